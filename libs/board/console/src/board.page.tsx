import {
  DataTable,
  Empty,
  formatInstant,
  Light,
  Page,
  PrintButton,
  Signature,
  useConnection,
  useText,
  type Column,
} from '@wudan/kernel-ui';
import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useSubscription } from 'urql';
import { BOARD, BOARD_CHANGED, type BoardRow } from './board.graphql.js';
import { boardTexts } from './i18n/board-texts.js';
import { LIGHT_ORDER, lightOf } from './light-of.js';
import { STATUSES, StatusLight } from './status-light.js';
import { useStageWord } from './use-stage-word.js';

/** Where every assessed unit stands; rows change as reports come in. */
export function BoardPage(): ReactNode {
  const { t } = useText(boardTexts);
  const board = useConnection(BOARD, { first: 200 }, (data) => data.board);
  const [changed, setChanged] = useState<ReadonlyMap<string, BoardRow>>(new Map());
  const take = useCallback((_: unknown, data: { boardChanged: BoardRow }) => {
    setChanged((now) => new Map(now).set(data.boardChanged.unitId, data.boardChanged));
    return data;
  }, []);
  useSubscription({ query: BOARD_CHANGED }, take);
  const rows = useMemo(() => withChanges(board.rows, changed), [board.rows, changed]);
  return (
    <Page title={t('board.title')} summary={t('board.summary')} actions={<PrintButton />}>
      <DataTable
        caption={t('board.caption')}
        columns={useColumns()}
        rows={rows}
        rowKey={(row) => row.unitId}
        total={Math.max(board.total, rows.length)}
        loading={board.loading}
        problems={board.problems}
        empty={<Empty text={t('board.empty')} action={<Link to="/units">{t('board.emptyAction')}</Link>} />}
      />
      <Signature />
    </Page>
  );
}

/** Rows as read, each replaced by a later one that came live; units new since then at the end. */
function withChanges(rows: readonly BoardRow[], changed: ReadonlyMap<string, BoardRow>): readonly BoardRow[] {
  const known = new Set(rows.map((row) => row.unitId));
  const newer = (row: BoardRow): BoardRow => {
    const live = changed.get(row.unitId);
    return live !== undefined && live.updatedAt >= row.updatedAt ? live : row;
  };
  return [...rows.map(newer), ...[...changed.values()].filter((row) => !known.has(row.unitId))];
}

function useColumns(): readonly Column<BoardRow>[] {
  const { t } = useText(boardTexts);
  const stageWord = useStageWord();
  return useMemo<readonly Column<BoardRow>[]>(
    () => [
      {
        key: 'unit',
        title: t('board.unit'),
        heads: true,
        cell: (row) => <Link to={`/units/${row.unitId}`}>{row.unitName}</Link>,
        sortBy: (row) => row.unitName,
      },
      { key: 'stage', title: t('board.stage'), cell: (row) => stageWord(row.stage), sortBy: (row) => row.stage },
      {
        key: 'light',
        title: t('board.light'),
        cell: (row) => <Light state={lightOf(row.light)} />,
        sortBy: (row) => LIGHT_ORDER.indexOf(lightOf(row.light)),
      },
      {
        key: 'status',
        title: t('board.status'),
        cell: (row) => <StatusLight status={row.status} />,
        sortBy: (row) => STATUSES.findIndex((status) => status === row.status),
      },
      { key: 'percent', title: t('board.percent'), numeric: true, cell: (row) => `${row.percent}%`, sortBy: (row) => row.percent },
      {
        key: 'last',
        title: t('board.lastReport'),
        cell: (row) => (row.lastReportAt === null ? t('board.never') : formatInstant(row.lastReportAt)),
        sortBy: (row) => row.lastReportAt,
      },
      {
        key: 'due',
        title: t('board.due'),
        cell: (row) => (row.dueAt === null ? t('board.notDue') : formatInstant(row.dueAt)),
        sortBy: (row) => row.dueAt,
      },
      {
        key: 'difficulties',
        title: t('board.difficulties'),
        numeric: true,
        cell: (row) => row.openDifficulties,
        sortBy: (row) => row.openDifficulties,
      },
      { key: 'updated', title: t('board.updated'), cell: (row) => formatInstant(row.updatedAt), sortBy: (row) => row.updatedAt },
    ],
    [t, stageWord],
  );
}
