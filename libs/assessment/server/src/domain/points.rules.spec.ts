import { describe, expect, it } from '@jest/globals';
import { hundredthsText } from '@wudan/kernel-core';
import { hundredthsOf, lowerShare, percentText, shareOf } from './points.rules.js';

describe('points', () => {
  it.each([
    ['0', 0],
    ['2', 200],
    ['2.5', 250],
    ['1.25', 125],
    [' 3.00 ', 300],
    ['120', 12_000],
    ['1.255', null],
    ['-1', null],
    ['1,5', null],
    ['', null],
    ['1e2', null],
    ['１', null],
  ])('reads %j as %j hundredths', (text, hundredths) => expect(hundredthsOf(text)).toBe(hundredths));

  it('writes two decimals', () => expect([0, 5, 250, 12_000].map(hundredthsText)).toEqual(['0.00', '0.05', '2.50', '120.00']));

  it.each([
    [300, '0.8', 240],
    [100, '0.3335', 33],
    [300, '0.3335', 100],
    [1, '0.5', 1],
    [125, '1', 125],
    [125, '0', 0],
    [125, '0.60', 75],
  ])('%j hundredths at a share of %s are %j', (points, share, part) => expect(shareOf(points, share)).toBe(part));

  it('takes the lower ceiling and says it per cent', () => {
    expect(lowerShare(null, '0.8')).toBe('0.8');
    expect(lowerShare('0.6', null)).toBe('0.6');
    expect(lowerShare('0.605', '0.60')).toBe('0.60');
    expect(lowerShare(null, null)).toBeNull();
    expect(['0.8', '0.625', '1', '0.6050'].map(percentText)).toEqual(['80', '62.5', '100', '60.5']);
  });
});
