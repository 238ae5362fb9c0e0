import type { ReactNode } from 'react';

interface NoticeProps {
  readonly tone?: 'plain' | 'warn' | 'good' | 'bad';
  /** True for a message that appears after an act: it is then read aloud. */
  readonly live?: boolean;
  readonly children: ReactNode;
}

/** A boxed remark inside a screen. */
export function Notice({ tone = 'plain', live = false, children }: NoticeProps): ReactNode {
  return (
    <div className={`notice ${tone}`} {...(live ? { role: 'status' } : {})}>
      {children}
    </div>
  );
}
