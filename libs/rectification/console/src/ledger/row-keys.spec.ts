import { describe, expect, it } from '@jest/globals';
import { rowAfter } from './row-keys.js';

describe('keys in the ledger', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 4, 4],
    ['ArrowUp', 0, 0],
    ['ArrowUp', 3, 2],
    ['Home', 3, 0],
    ['End', 1, 4],
    ['a', 1, null],
    ['Enter', 1, null],
  ])('%s in row %i of five leads to %s', (key, at, next) => expect(rowAfter(key, at, 5)).toBe(next));
});
