import type { ReactNode } from 'react';

/** What a list says when it has nothing: one sentence and one action. */
export function Empty({ text, action }: { readonly text: string; readonly action?: ReactNode }): ReactNode {
  return (
    <div className="empty">
      <p>{text}</p>
      {action}
    </div>
  );
}
