import { isLocalDate } from '@wudan/kernel-core';

/** One day as it is typed: nothing in it is checked yet. */
export interface TypedDay {
  readonly date: string;
  readonly kind: 'OFF' | 'WORK';
  readonly name: string;
}

interface Parsed {
  readonly days: readonly TypedDay[];
  /** Lines that could not be read, as they were. */
  readonly bad: readonly string[];
}

const KIND_WORDS: Readonly<Record<string, TypedDay['kind']>> = {
  休: 'OFF',
  放假: 'OFF',
  休息: 'OFF',
  off: 'OFF',
  班: 'WORK',
  上班: 'WORK',
  调休: 'WORK',
  调休上班: 'WORK',
  work: 'WORK',
};
const DATE = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?$/;

function dateOf(text: string): string | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const [, year = '', month = '', day = ''] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) ? date : null;
}

/** Reads pasted lines `date, off or work, name`, whatever separates them; blank lines are passed over. */
export function parseArrangement(text: string): Parsed {
  const days: TypedDay[] = [];
  const bad: string[] = [];
  for (const line of text.split(/\r?\n/).map((one) => one.trim())) {
    if (line === '') continue;
    const [first = '', second = '', ...rest] = line.split(/[\s,，;；]+/);
    const date = dateOf(first);
    const kind = KIND_WORDS[second.toLowerCase()];
    const name = rest.join(' ');
    if (date === null || kind === undefined || name === '') bad.push(line);
    else days.push({ date, kind, name });
  }
  return { days, bad };
}
