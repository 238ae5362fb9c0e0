import { Button } from 'antd';
import { AreaField, CheckField, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { rectificationTexts } from '../i18n/rectification-texts.js';
import { ItemForm } from '../item/item-form.js';
import { REVIEW_PLAN, type RectPlan } from '../rectification.graphql.js';
import '../rectification.css';

/** The office agrees to the plan, or sends it back for the problems that are ticked. */
export function ReviewPlanDialog({ plan, onClose }: { readonly plan: RectPlan; readonly onClose: () => void }): ReactNode {
  const { t } = useText(rectificationTexts);
  const { say } = useToasts();
  const fields = useFields({ note: '' });
  const [returned, setReturned] = useState<readonly string[]>([]);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const review = useAction(REVIEW_PLAN);
  const decide = async (accept: boolean): Promise<void> => {
    const found = fields.blanks([['note', t('plan.opinion')]]);
    setWrong(found);
    if (found.length > 0) return;
    const input = { pilotId: plan.pilotId, accept, note: fields.values.note.trim(), returnedIds: accept ? [] : [...returned] };
    if ((await review.run({ input })) === null) return;
    say(t(accept ? 'plan.agreed' : 'plan.sentBackDone'));
    onClose();
  };
  return (
    <ItemForm
      title={t('plan.reviewOf', { unit: plan.unitName })}
      text={t('plan.reviewText')}
      act={t('plan.agree')}
      busy={review.busy}
      problems={wrong.length > 0 ? wrong : review.problems}
      onSubmit={() => void decide(true)}
      onClose={onClose}
      other={
        <Button danger loading={review.busy} onClick={() => void decide(false)}>
          {t('plan.sendBack')}
        </Button>
      }
    >
      <fieldset className="rect-proofs">
        <legend className="small">{t('plan.whichBack')}</legend>
        <div className="rect-proof-list">
          {plan.items.map((item) => (
            <CheckField key={item.id} label={`${item.no} ${item.title}`} checked={returned.includes(item.id)} onChange={(on) => setReturned(on ? [...returned, item.id] : returned.filter((one) => one !== item.id))} />
          ))}
        </div>
      </fieldset>
      <AreaField {...fields.bind('note')} label={t('plan.opinion')} rows={3} required />
    </ItemForm>
  );
}
