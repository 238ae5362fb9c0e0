import { Button } from 'antd';
import { Dialog, Form, uiTexts, useText, type Problem } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import type { RectItem } from '../rectification.graphql.js';

/** What every act on an item is told. */
export interface ItemDialogProps {
  readonly item: RectItem;
  readonly onClose: () => void;
  /** Closes, says what was done and reads again. */
  readonly onDone: (said: string) => void;
}

interface ItemFormProps {
  readonly title: string;
  /** What the act does, and that it stands. */
  readonly text: string;
  readonly act: string;
  readonly busy: boolean;
  readonly problems: readonly Problem[];
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** A second way to decide, beside the first. */
  readonly other?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every act on an item: what it is, its fields, one button that does it. */
export function ItemForm({ title, text, act, busy, problems, onSubmit, onClose, other, children }: ItemFormProps): ReactNode {
  const { t: ui } = useText(uiTexts);
  return (
    <Dialog title={title} onClose={onClose}>
      <Form problems={problems} onSubmit={onSubmit}>
        <p>{text}</p>
        {children}
        <div className="row">
          <Button type="primary" htmlType="submit" loading={busy}>
            {act}
          </Button>
          {other}
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
