import { addDays } from '@wudan/kernel-core';
import type { LocalDate } from '@wudan/kernel-core';
import { instantInvalid, minutesOutOfRange, officeHoursInvalid } from './working-calendar.errors.js';
import type { WorkingCalendar } from './working-calendar.rules.js';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
const MAX_MINUTES = 1_000_000;
const SPAN = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-3]):([0-5]\d)$/;

export interface OfficeHours {
  /** Minutes east of UTC. China keeps one offset and has had no summer time since 1992. */
  readonly utcOffsetMinutes: number;
  /** When the office is open on a working day, in order: `09:00-12:00`. */
  readonly spans: readonly string[];
}

/** Default hours of an office in Asia/Shanghai (own rule, a parameter: localities differ, also by season). */
export const OFFICE_HOURS: OfficeHours = {
  utcOffsetMinutes: 480,
  spans: ['09:00-12:00', '13:30-17:30'],
};

export interface DueInstant {
  readonly at: Date;
  /** True when any day that was looked at lies in a provisional year. */
  readonly provisional: boolean;
}

interface Span {
  readonly opens: number;
  readonly closes: number;
}

/** Time that passes only while the office is open on a working day; escalations run on it. */
export class WorkingClock {
  readonly #calendar: WorkingCalendar;
  readonly #offsetMs: number;
  readonly #spans: readonly Span[];

  /** @throws DomainError CALENDAR_OFFICE_HOURS_INVALID */
  constructor(calendar: WorkingCalendar, hours: OfficeHours = OFFICE_HOURS) {
    this.#calendar = calendar;
    this.#offsetMs = hours.utcOffsetMinutes * MINUTE_MS;
    this.#spans = parseSpans(hours.spans);
  }

  /**
   * The instant at which `minutes` of office time have passed since `instant` (or were still to pass, when negative).
   * What ends exactly at closing time ends then, not at the next opening. With 0 it is `instant`, or the next opening
   * when the office is closed.
   * @throws DomainError CALENDAR_MINUTES_OUT_OF_RANGE, CALENDAR_INSTANT_INVALID, CALENDAR_DATE_OUT_OF_RANGE
   */
  addWorkingMinutes(instant: Date, minutes: number): DueInstant {
    if (!Number.isInteger(minutes) || Math.abs(minutes) > MAX_MINUTES)
      throw minutesOutOfRange(minutes, MAX_MINUTES);
    const local = this.#localMs(instant, 'instant');
    const ms = minutes < 0 ? this.#backward(local, -minutes) : this.#forward(local, minutes);
    return { ...ms, at: new Date(ms.at - this.#offsetMs) };
  }

  /**
   * Whole minutes of office time from one instant to another; negative when `to` is earlier.
   * @throws DomainError CALENDAR_INSTANT_INVALID, CALENDAR_DATE_OUT_OF_RANGE
   */
  workingMinutesBetween(from: Date, to: Date): { minutes: number; provisional: boolean } {
    const a = this.#localMs(from, 'from');
    const b = this.#localMs(to, 'to');
    const [start, end] = a <= b ? [a, b] : [b, a];
    let total = 0;
    let provisional = false;
    for (let day = midnight(start); day <= end; day += DAY_MS) {
      const facts = this.#calendar.isWorkingDay(dateOf(day));
      provisional ||= facts.provisional;
      if (!facts.working) continue;
      for (const span of this.#spans)
        total += Math.max(0, Math.min(end, day + span.closes) - Math.max(start, day + span.opens));
    }
    const whole = Math.floor(total / MINUTE_MS);
    return { minutes: a <= b || whole === 0 ? whole : -whole, provisional };
  }

  #forward(local: number, minutes: number): { at: number; provisional: boolean } {
    let left = minutes * MINUTE_MS;
    let provisional = false;
    for (let day = midnight(local); ; day += DAY_MS) {
      const facts = this.#calendar.isWorkingDay(dateOf(day));
      provisional ||= facts.provisional;
      if (!facts.working) continue;
      for (const span of this.#spans) {
        const start = Math.max(local, day + span.opens);
        const open = day + span.closes - start;
        if (open <= 0) continue;
        if (left <= open) return { at: start + left, provisional };
        left -= open;
      }
    }
  }

  #backward(local: number, minutes: number): { at: number; provisional: boolean } {
    let left = minutes * MINUTE_MS;
    let provisional = false;
    for (let day = midnight(local); ; day -= DAY_MS) {
      const facts = this.#calendar.isWorkingDay(dateOf(day));
      provisional ||= facts.provisional;
      if (!facts.working) continue;
      for (const span of this.#spans.toReversed()) {
        const end = Math.min(local, day + span.closes);
        const open = end - (day + span.opens);
        if (open <= 0) continue;
        if (left <= open) return { at: end - left, provisional };
        left -= open;
      }
    }
  }

  #localMs(instant: Date, field: string): number {
    const ms = instant.getTime();
    if (Number.isNaN(ms)) throw instantInvalid(field);
    return ms + this.#offsetMs;
  }
}

function parseSpans(texts: readonly string[]): Span[] {
  const spans = texts.map((text) => {
    const match = SPAN.exec(text);
    if (!match) throw officeHoursInvalid(text);
    const [, fromHour, fromMinute, toHour, toMinute] = match;
    return {
      opens: (Number(fromHour) * 60 + Number(fromMinute)) * MINUTE_MS,
      closes: (Number(toHour) * 60 + Number(toMinute)) * MINUTE_MS,
    };
  });
  let end = -1;
  for (const span of spans) {
    if (span.opens < end || span.closes <= span.opens) throw officeHoursInvalid(texts.join('、'));
    end = span.closes;
  }
  // Without a single open minute a deadline would never be reached.
  if (spans.length === 0) throw officeHoursInvalid('');
  return spans;
}

function midnight(localMs: number): number {
  return Math.floor(localMs / DAY_MS) * DAY_MS;
}

function dateOf(localMs: number): LocalDate {
  return addDays('1970-01-01', Math.floor(localMs / DAY_MS));
}
