import { useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { findingsTexts } from '../i18n/findings-texts.js';
import { REPORT_STATES } from './report-states.js';

/** Where a report stands on its road from the draft to the letter. */
export function StateLine({ state }: { readonly state: string }): ReactNode {
  const { t } = useText(findingsTexts);
  const at = REPORT_STATES.findIndex((one) => one === state);
  return (
    <ol className="report-states" aria-label={t('report.road')}>
      {REPORT_STATES.map((one, place) => (
        <li key={one} className={place < at ? 'past' : place === at ? 'here' : ''} {...(place === at ? { 'aria-current': 'step' as const } : {})}>
          {t(`report.state.${one}`)}
        </li>
      ))}
    </ol>
  );
}
