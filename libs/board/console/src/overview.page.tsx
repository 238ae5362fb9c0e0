import { DataTable, Empty, formatInstant, Page, PrintButton, ReadState, Signature, useRead, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { OVERVIEW, type OfficeSummary } from './board.graphql.js';
import { boardTexts } from './i18n/board-texts.js';

/** What the offices below have published to this one. */
export function OverviewPage(): ReactNode {
  const { t, tOr } = useText(boardTexts);
  const read = useRead(OVERVIEW, {});
  const columns = useMemo<readonly Column<OfficeSummary>[]>(
    () => [
      { key: 'office', title: t('overview.office'), heads: true, cell: (row) => row.officeName, sortBy: (row) => row.officeName },
      { key: 'level', title: t('overview.level'), cell: (row) => tOr(`level.${row.level}`, row.level), sortBy: (row) => row.level },
      { key: 'units', title: t('overview.units'), numeric: true, cell: (row) => row.units, sortBy: (row) => row.units },
      { key: 'seats', title: t('overview.seats'), numeric: true, cell: (row) => row.seats, sortBy: (row) => row.seats },
      { key: 'asOf', title: t('overview.asOf'), cell: (row) => formatInstant(row.asOf), sortBy: (row) => row.asOf },
    ],
    [t, tOr],
  );
  return (
    <Page title={t('overview.title')} summary={t('overview.summary')} actions={<PrintButton />}>
      <ReadState read={read}>
        {({ overview }) => (
          <DataTable
            caption={t('overview.caption')}
            columns={columns}
            rows={overview}
            rowKey={(row) => row.officeId}
            empty={<Empty text={t('overview.empty')} action={<Link to="/offices">{t('overview.emptyAction')}</Link>} />}
          />
        )}
      </ReadState>
      <Signature />
    </Page>
  );
}
