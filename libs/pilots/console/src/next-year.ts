import { addDays } from '@wudan/kernel-core';

/** Fifty-two weeks: a year on the same weekday. */
const YEAR_DAYS = 364;

/** What a copy is proposed to be called and when: a year later, the years of the name counted up with it. */
export function nextYear({ name, startsOn, endsOn }: { readonly name: string; readonly startsOn: string; readonly endsOn: string }): { name: string; startsOn: string; endsOn: string } {
  return {
    name: name.replace(/(?<!\d)20\d\d(?!\d)/g, (year) => String(Number(year) + 1)),
    startsOn: addDays(startsOn, YEAR_DAYS),
    endsOn: addDays(endsOn, YEAR_DAYS),
  };
}
