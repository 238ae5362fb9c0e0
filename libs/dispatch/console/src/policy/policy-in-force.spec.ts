import { describe, expect, it } from '@jest/globals';
import { policyInForce } from './policy-in-force.js';

const policies = [
  { version: 4, effectiveOn: '2022-06-01' },
  { version: 3, effectiveOn: '2022-05-01' },
  { version: 2, effectiveOn: '2022-05-01' },
  { version: 1, effectiveOn: '2022-01-01' },
];

describe('the version in force', () => {
  it.each([
    ['2021-12-31', undefined],
    ['2022-01-01', 1],
    ['2022-05-01', 3],
    ['2022-05-31', 3],
    ['2022-06-01', 4],
  ])('on %s is %p', (on, version) => {
    expect(policyInForce(policies, on)?.version).toBe(version);
  });
});
