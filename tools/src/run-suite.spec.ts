import { describe, expect, it } from '@jest/globals';
import { suitesAmong } from './run-suite.js';

describe('suitesAmong', () => {
  it('leaves out maps and the parts of a suite', () => {
    expect(suitesAmong(['house.js', 'house.js.map', 'audit-ledger.js', 'audit.js', 'auditor.js'])).toEqual(['audit', 'auditor', 'house']);
  });
});
