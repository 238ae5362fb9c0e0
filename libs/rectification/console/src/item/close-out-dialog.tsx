import { AreaField, useAction, useFields, useText, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { rectificationTexts } from '../i18n/rectification-texts.js';
import { REQUEST_CLOSE } from '../rectification.graphql.js';
import { ItemForm, type ItemDialogProps } from './item-form.js';
import { ProofFields } from './proof-fields.js';
import { useProofs } from './use-proofs.js';

/** The unit asks to strike a problem off; without evidence it cannot. */
export function CloseOutDialog({ item, onClose, onDone }: ItemDialogProps): ReactNode {
  const { t } = useText(rectificationTexts);
  const fields = useFields({ summary: '' });
  const proofs = useProofs();
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const ask = useAction(REQUEST_CLOSE);
  const submit = async (): Promise<void> => {
    const found = fields.blanks([['summary', t('close.summary')]]);
    if (proofs.busy) found.push({ code: 'FILE_ON_ITS_WAY', kind: 'INVALID', field: 'file', message: t('proof.wait') });
    else if (proofs.count === 0) found.push({ code: 'PROOF_MISSING', kind: 'INVALID', field: 'file', message: t('close.noProof') });
    setWrong(found);
    if (found.length > 0) return;
    const input = { id: item.id, summary: fields.values.summary.trim(), itemIds: [...proofs.itemIds], uploadIds: [...proofs.uploadIds] };
    if ((await ask.run({ input })) !== null) onDone(t('close.asked', { no: item.no }));
  };
  return (
    <ItemForm title={t('close.askTitle', { no: item.no })} text={t('close.askText')} act={t('act.request_close')} busy={ask.busy} problems={[...proofs.problems, ...(wrong.length > 0 ? wrong : ask.problems)]} onSubmit={() => void submit()} onClose={onClose}>
      <AreaField {...fields.bind('summary')} label={t('close.summary')} hint={t('close.summaryHint')} rows={3} required />
      <ProofFields unitId={item.unitId} proofs={proofs} />
    </ItemForm>
  );
}
