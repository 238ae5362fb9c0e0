import { DomainError } from '@wudan/kernel-core';
import type { LocalDate } from '@wudan/kernel-core';
import { weekdayName } from './chinese-date.rules.js';

/** What a user typed, short enough to be repeated in a sentence. */
function quoted(text: string): string {
  return `“${text.length > 20 ? `${text.slice(0, 20)}…` : text}”`;
}

function invalid(
  code: string,
  field: string,
  message: string,
  args: Record<string, string | number> = {},
): DomainError {
  return new DomainError({ code: `CALENDAR_${code}`, kind: 'invalid', message, field, args });
}

export function yearOutOfRange(
  year: number,
  first: number,
  last: number,
  field = 'input.year',
): DomainError {
  return invalid(
    'YEAR_OUT_OF_RANGE',
    field,
    `年度“${year}”超出范围，请填写${first}至${last}之间的整数年份。`,
    { year },
  );
}

export function regionCodeInvalid(regionCode: string, field = 'input.regionCode'): DomainError {
  return invalid(
    'REGION_CODE_INVALID',
    field,
    `行政区划代码${quoted(regionCode)}不正确，请填写6位数字代码，全国性通知请填写000000。`,
  );
}

export function titleInvalid(longest: number): DomainError {
  return invalid(
    'TITLE_INVALID',
    'input.title',
    `通知标题为空或过长，请填写通知全称，不超过${longest}个字。`,
    { longest },
  );
}

export function publishedOnInvalid(text: string): DomainError {
  return invalid(
    'PUBLISHED_ON_INVALID',
    'input.publishedOn',
    `发布日期${quoted(text)}不是有效日期，请按“2026-11-04”的格式填写通知的公布日期。`,
  );
}

export function publishedInFuture(date: LocalDate, today: LocalDate): DomainError {
  return invalid(
    'PUBLISHED_ON_IN_FUTURE',
    'input.publishedOn',
    `发布日期${date}晚于今天（${today}），请核对通知的公布日期，待通知正式公布后再录入。`,
    { date, today },
  );
}

export function daysEmpty(year: number): DomainError {
  return invalid(
    'DAYS_EMPTY',
    'input.days',
    `${year}年的日期清单为空，请至少录入一个放假日或调休上班日。`,
    { year },
  );
}

export function tooManyDays(count: number): DomainError {
  return invalid(
    'DAYS_TOO_MANY',
    'input.days',
    `日期清单共${count}行，超过一年的天数，请只保留放假日和调休上班日。`,
    { count },
  );
}

export function noDayInYear(year: number): DomainError {
  return invalid(
    'NO_DAY_IN_YEAR',
    'input.days',
    `日期清单中没有${year}年的日期，请核对年度，或补充当年的放假日、调休上班日。`,
    { year },
  );
}

export function dateInvalid(text: string, field: string): DomainError {
  return invalid(
    'DATE_INVALID',
    field,
    `日期${quoted(text)}不存在，请按“2026-05-01”的格式填写真实日期。`,
  );
}

export function dateOutsideYear(
  index: number,
  date: LocalDate,
  year: number,
  earliest: LocalDate,
  latest: LocalDate,
): DomainError {
  return invalid(
    'DATE_OUTSIDE_YEAR',
    `input.days.${index}.date`,
    `第${index + 1}行日期${date}不属于${year}年度，请改为${earliest}至${latest}之间的日期，或核对年度。`,
    { date, year },
  );
}

export function dateDuplicate(index: number, date: LocalDate, first: number): DomainError {
  return invalid(
    'DATE_DUPLICATE',
    `input.days.${index}.date`,
    `第${index + 1}行日期${date}与第${first + 1}行重复，请删除其中一行。`,
    { date, line: index + 1, firstLine: first + 1 },
  );
}

export function workOnWeekday(index: number, date: LocalDate): DomainError {
  return invalid(
    'WORK_ON_WEEKDAY',
    `input.days.${index}.kind`,
    `第${index + 1}行日期${date}是${weekdayName(date)}，本来就是工作日，不能标为“调休上班”，请核对日期或改为“放假”。`,
    { date },
  );
}

export function nameMissing(index: number, date: string): DomainError {
  return invalid(
    'NAME_MISSING',
    `input.days.${index}.name`,
    `第${index + 1}行（${date.slice(0, 10)}）的名称为空，请填写节日名称，例如“劳动节”。`,
    { line: index + 1 },
  );
}

export function nameTooLong(index: number, date: string, longest: number): DomainError {
  return invalid(
    'NAME_TOO_LONG',
    `input.days.${index}.name`,
    `第${index + 1}行（${date.slice(0, 10)}）的名称过长，请缩短到${longest}个字以内。`,
    { line: index + 1, longest },
  );
}
