import { describe, expect, it } from '@jest/globals';
import { nearestPlace } from './nearest-place.js';

const places = ['/', '/units', '/dispatch', '/dispatch/rounds'].map((to) => ({ to }));

describe('the place a path belongs to', () => {
  it.each([
    ['/', '/'],
    ['/units/0191/edit', '/units'],
    ['/dispatch', '/dispatch'],
    ['/dispatch/rounds', '/dispatch/rounds'],
    ['/dispatch/units/0191', '/dispatch'],
    ['/unitsx', undefined],
    ['/account', undefined],
  ])('%s: %p', (path, to) => {
    expect(nearestPlace(places, path)).toBe(to);
  });
});
