import { isoWeekday } from '@wudan/kernel-core';
import type { LocalDate } from '@wudan/kernel-core';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

/** 星期一 … 星期日 of an existing date. */
export function weekdayName(date: LocalDate): string {
  return `星期${WEEKDAYS[isoWeekday(date) - 1] ?? ''}`;
}

/** An existing date as sentences show it: 2019年5月1日（星期三）. */
export function chineseDate(date: LocalDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日（${weekdayName(date)}）`;
}
