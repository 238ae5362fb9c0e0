import type { Id, LocalDate } from '@wudan/kernel-core';

/** Cells of a row by column key; a column that the table does not have is absent. */
export type RowCells = Readonly<Record<string, string | null>>;

export interface RowRemark {
  readonly severity: 'error' | 'warning';
  /** Key of the column, null for the row as a whole. */
  readonly column: string | null;
  readonly text: string;
}

/** What a row would do to what stands; a conflict would put an older delivery over a newer one. */
export type RowEffect = 'added' | 'changed' | 'unchanged';

/** A result of a check or an appraisal as a row says it. */
export interface ResultDraft {
  readonly unitId: Id;
  readonly kind: string;
  readonly title: string;
  readonly docNumber: string;
  readonly onDate: LocalDate;
  readonly text: string;
  readonly leafCodes: readonly string[];
  /** The row names leaves itself; else they are those of the template. */
  readonly namesLeaves: boolean;
}

/** A figure as a row says it. */
export interface FigureDraft {
  readonly unitId: Id;
  readonly name: string;
  readonly dimension: string;
  readonly period: string;
  readonly value: string;
}

/** A row whose unit is known, with what it says. */
export interface PlacedRow {
  readonly line: number;
  readonly unitId: Id;
  readonly cells: RowCells;
  readonly result: ResultDraft | null;
  readonly figures: readonly FigureDraft[];
}

export interface JudgedRow {
  readonly line: number;
  readonly cells: RowCells;
  readonly remarks: readonly RowRemark[];
  /** Null where the row cannot be used. */
  readonly placed: PlacedRow | null;
}

/** A row as the preview shows it. */
export interface PreviewedRow {
  readonly line: number;
  readonly cells: RowCells;
  readonly state: RowEffect | 'conflict' | 'fault';
  readonly remarks: readonly RowRemark[];
}

export interface ImportCounts {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly faults: number;
  readonly notes: readonly string[];
}

/** Where a file came from: who answers for it at the provider, by which letter, signed when, and its bytes. */
export interface Provenance {
  readonly templateCode: string;
  readonly unitId: Id | null;
  /** The day the figures speak of. */
  readonly asOf: LocalDate;
  readonly docNumber: string;
  readonly responsible: string;
  readonly signedOn: LocalDate;
  readonly fileName: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly fileHash: string;
}

/** A result that stands. */
export interface ExternalResult {
  readonly id: Id;
  readonly importId: Id;
  readonly unitId: Id;
  readonly provider: string;
  readonly kind: string;
  readonly title: string;
  readonly docNumber: string;
  readonly onDate: LocalDate;
  readonly text: string;
  readonly leafCodes: readonly string[];
  /** A person chose the leaves; a newer delivery that names none keeps them. */
  readonly linked: boolean;
  readonly version: number;
  /** When the provider signed the delivery it came with. */
  readonly signedOn: LocalDate;
}

/** Hours a preview may be committed. */
export const PREVIEW_HOURS = 2;

/** One result stands for each of these. */
export const resultKey = ({ unitId, kind, title, docNumber }: Pick<ResultDraft, 'unitId' | 'kind' | 'title' | 'docNumber'>): string =>
  JSON.stringify([unitId, kind, title.normalize('NFKC').replace(/\s+/g, ''), docNumber.normalize('NFKC').replace(/\s+/g, '')]);

export const figureKey = ({ unitId, name, dimension, period }: Omit<FigureDraft, 'value'>): string => JSON.stringify([unitId, name, dimension, period]);

export function countRows(rows: readonly PreviewedRow[], notes: readonly string[]): ImportCounts {
  const of = (state: PreviewedRow['state']): number => rows.filter((row) => row.state === state).length;
  const faults = rows.reduce((sum, { remarks }) => sum + remarks.filter(({ severity }) => severity === 'error').length, 0);
  return { rows: rows.length, added: of('added'), changed: of('changed'), unchanged: of('unchanged'), faults, notes };
}
