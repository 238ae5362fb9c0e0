import { describe, expect, it } from '@jest/globals';
import { errorRate, sampleSize } from './error-rate.rules.js';

const LIMITS = { z: 1.645, share: 0.5, margin: 0.1 };

describe('the size of a sample', () => {
  // By hand: n0 = 1.645² × 0.25 / 0.01 = 67.65, rounded up 68; n = 68 / (1 + 67 / N), rounded up.
  it.each([
    [0, 0],
    [1, 1],
    [2, 2],
    [68, 35],
    [400, 59],
    [800, 63],
    [1_000_000, 68],
  ])('of %d is %d', (population, size) => {
    expect(sampleSize(population, LIMITS)).toBe(size);
  });
});

describe('the share of errors', () => {
  it('is the share itself when everything was looked at', () => {
    expect(errorRate(40, 40, 3)).toEqual({ rate: 0.075, low: 0.075, high: 0.075 });
  });

  // By hand for N = 4, n = 2: no error seen has chance 1 with 0 errors, 1/2 with 1, 1/6 with 2, 0 with 3; the last that is likely enough is 2.
  it('by hand for a tiny population', () => {
    expect(errorRate(4, 2, 0)).toEqual({ rate: 0, low: 0, high: 0.5 });
    expect(errorRate(4, 2, 2)).toEqual({ rate: 1, low: 0.5, high: 1 });
  });

  // Published for infinite populations: 0 of 68 gives 5.28 % at the upper end (Clopper and Pearson).
  it('comes near the known limits for a large population', () => {
    const { low, high } = errorRate(10_000, 68, 0);
    expect(low).toBe(0);
    expect(high).toBeGreaterThan(0.052);
    expect(high).toBeLessThan(0.0531);
  });

  it('grows with what was found and never leaves 0 to 1', () => {
    const rates = Array.from({ length: 60 }, (_, wrong) => errorRate(400, 59, wrong));
    for (const [index, { rate, low, high }] of rates.entries()) {
      expect([0 <= low, low <= rate, rate <= high, high <= 1]).toEqual([true, true, true, true]);
      if (index > 0) expect(low).toBeGreaterThanOrEqual(rates[index - 1]?.low ?? 0);
    }
  });
});
