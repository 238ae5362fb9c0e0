import { describe, expect, it } from '@jest/globals';
import { fractionOf, percentOf, rowsOfRule, withRows, type RuleJson } from './rule-lines.js';

describe('shares', () => {
  it.each([
    ['0.85', '85'],
    ['1', '100'],
    ['0', '0'],
    ['0.5', '50'],
    ['0.025', '2.5'],
    ['0.05', '5'],
  ])('%s is shown as %s percent and read back', (fraction, percent) => {
    expect(percentOf(fraction)).toBe(percent);
    expect(fractionOf(percent)).toBe(fraction);
  });

  it.each(['abc', '', '-3'])('%s is handed on for the compiler to refuse', (text) => {
    expect(fractionOf(text)).toBe(text);
  });
});

describe('rows of a rule', () => {
  const ratio: RuleJson = {
    type: 'ratio',
    bands: [
      { min: null, minInclusive: true, max: '0.7', maxInclusive: false, scorePct: '0.2' },
      { min: '0.7', minInclusive: true, max: null, maxInclusive: true, scorePct: '1' },
    ],
    signals: [{ when: 'under', bound: '0.5', text: '偏低' }],
    overScoredBy: 'C2.1',
  };
  const level: RuleJson = { type: 'level', levels: [{ grade: 'good', label: '好', scorePct: '1', criteria: '职责清晰' }], requiresReason: true, requiresEvidence: true };

  it('come back as they were', () => {
    for (const rule of [ratio, level]) expect(withRows(rule, rowsOfRule(rule))).toEqual(rule);
  });

  it('change, and the rest of the rule stays', () => {
    const [first, second] = rowsOfRule(ratio);
    expect(withRows(ratio, [{ ...first, scorePct: '30' }, { ...second }])).toMatchObject({ bands: [{ scorePct: '0.3', max: '0.7' }, { scorePct: '1' }], overScoredBy: 'C2.1', signals: [{ bound: '0.5' }] });
  });

  it('can be added: a level gets a letter, a deduction is taken each time', () => {
    expect(withRows(level, [...rowsOfRule(level), { label: '较好', scorePct: '80', criteria: '基本清晰' }])['levels']).toEqual([
      { grade: 'good', label: '好', scorePct: '1', criteria: '职责清晰' },
      { grade: 'B', label: '较好', scorePct: '0.8', criteria: '基本清晰' },
    ]);
    expect(withRows({ type: 'deduction', items: [], gate: null }, [{ text: '未经集体讨论', pct: '50', per: '' }])['items']).toEqual([{ text: '未经集体讨论', pct: '0.5', per: 'occurrence' }]);
  });
});
