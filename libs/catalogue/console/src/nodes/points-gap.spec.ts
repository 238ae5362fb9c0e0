import { describe, expect, it } from '@jest/globals';
import { hundredths, pointsGap, pointsText, shownPoints } from './points-gap.js';

describe('points', () => {
  it.each([
    ['3', 300],
    ['1.5', 150],
    ['0.25', 25],
    ['2.50', 250],
    ['2.500', 250],
    ['-1.05', -105],
    ['1.005', Number.NaN],
    ['drei', Number.NaN],
    ['', Number.NaN],
  ])('%s is read as %d hundredths', (text, value) => {
    expect(hundredths(text)).toBe(value);
  });

  it.each([
    [300, '3'],
    [150, '1.5'],
    [25, '0.25'],
    [-105, '-1.05'],
  ])('%d hundredths are written %s', (value, text) => {
    expect(pointsText(value)).toBe(text);
  });

  it.each([
    ['8.00', '8'],
    ['7.5', '7.5'],
    ['八', '八'],
  ])('%s is shown as %s', (points, text) => {
    expect(shownPoints(points)).toBe(text);
  });

  it.each([
    ['100.00', '100', 'even', '0'],
    ['99.70', '100', 'short', '0.3'],
    ['20.1', '20', 'over', '0.1'],
  ])('%s beside %s is %s by %s', (has, wants, side, points) => {
    expect(pointsGap(has, wants)).toEqual({ side, points });
  });
});
