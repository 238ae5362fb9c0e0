import { describe, expect, it } from '@jest/globals';
import type { Leaf, Outcome } from './leaf.js';
import { ceilingOf, computedOf, countedOf, needOf } from './scoring-row.rules.js';
import { unscored, type LeafCells, type StoredScore } from './self-assessment.js';

const leaf: Leaf = { code: 'A1.1', points: '3.00', rule: { type: 'deduction' }, formula: null };
const level: Leaf = { ...leaf, rule: { type: 'level' } };
const outcome = (patch: Record<string, unknown> = {}): Outcome => ({ signals: [], missing: [], gates: [], ...patch }) as Outcome;
const cells = (patch: Partial<LeafCells> = {}): LeafCells => ({ code: 'A1.1', cells: 4, filled: 4, accepted: 0, returned: 0, pending: 0, ceiling: null, ...patch });
const scored = (patch: Partial<StoredScore>): StoredScore => ({ ...unscored('A1.1'), score: 240, version: 1, ...patch });

describe('a row of the grid', () => {
  it.each([
    ['nothing', null, outcome(), null, null],
    ['a countersigned loss', cells({ ceiling: '0.60' }), outcome(), null, '0.60'],
    ['a figure of grade D', null, outcome({ figure: { grade: 'D' } }), null, '0.8'],
    ['both: the lower one', cells({ ceiling: '0.90' }), outcome({ figure: { grade: 'D' } }), null, '0.8'],
    ['a figure by hand', null, outcome(), { value: '0.9' }, '0.8'],
    ['a figure of grade A', null, outcome({ figure: { grade: 'A' } }), { value: '0.9' }, null],
  ])('is capped by %s', (_name, evidence, what, claim, share) => expect(ceilingOf({ cells: evidence, outcome: what, gradeDShare: '0.8' }, claim)?.share ?? null).toBe(share));

  it.each([
    ['the whole score', scored({}), cells(), null, 240],
    ['what the ceiling leaves', scored({}), cells(), { share: '0.6' }, 180],
    ['nothing while a loss waits', scored({}), cells({ pending: 1 }), null, null],
    ['nothing unscored', unscored('A1.1'), null, null, null],
  ])('counts %s', (_name, stored, evidence, ceiling, counted) => expect(countedOf(leaf, stored, evidence, ceiling)).toBe(counted));

  it('computes within the ceiling', () => {
    expect(computedOf({ leaf, outcome: outcome() }, null)).toBeNull();
    expect(computedOf({ leaf, outcome: outcome({ points: '3.00' }) }, null)).toBe(300);
    expect(computedOf({ leaf, outcome: outcome({ points: '3.00' }) }, { share: '0.8' })).toBe(240);
  });

  it.each([
    ['an unscored row', leaf, unscored('A1.1'), null, 'score'],
    ['a score as computed', leaf, scored({}), 240, null],
    ['a score where nothing is computed', leaf, scored({}), null, null],
    ['another score without a word', leaf, scored({}), 300, 'statement'],
    ['another score with a reason', leaf, scored({ statement: '另有一次' }), 300, null],
    ['a level without a reason', level, scored({}), 240, 'statement'],
    ['a level with its reason', level, scored({ statement: '情况属实' }), 240, null],
    ['what waits for the assessor', leaf, scored({ score: null, naReason: '无此职责' }), null, null],
    ['what the assessor refused', leaf, scored({ score: null, naReason: '无此职责', naAccepted: false, returned: true, rescored: true, returnReason: '适用' }), null, 'score'],
    ['what was returned', leaf, scored({ returned: true, returnReason: '缺材料' }), 240, 'rescore'],
    ['what was redone', leaf, scored({ returned: true, rescored: true, returnReason: '缺材料' }), 240, null],
  ])('%s', (_name, which, stored, computed, need) => expect(needOf(which, stored, computed)).toBe(need));
});
