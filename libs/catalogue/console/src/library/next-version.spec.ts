import { describe, expect, it } from '@jest/globals';
import { nextVersion } from './next-version.js';

describe('the next version', () => {
  it.each([
    ['1.0.0', '1.1.0'],
    ['2.9.3', '2.10.0'],
    ['1.2.3-draft', '1.3.0'],
    ['甲', '甲'],
  ])('after %s is %s', (version, next) => {
    expect(nextVersion(version)).toBe(next);
  });
});
