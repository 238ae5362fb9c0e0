import { useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import type { Totals } from '../assessment.graphql.js';
import { assessmentTexts } from '../i18n/assessment-texts.js';
import { shortPoints } from './points.js';
import type { SaveState } from './use-autosave.js';

interface TotalsBarProps {
  readonly totals: Totals;
  readonly hidden: boolean;
  readonly save: SaveState;
  /** Other totals to be held against this one, with their names. */
  readonly beside?: readonly (readonly [string, string])[];
}

/** The totals as they stand, always in sight, and where saving stands. */
export function TotalsBar({ totals, hidden, save, beside = [] }: TotalsBarProps): ReactNode {
  const { t } = useText(assessmentTexts);
  // A grade of half a sheet would frighten: it is said once every leaf has its score.
  const whole = totals.scored === totals.leaves;
  const parts: readonly (readonly [string, string])[] = [
    [t('totals.common'), totals.common],
    [t('totals.individual'), totals.individual],
    [t('totals.execution'), totals.execution],
    [t('totals.benefit'), totals.benefit],
    [t('totals.grade'), whole ? totals.grade : t('totals.gradeOpen')],
  ];
  return (
    <div className="totals-bar">
      <dl className="totals">
        {!hidden && (
          <div>
            <dt>{t('totals.total')}</dt>
            <dd>{totals.total}</dd>
          </div>
        )}
        {beside.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t('totals.scored')}</dt>
          <dd>
            {totals.scored}/{totals.leaves}
          </dd>
        </div>
        {!hidden &&
          parts.map(([label, value]) => (
            <div key={label} className="wide-only">
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <p className="chip" role="status">
        {save.kind === 'saving' && t('save.saving')}
        {save.kind === 'saved' && t('save.saved', { at: save.at })}
        {save.kind === 'offline' && t('save.offline', { n: save.rows })}
        {save.kind === 'none' && t('save.none')}
      </p>
      {!hidden && (
        <details className="small no-print">
          <summary>{t('totals.byTop')}</summary>
          <ul className="lines">
            {parts.map(([label, value]) => (
              <li key={label} className="narrow-only">
                {label}：{value}
              </li>
            ))}
            {totals.byTop.map((top) => (
              <li key={top.code}>
                {top.code} {top.name}：{top.score}／{shortPoints(top.points)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
