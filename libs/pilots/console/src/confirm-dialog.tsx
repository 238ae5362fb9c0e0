import { Button } from 'antd';
import { Dialog, Form, uiTexts, useText, type Problem } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';

interface ConfirmDialogProps {
  readonly title: string;
  /** What will happen. */
  readonly text: string;
  readonly confirm: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly problems: readonly Problem[];
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Says what will happen and asks for one more press. */
export function ConfirmDialog({ title, text, confirm, danger = false, busy, problems, onConfirm, onClose }: ConfirmDialogProps): ReactNode {
  const { t } = useText(uiTexts);
  return (
    <Dialog title={title} onClose={onClose}>
      <Form problems={problems} onSubmit={onConfirm}>
        <p>{text}</p>
        <div className="row">
          <Button type="primary" htmlType="submit" danger={danger} loading={busy}>
            {confirm}
          </Button>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
