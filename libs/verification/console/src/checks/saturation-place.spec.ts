import { describe, expect, it } from '@jest/globals';
import { barPlaces, percentOf } from './saturation-place.js';

describe('the bar of an interval', () => {
  it.each([
    ['0.7500', '0.9000', null, { left: 50, width: 10, claim: null, end: 1.5 }],
    ['0.7500', '0.9000', '1.2000', { left: 50, width: 10, claim: 80, end: 1.5 }],
    ['0.7500', '0.9000', '1.6000', { left: 37.5, width: 7.5, claim: 80, end: 2 }],
  ])('from %s to %s with %s', (low, high, claim, places) => {
    expect(barPlaces(low, high, claim)).toEqual(places);
  });

  it('says ratios in percent', () => {
    expect(percentOf('0.8765')).toBe('87.7%');
  });
});
