import { describe, expect, it } from '@jest/globals';
import { readCell } from './read-cell.js';

describe('a decimal cell', () => {
  const column = { key: 'points', heading: '分值', required: false, kind: 'decimal' } as const;

  it.each([
    ['2.50', '2.5'],
    ['２．５', '2.5'],
    ['007', '7'],
    ['-0.00', '0'],
    ['+3', '3'],
    ['1,234.10', '1234.1'],
    ['0.05', '0.05'],
    ['', null],
  ])('reads %j as %j', (text, value) => expect(readCell(text, column)).toEqual({ value }));

  it.each(['1.', '.5', '1e3', '2.1234567', '12,34', '二'])('keeps %j and names the remedy', (text) => {
    expect(readCell(text, column)).toMatchObject({ value: text, problem: expect.stringContaining('“分值”应为数字') });
  });
});
