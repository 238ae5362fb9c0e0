import { describe, expect, it } from '@jest/globals';
import { levelTyped, previewOf, readClaim } from './leaf-claim.js';

const rule = (patch: Partial<{ levels: unknown[]; items: unknown[] }>) => ({ type: '', levels: [], items: [], ...patch }) as never;
const level = { ruleType: 'level', points: '5.00', rule: rule({ levels: [{ grade: 'A', label: '好', scorePct: '1', criteria: '' }, { grade: 'B', label: '较好', scorePct: '0.8', criteria: '' }] }) };
const deduction = { ruleType: 'deduction', points: '3.00', rule: rule({ items: [{ text: '', pct: '0.5', per: 'occurrence' }, { text: '', pct: '0.2', per: 'occurrence' }] }) };
const checklist = { ruleType: 'checklist', points: '2.00', rule: rule({ items: [{ text: '', pct: '0.25', per: null }, { text: '', pct: '0.75', per: null }] }) };

describe('claims', () => {
  it.each([
    ['a level', level, { grade: 'B' }, '4.00'],
    ['an unknown level', level, { grade: 'X' }, null],
    ['deductions', deduction, { occurrences: [1, 1] }, '0.90'],
    ['more than all', deduction, { occurrences: [3, 0] }, '0.00'],
    ['ticks', checklist, { ticks: [false, true] }, '1.50'],
    ['what counts once only once', { ...deduction, rule: rule({ items: [{ text: '', pct: '0.5', per: 'once' }] }) }, { occurrences: [2] }, '1.50'],
    ['thirds with one rounding', { ...checklist, points: '1.00', rule: rule({ items: ['0.333', '0.333', '0.334'].map((pct) => ({ text: '', pct, per: null })) }) }, { ticks: [true, true, false] }, '0.67'],
    ['nothing yet', checklist, {}, null],
    ['a ratio', { ...level, ruleType: 'ratio' }, { value: '0.9' }, null],
  ])('previews %s', (_name, row, claim, points) => expect(previewOf(row, claim)).toBe(points));

  it('knows a typed letter of a level', () => {
    expect(levelTyped(level, ' b ')).toBe('B');
    expect(levelTyped(level, '4')).toBeNull();
    expect(levelTyped(deduction, 'A')).toBeNull();
  });

  it('reads what is stored', () => {
    expect(readClaim(null)).toEqual({});
    expect(readClaim('{"grade":"A"}')).toEqual({ grade: 'A' });
    expect(readClaim('broken')).toEqual({});
  });
});
