import { localDateOf, systemClock } from '@wudan/kernel-core';
import { AreaField, Notice, TextField, useAction, useFields, useRead, useText, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { ActForm } from '../finding/act-form.js';
import { findingsTexts } from '../i18n/findings-texts.js';
import { FEEDBACK_POLICY } from '../rules/rules.graphql.js';
import { ISSUE_LETTER } from './report.graphql.js';
import type { ReportDialogProps } from './report-acts.js';

/** Issues the feedback letter under its number: nothing of the report changes any more, and rectification begins. */
export function LetterDialog({ report, onClose, onDone }: ReportDialogProps): ReactNode {
  const { t } = useText(findingsTexts);
  const policy = useRead(FEEDBACK_POLICY, { programmeId: report.programmeId }).data?.feedbackPolicy;
  const fields = useFields({ docNumber: '', issuedOn: localDateOf(systemClock.now()), contactName: '', contactPhone: '', reason: '' });
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const issue = useAction(ISSUE_LETTER);
  const submit = async (): Promise<void> => {
    const found = fields.blanks([
      ['docNumber', t('letter.docNumber')],
      ['issuedOn', t('letter.issuedOn')],
      ['contactName', t('letter.contactName')],
      ['contactPhone', t('letter.contactPhone')],
      ['reason', t('letter.reason')],
    ]);
    setWrong(found);
    if (found.length > 0) return;
    if ((await issue.run({ input: { pilotId: report.pilotId, ...fields.values } })) !== null) onDone(t('letter.done', { no: fields.values.docNumber.trim() }));
  };
  return (
    <ActForm title={t('letter.title', { unit: report.unitName })} text={t('letter.text', { n: report.agreed + report.differs })} act={t('act.issue')} danger busy={issue.busy} problems={wrong.length > 0 ? wrong : issue.problems} onSubmit={() => void submit()} onClose={onClose}>
      {policy !== undefined && <Notice>{t('letter.days', { plan: policy.planDays, objection: policy.objectionDays, scores: t(policy.showScores ? 'letter.withScores' : 'letter.gradeOnly') })}</Notice>}
      <div className="form-row">
        <TextField {...fields.bind('docNumber')} label={t('letter.docNumber')} hint={t('letter.docNumberHint')} required />
        <TextField {...fields.bind('issuedOn')} label={t('letter.issuedOn')} hint={t('letter.issuedHint')} type="date" required />
      </div>
      <div className="form-row">
        <TextField {...fields.bind('contactName')} label={t('letter.contactName')} autoComplete="off" required />
        <TextField {...fields.bind('contactPhone')} label={t('letter.contactPhone')} type="tel" autoComplete="off" required />
      </div>
      <AreaField {...fields.bind('reason')} label={t('letter.reason')} hint={t('letter.reasonHint')} rows={2} required />
    </ActForm>
  );
}
