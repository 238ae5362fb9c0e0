import { describe, expect, it } from '@jest/globals';
import type { InputFact } from './check-input.rules.js';
import { plausibilityChecks } from './plausibility.rules.js';

const LIMITS = { effectiveHours: { min: 1200, max: 2000 }, difficulty: { min: 0.5, max: 2 }, headsTolerance: 0.1, yearJump: 0.5 };
let serial = 0;
const fact = (name: string, value: string, patch: Partial<InputFact> = {}): InputFact => ({ id: String((serial += 1)), name, value, dimension: '', period: '2021', grade: 'D', sourceText: '自报', ...patch });
const told = (facts: readonly InputFact[]): string[] => plausibilityChecks(facts, LIMITS, (name) => name).map(({ code, verdict }) => `${code} ${verdict}`);

describe('limits that figures keep', () => {
  it.each([
    ['a part within its whole', [fact('on_time', '9'), fact('total_due', '9')], ['P01-on_time-2021 holds']],
    ['a part above its whole', [fact('on_time', '9.1'), fact('total_due', '9')], ['P01-on_time-2021 differs']],
    ['parts are compared in their own place only', [fact('on_time', '9', { dimension: 'G1.1' }), fact('total_due', '3')], []],
    ['answers that add up', ['5', '4', '3', '2', '1'].map((n) => fact(`n${n}`, '2')).concat(fact('valid_responses', '10')), ['P02-2021 holds']],
    ['answers that do not', ['5', '4', '3', '2', '1'].map((n) => fact(`n${n}`, '2')).concat(fact('valid_responses', '11')), ['P02-2021 differs']],
    ['hours a year holds', [fact('effective_hours', '2000')], ['P03 holds']],
    ['hours no year holds', [fact('effective_hours', '2000.5')], ['P03 doubtful']],
    ['a difficulty out of range', [fact('difficulty', '1'), fact('difficulty', '3', { dimension: '来信' })], ['P04 doubtful']],
    ['more than complete', [fact('completion', '1.2', { dimension: '任务一' })], ['P05 doubtful']],
    ['shares of thirds', [fact('w_i', '0.333333', { dimension: '甲' }), fact('w_i', '0.333333', { dimension: '乙' }), fact('w_i', '0.333333', { dimension: '丙' })], ['P06-2021 holds']],
    ['shares that leave something out', [fact('w_i', '0.3', { dimension: '甲' }), fact('w_i', '0.3', { dimension: '乙' })], ['P06-2021 differs']],
    ['heads as the ledger has them', [fact('avg_headcount', '11'), fact('headcount', '10', { grade: 'A', period: '2021-12-31' })], ['P07-2021 holds']],
    ['heads left out', [fact('avg_headcount', '8'), fact('headcount', '10', { grade: 'A', period: '2021-12-31' })], ['P07-2021 doubtful']],
    ['a leap from year to year', [fact('done', '10', { period: '2020' }), fact('done', '16')], ['P08-done-2021 doubtful']],
    ['a step', [fact('done', '10', { period: '2020' }), fact('done', '15')], []],
    ['a leap in a system\'s figures', [fact('done', '10', { period: '2020', grade: 'A' }), fact('done', '99', { grade: 'A' })], []],
  ])('%s', (_, facts, checks) => {
    expect(told(facts)).toEqual(checks);
  });
});
