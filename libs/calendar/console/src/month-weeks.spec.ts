import { describe, expect, it } from '@jest/globals';
import { addDays } from '@wudan/kernel-core';
import { monthWeeks } from './month-weeks.js';

const YEAR = Array.from({ length: 365 }, (_, at) => ({ date: addDays('2026-01-01', at) }));

describe('monthWeeks', () => {
  it.each([
    ['January begins on a Thursday', 1, 3, 5, '2026-01-01'],
    ['February fills four weeks and a day before', 2, 6, 5, '2026-02-01'],
    ['June begins on a Monday', 6, 0, 5, '2026-06-01'],
  ])('%s', (_, month, blanks, weeks, first) => {
    const rows = monthWeeks(YEAR, month);
    expect(rows).toHaveLength(weeks);
    expect(rows.every((row) => row.length === 7)).toBe(true);
    expect(rows[0]?.findIndex((day) => day !== null)).toBe(blanks);
    expect(rows[0]?.[blanks]?.date).toBe(first);
  });

  it('gives nothing for a month without days', () => {
    expect(monthWeeks([], 1)).toEqual([]);
  });
});
