import { describe, expect, it } from '@jest/globals';
import { addDays, daysBetween } from '@wudan/kernel-core';
import fc from 'fast-check';

import { dateOfSerial, readDate } from './read-date.js';

describe('readDate', () => {
  it.each([
    ['2022-06-30', '2022-06-30'],
    ['2022-6-3', '2022-06-03'],
    ['2022/6/30', '2022-06-30'],
    ['2022.6.30', '2022-06-30'],
    ['2022年6月30日', '2022-06-30'],
    ['2022年06月30', '2022-06-30'],
    ['２０２２年６月３０日', '2022-06-30'],
    [' 2022 年 6 月 30 日 ', '2022-06-30'],
    ['20220630', '2022-06-30'],
    ['2022-06-30 00:00:00', '2022-06-30'],
    ['2022-06-30T08:15:00Z', '2022-06-30'],
    ['44742', '2022-06-30'],
    ['44742.5', '2022-06-30'],
    ['2022-02-30', undefined],
    ['2022年13月1日', undefined],
    ['2022-06/30', undefined],
    ['2022年6月', undefined],
    ['2022', undefined],
    ['22-6-30', undefined],
    ['6/30/2022', undefined],
    ['123', undefined],
    ['99999', undefined],
    ['昨天', undefined],
    ['', undefined],
  ])('%j → %j', (text, expected) => {
    expect(readDate(text)).toBe(expected);
  });

  it('reads every date of the years 1950 to 2099 in every way of writing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: daysBetween('1950-01-01', '2099-12-31') }), (days) => {
        const date = addDays('1950-01-01', days);
        const [year, month, day] = date.split('-').map(Number);
        const serial = daysBetween('1899-12-30', date);
        const written = [`${year}/${month}/${day}`, `${year}年${month}月${day}日`, date.replaceAll('-', ''), String(serial)];
        expect(written.map(readDate)).toEqual(written.map(() => date));
        expect(dateOfSerial(serial - 1462, true)).toBe(date);
      }),
    );
  });
});
