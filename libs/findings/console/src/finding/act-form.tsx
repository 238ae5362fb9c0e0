import { Button } from 'antd';
import { Dialog, Form, uiTexts, useText, type Problem } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import type { Finding, FindingInFull } from '../findings.graphql.js';

/** What every act on a finding is told. */
export interface ActDialogProps {
  readonly finding: Finding & Partial<Pick<FindingInFull, 'recurrenceHints'>>;
  readonly onClose: () => void;
  /** Closes and says what was done. */
  readonly onDone: (said: string) => void;
}

interface ActFormProps {
  readonly title: string;
  /** What the act does, and that it stands. */
  readonly text: string;
  readonly act: string;
  /** For what cannot be taken back. */
  readonly danger?: boolean;
  readonly wide?: boolean;
  readonly busy: boolean;
  readonly problems: readonly Problem[];
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** A second way to decide, beside the first. */
  readonly other?: ReactNode;
  readonly children?: ReactNode;
}

/** The frame of every act: what it does, its fields, one button that does it. */
export function ActForm({ title, text, act, danger = false, wide = false, busy, problems, onSubmit, onClose, other, children }: ActFormProps): ReactNode {
  const { t: ui } = useText(uiTexts);
  return (
    <Dialog title={title} wide={wide} onClose={onClose}>
      <Form wide={wide} problems={problems} onSubmit={onSubmit}>
        <p>{text}</p>
        {children}
        <div className="row">
          <Button type="primary" danger={danger} htmlType="submit" loading={busy}>
            {act}
          </Button>
          {other}
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
