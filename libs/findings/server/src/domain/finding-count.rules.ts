import type { FindingCountsView, FindingCountView, FindingTally } from './finding-count.js';

const ZERO = { city: 0, county: 0, immediate: 0, timeLimited: 0, longTerm: 0, total: 0 };
const FIELD = { immediate: 'immediate', time_limited: 'timeLimited', long_term: 'longTerm' } as const;

/** Adds tallies up by category; a category without findings has no row. */
export function countsOf(tallies: readonly FindingTally[], fromOffices: readonly string[]): FindingCountsView {
  const rows = new Map<string, FindingCountView>();
  for (const { category, name, level, track, count } of tallies) {
    // Own categories of two offices may share a code; what they are called decides.
    const key = `${category}\u0000${name}`;
    const row = rows.get(key) ?? { category, name, ...ZERO };
    rows.set(key, { ...row, [level]: row[level] + count, [FIELD[track]]: row[FIELD[track]] + count, total: row.total + count });
  }
  const sorted = [...rows.values()].sort((left, right) => (left.category === right.category ? left.name.localeCompare(right.name) : left.category < right.category ? -1 : 1));
  const sum = (field: keyof typeof ZERO): number => sorted.reduce((all, row) => all + row[field], 0);
  return { rows: sorted, total: sum('total'), city: sum('city'), county: sum('county'), immediate: sum('immediate'), timeLimited: sum('timeLimited'), longTerm: sum('longTerm'), fromOffices: [...fromOffices].sort() };
}
