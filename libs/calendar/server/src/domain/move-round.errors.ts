import { DomainError } from '@wudan/kernel-core';
import type { LocalDate } from '@wudan/kernel-core';
import { chineseDate } from './chinese-date.rules.js';

function invalid(code: string, field: string, message: string): DomainError {
  return new DomainError({ code: `CALENDAR_${code}`, kind: 'invalid', message, field });
}

export function weekdayInvalid(weekday: number): DomainError {
  return invalid(
    'WEEKDAY_INVALID',
    'input.weekday',
    `报送日“${weekday}”不正确，请填写1（星期一）至7（星期日）之间的整数。`,
  );
}

export function periodReversed(from: LocalDate, to: LocalDate): DomainError {
  return invalid(
    'PERIOD_REVERSED',
    'input.to',
    `计划结束日期${to}早于开始日期${from}，请调整起止日期。`,
  );
}

export function periodTooLong(years: number): DomainError {
  return invalid('PERIOD_TOO_LONG', 'input.to', `计划期超过${years}年，请缩短起止日期之间的跨度。`);
}

export function overrideMisplaced(index: number, date: LocalDate): DomainError {
  return invalid(
    'OVERRIDE_MISPLACED',
    `input.overrides.${index}.nominalOn`,
    `第${index + 1}条手工调整所指的${chineseDate(date)}不是计划中的报送日，请改为计划中的日期。`,
  );
}

export function overrideDuplicate(index: number, date: LocalDate): DomainError {
  return invalid(
    'OVERRIDE_DUPLICATE',
    `input.overrides.${index}.nominalOn`,
    `第${index + 1}条手工调整与前面的条目同指${chineseDate(date)}，请只保留一条。`,
  );
}
