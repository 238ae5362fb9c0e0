import { localDateOf, systemClock } from '@wudan/kernel-core';
import { AreaField, TextField, useAction, useFields, useText, useToasts, type Problem } from '@wudan/kernel-ui';
import { useState, type ReactNode } from 'react';
import { rectificationTexts } from '../i18n/rectification-texts.js';
import { ItemForm } from '../item/item-form.js';
import { SAVE_RECT_POLICY, type RectPolicy } from '../ledger.graphql.js';

const NUMBERS = ['immediateDays', 'timeLimitedMonths', 'reviewMonths', 'extensionsAtMost'] as const;

/** A new version of the clocks, filled with those that hold now. The ladder of an overdue problem keeps its rungs; their minutes can change. */
export function RectPolicyDialog({ from, onClose }: { readonly from: RectPolicy; readonly onClose: () => void }): ReactNode {
  const { t, tOr } = useText(rectificationTexts);
  const { say } = useToasts();
  const fields = useFields<Record<string, string>>({
    validFrom: '',
    reason: '',
    remindDays: from.remindDays.join(' '),
    ...Object.fromEntries(NUMBERS.map((name) => [name, String(from[name])])),
    ...Object.fromEntries(from.ladder.map((rung, place) => [`ladder.${place}`, String(rung.afterMinutes)])),
  });
  const [wrong, setWrong] = useState<readonly Problem[]>([]);
  const save = useAction(SAVE_RECT_POLICY);
  const numberOf = (name: string): number => Number((fields.values[name] ?? '').trim());
  const submit = async (): Promise<void> => {
    const found = fields.blanks([
      ['validFrom', t('policy.validFrom')],
      ['reason', t('policy.reason')],
      ['remindDays', t('policy.remindDays')],
    ]);
    const numbers = [...NUMBERS.map((name) => [name, t(`policy.${name}`)] as const), ...from.ladder.map((rung, place) => [`ladder.${place}`, tOr(`rung.${rung.to}`, rung.to)] as const)];
    for (const [name, label] of numbers) if (!/^\d{1,6}$/.test((fields.values[name] ?? '').trim())) found.push({ code: 'NOT_A_NUMBER', kind: 'INVALID', field: name, message: t('policy.wholeNumber', { label }) });
    const days = (fields.values['remindDays'] ?? '').trim().split(/[\s,，、]+/);
    if (days.some((day) => !/^\d{1,3}$/.test(day))) found.push({ code: 'NOT_A_NUMBER', kind: 'INVALID', field: 'remindDays', message: t('policy.wholeNumber', { label: t('policy.remindDays') }) });
    setWrong(found);
    if (found.length > 0) return;
    const input = {
      validFrom: fields.values['validFrom'] ?? '',
      reason: (fields.values['reason'] ?? '').trim(),
      immediateDays: numberOf('immediateDays'),
      timeLimitedMonths: numberOf('timeLimitedMonths'),
      reviewMonths: numberOf('reviewMonths'),
      extensionsAtMost: numberOf('extensionsAtMost'),
      remindDays: days.map(Number),
      ladder: from.ladder.map(({ to }, place) => ({ to, afterMinutes: numberOf(`ladder.${place}`) })),
    };
    if ((await save.run({ input })) === null) return;
    say(t('policy.saved', { on: input.validFrom }));
    onClose();
  };
  return (
    <ItemForm title={t('policy.new')} text={t('policy.text')} act={t('policy.save')} busy={save.busy} problems={wrong.length > 0 ? wrong : save.problems} onSubmit={() => void submit()} onClose={onClose}>
      <TextField {...fields.bind('validFrom')} label={t('policy.validFrom')} type="date" required min={localDateOf(systemClock.now())} />
      <div className="form-row">
        {NUMBERS.map((name) => (
          <TextField key={name} {...fields.bind(name)} label={t(`policy.${name}`)} inputMode="numeric" required />
        ))}
      </div>
      <TextField {...fields.bind('remindDays')} label={t('policy.remindDays')} hint={t('policy.remindHint')} required />
      <div className="form-row">
        {from.ladder.map((rung, place) => (
          <TextField key={`${rung.to}${place}`} {...fields.bind(`ladder.${place}`)} label={t('policy.rungMinutes', { who: tOr(`rung.${rung.to}`, rung.to) })} inputMode="numeric" required />
        ))}
      </div>
      <AreaField {...fields.bind('reason')} label={t('policy.reason')} rows={2} required />
    </ItemForm>
  );
}
