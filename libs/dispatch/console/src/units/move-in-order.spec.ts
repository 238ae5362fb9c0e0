import { describe, expect, it } from '@jest/globals';
import { moveInOrder } from './move-in-order.js';

describe('moving in an order', () => {
  it.each([
    [0, 1, 'bac'],
    [2, -1, 'acb'],
    [0, -1, 'abc'],
    [2, 1, 'abc'],
    [5, -1, 'abc'],
  ] as const)('from %i by %i gives %s', (at, step, order) => {
    expect(moveInOrder(['a', 'b', 'c'], at, step).join('')).toBe(order);
  });
});
