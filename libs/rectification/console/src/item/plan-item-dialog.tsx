import { AreaField, TextField, useAction, useDraft, useFields, useText, type Problem } from '@wudan/kernel-ui';
import { useMemo, useState, type ReactNode } from 'react';
import { rectificationTexts } from '../i18n/rectification-texts.js';
import { PLAN_ITEM } from '../rectification.graphql.js';
import { ItemForm, type ItemDialogProps } from './item-form.js';

/** What the unit promises for one problem. What lasts has no day of its own: its review dates count. */
export function PlanItemDialog({ item, onClose, onDone }: ItemDialogProps): ReactNode {
  const { t } = useText(rectificationTexts);
  const initial = useMemo(
    () => ({
      goal: item.goal,
      measures: item.measures,
      responsibleUnit: item.responsibleUnit,
      responsibleLeader: item.responsibleLeader,
      responsiblePerson: item.responsiblePerson,
      matter: item.matter,
      dueOn: item.dueOn ?? '',
    }),
    [item],
  );
  const fields = useFields<Record<keyof typeof initial, string>>(initial);
  const draft = useDraft(`rect-plan:${item.id}:${item.version}`, fields, initial);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const plan = useAction(PLAN_ITEM);
  const lasts = item.track === 'long_term';
  const submit = async (): Promise<void> => {
    const found = fields.blanks([
      ['goal', t('field.goal')],
      ['measures', t('field.measures')],
      ['responsibleLeader', t('field.responsibleLeader')],
      ['responsiblePerson', t('field.responsiblePerson')],
      ...(lasts ? [] : [['dueOn', t('field.dueOn')] as const]),
    ]);
    setWrong(found);
    if (found.length > 0) return;
    const { dueOn, matter, responsibleUnit, ...rest } = fields.values;
    const input = { id: item.id, version: item.version, ...rest, responsibleUnit: responsibleUnit.trim() || null, matter: matter.trim() || null, dueOn: lasts ? null : dueOn };
    if ((await plan.run({ input })) === null) return;
    draft.done();
    onDone(t('plan.saved', { no: item.no }));
  };
  return (
    <ItemForm title={t('plan.item', { no: item.no })} text={item.title} act={t('plan.save')} busy={plan.busy} problems={wrong.length > 0 ? wrong : plan.problems} onSubmit={() => void submit()} onClose={onClose}>
      {draft.chip}
      {item.returnNote !== null && <p className="notice bad small">{t('plan.returnNote', { note: item.returnNote })}</p>}
      <AreaField {...fields.bind('goal')} label={t('field.goal')} rows={2} required />
      <AreaField {...fields.bind('measures')} label={t('field.measures')} rows={4} required />
      <TextField {...fields.bind('responsibleUnit')} label={t('field.responsibleUnit')} />
      <div className="form-row">
        <TextField {...fields.bind('responsibleLeader')} label={t('field.responsibleLeader')} required />
        <TextField {...fields.bind('responsiblePerson')} label={t('field.responsiblePerson')} required />
      </div>
      {lasts ? <p className="quiet small">{t('plan.lasts', { on: item.nextReviewOn ?? t('none') })}</p> : <TextField {...fields.bind('dueOn')} label={t('field.dueOn')} hint={t('plan.dueHint')} type="date" required />}
      <TextField {...fields.bind('matter')} label={t('field.matter')} hint={t('plan.matterHint')} />
    </ItemForm>
  );
}
