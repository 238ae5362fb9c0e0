import { describe, expect, it } from '@jest/globals';
import { percentOf } from './percent.js';

describe('a rate in per cent', () => {
  it.each([
    ['0.8125', '81.3%'],
    ['1.0000', '100.0%'],
    ['0', '0.0%'],
    ['0.0004', '0.0%'],
    ['0.0005', '0.1%'],
  ])('%s is %s', (rate, text) => expect(percentOf(rate)).toBe(text));
});
