import { DataTable, formatInstant, Light, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import type { OfficeSummary } from './board.graphql.js';
import { boardTexts } from './i18n/board-texts.js';
import { LIGHT_ORDER } from './light-of.js';
import { officeLight, reportedShare } from './office-figures.js';

/** The same figures as rows; also what is printed. */
export function OverviewTable({ offices }: { readonly offices: readonly OfficeSummary[] }): ReactNode {
  const { t, tOr } = useText(boardTexts);
  const columns = useMemo<readonly Column<OfficeSummary>[]>(() => {
    const figure = (key: keyof OfficeSummary & string, title: string, value: (row: OfficeSummary) => number): Column<OfficeSummary> => ({
      key,
      title,
      numeric: true,
      cell: value,
      sortBy: value,
    });
    return [
      {
        key: 'office',
        title: t('overview.office'),
        heads: true,
        cell: (row) => (
          <>
            {row.officeName} <span className="quiet small">{tOr(`level.${row.level}`, row.level)}</span>
          </>
        ),
        sortBy: (row) => row.officeName,
      },
      {
        key: 'light',
        title: t('board.light'),
        cell: (row) => <Light state={officeLight(row)} />,
        sortBy: (row) => LIGHT_ORDER.indexOf(officeLight(row)),
      },
      {
        key: 'lights',
        title: t('overview.lights'),
        numeric: true,
        cell: ({ normal, due, overdue }) => `${normal} / ${due} / ${overdue}`,
        sortBy: (row) => row.overdue,
      },
      figure('units', t('overview.units'), (row) => row.units),
      {
        key: 'reported',
        title: t('overview.reported'),
        numeric: true,
        cell: (row) => (reportedShare(row) === null ? '—' : `${reportedShare(row)}%`),
        sortBy: reportedShare,
      },
      {
        key: 'statuses',
        title: t('overview.statuses'),
        numeric: true,
        cell: ({ onPlan, lagging, blocked }) => `${onPlan} / ${lagging} / ${blocked}`,
        sortBy: (row) => row.blocked,
      },
      figure('difficulties', t('board.difficulties'), (row) => row.difficulties),
      { key: 'percent', title: t('overview.percent'), numeric: true, cell: (row) => `${row.percent}%`, sortBy: (row) => row.percent },
      { key: 'asOf', title: t('overview.asOf'), cell: (row) => formatInstant(row.asOf), sortBy: (row) => row.asOf },
    ];
  }, [t, tOr]);
  return <DataTable caption={t('overview.caption')} columns={columns} rows={offices} rowKey={(row) => row.officeId} empty={null} />;
}
