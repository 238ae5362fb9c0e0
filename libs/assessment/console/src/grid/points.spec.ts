import { describe, expect, it } from '@jest/globals';
import { hundredthsText, micro, shareOfHundredths } from '@wudan/kernel-core';
import { hundredthsOf, mostOf, shortPoints } from './points.js';

describe('points in the grid', () => {
  it.each([
    ['2', 200],
    ['2.5', 250],
    ['0.05', 5],
    ['2.555', null],
    ['-1', null],
    ['x', null],
    ['', null],
  ])('reads %j as %j hundredths', (text, hundredths) => expect(hundredthsOf(text)).toBe(hundredths));

  it('writes them long and short', () => {
    expect([0, 5, 250].map(hundredthsText)).toEqual(['0.00', '0.05', '2.50']);
    expect(['2.50', '3.00', '0.05', '10'].map(shortPoints)).toEqual(['2.5', '3', '0.05', '10']);
  });

  it('takes shares and ceilings half up', () => {
    expect(shareOfHundredths(300, micro('0.3335'))).toBe(100);
    expect(shareOfHundredths(125, micro('0.6'))).toBe(75);
    expect(mostOf('3.00', null)).toBe(300);
    expect(mostOf('3.00', '80')).toBe(240);
    expect(mostOf('1.00', '62.5')).toBe(63);
  });
});
