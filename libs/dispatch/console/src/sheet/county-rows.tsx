import { DataTable, formatInstant, Light, Section, useText, type Column, type LightState } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import type { CountyRow } from './sheet.graphql.js';

const LIGHTS: Readonly<Record<string, LightState>> = { asked: 'none', reported: 'ok', silent: 'late', recalled: 'none' };

/** What the offices below confirmed for this round. */
export function CountyRows({ counties }: { readonly counties: readonly CountyRow[] }): ReactNode {
  const { t, tOr } = useText(dispatchTexts);
  const columns = useMemo<readonly Column<CountyRow>[]>(
    () => [
      { key: 'county', title: t('county.name'), heads: true, cell: (row) => row.countyName, sortBy: (row) => row.countyName },
      {
        key: 'state',
        title: t('county.state'),
        cell: (row) => (
          <>
            <Light state={LIGHTS[row.state] ?? 'none'} word={tOr(`countyState.${row.state}`, row.state)} />
            {row.late && <span className="small mark-bad">　{t('row.late')}</span>}
          </>
        ),
        sortBy: (row) => row.state,
      },
      {
        key: 'answered',
        title: t('county.answered'),
        numeric: true,
        cell: ({ figures }) => (figures === null ? '—' : `${figures.answered}/${figures.units}`),
        sortBy: (row) => row.figures?.answered ?? null,
      },
      {
        key: 'statuses',
        title: t('county.statuses'),
        numeric: true,
        cell: ({ figures }) => (figures === null ? '—' : `${figures.onPlan} / ${figures.lagging} / ${figures.blocked}`),
        sortBy: (row) => row.figures?.blocked ?? null,
      },
      {
        key: 'overdue',
        title: t('figure.overdue'),
        numeric: true,
        cell: (row) => row.figures?.overdue ?? '—',
        sortBy: (row) => row.figures?.overdue ?? null,
      },
      {
        key: 'difficulties',
        title: t('figure.difficulties'),
        numeric: true,
        cell: (row) => row.figures?.difficulties ?? '—',
        sortBy: (row) => row.figures?.difficulties ?? null,
      },
      { key: 'note', title: t('county.note'), cell: (row) => row.note ?? '' },
      { key: 'by', title: t('county.confirmedBy'), cell: (row) => row.confirmedBy ?? '', sortBy: (row) => row.confirmedBy },
      {
        key: 'at',
        title: t('county.reportedAt'),
        cell: (row) => (row.reportedAt === null ? '' : formatInstant(row.reportedAt)),
        sortBy: (row) => row.reportedAt,
      },
    ],
    [t, tOr],
  );
  return (
    <Section title={t('county.title')}>
      <DataTable name="counties-" caption={t('county.caption')} columns={columns} rows={counties} rowKey={(row) => row.countyOfficeId} empty={null} />
    </Section>
  );
}
