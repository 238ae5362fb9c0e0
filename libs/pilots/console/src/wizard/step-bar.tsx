import { useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { pilotsTexts } from '../i18n/pilots-texts.js';
import { STEPS, type Step } from './wizard-values.js';

/** The pages of the wizard in order; each can be gone to at any time. */
export function StepBar({ step, onGo }: { readonly step: Step; readonly onGo: (step: Step) => void }): ReactNode {
  const { t } = useText(pilotsTexts);
  return (
    <nav aria-label={t('wizard.steps')}>
      <ol className="pilot-steps">
        {STEPS.map((one, at) => (
          <li key={one}>
            <button type="button" className="pilot-step" {...(one === step ? { 'aria-current': 'step' as const } : {})} onClick={() => onGo(one)}>
              <span className="pilot-step-number" aria-hidden="true">
                {at + 1}
              </span>
              {t(`step.${one}`)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
