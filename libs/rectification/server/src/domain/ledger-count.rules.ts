import { rateText, type LocalDate } from '@wudan/kernel-core';
import { isOpen, LEVEL_LABELS, TRACK_LABELS, TRACKS, type Light, type RectItemRow } from './rect-item.js';

type Counted = Pick<RectItemRow, 'track' | 'categoryCode' | 'categoryName' | 'level' | 'unitId' | 'state' | 'dueOn' | 'nextReviewOn' | 'closedOn'> & { readonly unitName: string; readonly light: Light };

export interface LedgerCount {
  readonly key: string;
  readonly name: string;
  readonly total: number;
  readonly closed: number;
  readonly overdue: number;
}

export interface LedgerCounts {
  readonly total: number;
  readonly open: number;
  readonly closed: number;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly closeRate: string;
  readonly byTrack: readonly LedgerCount[];
  readonly byCategory: readonly LedgerCount[];
  readonly byLevel: readonly LedgerCount[];
  readonly byUnit: readonly LedgerCount[];
}

function groups(items: readonly Counted[], keyOf: (item: Counted) => string, nameOf: (item: Counted) => string): LedgerCount[] {
  const found = new Map<string, LedgerCount>();
  for (const item of items) {
    const key = keyOf(item);
    const before = found.get(key) ?? { key, name: nameOf(item), total: 0, closed: 0, overdue: 0 };
    found.set(key, { ...before, total: before.total + 1, closed: before.closed + (isOpen(item.state) ? 0 : 1), overdue: before.overdue + (item.light === 'overdue' ? 1 : 0) });
  }
  return [...found.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** F18: what was due until today. What lasts is due from its review date; what was closed by a review counts from that day. */
const isDue = (item: Counted, today: LocalDate): boolean => {
  if (item.track === 'long_term') return !isOpen(item.state) || (item.nextReviewOn !== null && item.nextReviewOn <= today);
  return item.dueOn !== null && item.dueOn <= today;
};

/** Counts of a ledger. The close rate is closed among those due ÷ due, four decimals; '' while nothing is due. */
export function countLedger(items: readonly Counted[], today: LocalDate): LedgerCounts {
  const closed = items.filter((item) => !isOpen(item.state)).length;
  const due = items.filter((item) => isDue(item, today));
  const byTrack = groups(items, (item) => item.track, (item) => TRACK_LABELS[item.track]);
  return {
    total: items.length,
    open: items.length - closed,
    closed,
    overdue: items.filter((item) => item.light === 'overdue').length,
    dueSoon: items.filter((item) => item.light === 'due_soon').length,
    closeRate: due.length === 0 ? '' : rateText(due.filter((item) => !isOpen(item.state)).length, due.length),
    byTrack: TRACKS.flatMap((track) => byTrack.filter((count) => count.key === track)),
    byCategory: groups(items, (item) => item.categoryCode, (item) => item.categoryName),
    byLevel: groups(items, (item) => item.level, (item) => LEVEL_LABELS[item.level] ?? item.level),
    byUnit: groups(items, (item) => item.unitId, (item) => item.unitName),
  };
}
