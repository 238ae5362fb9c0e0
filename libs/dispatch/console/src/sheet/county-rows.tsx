import { DataTable, formatInstant, Light, Section, useText, type Column, type LightState } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import type { CountyRow } from './sheet.graphql.js';

const LIGHTS: Readonly<Record<string, LightState>> = { asked: 'none', reported: 'ok', silent: 'late', recalled: 'none' };

type Figure = keyof NonNullable<CountyRow['figures']>;
const FIGURES: readonly Figure[] = ['units', 'answered', 'onPlan', 'lagging', 'blocked', 'overdue', 'difficulties'];

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
      ...FIGURES.map(
        (figure): Column<CountyRow> => ({
          key: figure,
          title: t(`figure.${figure}`),
          numeric: true,
          cell: (row) => row.figures?.[figure] ?? '—',
          sortBy: (row) => row.figures?.[figure] ?? null,
        }),
      ),
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
