import type { LocalDate } from '@wudan/kernel-core';
import { CUTOFF_COLUMN } from './cell.js';

export interface ProvedPeriod {
  readonly periodFrom: LocalDate;
  readonly periodTo: LocalDate;
}

/** True when what a document proves touches the cell's year, or holds the cut-off date where the cell is about that. The day of its upload plays no part. */
export function touches({ periodFrom, periodTo }: ProvedPeriod, year: string, cutoffOn: LocalDate): boolean {
  if (year === CUTOFF_COLUMN) return periodFrom <= cutoffOn && cutoffOn <= periodTo;
  return periodFrom <= `${year}-12-31` && `${year}-01-01` <= periodTo;
}
