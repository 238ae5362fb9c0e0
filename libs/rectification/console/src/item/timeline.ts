import { localDateOf } from '@wudan/kernel-core';
import type { RectItem } from '../rectification.graphql.js';

/** One thing that happened to an item. */
export interface TimelineEntry {
  readonly key: string;
  readonly kind: 'progress' | 'extension' | 'extension_decided' | 'close_asked' | 'close_closed' | 'close_returned' | 'reading' | 'recheck';
  readonly on: string;
  readonly by: string;
  readonly text: string;
  /** What it came to, as a key of its kind. */
  readonly outcome: string;
}

const dayOf = (instant: string): string => localDateOf(new Date(instant));

type Told = Pick<RectItem, 'progress' | 'extensions' | 'readings' | 'closing' | 'rechecks'>;

/** Everything that happened, newest first; things of one day stay in the order in which they belong together. */
export function timelineOf({ progress, extensions, readings, closing, rechecks }: Told): readonly TimelineEntry[] {
  const entries: TimelineEntry[] = [
    ...progress.map((one) => ({ key: `p${one.id}`, kind: 'progress' as const, on: dayOf(one.at), by: one.by, text: one.text, outcome: one.status })),
    ...extensions.flatMap((one) => {
      const asked = { key: `e${one.id}`, kind: 'extension' as const, on: dayOf(one.at), by: one.by, text: one.reason, outcome: one.toDate };
      // The day of the decision is not told; it stands with what was asked.
      return one.decidedBy === null ? [asked] : [asked, { ...asked, key: `d${one.id}`, kind: 'extension_decided' as const, by: one.decidedBy, text: one.note, outcome: one.state }];
    }),
    ...readings.map((one) => ({ key: `r${one.id}`, kind: 'reading' as const, on: one.onDate, by: one.by, text: one.note, outcome: one.good ? 'good' : 'bad' })),
    ...closingSteps(closing),
    ...rechecks.map((one) => ({ key: `c${one.id}`, kind: 'recheck' as const, on: one.onDate, by: one.by, text: one.note, outcome: one.effective ? 'effective' : 'relapsed' })),
  ];
  return entries
    .map((entry, place) => ({ entry, place }))
    .sort((one, other) => other.entry.on.localeCompare(one.entry.on) || other.place - one.place)
    .map(({ entry }) => entry);
}

function closingSteps(closing: Told['closing']): TimelineEntry[] {
  if (closing === null) return [];
  const asked = { key: 'asked', kind: 'close_asked' as const, on: dayOf(closing.requestedAt), by: closing.requestedBy, text: closing.summary, outcome: closing.evidence.map(({ title }) => title).join('、') };
  if (closing.decidedAt === null) return [asked];
  const kind = closing.state === 'closed' ? ('close_closed' as const) : ('close_returned' as const);
  return [asked, { key: 'decided', kind, on: dayOf(closing.decidedAt), by: closing.decidedBy ?? '', text: closing.note, outcome: closing.closedOn ?? '' }];
}

/** How a reading stands to the one before. */
export function trendOf(value: string, before: string | undefined): 'first' | 'up' | 'down' | 'same' {
  if (before === undefined) return 'first';
  const change = Number(value) - Number(before);
  return change > 0 ? 'up' : change < 0 ? 'down' : 'same';
}

/** Good readings in a row, counted from the newest. */
export function goodInARow(readings: readonly { readonly good: boolean }[]): number {
  const lastBad = readings.map(({ good }) => good).lastIndexOf(false);
  return readings.length - 1 - lastBad;
}
