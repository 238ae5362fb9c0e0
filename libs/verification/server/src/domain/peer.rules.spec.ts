import { describe, expect, it } from '@jest/globals';
import { compareWithPeers } from './peer.rules.js';
import { median, medianDeviation, modifiedZ } from './robust.rules.js';

describe('the middle of like units', () => {
  it.each([
    [[3], 3],
    [[4, 1, 3, 2], 2.5],
    [[9, 1, 5], 5],
  ])('median of %j', (values, middle) => {
    expect(median(values)).toBe(middle);
  });

  // By hand: median 3, deviations 2 1 0 1 97, their median 1; 0.6745 × 97 = 65.4265.
  it('modified z by hand', () => {
    expect(medianDeviation([1, 2, 3, 4, 100])).toBe(1);
    expect(modifiedZ(100, [1, 2, 3, 4, 100])).toBeCloseTo(65.4265, 6);
    expect(modifiedZ(3, [1, 2, 3, 4, 100])).toBe(0);
  });

  // By hand: more than half are equal, so the mean deviation (2 + 0 + 0 + 0 + 0) / 5 = 0.4 takes the place: (7 − 5) / (1.253314 × 0.4).
  it('modified z where most are equal, and where all are', () => {
    expect(modifiedZ(7, [7, 5, 5, 5, 5])).toBeCloseTo(2 / (1.253314 * 0.4), 6);
    expect(modifiedZ(7, [5, 5, 5, 5, 5])).toBeNull();
    expect(modifiedZ(5, [5, 5, 5, 5, 5])).toBe(0);
  });
});

describe('a figure among like units', () => {
  const limits = { peersAtLeast: 5, z: 3.5, benchmarkTolerance: 0.3 };
  const benchmark = { value: 1.4, source: '某标准' };
  it.each([
    ['within', 1, [0.9, 1, 1.1, 1.2, 0.8], null, 'holds', 'peers'],
    ['apart', 5, [0.9, 1, 1.1, 1.2, 0.8], null, 'doubtful', 'peers'],
    ['apart from equals', 1.1, [1, 1, 1, 1, 1], null, 'doubtful', 'peers'],
    ['too few, with a benchmark near', 1.5, [1, 1, 1, 1], benchmark, 'holds', 'benchmark'],
    ['too few, with a benchmark far', 0.9, [1, 1, 1, 1], benchmark, 'doubtful', 'benchmark'],
    ['too few and no benchmark', 0.9, [1, 1, 1, 1], null, 'unknown', 'none'],
    ['enough, the benchmark is not asked', 1, [0.9, 1, 1.1, 1.2, 0.8], benchmark, 'holds', 'peers'],
  ] as const)('%s', (_, figure, peers, stand, verdict, basis) => {
    expect(compareWithPeers(figure, peers, stand, limits)).toMatchObject({ verdict, basis });
  });
});
