import { describe, expect, it } from '@jest/globals';
import { byLeaf, coverage, leafEvidence, type CountedCell } from './coverage.rules.js';

const cell = (patch: Partial<CountedCell> = {}): CountedCell => ({ leafCode: 'A1.1', required: true, state: 'open', review: 'none', lossState: null, ceilingPct: null, grade: null, ...patch });
const held = (grade: CountedCell['grade'] = 'B'): CountedCell => cell({ state: 'held', grade });
const lost = (ceilingPct: string | null, state: CountedCell['state'] = 'substituted'): CountedCell => cell({ state, lossState: ceilingPct === null ? 'declared' : 'countersigned', ceilingPct, grade: 'C' });

describe('coverage', () => {
  it.each<[string, readonly CountedCell[], string]>([
    ['nothing asked', [], '0.0'],
    ['nothing applies', [cell({ state: 'not_applicable' })], '100.0'],
    ['one of three', [held(), cell(), cell()], '33.3'],
    ['two of three, half up', [held(), held(), cell()], '66.7'],
    ['a declared loss counts for nothing', [held(), lost(null)], '50.0'],
    ['a countersigned substitute counts', [held(), lost('0.90')], '100.0'],
    ['a countersigned loss without substitute does not', [held(), lost('0.00', 'lost')], '50.0'],
    ['seen offline counts', [cell({ state: 'sighted', grade: 'A' })], '100.0'],
  ])('%s', (_, cells, rate) => {
    const found = coverage(cells);
    expect(found.rate).toBe(rate);
    expect(found.held + found.substituted + found.sighted + found.lost + found.notApplicable + found.open).toBe(cells.length);
  });

  it('keeps required cells apart', () => {
    expect(coverage([held(), cell({ required: false }), cell({ state: 'not_applicable' })])).toMatchObject({ required: 1, requiredFilled: 1, cells: 3 });
  });
});

describe('a leaf', () => {
  it.each<[string, readonly CountedCell[], string | null]>([
    ['no loss, no ceiling', [held(), cell()], null],
    ['not countersigned, no ceiling yet', [lost(null)], null],
    ['one of one', [lost('0.60')], '0.60'],
    ['one of four', [held(), held(), held(), lost('0.90')], '0.98'],
    ['half up', [held(), lost('0.95')], '0.98'],
    ['nothing instead, one of four', [held(), held(), held(), lost('0.00', 'lost')], '0.75'],
    ['what does not apply is left out', [cell({ state: 'not_applicable' }), lost('0.80')], '0.80'],
    ['an optional loss costs nothing', [held(), { ...lost('0.60'), required: false }], null],
  ])('ceiling: %s', (_, cells, ceiling) => expect(leafEvidence(cells).ceilingPct).toBe(ceiling));

  it('counts what waits, what was taken and what came back, and shows the worst grade', () => {
    const cells = [held('A'), { ...held('C'), review: 'accepted' }, cell({ review: 'returned' }), lost(null)];
    expect(leafEvidence(cells)).toEqual({ cells: 4, filled: 2, accepted: 1, returned: 1, pending: 1, ceilingPct: null, grade: 'C' });
    expect([...byLeaf([...cells, cell({ leafCode: 'A1.2' })]).keys()]).toEqual(['A1.1', 'A1.2']);
  });
});
