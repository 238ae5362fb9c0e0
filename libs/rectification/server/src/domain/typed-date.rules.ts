import { addDays, isLocalDate, isoWeekday, type LocalDate } from '@wudan/kernel-core';

const WEEKDAYS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7 };
const NEAR: Readonly<Record<string, number>> = { 今天: 0, 明天: 1, 后天: 2, 大后天: 3 };

const FULL = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?/u;
const SHORT = /(?<![\d-])(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?/u;
const WEEK = /(本周|这周|下周|下下周|下个?星期|下个?礼拜|本星期|这个?星期)([一二三四五六日天])/u;
const CLOSE = /(大后天|后天|明天|今天)/u;

const dateOf = (year: number, month: string, day: string): LocalDate | null => {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) ? date : null;
};

/**
 * The one date in a typed text: `2022-06-30`, `2022年6月30日`, `6月30日` (the next one to come), `下周三`, `后天`. A week begins on Monday. Null when there is none, or
 * more than one: nothing is guessed.
 */
export function typedDate(text: string, today: LocalDate): LocalDate | null {
  let rest = text.normalize('NFKC');
  const found: LocalDate[] = [];
  const take = (pattern: RegExp, read: (match: RegExpExecArray) => LocalDate | null): boolean => {
    for (let match = pattern.exec(rest); match; match = pattern.exec(rest)) {
      const date = read(match);
      if (date === null) return false;
      found.push(date);
      rest = rest.replace(match[0], ' ');
    }
    return true;
  };
  const year = Number(today.slice(0, 4));
  const sound =
    take(FULL, ([, y = '', m = '', d = '']) => dateOf(Number(y), m, d)) &&
    take(SHORT, ([, m = '', d = '']) => {
      const here = dateOf(year, m, d);
      return here !== null && here >= today ? here : dateOf(year + 1, m, d);
    }) &&
    take(WEEK, ([, which = '', day = '']) => {
      const monday = addDays(today, 1 - isoWeekday(today));
      const weeks = which === '下下周' ? 2 : which.startsWith('下') ? 1 : 0;
      return addDays(monday, weeks * 7 + (WEEKDAYS[day] ?? 1) - 1);
    }) &&
    take(CLOSE, ([word = '']) => addDays(today, NEAR[word] ?? 0));
  return sound && found.length === 1 ? (found[0] ?? null) : null;
}

/** What stands behind a colon or comma: the reason that was typed with a date. */
export const typedReason = (text: string): string | null => /[:：,，;；]\s*(.{2,150}?)\s*$/u.exec(text)?.[1] ?? null;

/** The number of a problem (`2022-017`) in a typed text, among these. */
export const typedNo = (text: string, nos: readonly string[]): string | null => {
  const named = nos.filter((no) => text.normalize('NFKC').includes(no));
  return named.length === 1 ? (named[0] ?? null) : null;
};
