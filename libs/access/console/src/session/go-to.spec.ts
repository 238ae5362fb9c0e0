import { describe, expect, it } from '@jest/globals';
import { ownPath } from './go-to.js';

describe('ownPath', () => {
  it.each([
    ['/units?q=1', '/units?q=1'],
    [null, '/'],
    ['https://example.org', '/'],
    ['//example.org', '/'],
    ['/\\example.org', '/'],
    ['javascript:alert(1)', '/'],
  ])('%s leads to %s', (wanted, expected) => {
    expect(ownPath(wanted)).toBe(expected);
  });
});
