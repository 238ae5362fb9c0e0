import { addDays, instantOf, isoWeekday, localDateOf, type DomainError, type LocalDate } from '@wudan/kernel-core';
import { isOpen, TRACK_LABELS, type Light, type RectItemRow, type Track } from './rect-item.js';
import type { RectRules } from './rect-policy.rules.js';
import { beforeLetter, dayOff, dayPast, dayTooLate } from './rectification.errors.js';

/** What the clocks need of the office's calendar. */
export interface WorkingDays {
  isWorkingDay(date: LocalDate): { readonly working: boolean; readonly name: string | null };
  addWorkingDays(from: LocalDate, count: number): { readonly date: LocalDate };
  workingDaysBetween(from: LocalDate, to: LocalDate): { readonly days: number };
}

/** Time that passes in office hours alone. */
export interface WorkingMinutes {
  addWorkingMinutes(instant: Date, minutes: number): { readonly at: Date };
}

const CLOSES = '17:30';
const OPENS = '09:00';

/** The same day of a later month, at most its last day. */
export function monthsLater(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return addDays(first.toISOString().slice(0, 10), Math.min(day, last) - 1);
}

/** A last day that is not worked moves to the next that is (民法典 art. 203). */
export const rolled = (calendar: WorkingDays, date: LocalDate): LocalDate => calendar.addWorkingDays(date, 0).date;

/** The latest due day of a track, counted from the letter; null for what lasts. */
export function latestDue(calendar: WorkingDays, track: Track, letterOn: LocalDate, rules: RectRules): LocalDate | null {
  if (track === 'immediate') return calendar.addWorkingDays(letterOn, rules.immediateDays).date;
  return track === 'time_limited' ? rolled(calendar, monthsLater(letterOn, rules.timeLimitedMonths)) : null;
}

/** The first review after a day: so many months from the letter, each rolled to a working day, so that a late reading does not shift the rest. */
export function nextReview(calendar: WorkingDays, letterOn: LocalDate, reviewMonths: number, after: LocalDate): LocalDate {
  for (let turn = 1; ; turn += 1) {
    const on = rolled(calendar, monthsLater(letterOn, turn * reviewMonths));
    if (on > after) return on;
  }
}

/** How a day that is not worked is called. */
const nameOf = (calendar: WorkingDays, date: LocalDate): string => calendar.isWorkingDay(date).name ?? (isoWeekday(date) === 6 ? '星期六' : '星期日');

/** What is wrong with a deadline that a person gives: before the letter, in the past, no working day; the next working day is named. */
export function dayFault(calendar: WorkingDays, label: string, day: LocalDate, { today, letterOn }: { readonly today: LocalDate; readonly letterOn: LocalDate }, field: string): DomainError | null {
  const next = rolled(calendar, today > letterOn ? today : letterOn);
  if (day < letterOn) return beforeLetter(label, day, letterOn, next, field);
  if (day < today) return dayPast(label, day, next, field);
  return calendar.isWorkingDay(day).working ? null : dayOff(label, day, nameOf(calendar, day), rolled(calendar, day), field);
}

/** The same for the plan, where the track sets the latest day too. */
export function planDayFault(calendar: WorkingDays, track: Track, day: LocalDate, of: { readonly today: LocalDate; readonly letterOn: LocalDate }, rules: RectRules, field: string): DomainError | null {
  const fault = dayFault(calendar, '整改时限', day, of, field);
  if (fault) return fault;
  const limit = latestDue(calendar, track, of.letterOn, rules);
  return limit !== null && day > limit ? dayTooLate('整改时限', day, TRACK_LABELS[track], limit, field) : null;
}

/** The day on which something is owed: the end of the time, or the next review. */
export const targetOf = (item: Pick<RectItemRow, 'track' | 'dueOn' | 'nextReviewOn'>): LocalDate | null => (item.track === 'long_term' ? item.nextReviewOn : item.dueOn);

/** The instant at which a due day is over. */
export const dueAt = (calendar: WorkingDays, target: LocalDate): Date => instantOf(rolled(calendar, target), CLOSES);

/**
 * The light of a problem: overdue from the end of the due day on, due soon while at most `window` working days are left, else normal. Asked to be closed in time it waits for
 * the office and is normal. Own rule.
 */
export function lightOf(
  calendar: WorkingDays,
  item: Pick<RectItemRow, 'track' | 'dueOn' | 'nextReviewOn' | 'state'>,
  now: Date,
  { window, askedAt }: { readonly window: number; readonly askedAt: Date | null },
): { readonly light: Light; readonly daysLeft: number | null } {
  const target = targetOf(item);
  if (!isOpen(item.state)) return { light: 'done', daysLeft: null };
  if (target === null) return { light: 'normal', daysLeft: null };
  const last = rolled(calendar, target);
  const daysLeft = calendar.workingDaysBetween(localDateOf(now), last).days;
  const end = dueAt(calendar, target);
  if (item.state === 'close_requested' && askedAt !== null && askedAt <= end) return { light: 'normal', daysLeft };
  if (now >= end) return { light: 'overdue', daysLeft };
  return { light: daysLeft <= window ? 'due_soon' : 'normal', daysLeft };
}

/** On which mornings a due day is announced. */
export const remindersOf = (calendar: WorkingDays, target: LocalDate, rules: Pick<RectRules, 'remindDays'>): { readonly days: number; readonly at: Date }[] =>
  rules.remindDays.map((days) => ({ days, at: instantOf(calendar.addWorkingDays(rolled(calendar, target), -days).date, OPENS) }));

/** When silence after a due day is brought to whom, in working minutes from its end. */
export const rungsOf = (calendar: WorkingDays, clock: WorkingMinutes, target: LocalDate, rules: Pick<RectRules, 'ladder'>): { readonly step: number; readonly at: Date }[] =>
  rules.ladder.map(({ afterMinutes }, step) => ({ step, at: clock.addWorkingMinutes(dueAt(calendar, target), afterMinutes).at }));

/** How many of the last readings in a row were good. @param readings oldest first */
export function goodInARow(readings: readonly { readonly good: boolean }[]): number {
  let count = 0;
  for (const reading of [...readings].reverse()) {
    if (!reading.good) break;
    count += 1;
  }
  return count;
}

/** How many good readings in a row close what lasts. */
export const GOOD_READINGS = 2;
