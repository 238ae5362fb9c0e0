import { describe, expect, it } from '@jest/globals';
import { readStressTable } from './stress-rows.js';

const codes = new Set(['A1.1', 'A1.2']);

describe('a pasted table of rates', () => {
  it('is read unit by unit', () => {
    expect(readStressTable('单位\tA1.1\tA1.2\n信访局\t85%\t1\n\n审计局\t0.5\t\n', codes)).toEqual({
      fault: null,
      rows: [
        { unitName: '信访局', scores: [{ code: 'A1.1', rate: '0.85' }, { code: 'A1.2', rate: '1' }] },
        { unitName: '审计局', scores: [{ code: 'A1.1', rate: '0.5' }, { code: 'A1.2', rate: '0' }] },
      ],
    });
  });

  it.each([
    ['', { kind: 'empty' }],
    ['单位\tA1.1', { kind: 'empty' }],
    ['单位\tZ9\n信访局\t1', { kind: 'unknown', code: 'Z9' }],
    ['单位\tA1.1\n信访局\t好', { kind: 'number', line: 2, text: '好' }],
    ['单位\tA1.1\n信访局\t1.2', { kind: 'number', line: 2, text: '1.2' }],
  ])('%j is refused', (text, fault) => {
    expect(readStressTable(text, codes)).toEqual({ rows: [], fault });
  });
});
