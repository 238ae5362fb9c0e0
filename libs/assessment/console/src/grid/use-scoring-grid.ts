import { useProblemReader } from '@wudan/kernel-ui';
import { useMemo } from 'react';
import { useClient } from 'urql';
import { SCORE_LEAF, SCORING_GRID, type ScoringGrid, type ScoringRow } from '../assessment.graphql.js';
import { editOf, sameEdit, type RowEdit } from './row-edit.js';
import { useAutosave, type Autosave, type RowSource } from './use-autosave.js';

export type ScoringState = Autosave<ScoringGrid, RowEdit>;

/** The unit's own grid of a pilot, saved row by row. */
export function useScoringGrid(pilotId: string): ScoringState {
  const client = useClient();
  const problemsOf = useProblemReader();
  const source = useMemo<RowSource<ScoringGrid, ScoringRow, RowEdit>>(
    () => ({
      key: `scoring-grid:${pilotId}`,
      editOf,
      same: sameEdit,
      stale: 'SCORE_CHANGED',
      read: async () => {
        const { data, error } = await client.query(SCORING_GRID, { pilotId }, { requestPolicy: 'network-only' }).toPromise();
        return { grid: data?.scoringGrid, problems: problemsOf(error) };
      },
      send: async (row, edit) => {
        const { data, error } = await client.mutation(SCORE_LEAF, { input: { pilotId, code: row.code, version: row.version, ...edit } }).toPromise();
        const [problem] = problemsOf(error);
        if (problem) return { problem };
        const patch = data?.scoreLeaf;
        if (!patch) return { apply: (now) => now };
        return { apply: (now) => ({ ...now, missing: patch.missing, totals: patch.totals, rows: now.rows.map((each) => (each.code === row.code ? { ...each, ...patch.row } : each)) }) };
      },
    }),
    [client, pilotId, problemsOf],
  );
  return useAutosave(source);
}
