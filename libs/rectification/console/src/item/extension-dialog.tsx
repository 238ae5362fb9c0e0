import { AreaField, TextField, useAction, useFields, useText, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { rectificationTexts } from '../i18n/rectification-texts.js';
import { REQUEST_EXTENSION } from '../rectification.graphql.js';
import { ItemForm, type ItemDialogProps } from './item-form.js';

/** The unit asks for more time, until a working day. */
export function ExtensionDialog({ item, onClose, onDone }: ItemDialogProps): ReactNode {
  const { t } = useText(rectificationTexts);
  const fields = useFields({ toDate: '', reason: '' });
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const ask = useAction(REQUEST_EXTENSION);
  const submit = async (): Promise<void> => {
    const found = fields.blanks([
      ['toDate', t('extension.toDate')],
      ['reason', t('extension.reason')],
    ]);
    setWrong(found);
    if (found.length > 0) return;
    const { toDate, reason } = fields.values;
    if ((await ask.run({ input: { id: item.id, toDate, reason: reason.trim() } })) !== null) onDone(t('extension.asked', { no: item.no }));
  };
  return (
    <ItemForm title={t('extension.title', { no: item.no })} text={t('extension.text', { on: item.dueOn ?? t('none'), n: item.extended })} act={t('act.request_extension')} busy={ask.busy} problems={wrong.length > 0 ? wrong : ask.problems} onSubmit={() => void submit()} onClose={onClose}>
      <TextField {...fields.bind('toDate')} label={t('extension.toDate')} hint={t('plan.dueHint')} type="date" required {...(item.dueOn === null ? {} : { min: item.dueOn })} />
      <AreaField {...fields.bind('reason')} label={t('extension.reason')} rows={3} required />
    </ItemForm>
  );
}
