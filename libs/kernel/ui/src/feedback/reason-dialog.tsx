import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Problem } from '../api/problem.js';
import { Form } from '../form/form.js';
import { AreaField } from '../form/fields.js';
import { uiTexts } from '../i18n/ui-texts.js';
import { useText } from '../i18n/use-text.js';
import { Dialog } from './dialog.js';

interface ReasonDialogProps {
  readonly title: string;
  /** What will happen and that it cannot be taken back. */
  readonly explanation: ReactNode;
  readonly confirm: string;
  readonly busy: boolean;
  readonly problems: readonly Problem[];
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks for a typed reason before an act that is final; the reason goes into the audit log. */
export function ReasonDialog(props: ReasonDialogProps): ReactNode {
  const { t } = useText(uiTexts);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = reason.trim() === '';
  const own: Problem[] =
    asked && missing
      ? [{ code: 'REASON_MISSING', kind: 'INVALID', field: 'reason', message: t('reason.missing') }]
      : [];
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <Form
        problems={own.length > 0 ? own : props.problems}
        onSubmit={() => {
          setAsked(true);
          if (!missing) props.onConfirm(reason.trim());
        }}
      >
        <div>{props.explanation}</div>
        <AreaField name="reason" label={t('reason.label')} hint={t('reason.hint')} required value={reason} onChange={setReason} rows={3} />
        <div className="row">
          <Button type="primary" danger htmlType="submit" loading={props.busy}>
            {props.confirm}
          </Button>
          <Button onClick={props.onClose}>{t('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
