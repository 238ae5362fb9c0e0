import { Button } from 'antd';
import { SelectField, TextField, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import '../dispatch.css';
import { dispatchTexts } from '../i18n/dispatch-texts.js';

export const LADDER_TO = ['contact', 'backup', 'unit_head', 'supervision'] as const;

/** A step of the ladder as it is typed. */
export interface TypedStep {
  readonly key: number;
  readonly afterMinutes: string;
  readonly to: string;
}

interface LadderFieldsProps {
  readonly steps: readonly TypedStep[];
  readonly onChange: (steps: readonly TypedStep[]) => void;
}

/** The steps of the ladder, one line each. */
export function LadderFields({ steps, onChange }: LadderFieldsProps): ReactNode {
  const { t } = useText(dispatchTexts);
  const change = (key: number, part: Partial<TypedStep>): void => onChange(steps.map((step) => (step.key === key ? { ...step, ...part } : step)));
  const next = Math.max(-1, ...steps.map((step) => step.key)) + 1;
  return (
    <fieldset>
      <legend>{t('policy.ladder')}</legend>
      {steps.map((step, index) => (
        <div key={step.key} className="ladder-row">
          <TextField
            name={`ladder.${index}.afterMinutes`}
            label={t('policy.after')}
            inputMode="numeric"
            required
            value={step.afterMinutes}
            onChange={(afterMinutes) => change(step.key, { afterMinutes })}
          />
          <SelectField
            name={`ladder.${index}.to`}
            label={t('policy.to')}
            value={step.to}
            onChange={(to) => change(step.key, { to })}
            choices={LADDER_TO.map((to) => ({ value: to, label: t(`ladderTo.${to}`) }))}
          />
          <Button aria-label={t('policy.removeStepOf', { n: index + 1 })} onClick={() => onChange(steps.filter((one) => one.key !== step.key))}>
            {t('policy.removeStep')}
          </Button>
        </div>
      ))}
      <Button onClick={() => onChange([...steps, { key: next, afterMinutes: '', to: 'supervision' }])}>{t('policy.addStep')}</Button>
    </fieldset>
  );
}
