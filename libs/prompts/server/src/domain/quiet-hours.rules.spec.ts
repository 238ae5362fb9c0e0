import { describe, expect, it } from '@jest/globals';
import { instantOf } from '@wudan/kernel-core';
import { DEFAULT_QUIET_HOURS, heldUntil, type QuietHours } from './quiet-hours.rules.js';

const at = (text: string): Date => instantOf(text.slice(0, 10), text.slice(11));
const NONE: QuietHours = { quietFrom: '00:00', quietTo: '00:00', lunchFrom: null, lunchTo: null };

describe('quiet hours', () => {
  it.each([
    ['2022-04-13 09:00', DEFAULT_QUIET_HOURS, null],
    ['2022-04-13 21:59', DEFAULT_QUIET_HOURS, null],
    ['2022-04-13 22:00', DEFAULT_QUIET_HOURS, '2022-04-14 07:30'],
    ['2022-04-13 23:30', DEFAULT_QUIET_HOURS, '2022-04-14 07:30'],
    ['2022-04-14 00:00', DEFAULT_QUIET_HOURS, '2022-04-14 07:30'],
    ['2022-04-14 07:29', DEFAULT_QUIET_HOURS, '2022-04-14 07:30'],
    ['2022-04-14 07:30', DEFAULT_QUIET_HOURS, null],
    ['2022-04-14 12:00', DEFAULT_QUIET_HOURS, '2022-04-14 13:30'],
    ['2022-04-14 13:30', DEFAULT_QUIET_HOURS, null],
    ['2022-04-14 12:30', { ...DEFAULT_QUIET_HOURS, lunchFrom: null, lunchTo: null }, null],
    ['2022-04-14 03:00', NONE, null],
    ['2022-04-14 10:00', { ...NONE, quietFrom: '09:00', quietTo: '12:00', lunchFrom: '12:00', lunchTo: '13:00' }, '2022-04-14 13:00'],
    ['2022-12-31 23:00', DEFAULT_QUIET_HOURS, '2023-01-01 07:30'],
  ])('at %s', (now, hours, until) => {
    expect(heldUntil(at(now), hours)).toEqual(until === null ? null : at(until));
  });
});
