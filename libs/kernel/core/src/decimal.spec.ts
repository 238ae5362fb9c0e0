import { describe, expect, it } from '@jest/globals';
import { compareDecimals, halfUp, hundredths, isDecimal, micro, plainDecimal, hundredthsText, rateText, shareOfHundredths } from './decimal.js';

describe('decimals', () => {
  it.each([['0', true], ['12.345678', true], ['-0.5', true], ['1.2345678', false], ['1e3', false], ['.5', false], ['5.', false], ['1,000', false], ['', false], ['１', false]])('%s is a decimal: %s', (text, is) => {
    expect(isDecimal(text)).toBe(is);
  });

  it.each([['0', '0'], ['-0', '0'], ['0.800000', '0.8'], ['100', '100'], ['00.50', '0.5'], ['-1.50', '-1.5']])('%s is spelt %s', (text, plain) => {
    expect(plainDecimal(text)).toBe(plain);
  });

  it.each([['3', 300], ['3.5', 350], ['0.01', 1], ['3.005', null], ['-1', null], ['abc', null], ['', null]])('%s points are %s hundredths', (text, units) => {
    expect(hundredths(text)).toBe(units);
  });

  it.each([[300, '0.5', 150], [1, '0.5', 1], [333, '0.333333', 111], [100, '0.005', 1], [100, '0.0049', 0], [255, '0.85', 217]])('%s hundredths times %s is %s, half-up', (points, share, wanted) => {
    expect(shareOfHundredths(points, micro(share))).toBe(wanted);
  });

  it('compares and prints exactly', () => {
    expect(compareDecimals('0.1', '0.10')).toBe(0);
    expect(compareDecimals('-1', '0')).toBe(-1);
    expect(halfUp(-5n, 2n)).toBe(-3n);
    expect(hundredthsText(-305)).toBe('-3.05');
    expect(rateText(9180, 12_000)).toBe('0.7650');
    expect(rateText(0, 0)).toBe('0.0000');
  });
});
