import { byName } from '../i18n/format.js';

export type SortValue = string | number | null;

/** Sorted copy; blanks always last, words by pronunciation, numbers by size. */
export function sortRows<Row>(rows: readonly Row[], by: (row: Row) => SortValue, descending: boolean): Row[] {
  const direction = descending ? -1 : 1;
  return [...rows].sort((left, right) => {
    const a = by(left);
    const b = by(right);
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    if (typeof a === 'number' && typeof b === 'number') return (a - b) * direction;
    return byName.compare(String(a), String(b)) * direction;
  });
}
