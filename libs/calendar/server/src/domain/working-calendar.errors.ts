import { DomainError } from '@wudan/kernel-core';

function invalid(code: string, field: string, message: string): DomainError {
  return new DomainError({ code: `CALENDAR_${code}`, kind: 'invalid', message, field });
}

export function dateOutOfRange(date: string, first: number, last: number, field: string): DomainError {
  return invalid(
    'DATE_OUT_OF_RANGE',
    field,
    `日期“${date.slice(0, 20)}”不存在或超出范围，请填写${first}年至${last}年之间的日期，格式如“2026-05-01”。`,
  );
}

export function countOutOfRange(count: number, most: number): DomainError {
  return invalid(
    'COUNT_OUT_OF_RANGE',
    'workingDays',
    `工作日数“${count}”不正确，请填写-${most}至${most}之间的整数。`,
  );
}

export function minutesOutOfRange(minutes: number, most: number): DomainError {
  return invalid(
    'MINUTES_OUT_OF_RANGE',
    'input.minutes',
    `工作时长“${minutes}”分钟不正确，请填写-${most}至${most}之间的整数。`,
  );
}

export function officeHoursInvalid(text: string): DomainError {
  return invalid(
    'OFFICE_HOURS_INVALID',
    'input.officeHours',
    `办公时间“${text.slice(0, 60)}”不正确，请按先后顺序填写互不重叠的时段，格式如“09:00-12:00”。`,
  );
}

export function instantInvalid(field: string): DomainError {
  return invalid('INSTANT_INVALID', field, '时刻不正确，请填写真实存在的日期和时间。');
}
