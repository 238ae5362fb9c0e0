import { useProblemReader } from '@wudan/kernel-ui';
import { useMemo } from 'react';
import { useClient } from 'urql';
import { useAutosave, type Autosave, type RowSource } from '../grid/use-autosave.js';
import { isSecond, markEditOf, sameMark, type MarkEdit } from './mark-edit.js';
import { OFFICE_GRID, SCORE_AS_OFFICE, type OfficeGrid, type OfficeRow } from './office.graphql.js';

export type OfficeState = Autosave<OfficeGrid, MarkEdit>;

/** The office's grid of a pilot, saved row by row. */
export function useOfficeGrid(pilotId: string, chosenSecond: boolean): OfficeState {
  const client = useClient();
  const problemsOf = useProblemReader();
  const source = useMemo<RowSource<OfficeGrid, OfficeRow, MarkEdit>>(() => {
    let second = false;
    return {
      key: `office-grid:${pilotId}${chosenSecond ? ':second' : ''}`,
      editOf: (row, { stage }) => markEditOf(row, { stage, second }),
      same: sameMark,
      stale: 'SCORE_CHANGED',
      read: async () => {
        const { data, error } = await client.query(OFFICE_GRID, { pilotId }, { requestPolicy: 'network-only' }).toPromise();
        if (data) second = isSecond(data.officeGrid, chosenSecond);
        return { grid: data?.officeGrid, problems: problemsOf(error) };
      },
      send: async (row, { score, reason }) => {
        const { code } = row;
        const version = second ? (row.second?.version ?? 0) : row.version;
        const { data, error } = await client.mutation(SCORE_AS_OFFICE, { input: { pilotId, code, version, score, reason: reason.trim(), second } }).toPromise();
        const [problem] = problemsOf(error);
        if (problem) return { problem };
        const patch = data?.scoreAsOffice;
        if (!patch) return { apply: (now) => now };
        return { apply: (now) => ({ ...now, version: patch.version, missing: patch.missing, totals: patch.totals, rows: now.rows.map((each) => (each.code === code ? { ...each, ...patch.row } : each)) }) };
      },
    };
  }, [client, pilotId, chosenSecond, problemsOf]);
  return useAutosave(source);
}
