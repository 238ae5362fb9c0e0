import { addDays, instantOf, localDateOf } from '@wudan/kernel-core';

/** When a person is left alone, as `HH:MM` in Asia/Shanghai. The quiet time may cross midnight. */
export interface QuietHours {
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly lunchFrom: string | null;
  readonly lunchTo: string | null;
}

/** What holds for who has set nothing (own rule). */
export const DEFAULT_QUIET_HOURS: QuietHours = { quietFrom: '22:00', quietTo: '07:30', lunchFrom: '12:00', lunchTo: '13:30' };

/** The end of the quiet time an instant lies in, or null when the person may be asked then. The end itself is no quiet time. */
export function heldUntil(at: Date, hours: QuietHours): Date | null {
  const today = localDateOf(at);
  const spans: [Date, Date][] = [];
  if (hours.quietFrom !== hours.quietTo) {
    const overnight = hours.quietFrom > hours.quietTo;
    for (const day of [addDays(today, -1), today]) spans.push([instantOf(day, hours.quietFrom), instantOf(overnight ? addDays(day, 1) : day, hours.quietTo)]);
  }
  if (hours.lunchFrom !== null && hours.lunchTo !== null) spans.push([instantOf(today, hours.lunchFrom), instantOf(today, hours.lunchTo)]);
  let free = at;
  // A lunch break may end inside the quiet time; two rounds settle every order.
  for (let round = 0; round < 2; round += 1) for (const [from, to] of spans) if (free >= from && free < to) free = to;
  return free > at ? free : null;
}
