import { describe, expect, it } from '@jest/globals';
import { instantOf, isoWeekday } from '@wudan/kernel-core';
import { lightOf, turnsDueAt } from './light.rules.js';

/** Monday to Friday, with 2022-05-04 off. */
const calendar = { isWorkingDay: (date: string) => ({ working: isoWeekday(date) < 6 && date !== '2022-05-04' }) };
const at = (text: string): Date => instantOf(text.slice(0, 10), text.slice(11));
const cutoffAt = at('2022-05-06 17:30');

describe('the light of a question', () => {
  it.each([
    ['2022-05-03 09:00', false, 1, 'normal'],
    ['2022-05-05 23:59', false, 1, 'normal'],
    ['2022-05-06 00:00', false, 1, 'due'],
    ['2022-05-06 17:29', false, 1, 'due'],
    ['2022-05-06 17:30', false, 1, 'overdue'],
    ['2022-05-09 09:00', false, 1, 'overdue'],
    ['2022-05-09 09:00', true, 1, 'normal'],
    ['2022-05-04 12:00', false, 2, 'due'],
    ['2022-05-03 23:59', false, 2, 'normal'],
  ])('at %s, answered %s, within %s days', (now, answered, dueWithinDays, light) => {
    expect(lightOf(calendar, { answered, now: at(now), cutoffAt, dueWithinDays })).toBe(light);
  });

  it.each([
    ['2022-05-03 09:00', 1, '2022-05-06 00:00'],
    ['2022-05-03 09:00', 2, '2022-05-04 00:00'],
    ['2022-05-06 09:00', 1, null],
  ])('turns due, opened %s, within %s days', (opensAt, dueWithinDays, turn) => {
    expect(turnsDueAt(calendar, at(opensAt), cutoffAt, dueWithinDays)).toEqual(turn === null ? null : at(turn));
  });
});
