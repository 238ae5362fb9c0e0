import { AreaField, SelectField, useAction, useFields, useText, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { rectificationTexts } from '../i18n/rectification-texts.js';
import { REPORT_PROGRESS } from '../rectification.graphql.js';
import { ItemForm, type ItemDialogProps } from './item-form.js';
import { ProofFields } from './proof-fields.js';
import { useProofs } from './use-proofs.js';

const STATUSES = ['on_track', 'behind', 'blocked', 'done'] as const;

/** The unit says how far a problem has come, with evidence where there is some. */
export function ProgressDialog({ item, onClose, onDone }: ItemDialogProps): ReactNode {
  const { t } = useText(rectificationTexts);
  const fields = useFields({ status: 'on_track', text: '' });
  const proofs = useProofs();
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const report = useAction(REPORT_PROGRESS);
  const submit = async (): Promise<void> => {
    const found = fields.blanks([['text', t('progress.text')]]);
    if (proofs.busy) found.push({ code: 'FILE_ON_ITS_WAY', kind: 'INVALID', field: 'file', message: t('proof.wait') });
    setWrong(found);
    if (found.length > 0) return;
    const { status, text } = fields.values;
    const input = { id: item.id, status, text: text.trim(), itemIds: [...proofs.itemIds], uploadIds: [...proofs.uploadIds] };
    if ((await report.run({ input })) !== null) onDone(t('progress.done', { no: item.no }));
  };
  return (
    <ItemForm title={t('progress.title', { no: item.no })} text={item.title} act={t('progress.act')} busy={report.busy} problems={[...proofs.problems, ...(wrong.length > 0 ? wrong : report.problems)]} onSubmit={() => void submit()} onClose={onClose}>
      <SelectField {...fields.bind('status')} label={t('progress.status')} required choices={STATUSES.map((one) => ({ value: one, label: t(`status.${one}`) }))} />
      <AreaField {...fields.bind('text')} label={t('progress.text')} hint={t('progress.hint')} rows={3} required />
      <ProofFields unitId={item.unitId} proofs={proofs} />
    </ItemForm>
  );
}
