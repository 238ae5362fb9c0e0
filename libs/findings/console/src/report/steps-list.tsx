import { formatInstant, useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { findingsTexts } from '../i18n/findings-texts.js';
import type { ReportStep } from './report.graphql.js';

/** What happened to a report, oldest first. The note of an edit names parts by their keys and is left out. */
export function StepsList({ steps }: { readonly steps: readonly ReportStep[] }): ReactNode {
  const { t, tOr } = useText(findingsTexts);
  if (steps.length === 0) return <p className="quiet">{t('report.noSteps')}</p>;
  return (
    <ol className="lines">
      {steps.map((step) => (
        <li key={step.id}>
          <time dateTime={step.at}>{formatInstant(step.at)}</time> {tOr(`step.${step.act}`, step.act)} <span className="quiet">{step.by}</span>
          {step.act !== 'edited' && step.note !== '' && <span> {step.note}</span>}
        </li>
      ))}
    </ol>
  );
}
