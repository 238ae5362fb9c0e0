import { faceOf, PENDING } from './cell-face.js';
import type { EvidenceRow } from './evidence.graphql.js';

export interface GridFilter {
  /** A face, `pending` for all in which somebody has to act, or blank. */
  readonly state: string;
  readonly holder: string;
  /** Part of the code, the name of the indicator or the material. */
  readonly search: string;
}

/** Rows that have at least one cell in the wanted state. */
export function filterRows(rows: readonly EvidenceRow[], { state, holder, search }: GridFilter): readonly EvidenceRow[] {
  const wanted = search.trim().toLowerCase();
  return rows.filter(
    (row) =>
      (holder === '' || row.holder === holder) &&
      (wanted === '' || `${row.leafCode} ${row.leafName} ${row.material}`.toLowerCase().includes(wanted)) &&
      (state === '' || row.cells.some((cell) => matches(cell, state))),
  );
}

function matches(cell: Parameters<typeof faceOf>[0], state: string): boolean {
  const face = faceOf(cell);
  return state === 'pending' ? PENDING.includes(face) : face === state;
}
