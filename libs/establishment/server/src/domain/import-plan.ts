import type { Id, LocalDate } from '@wudan/kernel-core';
import type { EstablishmentImportKind } from './establishment-codes.js';
import type { ImportCells, ImportRemark } from './import-rows.rules.js';

/** Hours a preview may be committed. */
export const IMPORT_HOURS = 2;

/** What a row would do to what is stored. */
export type RowEffect = 'added' | 'changed' | 'unchanged';

/** A row of a table whose unit is known. */
export interface PlacedRow {
  readonly line: number;
  readonly unitId: Id;
  readonly cells: ImportCells;
  /** What the comparison made of the row and the writing needs again: kept with the preview, since keyed hashes of ten thousand people take their time. */
  readonly keys?: readonly string[];
}

/** A row as the preview shows it. */
export interface PreviewedRow {
  readonly line: number;
  readonly unitId: Id | null;
  readonly cells: ImportCells;
  readonly state: RowEffect | 'fault';
  readonly remarks: readonly ImportRemark[];
}

export interface ImportCounts {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly faults: number;
  readonly notes: readonly string[];
}

/** What a commit writes. */
export interface ImportBatch {
  readonly kind: EstablishmentImportKind;
  readonly onDate: LocalDate;
  /** What facts name as their source. */
  readonly source: string;
  readonly rows: readonly PlacedRow[];
}

export function countPreview(rows: readonly PreviewedRow[], notes: readonly string[]): ImportCounts {
  const of = (state: PreviewedRow['state']): number => rows.filter((row) => row.state === state).length;
  return {
    rows: rows.length,
    added: of('added'),
    changed: of('changed'),
    unchanged: of('unchanged'),
    faults: rows.reduce((sum, { remarks }) => sum + remarks.filter(({ severity }) => severity === 'error').length, 0),
    notes,
  };
}

/** Rows of one unit together, units in the order of the table. */
export function byUnit(rows: readonly PlacedRow[]): ReadonlyMap<Id, readonly PlacedRow[]> {
  const groups = new Map<Id, PlacedRow[]>();
  for (const row of rows) {
    const group = groups.get(row.unitId);
    if (group) group.push(row);
    else groups.set(row.unitId, [row]);
  }
  return groups;
}
