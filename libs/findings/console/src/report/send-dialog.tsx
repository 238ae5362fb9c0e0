import { TextField, useAction, useFields, useRead, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { ActForm } from '../finding/act-form.js';
import { findingsTexts } from '../i18n/findings-texts.js';
import { FEEDBACK_POLICY } from '../rules/rules.graphql.js';
import { SEND_FOR_COMMENT } from './report.graphql.js';
import type { ReportDialogProps } from './report-acts.js';

/** Gives report and problems to the unit, until a day. Without a day the programme's rule counts it. */
export function SendDialog({ report, onClose, onDone }: ReportDialogProps): ReactNode {
  const { t } = useText(findingsTexts);
  const policy = useRead(FEEDBACK_POLICY, { programmeId: report.programmeId });
  const fields = useFields({ commentDueOn: '' });
  const send = useAction(SEND_FOR_COMMENT);
  const days = policy.data?.feedbackPolicy.commentDays;
  const submit = async (): Promise<void> => {
    const done = await send.run({ input: { pilotId: report.pilotId, commentDueOn: fields.values.commentDueOn || null } });
    if (done !== null) onDone(t('send.done', { on: done.sendForComment.commentDueOn ?? '' }));
  };
  return (
    <ActForm title={t(report.state === 'draft' ? 'send.title' : 'send.again', { unit: report.unitName })} text={t('send.text', { n: report.undecided })} act={t('send.submit')} busy={send.busy} problems={send.problems} onSubmit={() => void submit()} onClose={onClose}>
      <TextField {...fields.bind('commentDueOn')} label={t('send.dueOn')} hint={days === undefined ? t('send.dueHint') : t('send.dueDays', { n: days })} type="date" />
    </ActForm>
  );
}
