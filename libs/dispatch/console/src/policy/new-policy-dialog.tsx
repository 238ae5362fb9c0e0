import { Button } from 'antd';
import { addDays, localDateOf, systemClock } from '@wudan/kernel-core';
import { AreaField, Dialog, Form, TextField, uiTexts, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { LadderFields, type TypedStep } from './ladder-fields.js';
import { SET_DISPATCH_POLICY, type DispatchPolicy } from './policy.graphql.js';

interface NewPolicyDialogProps {
  /** The version whose figures the form begins with. */
  readonly from: DispatchPolicy;
  readonly onClose: () => void;
}

const WHOLE = /^\d{1,6}$/;

/** Writes a new version of the rules; earlier versions stay as they are, rounds already open keep theirs. */
export function NewPolicyDialog({ from, onClose }: NewPolicyDialogProps): ReactNode {
  const { t } = useText(dispatchTexts);
  const { t: ui } = useText(uiTexts);
  const { say } = useToasts();
  const fields = useFields({
    effectiveOn: addDays(localDateOf(systemClock.now()), 1),
    acknowledgeMinutes: String(from.acknowledgeMinutes),
    dueWithinDays: String(from.dueWithinDays),
    trustedDelayMinutes: String(from.trustedDelayMinutes),
    reason: '',
  });
  const [steps, setSteps] = useState<readonly TypedStep[]>(() =>
    from.ladder.map((step, index) => ({ key: index, afterMinutes: String(step.afterMinutes), to: step.to })),
  );
  const set = useAction(SET_DISPATCH_POLICY);
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const notWhole = (field: string, label: string): Problem => ({
    code: 'NUMBER_WRONG',
    kind: 'INVALID',
    field,
    message: t('policy.numberWrong', { label }),
  });

  const submit = async (): Promise<void> => {
    const { effectiveOn, acknowledgeMinutes, dueWithinDays, trustedDelayMinutes, reason } = fields.values;
    const numbers = [
      ['acknowledgeMinutes', acknowledgeMinutes, t('policy.acknowledge')],
      ['dueWithinDays', dueWithinDays, t('policy.dueWithin')],
      ['trustedDelayMinutes', trustedDelayMinutes, t('policy.trusted')],
      ...steps.map((step, index) => [`ladder.${index}.afterMinutes`, step.afterMinutes, t('policy.after')] as const),
    ] as const;
    const found = [
      ...numbers.filter(([, value]) => !WHOLE.test(value.trim())).map(([field, , label]) => notWhole(field, label)),
      ...fields.blanks([
        ['effectiveOn', t('policy.effectiveOn')],
        ['reason', t('policy.reason')],
      ]),
    ];
    setWrong(found);
    if (found.length > 0) return;
    const data = await set.run({
      input: {
        effectiveOn,
        ladder: steps.map((step) => ({ afterMinutes: Number(step.afterMinutes), to: step.to })),
        acknowledgeMinutes: Number(acknowledgeMinutes),
        dueWithinDays: Number(dueWithinDays),
        trustedDelayMinutes: Number(trustedDelayMinutes),
        reason: reason.trim(),
      },
    });
    if (data === null) return;
    say(t('policy.done', { n: data.setDispatchPolicy.version, on: data.setDispatchPolicy.effectiveOn }));
    onClose();
  };

  return (
    <Dialog title={t('policy.new')} onClose={onClose} wide>
      <Form problems={wrong.length > 0 ? wrong : set.problems} onSubmit={() => void submit()}>
        <p className="quiet">{t('policy.newText')}</p>
        <TextField {...fields.bind('effectiveOn')} label={t('policy.effectiveOn')} type="date" required />
        <LadderFields steps={steps} onChange={setSteps} />
        <TextField {...fields.bind('acknowledgeMinutes')} label={t('policy.acknowledge')} hint={t('policy.acknowledgeHint')} inputMode="numeric" required />
        <TextField {...fields.bind('dueWithinDays')} label={t('policy.dueWithin')} hint={t('policy.dueWithinHint')} inputMode="numeric" required />
        <TextField {...fields.bind('trustedDelayMinutes')} label={t('policy.trusted')} hint={t('policy.trustedHint')} inputMode="numeric" required />
        <AreaField {...fields.bind('reason')} label={t('policy.reason')} hint={t('policy.reasonHint')} required rows={2} />
        <div className="row">
          <Button type="primary" htmlType="submit" loading={set.busy}>
            {t('policy.submit')}
          </Button>
          <Button onClick={onClose}>{ui('action.cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
