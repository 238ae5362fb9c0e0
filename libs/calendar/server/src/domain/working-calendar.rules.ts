import { addDays, isLocalDate, isoWeekday } from '@wudan/kernel-core';
import type { LocalDate } from '@wudan/kernel-core';
import { regionCodeInvalid, yearOutOfRange } from './holiday-notice.errors.js';
import { FIRST_YEAR, LAST_YEAR, NATIONAL_REGION, isRegionCode } from './holiday-notice.rules.js';
import type { HolidayNotice, NoticeDay } from './holiday-notice.rules.js';
import { noticesInForce } from './notices-in-force.rules.js';
import { countOutOfRange, dateOutOfRange } from './working-calendar.errors.js';

/** Longest period that is counted, in working days: about twenty years. */
export const MAX_WORKING_DAYS = 5000;
const FRIDAY = 5;
const DAYS_A_WEEK = 7;

/** PROVISIONAL (暂定): no national notice for the year is known, so it is planned Monday to Friday. */
export type CalendarState = 'PUBLISHED' | 'PROVISIONAL';

export interface CalendarDay {
  readonly date: LocalDate;
  readonly working: boolean;
  /** What a notice calls the day; null when none names it. */
  readonly name: string | null;
  /** The day departs from Monday to Friday: a weekday off or a working weekend day. A holiday on a Sunday does not. */
  readonly exception: boolean;
  readonly provisional: boolean;
}

export interface DueDate {
  readonly date: LocalDate;
  /** True when any day that was looked at lies in a provisional year: the date may change with the next notice. */
  readonly provisional: boolean;
  /** Every non-working day passed over, plain weekends too, earliest first. */
  readonly skipped: readonly CalendarDay[];
}

export interface CalendarYear {
  readonly year: number;
  readonly regionCode: string;
  readonly knownOn: LocalDate;
  readonly state: CalendarState;
  readonly days: readonly CalendarDay[];
  readonly workingDays: number;
  /** The notices for this year and those of a neighbour that name a day of it; in the order they are applied. */
  readonly sources: readonly HolidayNotice[];
}

export interface CalendarScope {
  readonly notices: readonly HolidayNotice[];
  /** GB/T 2260 code of the office's region, or `000000`. */
  readonly regionCode: string;
  /** What had been published by the end of this date; later notices are not seen. */
  readonly knownOn: LocalDate;
}

/**
 * Working days of one region as they were known on one date. Built once, then only looked up.
 *
 * Which notice decides a date (own rule): that of the most specific region, then the one published last. A notice
 * published on `knownOn` is known. Counting follows 民法典 art. 201 and 203: the day on which a period starts is not
 * counted, and a last day that is no working day moves to the next one.
 */
export class WorkingCalendar {
  readonly regionCode: string;
  readonly knownOn: LocalDate;
  /** The notices that count, in the order they are applied. */
  readonly notices: readonly HolidayNotice[];
  readonly #named = new Map<LocalDate, NoticeDay>();
  readonly #published = new Set<number>();

  /** @throws DomainError CALENDAR_REGION_CODE_INVALID, CALENDAR_DATE_OUT_OF_RANGE */
  constructor({ notices, regionCode, knownOn }: CalendarScope) {
    if (!isRegionCode(regionCode)) throw regionCodeInvalid(regionCode, 'regionCode');
    checkDate(knownOn, 'asKnownOn');
    this.regionCode = regionCode;
    this.knownOn = knownOn;
    this.notices = noticesInForce(notices, regionCode, knownOn);
    for (const notice of this.notices) {
      if (notice.regionCode === NATIONAL_REGION) this.#published.add(notice.year);
      for (const day of notice.days) this.#named.set(day.date, day);
    }
  }

  /** Whether the year's national notice was known. A regional notice alone does not settle a year. */
  stateOf(year: number): CalendarState {
    return this.#published.has(year) ? 'PUBLISHED' : 'PROVISIONAL';
  }

  /** What is known of one date. @throws DomainError CALENDAR_DATE_OUT_OF_RANGE */
  isWorkingDay(date: LocalDate): CalendarDay {
    checkDate(date, 'date');
    return this.#day(date, isoWeekday(date));
  }

  /** Every day of a year. @throws DomainError CALENDAR_YEAR_OUT_OF_RANGE */
  year(year: number): CalendarYear {
    if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR)
      throw yearOutOfRange(year, FIRST_YEAR, LAST_YEAR, 'year');
    const days = this.daysFrom(`${year}-01-01`, `${year}-12-31`);
    return {
      year,
      regionCode: this.regionCode,
      knownOn: this.knownOn,
      state: this.stateOf(year),
      days,
      workingDays: days.reduce((sum, day) => sum + (day.working ? 1 : 0), 0),
      sources: this.notices.filter(
        (notice) =>
          notice.year === year || notice.days.some((day) => day.date.startsWith(`${year}-`)),
      ),
    };
  }

  /** Every day from `first` to `last`, both included. @throws DomainError CALENDAR_DATE_OUT_OF_RANGE */
  daysFrom(first: LocalDate, last: LocalDate): CalendarDay[] {
    checkDate(first, 'from');
    checkDate(last, 'to');
    const days: CalendarDay[] = [];
    let weekday = isoWeekday(first);
    for (let date = first; date <= last; date = addDays(date, 1)) {
      days.push(this.#day(date, weekday));
      weekday = shifted(weekday, 1);
    }
    return days;
  }

  /**
   * The date on which a period of `count` working days ends. The day after `from` is day 1, also when `from` is itself
   * a working day. With a negative count the day before `from` is day 1, backwards. With 0 it is `from`, or the next
   * working day when `from` is none.
   * @throws DomainError CALENDAR_COUNT_OUT_OF_RANGE, CALENDAR_DATE_OUT_OF_RANGE
   */
  addWorkingDays(from: LocalDate, count: number): DueDate {
    checkDate(from, 'from');
    if (!Number.isInteger(count) || Math.abs(count) > MAX_WORKING_DAYS)
      throw countOutOfRange(count, MAX_WORKING_DAYS);
    const step = count < 0 ? -1 : 1;
    const first = count === 0 ? from : addDays(from, step);
    const skipped: CalendarDay[] = [];
    let left = Math.abs(count);
    let date = first;
    let weekday = isoWeekday(first);
    for (;;) {
      if (this.#works(date, weekday)) {
        left -= 1;
        if (left <= 0) break;
      } else skipped.push(this.#day(date, weekday));
      date = addDays(date, step);
      weekday = shifted(weekday, step);
    }
    if (step < 0) skipped.reverse();
    return { date, provisional: this.#touchesProvisional(first, date), skipped };
  }

  /** The first working day after `date`. */
  nextWorkingDay(date: LocalDate): DueDate {
    return this.addWorkingDays(date, 1);
  }

  /** The last working day before `date`. */
  previousWorkingDay(date: LocalDate): DueDate {
    return this.addWorkingDays(date, -1);
  }

  /**
   * Working days from `from` to `to`, counted as `addWorkingDays` counts: `from` is left out, `to` is included; the
   * result is negative when `to` is earlier. On the due date itself 0 are left.
   * @throws DomainError CALENDAR_DATE_OUT_OF_RANGE
   */
  workingDaysBetween(from: LocalDate, to: LocalDate): { days: number; provisional: boolean } {
    checkDate(from, 'from');
    checkDate(to, 'to');
    if (from === to) return { days: 0, provisional: this.#touchesProvisional(from, to) };
    const step = to < from ? -1 : 1;
    const first = addDays(from, step);
    let days = 0;
    let weekday = isoWeekday(first);
    for (let date = first; step > 0 ? date <= to : date >= to; date = addDays(date, step)) {
      if (this.#works(date, weekday)) days += step;
      weekday = shifted(weekday, step);
    }
    return { days, provisional: this.#touchesProvisional(first, to) };
  }

  #works(date: LocalDate, weekday: number): boolean {
    const named = this.#named.get(date);
    return named ? named.kind === 'work' : weekday <= FRIDAY;
  }

  #day(date: LocalDate, weekday: number): CalendarDay {
    const working = this.#works(date, weekday);
    return {
      date,
      working,
      name: this.#named.get(date)?.name ?? null,
      exception: working !== weekday <= FRIDAY,
      provisional: !this.#published.has(yearOf(date)),
    };
  }

  #touchesProvisional(one: LocalDate, other: LocalDate): boolean {
    const last = Math.max(yearOf(one), yearOf(other));
    for (let year = Math.min(yearOf(one), yearOf(other)); year <= last; year += 1)
      if (!this.#published.has(year)) return true;
    return false;
  }
}

/** The days that are a working day in one calendar and none in the other, as the second sees them; both ends included. */
export function changedDays(
  before: WorkingCalendar,
  after: WorkingCalendar,
  first: LocalDate,
  last: LocalDate,
): CalendarDay[] {
  const old = before.daysFrom(first, last);
  return after.daysFrom(first, last).filter((day, index) => day.working !== old[index]?.working);
}

function shifted(weekday: number, step: 1 | -1): number {
  return ((weekday - 1 + step + DAYS_A_WEEK) % DAYS_A_WEEK) + 1;
}

function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

function checkDate(date: LocalDate, field: string): void {
  if (!isLocalDate(date) || yearOf(date) < FIRST_YEAR || yearOf(date) > LAST_YEAR)
    throw dateOutOfRange(date, FIRST_YEAR, LAST_YEAR, field);
}
