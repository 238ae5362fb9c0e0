import { LIGHT_ORDER, lightOf, STATUSES, StatusLight, useStageWord } from '@wudan/board-console';
import { DataTable, formatInstant, Light, useText, type Column } from '@wudan/kernel-ui';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { dispatchTexts } from '../i18n/dispatch-texts.js';
import { NoRows } from './no-rows.js';
import { RowActs } from './row-acts.js';
import { Reporter, RowMarks } from './row-words.js';
import type { ViewProps } from './sheet-view.js';
import type { SheetRow } from './sheet.graphql.js';

/** The same rows as a table with everything that was reported. */
export function SheetList({ rows, mayRemind, onDo }: ViewProps): ReactNode {
  const { t } = useText(dispatchTexts);
  const columns = useMemo<readonly Column<SheetRow>[]>(
    () => [
      { key: 'unit', title: t('field.unit'), heads: true, cell: (row) => <UnitCell row={row} />, sortBy: (row) => row.unitName },
      {
        key: 'light',
        title: t('field.light'),
        cell: (row) => <Light state={lightOf(row.light)} />,
        sortBy: (row) => LIGHT_ORDER.indexOf(lightOf(row.light)),
      },
      {
        key: 'status',
        title: t('field.status'),
        cell: (row) => <StatusCell row={row} />,
        sortBy: (row) => STATUSES.findIndex((status) => status === row.status),
      },
      { key: 'done', title: t('field.done'), cell: (row) => row.done ?? '' },
      { key: 'difficulty', title: t('field.difficulty'), cell: (row) => row.difficulty ?? '', sortBy: (row) => row.difficulty },
      { key: 'coordination', title: t('field.coordination'), cell: (row) => row.coordination ?? '' },
      { key: 'next', title: t('field.nextSteps'), cell: (row) => row.nextSteps ?? '' },
      { key: 'reporter', title: t('field.reporter'), cell: (row) => <ReporterCell row={row} />, sortBy: (row) => row.updatedAt },
      { key: 'marks', title: t('field.marks'), cell: (row) => <RowMarks row={row} /> },
      { key: 'acts', title: t('field.acts'), acts: true, cell: (row) => <RowActs row={row} mayRemind={mayRemind} onDo={onDo} /> },
    ],
    [t, mayRemind, onDo],
  );
  return (
    <div className="sheet-list">
      <DataTable caption={t('board.caption')} columns={columns} rows={rows} rowKey={(row) => row.unitId} empty={<NoRows />} />
    </div>
  );
}

/** A unit with its stage and the section that looks after it. */
function UnitCell({ row }: { readonly row: SheetRow }): ReactNode {
  const stageWord = useStageWord();
  return (
    <>
      <Link to={`/dispatch/units/${row.unitId}`}>{row.unitName}</Link>
      <p className="quiet small">{row.sectionName === null ? stageWord(row.stage) : `${stageWord(row.stage)}，${row.sectionName}`}</p>
    </>
  );
}

function StatusCell({ row }: { readonly row: SheetRow }): ReactNode {
  return (
    <>
      <StatusLight status={row.status} />
      {row.percent !== null && <p className="small">{row.percent}%</p>}
    </>
  );
}

function ReporterCell({ row }: { readonly row: SheetRow }): ReactNode {
  return (
    <>
      <Reporter row={row} />
      {row.updatedAt !== null && <p className="quiet small">{formatInstant(row.updatedAt)}</p>}
    </>
  );
}
