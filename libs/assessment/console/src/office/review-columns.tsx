import { useText, type Column } from '@wudan/kernel-ui';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { shortPoints, shownPoints } from '../grid/points.js';
import { assessmentTexts } from '../i18n/assessment-texts.js';
import { myMark, signedPoints } from './mark-edit.js';
import { Reopen } from './office-pane.js';
import type { OfficeGrid, OfficeRow } from './office.graphql.js';

/** Columns of the review: both positions side by side, the distance, both reasons. */
export function useReviewColumns(grid: OfficeGrid, onDone: () => void): readonly Column<OfficeRow>[] {
  const { t } = useText(assessmentTexts);
  return useMemo(() => {
    const points = (value: string | null | undefined): string => shownPoints(value ?? null) || t('none');
    const columns: Column<OfficeRow>[] = [
      {
        key: 'name',
        title: t('column.name'),
        heads: true,
        cell: (row) => (
          <Link to={`/pilots/${grid.pilotId}/office?leaf=${encodeURIComponent(row.code)}`}>
            {row.code} {row.name}
          </Link>
        ),
      },
      { key: 'points', title: t('column.points'), numeric: true, cell: (row) => shortPoints(row.points) },
      { key: 'self', title: t('office.column.self'), numeric: true, cell: (row) => points(row.self?.score) },
      { key: 'desk', title: t('office.column.desk'), numeric: true, cell: (row) => points(row.desk?.score) },
      { key: 'onSite', title: t('office.column.onSite'), numeric: true, cell: (row) => points(row.onSite?.score) },
      { key: 'gap', title: t('office.column.gap'), numeric: true, cell: (row) => (row.gap === null ? t('none') : signedPoints(row.gap)), sortBy: (row) => Number(row.gap ?? 0) },
      { key: 'statement', title: t('column.statement'), cell: (row) => row.self?.statement ?? '' },
      { key: 'reason', title: t('office.column.reason'), cell: (row) => myMark(row, { stage: row.onSite === null ? 'desk' : 'on_site', second: false })?.statement ?? '' },
    ];
    if (grid.can.includes('reopen_leaf')) {
      columns.push({ key: 'acts', title: t('reopen.act'), acts: true, cell: (row) => (row.reopened ? t('office.mark.reopened') : <Reopen pilotId={grid.pilotId} code={row.code} onDone={onDone} />) });
    }
    return columns;
  }, [grid.pilotId, grid.can, onDone, t]);
}
