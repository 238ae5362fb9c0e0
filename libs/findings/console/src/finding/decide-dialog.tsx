import '../findings.css';
import { AreaField, Notice, useAction, useFields, useText, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { DECIDE_DIFFERENCE } from '../finding-acts.graphql.js';
import { findingsTexts } from '../i18n/findings-texts.js';
import { ActForm, type ActDialogProps } from './act-form.js';
import { BothTexts } from './both-texts.js';

/** A leader ends what both sides could not agree on: both texts are printed, the office's as it is written here. */
export function DecideDialog({ finding, onClose, onDone }: ActDialogProps): ReactNode {
  const { t } = useText(findingsTexts);
  const office = finding.agreement?.officeText ?? finding.facts;
  const fields = useFields({ officeText: office, note: '' });
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const decide = useAction(DECIDE_DIFFERENCE);
  const submit = async (): Promise<void> => {
    const found = fields.blanks([
      ['officeText', t('agreement.officeText')],
      ['note', t('decide.note')],
    ]);
    setWrong(found);
    if (found.length > 0) return;
    if ((await decide.run({ input: { findingId: finding.id, ...fields.values } })) !== null) onDone(t('decide.done', { no: finding.no }));
  };
  return (
    <ActForm wide title={t('decide.title', { no: finding.no })} text={finding.title} act={t('decide.submit')} busy={decide.busy} problems={wrong.length > 0 ? wrong : decide.problems} onSubmit={() => void submit()} onClose={onClose}>
      <Notice tone="warn">{t('decide.text')}</Notice>
      <BothTexts office={office} unit={finding.agreement?.unitText ?? null} />
      <AreaField {...fields.bind('officeText')} label={t('agreement.officeText')} hint={t('decide.officeHint')} rows={6} required />
      <AreaField {...fields.bind('note')} label={t('decide.note')} hint={t('decide.noteHint')} rows={3} required />
    </ActForm>
  );
}
