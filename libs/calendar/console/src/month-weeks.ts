import { isoWeekday, type LocalDate } from '@wudan/kernel-core';

/** Weeks of one month, Monday first; `null` where the week belongs to a neighbouring month. */
export function monthWeeks<Day extends { readonly date: LocalDate }>(days: readonly Day[], month: number): (Day | null)[][] {
  const prefix = `-${String(month).padStart(2, '0')}-`;
  const own = days.filter((day) => day.date.slice(4, 8) === prefix);
  const first = own[0];
  if (first === undefined) return [];
  const cells: (Day | null)[] = [...Array.from({ length: isoWeekday(first.date) - 1 }, () => null), ...own];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
