import { useAction, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { ActForm } from '../finding/act-form.js';
import { findingsTexts } from '../i18n/findings-texts.js';
import { DRAFT_REPORT, SUBMIT_REPORT } from './report.graphql.js';
import type { ReportDialogProps } from './report-acts.js';

/** Begins the report from data, or takes the newest data into the parts that nobody wrote. */
export function DraftDialog({ report, onClose, onDone }: ReportDialogProps): ReactNode {
  const { t } = useText(findingsTexts);
  const draft = useAction(DRAFT_REPORT);
  const submit = async (): Promise<void> => {
    if ((await draft.run({ pilotId: report.pilotId })) !== null) onDone(t('draft.done'));
  };
  return <ActForm title={t('draft.title', { unit: report.unitName })} text={t(report.version === 0 ? 'draft.first' : 'draft.again')} act={t(report.version === 0 ? 'act.draft' : 'draft.renew')} busy={draft.busy} problems={draft.problems} onSubmit={() => void submit()} onClose={onClose} />;
}

/** Hands the settled report in for approval by somebody else. */
export function SubmitDialog({ report, onClose, onDone }: ReportDialogProps): ReactNode {
  const { t } = useText(findingsTexts);
  const hand = useAction(SUBMIT_REPORT);
  const submit = async (): Promise<void> => {
    if ((await hand.run({ pilotId: report.pilotId })) !== null) onDone(t('submit.done'));
  };
  return <ActForm title={t('submit.title', { unit: report.unitName })} text={t('submit.text')} act={t('act.submit')} busy={hand.busy} problems={hand.problems} onSubmit={() => void submit()} onClose={onClose} />;
}
