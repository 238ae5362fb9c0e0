import { addDays, instantOf, localDateOf, type LocalDate } from '@wudan/kernel-core';

export type Light = 'normal' | 'due' | 'overdue';

/** Which days are worked; the calendar context knows. */
export interface WorkingDays {
  isWorkingDay(date: LocalDate): { readonly working: boolean };
}

/** Working days from a day to another, both counted. */
function daysLeft(calendar: WorkingDays, from: LocalDate, to: LocalDate): number {
  let days = 0;
  for (let date = from; date <= to; date = addDays(date, 1)) if (calendar.isWorkingDay(date).working) days += 1;
  return days;
}

/**
 * The light of an unanswered question: overdue from the cut-off on, due while at most `dueWithinDays` working days are
 * left (this day and the last one counted), else normal. Reported is always normal. Own rule.
 */
export function lightOf(calendar: WorkingDays, state: { answered: boolean; now: Date; cutoffAt: Date; dueWithinDays: number }): Light {
  if (state.answered) return 'normal';
  if (state.now >= state.cutoffAt) return 'overdue';
  return daysLeft(calendar, localDateOf(state.now), localDateOf(state.cutoffAt)) <= state.dueWithinDays ? 'due' : 'normal';
}

/** The instant at which an unanswered question turns from normal to due; null when it is due from the start. */
export function turnsDueAt(calendar: WorkingDays, opensAt: Date, cutoffAt: Date, dueWithinDays: number): Date | null {
  const last = localDateOf(cutoffAt);
  for (let date = addDays(localDateOf(opensAt), 1); date <= last; date = addDays(date, 1)) {
    const before = daysLeft(calendar, addDays(date, -1), last);
    if (before > dueWithinDays && daysLeft(calendar, date, last) <= dueWithinDays) return instantOf(date, '00:00');
  }
  return null;
}
