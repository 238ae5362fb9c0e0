import { localDateOf, type LocalDate } from '@wudan/kernel-core';

const TIME_ZONE = 'Asia/Shanghai';

/** An instant as `2026-11-22 10:32` in the office's time zone. */
export function formatInstant(iso: string): string {
  const instant = new Date(iso);
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: TIME_ZONE,
    hour: '2-digit',
    minute: '2-digit',
  }).format(instant);
  return `${localDateOf(instant, TIME_ZONE)} ${time}`;
}

/** The civil date of an instant in the office's time zone. */
export function dateOfInstant(iso: string): LocalDate {
  return localDateOf(new Date(iso), TIME_ZONE);
}

/** Order of Chinese words by pronunciation, of codes by their numbers. */
export const byName = new Intl.Collator('zh-CN', { numeric: true });
