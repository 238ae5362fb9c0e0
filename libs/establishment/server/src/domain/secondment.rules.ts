import { addDays, daysBetween, type LocalDate } from '@wudan/kernel-core';
import type { Direction } from './establishment-codes.js';

/** Months after which a secondment needs an approval of its own. The one limit found in a public rule (a county of Anhui); local rules differ. */
export const SECONDMENT_MONTHS = 3;

export interface SecondmentPeriod {
  readonly direction: Direction;
  readonly fromOn: LocalDate;
  readonly endedOn: LocalDate | null;
}

/** Whole months from one day to another: a month is full when its day is reached, on the last day of a shorter month. */
export function monthsBetween(from: LocalDate, to: LocalDate): number {
  const [fromYear, fromMonth, fromDay] = from.split('-').map(Number) as [number, number, number];
  const [toYear, toMonth, toDay] = to.split('-').map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  const full = toDay >= fromDay || toDay === lastOfMonth;
  return Math.max(0, (toYear - fromYear) * 12 + (toMonth - fromMonth) - (full ? 0 : 1));
}

/** How long a secondment has lasted, or lasted until it ended; long when it goes beyond the months that need no approval of their own. */
export function lengthOf(period: SecondmentPeriod, today: LocalDate): { readonly days: number; readonly months: number; readonly longTerm: boolean } {
  const until = period.endedOn !== null && period.endedOn < today ? period.endedOn : today;
  const months = monthsBetween(period.fromOn, until);
  const days = Math.max(0, daysBetween(period.fromOn, until));
  return { days, months, longTerm: monthsBetween(period.fromOn, addDays(until, -1)) >= SECONDMENT_MONTHS };
}

/** True on the days of a secondment: the day it ended is not one. */
export function isSecondedOn({ fromOn, endedOn }: SecondmentPeriod, on: LocalDate): boolean {
  return fromOn <= on && (endedOn === null || endedOn > on);
}

/** How many people are lent in and out on a day. */
export function secondedOn(periods: readonly SecondmentPeriod[], on: LocalDate): { readonly in: number; readonly out: number } {
  const running = periods.filter((period) => isSecondedOn(period, on));
  return { in: running.filter(({ direction }) => direction === 'in').length, out: running.filter(({ direction }) => direction === 'out').length };
}

/** A person's name as it is shown: the first character, the others as stars. */
export function maskedName(name: string): string {
  const [first = '', ...rest] = Array.from(name);
  return first + '*'.repeat(Math.min(rest.length, 3));
}
