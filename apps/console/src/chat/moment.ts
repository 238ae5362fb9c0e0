import { addDays, localDateOf } from '@wudan/kernel-core';

const TIME_ZONE = 'Asia/Shanghai';
const clock = new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, hour: '2-digit', minute: '2-digit' });

/** An instant as a person says it: a near day by its word, another by its date, the year only when it is not this one. */
export interface Moment {
  readonly day: 'today' | 'tomorrow' | 'yesterday' | null;
  readonly date: string;
  readonly time: string;
}

export function momentOf(iso: string, now: Date): Moment {
  const instant = new Date(iso);
  const date = localDateOf(instant, TIME_ZONE);
  const today = localDateOf(now, TIME_ZONE);
  const words: Readonly<Record<string, Moment['day']>> = {
    [today]: 'today',
    [addDays(today, 1)]: 'tomorrow',
    [addDays(today, -1)]: 'yesterday',
  };
  return {
    day: words[date] ?? null,
    date: date.slice(0, 4) === today.slice(0, 4) ? date.slice(5) : date,
    time: clock.format(instant),
  };
}
