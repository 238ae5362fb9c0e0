import { DataTable, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { StateWord } from '../finding/state-word.js';
import type { Finding } from '../findings.graphql.js';
import { findingsTexts } from '../i18n/findings-texts.js';

interface FindingTableProps {
  readonly rows: readonly Finding[];
  readonly caption: string;
  readonly empty: ReactNode;
  readonly loading?: boolean;
}

/** The problems of a programme; a number leads to the problem. */
export function FindingTable({ rows, caption, empty, loading = false }: FindingTableProps): ReactNode {
  const { t, tOr } = useText(findingsTexts);
  const columns = useMemo<readonly Column<Finding>[]>(
    () => [
      {
        key: 'no',
        title: t('field.noTitle'),
        heads: true,
        sortBy: ({ no }) => no,
        cell: ({ id, no, title }) => (
          <Link to={`/findings/${id}`}>
            {no} {title}
          </Link>
        ),
      },
      { key: 'unit', title: t('field.unit'), cell: ({ unitName }) => unitName, sortBy: ({ unitName }) => unitName },
      { key: 'level', title: t('field.level'), cell: ({ level }) => tOr(`level.${level}`, level), sortBy: ({ level }) => level },
      { key: 'category', title: t('field.category'), cell: ({ category }) => category.name, sortBy: ({ category }) => category.id },
      { key: 'track', title: t('field.track'), cell: ({ track }) => tOr(`track.${track}`, track), sortBy: ({ track }) => track },
      { key: 'source', title: t('field.source'), cell: ({ source }) => tOr(`source.${source}`, source), sortBy: ({ source }) => source },
      { key: 'cause', title: t('field.cause'), cell: ({ cause }) => tOr(`cause.${cause}`, cause), sortBy: ({ cause }) => cause },
      { key: 'state', title: t('field.state'), cell: (finding) => <StateWord finding={finding} />, sortBy: ({ state }) => state },
      { key: 'waits', title: t('field.waits'), cell: ({ can }) => (can.includes('reply') ? t('waits.reply') : can.includes('decide') ? t('waits.decide') : '') },
    ],
    [t, tOr],
  );
  return <DataTable columns={columns} rows={rows} rowKey={({ id }) => id} caption={caption} loading={loading} empty={empty} />;
}
