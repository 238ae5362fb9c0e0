import type { Id } from '@wudan/kernel-core';
import type { RectItemView } from './rect-view.js';

/** What a view of the ledger shows; what is absent or empty does not narrow it. */
export interface LedgerFilter {
  readonly unitId?: Id | null;
  readonly track?: string | null;
  readonly category?: string | null;
  readonly level?: string | null;
  readonly light?: string | null;
  readonly state?: string | null;
  readonly text?: string | null;
}

export const FILTER_KEYS: readonly (keyof LedgerFilter)[] = ['unitId', 'track', 'category', 'level', 'light', 'state', 'text'];

/** Rows that meet every given condition; the text stands somewhere in number, title, facts, measures or unit. */
export function filterLedger(rows: readonly RectItemView[], filter: LedgerFilter): RectItemView[] {
  const is = (wanted: string | null | undefined, value: string): boolean => !wanted || wanted === value;
  const text = (filter.text ?? '').trim().toLowerCase();
  return rows.filter(
    (row) =>
      is(filter.unitId, row.unitId) && is(filter.track, row.track) && is(filter.category, row.categoryCode) && is(filter.level, row.level) && is(filter.light, row.light) && is(filter.state, row.state) &&
      (text === '' || [row.no, row.title, row.facts, row.measures, row.unitName, row.categoryName].some((words) => words.toLowerCase().includes(text))),
  );
}
