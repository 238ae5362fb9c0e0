import { Button } from 'antd';
import { AreaField, useAction, useFields, useText, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { ActForm } from '../finding/act-form.js';
import { findingsTexts } from '../i18n/findings-texts.js';
import { REVIEW_REPORT } from './report.graphql.js';
import type { ReportDialogProps } from './report-acts.js';

/** A second person approves the report, or gives it back with a reason. */
export function ReviewDialog({ report, onClose, onDone }: ReportDialogProps): ReactNode {
  const { t } = useText(findingsTexts);
  const fields = useFields({ note: '' });
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const review = useAction(REVIEW_REPORT);
  const submit = async (accept: boolean): Promise<void> => {
    const found = accept ? [] : fields.blanks([['note', t('review.note')]]);
    setWrong(found);
    if (found.length > 0) return;
    if ((await review.run({ input: { pilotId: report.pilotId, accept, note: fields.values.note.trim() } })) !== null) onDone(t(accept ? 'review.approved' : 'review.returned'));
  };
  return (
    <ActForm
      title={t('review.title', { unit: report.unitName })}
      text={t('review.text', { agreed: report.agreed, differs: report.differs })}
      act={t('review.approve')}
      busy={review.busy}
      problems={wrong.length > 0 ? wrong : review.problems}
      onSubmit={() => void submit(true)}
      onClose={onClose}
      other={
        <Button danger loading={review.busy} onClick={() => void submit(false)}>
          {t('review.return')}
        </Button>
      }
    >
      <AreaField {...fields.bind('note')} label={t('review.note')} hint={t('review.noteHint')} rows={3} />
    </ActForm>
  );
}
