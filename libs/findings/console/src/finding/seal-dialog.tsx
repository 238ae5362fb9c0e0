import { localDateOf, systemClock } from '@wudan/kernel-core';
import { AreaField, Notice, TextField, useAction, useFields, useText, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { SEAL_FINDING } from '../finding-acts.graphql.js';
import { findingsTexts } from '../i18n/findings-texts.js';
import { ActForm, type ActDialogProps } from './act-form.js';

/** Hands a suspected violation to discipline: from then on the problem is out of everything that a unit or an assessor sees. */
export function SealDialog({ finding, onClose, onDone }: ActDialogProps): ReactNode {
  const { t } = useText(findingsTexts);
  const fields = useFields({ to: '', docNumber: '', onDate: localDateOf(systemClock.now()), reason: '' });
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const seal = useAction(SEAL_FINDING);
  const submit = async (): Promise<void> => {
    const found = fields.blanks([
      ['to', t('seal.to')],
      ['docNumber', t('seal.docNumber')],
      ['onDate', t('seal.onDate')],
      ['reason', t('seal.reason')],
    ]);
    setWrong(found);
    if (found.length > 0) return;
    if ((await seal.run({ input: { id: finding.id, ...fields.values } })) !== null) onDone(t('seal.done', { no: finding.no }));
  };
  return (
    <ActForm title={t('seal.title', { no: finding.no })} text={finding.title} act={t('act.seal')} danger busy={seal.busy} problems={wrong.length > 0 ? wrong : seal.problems} onSubmit={() => void submit()} onClose={onClose}>
      <Notice tone="warn">{t('seal.text')}</Notice>
      <TextField {...fields.bind('to')} label={t('seal.to')} hint={t('seal.toHint')} required />
      <div className="form-row">
        <TextField {...fields.bind('docNumber')} label={t('seal.docNumber')} required />
        <TextField {...fields.bind('onDate')} label={t('seal.onDate')} type="date" required />
      </div>
      <AreaField {...fields.bind('reason')} label={t('seal.reason')} hint={t('seal.reasonHint')} rows={3} required />
    </ActForm>
  );
}
