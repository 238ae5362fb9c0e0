import { describe, expect, it } from '@jest/globals';
import { instantOf } from '@wudan/kernel-core';
import { snoozeUntil, type Snooze } from './snooze.rules.js';

const at = (text: string): Date => instantOf(text.slice(0, 10), text.slice(11));

describe('putting a prompt off', () => {
  it.each<[string, Snooze, string | null, string | null, string | null, boolean]>([
    ['2022-04-13 09:00', 'hour', null, '2022-04-13 17:30', '2022-04-13 10:00', false],
    ['2022-04-13 16:30', 'hour', null, '2022-04-13 17:30', '2022-04-13 17:00', true],
    ['2022-04-13 17:00', 'hour', null, '2022-04-13 17:30', null, false],
    ['2022-04-13 09:00', 'today', null, '2022-04-13 17:30', '2022-04-13 16:30', false],
    ['2022-04-13 16:45', 'today', null, '2022-04-13 17:30', null, false],
    ['2022-04-13 09:00', 'tomorrow', null, '2022-04-13 17:30', '2022-04-13 17:00', true],
    ['2022-04-13 09:00', 'tomorrow', null, null, '2022-04-14 08:30', false],
    ['2022-04-13 09:00', 'custom', '2022-04-13 14:00', '2022-04-13 17:30', '2022-04-13 14:00', false],
    ['2022-04-13 09:00', 'custom', '2022-04-13 08:00', '2022-04-13 17:30', null, false],
    ['2022-04-13 09:00', 'custom', null, '2022-04-13 17:30', null, false],
  ])('at %s, %s', (now, until, wish, due, back, clipped) => {
    const result = snoozeUntil({ until, at: wish === null ? null : at(wish) }, at(now), due === null ? null : at(due));
    expect(result).toEqual(back === null ? null : { at: at(back), clipped });
  });
});
