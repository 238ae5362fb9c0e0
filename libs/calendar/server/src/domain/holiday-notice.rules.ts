import { addDays, isLocalDate, isoWeekday } from '@wudan/kernel-core';
import type { DomainError, Id, LocalDate } from '@wudan/kernel-core';
import * as faults from './holiday-notice.errors.js';

/** Region code of a notice that holds for the whole country. */
export const NATIONAL_REGION = '000000';
export const FIRST_YEAR = 2000;
export const LAST_YEAR = 2100;

/** A notice may name days of the neighbouring years: the notice for 2019 makes 2018-12-29 a working Saturday. */
export const NEIGHBOUR_DAYS = 7;
const MAX_DAYS = 400;
const MAX_NAME = 30;
const MAX_TITLE = 200;
const SATURDAY = 6;
const REGION_CODE = /^\d{6}$/;

/** `off`: nobody works, whatever the weekday. `work`: 调休, people work although it is a weekend. */
export type DayKind = 'off' | 'work';

export interface NoticeDay {
  readonly date: LocalDate;
  readonly kind: DayKind;
  /** What the notice calls the day, e.g. 劳动节; shown to users. */
  readonly name: string;
}

/** One published arrangement of holidays. Never changed after publication: a correction is a further notice. */
export interface HolidayNotice {
  readonly id: Id;
  readonly title: string;
  /** GB/T 2260 code; the notice holds for this region and all below it. */
  readonly regionCode: string;
  /** The year in the notice's title, not that of each of its days. */
  readonly year: number;
  /** First day on which the notice counts as known. */
  readonly publishedOn: LocalDate;
  readonly days: readonly NoticeDay[];
  /**
   * An earlier notice of the same region and year that this one replaces as a whole. Leave it out for an amendment,
   * which changes only the days it names.
   */
  readonly supersedes?: Id;
}

export type HolidayNoticeDraft = Omit<HolidayNotice, 'id' | 'supersedes'>;

export interface NoticeSurroundings {
  /** The office's date today; a notice dated later cannot have been read yet. */
  readonly today: LocalDate;
  /**
   * Whether an earlier notice of the same region made the date a day off. Only such a weekday may be called back to
   * work; without this function none may.
   */
  readonly wasOff?: (date: LocalDate) => boolean;
}

/** True for a six-digit GB/T 2260 code or `000000`. Whether the region exists is the register's business. */
export function isRegionCode(text: string): boolean {
  return REGION_CODE.test(text);
}

/**
 * Everything wrong with a notice somebody uploads, in the order of its fields; empty when it may be stored. A year of
 * seven holidays has some forty rows, so the uploader is told of all faults at once. Limits are own rules.
 */
export function findNoticeFaults(
  draft: HolidayNoticeDraft,
  surroundings: NoticeSurroundings,
): DomainError[] {
  const found: DomainError[] = [];
  const yearKnown =
    Number.isInteger(draft.year) && draft.year >= FIRST_YEAR && draft.year <= LAST_YEAR;
  if (!yearKnown) found.push(faults.yearOutOfRange(draft.year, FIRST_YEAR, LAST_YEAR));
  if (!isRegionCode(draft.regionCode)) found.push(faults.regionCodeInvalid(draft.regionCode));
  const title = draft.title.trim();
  if (title === '' || title.length > MAX_TITLE) found.push(faults.titleInvalid(MAX_TITLE));
  if (!isLocalDate(draft.publishedOn)) found.push(faults.publishedOnInvalid(draft.publishedOn));
  else if (draft.publishedOn > surroundings.today)
    found.push(faults.publishedInFuture(draft.publishedOn, surroundings.today));

  if (draft.days.length === 0) return [...found, faults.daysEmpty(draft.year)];
  if (draft.days.length > MAX_DAYS) return [...found, faults.tooManyDays(draft.days.length)];
  found.push(...dayFaults(draft, yearKnown, surroundings));
  if (yearKnown && !draft.days.some((day) => day.date.startsWith(`${draft.year}-`)))
    found.push(faults.noDayInYear(draft.year));
  return found;
}

function dayFaults(
  draft: HolidayNoticeDraft,
  yearKnown: boolean,
  { wasOff }: NoticeSurroundings,
): DomainError[] {
  const found: DomainError[] = [];
  const seenAt = new Map<LocalDate, number>();
  const earliest = yearKnown ? addDays(`${draft.year}-01-01`, -NEIGHBOUR_DAYS) : '';
  const latest = yearKnown ? addDays(`${draft.year}-12-31`, NEIGHBOUR_DAYS) : '';
  draft.days.forEach((day, index) => {
    const name = day.name.trim();
    if (name === '') found.push(faults.nameMissing(index, day.date));
    else if (name.length > MAX_NAME) found.push(faults.nameTooLong(index, day.date, MAX_NAME));
    if (!isLocalDate(day.date)) {
      found.push(faults.dateInvalid(day.date, `input.days.${index}.date`));
      return;
    }
    const first = seenAt.get(day.date);
    if (first !== undefined) {
      found.push(faults.dateDuplicate(index, day.date, first));
      return;
    }
    seenAt.set(day.date, index);
    if (yearKnown && (day.date < earliest || day.date > latest))
      found.push(faults.dateOutsideYear(index, day.date, draft.year, earliest, latest));
    if (day.kind === 'work' && isoWeekday(day.date) < SATURDAY && !wasOff?.(day.date))
      found.push(faults.workOnWeekday(index, day.date));
  });
  return found;
}

/** Lets a sound notice pass. @throws DomainError CALENDAR_*: the first of `findNoticeFaults` */
export function checkHolidayNotice(
  draft: HolidayNoticeDraft,
  surroundings: NoticeSurroundings,
): void {
  const [first] = findNoticeFaults(draft, surroundings);
  if (first) throw first;
}
