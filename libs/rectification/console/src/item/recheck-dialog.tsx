import { localDateOf, systemClock } from '@wudan/kernel-core';
import { AreaField, SelectField, TextField, useAction, useFields, useText, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { rectificationTexts } from '../i18n/rectification-texts.js';
import { RECHECK } from '../rectification.graphql.js';
import { ItemForm, type ItemDialogProps } from './item-form.js';

/** Some time after closing: do the measures still work? If not, the problem is open again. */
export function RecheckDialog({ item, onClose, onDone }: ItemDialogProps): ReactNode {
  const { t } = useText(rectificationTexts);
  const fields = useFields({ onDate: localDateOf(systemClock.now()), effective: '', note: '' });
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const recheck = useAction(RECHECK);
  const { onDate, effective, note } = fields.values;
  const submit = async (): Promise<void> => {
    const found = fields.blanks([
      ['onDate', t('recheck.onDate')],
      ['effective', t('recheck.effective')],
      ['note', t('recheck.note')],
    ]);
    setWrong(found);
    if (found.length > 0) return;
    if ((await recheck.run({ input: { id: item.id, onDate, effective: effective === 'yes', note: note.trim() } })) !== null) onDone(t(effective === 'yes' ? 'recheck.good' : 'recheck.bad', { no: item.no }));
  };
  return (
    <ItemForm title={t('recheck.title', { no: item.no })} text={t('recheck.text')} act={t('act.recheck')} busy={recheck.busy} problems={wrong.length > 0 ? wrong : recheck.problems} onSubmit={() => void submit()} onClose={onClose}>
      <TextField {...fields.bind('onDate')} label={t('recheck.onDate')} type="date" required />
      <SelectField
        {...fields.bind('effective')}
        label={t('recheck.effective')}
        required
        blank={t('choose')}
        choices={[
          { value: 'yes', label: t('recheck.yes') },
          { value: 'no', label: t('recheck.no') },
        ]}
      />
      <AreaField {...fields.bind('note')} label={t('recheck.note')} rows={3} required />
    </ItemForm>
  );
}
