import { addDays, instantOf, localDateOf } from '@wudan/kernel-core';

export const SNOOZES = ['hour', 'today', 'tomorrow', 'custom'] as const;
export type Snooze = (typeof SNOOZES)[number];

export interface SnoozeAsked {
  readonly until: Snooze;
  readonly at: Date | null;
}

/** The last minutes before a deadline, in which a put-off prompt comes back at the latest. */
const BEFORE_DUE_MS = 30 * 60_000;

/**
 * When a prompt that is put off comes back: in an hour, at 16:30 of this day, at 08:30 of the next, or when said; never
 * later than half an hour before it is due (own rule).
 * @returns null when the wish lies in the past or the deadline leaves no time
 */
export function snoozeUntil(asked: SnoozeAsked, now: Date, dueAt: Date | null): { at: Date; clipped: boolean } | null {
  const today = localDateOf(now);
  const wish: Record<Snooze, Date | null> = {
    hour: new Date(now.getTime() + 3_600_000),
    today: instantOf(today, '16:30'),
    tomorrow: instantOf(addDays(today, 1), '08:30'),
    custom: asked.at,
  };
  const at = wish[asked.until];
  if (at === null || at <= now) return null;
  const latest = dueAt === null ? at : new Date(dueAt.getTime() - BEFORE_DUE_MS);
  if (latest <= now) return null;
  return at <= latest ? { at, clipped: false } : { at: latest, clipped: true };
}
