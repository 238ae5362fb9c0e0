import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { isPatched, weaknessOf } from './product-checks.js';

describe('isPatched', () => {
  it.each([
    ['14.99', false],
    ['15.19', false],
    ['15.20', true],
    ['16.16', true],
    ['17.11', false],
    ['18.4', false],
    ['18.7', true],
    ['18.10', true],
    ['19.0', true],
    ['', false],
  ])('says of PostgreSQL %s: %s', (version, expected) => {
    expect(isPatched(version)).toBe(expected);
  });
});

describe('weaknessOf', () => {
  it('accepts 32 random bytes and refuses fewer or simple ones', () => {
    expect(weaknessOf(randomBytes(32).toString('base64'))).toBeUndefined();
    expect(weaknessOf(randomBytes(31).toString('base64'))).toContain('31 字节');
    expect(weaknessOf(Buffer.alloc(64, 'a').toString('base64'))).toContain('过于简单');
  });
});
