import { localDateOf, systemClock } from '@wudan/kernel-core';
import { AreaField, CheckField, TextField, useAction, useFields, useText, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { rectificationTexts } from '../i18n/rectification-texts.js';
import { RECORD_READING } from '../rectification.graphql.js';
import { ItemForm, type ItemDialogProps } from './item-form.js';

/** One reading of what lasts: the value, what was aimed at, whether it is good. Two good ones in a row may close it. */
export function ReadingDialog({ item, onClose, onDone }: ItemDialogProps): ReactNode {
  const { t } = useText(rectificationTexts);
  const last = item.readings.at(-1);
  const fields = useFields({ onDate: localDateOf(systemClock.now()), value: '', target: last?.target ?? '', note: '' });
  const [good, setGood] = useState(false);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const record = useAction(RECORD_READING);
  const submit = async (): Promise<void> => {
    const found = fields.blanks([
      ['onDate', t('reading.onDate')],
      ['value', t('reading.value')],
      ['target', t('reading.target')],
    ]);
    setWrong(found);
    if (found.length > 0) return;
    const { onDate, value, target, note } = fields.values;
    if ((await record.run({ input: { id: item.id, onDate, value: value.trim(), target: target.trim(), good, note: note.trim() } })) !== null) onDone(t('reading.done', { no: item.no }));
  };
  return (
    <ItemForm title={t('reading.title', { no: item.no })} text={t('reading.text', { on: item.nextReviewOn ?? t('none') })} act={t('act.record_reading')} busy={record.busy} problems={wrong.length > 0 ? wrong : record.problems} onSubmit={() => void submit()} onClose={onClose}>
      <TextField {...fields.bind('onDate')} label={t('reading.onDate')} type="date" required />
      <div className="form-row">
        <TextField {...fields.bind('value')} label={t('reading.value')} required />
        <TextField {...fields.bind('target')} label={t('reading.target')} required />
      </div>
      <CheckField label={t('reading.good')} checked={good} onChange={setGood} />
      <AreaField {...fields.bind('note')} label={t('reading.note')} rows={2} />
    </ItemForm>
  );
}
