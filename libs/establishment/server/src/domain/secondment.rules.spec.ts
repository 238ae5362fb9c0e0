import { describe, expect, it } from '@jest/globals';
import { lengthOf, maskedName, monthsBetween, secondedOn } from './secondment.rules.js';

describe('secondments', () => {
  it.each([
    ['2022-03-01', '2022-05-31', 2],
    ['2022-03-01', '2022-06-01', 3],
    ['2022-01-31', '2022-02-28', 1],
    ['2021-12-15', '2022-01-14', 0],
    ['2022-03-01', '2022-02-01', 0],
    ['2019-02-28', '2022-02-28', 36],
  ])('from %s to %s are %i full months', (from, to, months) => expect(monthsBetween(from, to)).toBe(months));

  it.each([
    ['2022-03-01', null, '2022-06-01', false],
    ['2022-03-01', null, '2022-06-02', true],
    ['2022-03-01', '2022-05-31', '2023-01-01', false],
    ['2022-03-01', '2022-12-31', '2022-04-01', false],
  ])('from %s to %s, on %s, is long: %s', (fromOn, endedOn, today, longTerm) => expect(lengthOf({ direction: 'in', fromOn, endedOn }, today).longTerm).toBe(longTerm));

  it('counts those that run on a day; the last day is not one', () => {
    const periods = [
      { direction: 'in' as const, fromOn: '2022-01-01', endedOn: null },
      { direction: 'out' as const, fromOn: '2022-01-01', endedOn: '2022-06-30' },
      { direction: 'out' as const, fromOn: '2022-07-01', endedOn: null },
    ];
    expect(secondedOn(periods, '2022-06-29')).toEqual({ in: 1, out: 1 });
    expect(secondedOn(periods, '2022-06-30')).toEqual({ in: 1, out: 0 });
  });

  it.each([['张三', '张*'], ['欧阳修远', '欧***'], ['买买提·艾合买提', '买***'], ['', '']])('shows %s as %s', (name, shown) => expect(maskedName(name)).toBe(shown));
});
