import { Light, useText, type Column, type LightState } from '@wudan/kernel-ui';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { assessmentTexts } from '../i18n/assessment-texts.js';
import type { Progress } from './office.graphql.js';

const LIGHT_OF: Readonly<Record<string, LightState>> = { waiting: 'none', approved: 'ok' };

/** One assessed body a row: where it stands, how many marks it has, both totals. */
export function useProgressColumns(): readonly Column<Progress>[] {
  const { t, tOr } = useText(assessmentTexts);
  return useMemo(
    () => [
      { key: 'unit', title: t('progress.unit'), heads: true, cell: (row) => <Link to={`/pilots/${row.pilotId}/office`}>{row.unitName}</Link>, sortBy: (row) => row.unitName },
      { key: 'state', title: t('column.state'), cell: (row) => <Light state={LIGHT_OF[row.state] ?? 'due'} word={tOr(`office.state.${row.state}`, row.state)} />, sortBy: (row) => row.state },
      { key: 'stage', title: t('progress.stage'), cell: (row) => tOr(`office.stage.${row.stage}`, row.stage) },
      { key: 'scored', title: t('totals.scored'), numeric: true, cell: (row) => t('evidence.count', { filled: row.scored, cells: row.leaves }), sortBy: (row) => row.scored },
      { key: 'declared', title: t('progress.declared'), numeric: true, cell: (row) => row.declaredBy },
      { key: 'self', title: t('office.selfTotal'), numeric: true, cell: (row) => row.selfTotal ?? t('none'), sortBy: (row) => (row.selfTotal === null ? null : Number(row.selfTotal)) },
      { key: 'total', title: t('office.finalTotal'), numeric: true, cell: (row) => row.total ?? t('none'), sortBy: (row) => (row.total === null ? null : Number(row.total)) },
      { key: 'gaps', title: t('progress.gaps'), numeric: true, cell: (row) => row.gaps, sortBy: (row) => row.gaps },
      { key: 'grade', title: t('totals.grade'), cell: (row) => row.grade ?? t('none') },
      { key: 'approved', title: t('progress.approvedOn'), cell: (row) => row.approvedOn ?? t('none'), sortBy: (row) => row.approvedOn },
      { key: 'acts', title: t('progress.acts'), acts: true, cell: (row) => <Link to={`/pilots/${row.pilotId}/office-review`}>{t('progress.reviewOf', { unit: row.unitName })}</Link> },
    ],
    [t, tOr],
  );
}
