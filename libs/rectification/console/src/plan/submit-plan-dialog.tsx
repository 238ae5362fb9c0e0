import { TextField, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { rectificationTexts } from '../i18n/rectification-texts.js';
import { ItemForm } from '../item/item-form.js';
import { SUBMIT_PLAN, type RectPlan } from '../rectification.graphql.js';

/** Hands the plan in; a word is typed because nothing can be changed while the office reads it. */
export function SubmitPlanDialog({ plan, onClose }: { readonly plan: RectPlan; readonly onClose: () => void }): ReactNode {
  const { t } = useText(rectificationTexts);
  const { say } = useToasts();
  const fields = useFields({ word: '' });
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const submit = useAction(SUBMIT_PLAN);
  const word = t('plan.submitWord');
  const confirm = async (): Promise<void> => {
    const fits = fields.values.word.trim() === word;
    setWrong(fits ? [] : [{ code: 'WORD_MISSING', kind: 'INVALID', field: 'word', message: t('plan.wordWrong', { word }) }]);
    if (!fits || (await submit.run({ pilotId: plan.pilotId })) === null) return;
    say(t('plan.submitted'));
    onClose();
  };
  return (
    <ItemForm title={t('plan.submit')} text={t('plan.submitText', { n: plan.items.length })} act={t('plan.submit')} busy={submit.busy} problems={wrong.length > 0 ? wrong : submit.problems} onSubmit={() => void confirm()} onClose={onClose}>
      <TextField {...fields.bind('word')} label={t('plan.wordLabel', { word })} required />
    </ItemForm>
  );
}
