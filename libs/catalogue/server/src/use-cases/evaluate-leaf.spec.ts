import { describe, expect, it } from '@jest/globals';
import { claimFault, scoreFault } from '../domain/claim.rules.js';
import type { CompiledLeaf, CompiledSet } from '../domain/compiled-set.js';
import { composeDocument, type SetOverride } from '../domain/compose.rules.js';
import type { IndicatorDocument, NodeDocument } from '../domain/indicator-document.js';
import type { LeafClaim, LeafFact } from '../domain/score.js';
import { totalsOf } from '../domain/totals.rules.js';
import { shippedTemplates } from './callable.js';
import { compileDocument, compiledSet } from './compile-document.js';
import { evaluateLeaf } from './evaluate-leaf.js';

const document = (key: string): IndicatorDocument => {
  const found = shippedTemplates().find((candidate) => candidate.key === key);
  if (!found) throw new Error(key);
  return found.document;
};

const setOf = (overrides: readonly SetOverride[] = []): CompiledSet => {
  const { set, faults } = compileDocument(composeDocument(document('government_department'), document('gov_default'), overrides));
  if (!set) throw new Error(faults.map(({ message }) => message).join(''));
  return set;
};
const set = setOf();
const leafOf = (code: string, of: CompiledSet = set): CompiledLeaf => {
  const leaf = of.leaves.find((candidate) => candidate.code === code);
  if (!leaf) throw new Error(code);
  return leaf;
};
const fact = (name: string, value: string, dimension = '', period = '2022-03-31', grade: LeafFact['grade'] = 'A'): LeafFact => ({ id: `${name}${dimension}${period}`, name, value, dimension, period, grade, sourceText: '台账' });
const use = (approved: string, actual: string, kind = 'administrative'): LeafFact[] => [fact('approved_establishment', approved, kind), fact('actual_on_establishment', actual, kind)];

describe('figures', () => {
  it.each([
    ['best band', use('40', '38'), '4.00', '0.9500', []],
    ['lower bound belongs to the band', use('100', '75'), '2.80', '0.7500', []],
    ['just below it', use('10000', '7499'), '2.00', '0.7499', ['under']],
    ['full', use('40', '40'), '4.00', '1.0000', []],
    ['over: full points, a signal', use('40', '41'), '4.00', '1.0250', ['over']],
    ['worst kind decides', [...use('40', '40'), ...use('20', '10', 'institution')], '1.20', '0.5000', ['under']],
    ['a kind with nothing in it is left aside', [...use('40', '40'), ...use('0', '0', 'logistics')], '4.00', '1.0000', []],
    ['people where nothing is approved', [...use('40', '40'), ...use('0', '2', 'logistics')], '4.00', '1.0000', ['over']],
    ['a total beside the kinds is left aside', [...use('40', '38'), ...use('10', '1', '')], '4.00', '0.9500', []],
  ])('F01: %s', (_name, facts, points, value, signals) => {
    const outcome = evaluateLeaf(set, leafOf('D1.1'), facts, null);
    expect(outcome).toMatchObject({ points, figure: { value }, missing: [], notApplicable: false });
    expect(outcome.signals.map(({ when }) => when)).toEqual(signals);
  });

  it('does not apply without denominator, and scores nothing until a reason is accepted', () => {
    expect(evaluateLeaf(set, leafOf('D1.1'), use('0', '0'), null)).toMatchObject({ points: '0.00', notApplicable: true, signals: [{ when: 'zero_denominator' }] });
    expect(evaluateLeaf(set, leafOf('D2.3'), [fact('w_i', '1', '办公室'), fact('e_i', '1', '办公室')], null)).toMatchObject({ points: '0.00', notApplicable: true, signals: [{ when: 'too_few' }] });
  });

  it('says what is missing, by kind, item and leaf', () => {
    expect(evaluateLeaf(set, leafOf('D1.1'), [...use('40', '38'), fact('approved_establishment', '20', 'institution')], null)).toMatchObject({ missing: [{ name: 'actual_on_establishment', dimension: 'institution', label: '在编实有人数' }] });
    const outcome = evaluateLeaf(set, leafOf('D1.1'), [], null);
    expect(outcome.points).toBeUndefined();
    expect(evaluateLeaf(set, leafOf('B1.1'), [fact('weight', '1', '任务一')], null).missing).toEqual([{ name: 'completion', label: '完成度0-1', dimension: '任务一' }]);
    // Two leaves of this set ask by F23, so their figures are kept apart by the leaf's code.
    expect(evaluateLeaf(set, leafOf('G1.2'), [fact('done', '1'), fact('planned', '1')], null).missing).toEqual([{ name: 'done', label: '完成数', dimension: 'G1.2' }, { name: 'planned', label: '计划数', dimension: 'G1.2' }]);
  });

  it('gives a figure without a code to the one common leaf; the leaves of a pack count their own by the same formula', () => {
    const { set: school } = compileDocument(composeDocument(document('public_welfare_institution'), document('school'), []));
    if (!school) throw new Error('school');
    const facts = [fact('front_line_staff', '68'), fact('actual_on_establishment', '80')];
    expect(evaluateLeaf(school, leafOf('D1.3', school), facts, null)).toMatchObject({ figure: { value: '0.8500' }, missing: [] });
    expect(evaluateLeaf(school, leafOf('G1.2', school), facts, null).missing.map(({ dimension }) => dimension)).toEqual(['G1.2', 'G1.2']);
  });

  it('caps what the unit reported itself', () => {
    const reported = use('40', '38').map((entry) => ({ ...entry, grade: 'D' as const }));
    expect(evaluateLeaf(set, leafOf('D1.1'), reported, null)).toMatchObject({ points: '3.20', figure: { grade: 'D' }, signals: [{ when: 'grade_d' }] });
    expect(evaluateLeaf(set, leafOf('D1.1'), reported, null, { gradeDCap: '0.5' }).points).toBe('2.00');
    expect(evaluateLeaf(set, leafOf('D1.1'), [], { value: '0.95' })).toMatchObject({ points: '3.20', figure: { value: '0.95', shown: '95 %', grade: 'D' } });
  });

  it('takes the newest figures, none after the day of scoring, and the whole period before all', () => {
    const facts = [...use('40', '20'), ...use('40', '40').map((entry) => ({ ...entry, period: '2022-12-31' }))];
    expect(evaluateLeaf(set, leafOf('D1.1'), facts, null).points).toBe('4.00');
    expect(evaluateLeaf(set, leafOf('D1.1'), facts, null, { asOf: '2022-06-30' }).points).toBe('1.20');
    const years = ['2018', '2019', '2020', '2021'].flatMap((year, index) => [fact('done', String(index + 6), 'G1.2', year), fact('planned', '10', 'G1.2', year)]);
    expect(evaluateLeaf(set, leafOf('G1.2'), years, null).figure?.value).toBe('0.8000');
    expect(evaluateLeaf(set, leafOf('G1.2'), [...years, fact('done', '1', 'G1.2', 'all'), fact('planned', '1', 'G1.2', 'all')], null).figure?.value).toBe('1.0000');
  });

  it('flags a small sample', () => {
    const votes = [['n5', '10'], ['n4', '0'], ['n3', '0'], ['n2', '0'], ['n1', '0'], ['valid_responses', '10']].map(([name = '', value = '']) => fact(name, value, 'B4.1', '2021', 'C'));
    expect(evaluateLeaf(set, leafOf('B4.1'), votes, null)).toMatchObject({ points: '2.00', signals: [{ when: 'small_sample', text: '有效样本10份，少于30份，结果仅供参考' }] });
  });
});

describe('claims', () => {
  it.each<[string, LeafClaim, string | undefined]>([
    ['A1.1', { occurrences: [0, 0] }, '3.00'],
    ['A1.1', { occurrences: [1, 1] }, '0.90'],
    ['A1.1', { occurrences: [9, 0] }, '0.00'],
    ['A1.2', { occurrences: [0, 1] }, '0.00'],
    ['B1.2', { grade: 'D' }, '1.50'],
    ['B3.3', { ticks: [true, false, true] }, '1.95'],
    ['B3.3', {}, undefined],
  ])('%s with %o scores %s', (code, claim, points) => {
    expect(claimFault(leafOf(code), claim)).toBeNull();
    expect(evaluateLeaf(set, leafOf(code), [], claim).points).toBe(points);
  });

  it.each<[string, LeafClaim]>([
    ['A1.1', { occurrences: [1] }],
    ['A1.1', { occurrences: [-1, 0] }],
    ['A1.1', { occurrences: [0.5, 0] }],
    ['A1.2', { occurrences: [0, 2] }],
    ['A1.1', { grade: 'A' }],
    ['B1.2', { grade: 'E' }],
    ['B3.3', { ticks: [true] }],
    ['D1.1', { value: '95%' }],
    ['D1.1', { value: '-0.1' }],
  ])('%s refuses %o', (code, claim) => {
    expect(claimFault(leafOf(code), claim, 'input.claim')).toMatchObject({ code: 'CLAIM_INVALID', field: 'input.claim', message: expect.stringContaining(code) });
  });

  it.each([['4.00', null], ['0', null], ['4.01', 'SCORE_INVALID'], ['-1', 'SCORE_INVALID'], ['1.005', 'SCORE_INVALID'], ['x', 'SCORE_INVALID']])('points %s by hand: %s', (score, code) => {
    expect(scoreFault(leafOf('D1.1'), score)?.code ?? null).toBe(code);
  });
});

describe('grades', () => {
  const full = set.leaves.map(({ code, points }) => ({ code, score: points, naAccepted: false }));

  it('are capped by gates whatever the points', () => {
    expect(totalsOf(set, full)).toMatchObject({ total: '120.00', rate: '1.0000', grade: '优秀', scored: 51 });
    const { gates } = evaluateLeaf(set, leafOf('C2.1'), [fact('unapproved_over_establishment_count', '1')], { occurrences: [0, 0] });
    expect(gates).toMatchObject([{ leaf: 'C2.1', capGrade: 'good', handOver: false }]);
    expect(totalsOf(set, full, gates).grade).toBe('良好');
    const worse = evaluateLeaf(set, leafOf('F1.1'), [fact('confirmed_serious_violation_count', '1', '', 'all')], { occurrences: [0, 0] }).gates;
    expect(worse).toMatchObject([{ handOver: true }]);
    expect(totalsOf(set, full, [...gates, ...worse]).grade).toBe('较差');
    expect(evaluateLeaf(set, leafOf('C2.1'), [fact('unapproved_over_establishment_count', '0')], null).gates).toEqual([]);
    expect(evaluateLeaf(set, leafOf('C2.1'), [fact('unapproved_over_establishment_count', '1', '', '2023')], null, { asOf: '2022-06-30' }).gates).toEqual([]);
  });

  it('count nothing for what is not scored', () => {
    expect(totalsOf(set, [])).toMatchObject({ total: '0.00', scored: 0, grade: '较差', rate: '0.0000' });
  });
});

describe('the set of one unit', () => {
  it('follows its leaves and is proved again', () => {
    const own = setOf([
      { code: 'D1.1', field: 'points', value: '5' },
      { code: 'D2.1', field: 'points', value: '3' },
      { code: 'C1.4', field: 'removed', value: null },
      { code: 'C1.3', field: 'points', value: '6.00' },
      { code: 'C1.3', field: 'name', value: '内设机构职责划分' },
    ]);
    expect(own.nodes.find(({ code }) => code === 'D1')?.points).toBe('7.00');
    expect(own.totals).toMatchObject({ common: '100.00', leaves: 50 });
    expect(leafOf('C1.3', own).name).toBe('内设机构职责划分');
    expect(own.hash).not.toBe(set.hash);
  });

  it('is refused when it no longer adds up', () => {
    const { faults } = compileDocument(composeDocument(document('government_department'), document('gov_default'), [{ code: 'C2.1', field: 'removed', value: null }]));
    expect(faults.map(({ code, node }) => [code, node])).toEqual([['POINTS_TOTAL', null], ['SIGNAL_INVALID', 'D1.1']]);
    expect(faults[0]?.message).toContain('少3.00分');
  });

  it('is known again by its hash, and an altered one is noticed', () => {
    const stored = composeDocument(document('government_department'), document('gov_default'));
    expect(compiledSet(set.hash, stored).totals).toEqual(set.totals);
    expect(() => compiledSet('0'.repeat(64), stored)).toThrow(/altered/);
  });

  it('may have two levels and other totals', () => {
    const leaf = { ...document('government_department').nodes.find(({ code }) => code === 'B1.2'), level: 2 } as NodeDocument;
    const top = { ...leaf, code: 'A', parent: null, level: 1, points: '60.00', aspect: null, rule: null, evidence: [], dataSources: [] };
    const nodes = [top, { ...leaf, code: 'A1', parent: 'A', points: '35.50' }, { ...leaf, code: 'A2', parent: 'A', points: '24.50' }];
    const made = compileDocument({ ...document('government_department'), totals: { common: '60', individual: '0' }, nodes });
    expect(made.faults).toEqual([]);
    expect(totalsOf(made.set as CompiledSet, [{ code: 'A1', score: '35.50', naAccepted: false }, { code: 'A2', score: null, naAccepted: true }])).toMatchObject({ total: '60.00', grade: '优秀', spread: [{ code: 'A1', points: '60.00' }] });
  });
});
