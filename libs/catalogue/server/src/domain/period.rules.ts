import type { LocalDate } from '@wudan/kernel-core';

/** The column of what is stated on the cut-off date. */
export const CUTOFF_COLUMN = '基准日';

export interface EvidenceWindow {
  readonly evidenceFrom: LocalDate;
  readonly cutoffOn: LocalDate;
}

/**
 * The columns that a demand of this period code fills, oldest first: years, or the cut-off date. A full year ended on or before the
 * cut-off date; years before the evidence period are not asked for, one column always remains.
 */
export function periodsOf(periodCode: string, { evidenceFrom, cutoffOn }: EvidenceWindow): string[] {
  if (periodCode === 'cutoff_date') return [CUTOFF_COLUMN];
  const first = Number(evidenceFrom.slice(0, 4));
  const year = Number(cutoffOn.slice(0, 4));
  const full = cutoffOn.slice(5) === '12-31' ? year : year - 1;
  const between = (from: number, to: number): string[] => (from > to ? [String(to)] : Array.from({ length: to - from + 1 }, (_, index) => String(from + index)));
  if (periodCode === 'latest_full_year') return [String(full)];
  if (periodCode === 'last_3_years') return between(Math.max(first, full - 2), full);
  return between(first, year);
}
