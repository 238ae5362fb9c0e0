import { useText } from '@wudan/kernel-ui';
import type { ReactNode } from 'react';
import { rectificationTexts } from '../i18n/rectification-texts.js';
import type { RectCount, RectLedger } from '../ledger.graphql.js';
import type { LedgerFilter, LedgerParam } from './ledger-filter.js';
import { percentOf } from './percent.js';

interface LedgerCountsProps {
  readonly counts: RectLedger['counts'];
  readonly onNarrow: (filter: LedgerFilter) => void;
}

/** The figures of the ledger; each number leads to its rows. */
export function LedgerCounts({ counts, onNarrow }: LedgerCountsProps): ReactNode {
  const { t } = useText(rectificationTexts);
  const figures: readonly (readonly [string, number, LedgerFilter])[] = [
    [t('count.total'), counts.total, {}],
    [t('count.open'), counts.open, { state: 'open' }],
    [t('count.dueSoon'), counts.dueSoon, { light: 'due_soon' }],
    [t('count.overdue'), counts.overdue, { light: 'overdue' }],
    [t('count.closed'), counts.closed, { light: 'done' }],
  ];
  return (
    <div className="stack tight">
      <dl className="rect-figures">
        {figures.map(([name, n, filter]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <button type="button" className="link-button" aria-label={t('count.show', { name, n })} onClick={() => onNarrow(filter)}>
                {n}
              </button>
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('count.closeRate')}</dt>
          <dd>{counts.closeRate === '' ? t('none') : percentOf(counts.closeRate)}</dd>
        </div>
      </dl>
      <details>
        <summary>{t('count.details')}</summary>
        <div className="rect-counts">
          <CountTable name={t('field.track')} param="track" rows={counts.byTrack} onNarrow={onNarrow} />
          <CountTable name={t('field.level')} param="level" rows={counts.byLevel} onNarrow={onNarrow} />
          <CountTable name={t('field.category')} param="category" rows={counts.byCategory} onNarrow={onNarrow} />
          <CountTable name={t('field.unit')} param="unitId" rows={counts.byUnit} onNarrow={onNarrow} />
        </div>
      </details>
    </div>
  );
}

interface CountTableProps {
  readonly name: string;
  readonly param: LedgerParam;
  readonly rows: readonly RectCount[];
  readonly onNarrow: (filter: LedgerFilter) => void;
}

function CountTable({ name, param, rows, onNarrow }: CountTableProps): ReactNode {
  const { t, tOr } = useText(rectificationTexts);
  return (
    <table className="table">
      <caption>{t('count.by', { name })}</caption>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col" className="end">
            {t('count.total')}
          </th>
          <th scope="col" className="end">
            {t('count.closed')}
          </th>
          <th scope="col" className="end">
            {t('count.overdue')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              <button type="button" className="link-button rect-name" onClick={() => onNarrow({ [param]: row.key })}>
                {tOr(`${param}.${row.key}`, row.name)}
              </button>
            </th>
            <td className="end">{row.total}</td>
            <td className="end">{row.closed}</td>
            <td className="end">{row.overdue}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
