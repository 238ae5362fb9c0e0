import type { Tx } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';
import type { ImportBatch, PlacedRow, RowEffect } from '../domain/import-plan.js';
import type { ImportRemark } from '../domain/import-rows.rules.js';

/** What rows would do to what is stored, in their order. */
export interface Effects {
  readonly effects: readonly RowEffect[];
  /** Sentences about the table as a whole. */
  readonly notes: readonly string[];
  /** What only the comparison shows, by line. */
  readonly remarks?: ReadonlyMap<number, readonly ImportRemark[]>;
  /** To be kept with each row, in their order. */
  readonly keys?: readonly (readonly string[])[];
}

/** One kind of table: comparing rows that are in order by themselves, and writing them. */
export interface KindImport {
  /** @param names of the units of the rows */
  effects(tx: Tx, rows: readonly PlacedRow[], onDate: LocalDate, names: ReadonlyMap<Id, string>): Promise<Effects>;
  /** The caller has judged and authorised the rows and says in the trail that a table was imported. */
  write(tx: Tx, batch: ImportBatch, names: ReadonlyMap<Id, string>): Promise<void>;
}

/** At most so many notes of one sort are shown. */
export const MAX_NOTES = 20;

/** The first notes and how many more there are. */
export function shortened(notes: readonly string[]): string[] {
  return notes.length <= MAX_NOTES ? [...notes] : [...notes.slice(0, MAX_NOTES), `另有${notes.length - MAX_NOTES}个单位有同类情况。`];
}
