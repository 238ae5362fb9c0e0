import { describe, expect, it } from '@jest/globals';
import type { EvidenceRow } from './evidence.graphql.js';
import { filterRows } from './filter-grid.js';

const cell = (state: string, review = 'none'): EvidenceRow['cells'][number] => ({
  id: `${state}${review}`, year: '2021', state, review, returnReason: null, lossState: null, lossSubstitute: null, lossByName: null, lossWitnesses: [], ceilingPct: null, note: null, grade: null, can: [], items: [],
});
const row = (leafCode: string, holder: string, ...cells: EvidenceRow['cells']): EvidenceRow => ({
  requestId: leafCode, leafCode, leafName: '超编情况', material: '批复文件', holder, required: true, sensitive: false, periodCode: 'last_3_years', dueOn: null, adHoc: false, note: '', cells,
});
const rows = [row('A1.1', 'unit', cell('open'), cell('held', 'accepted')), row('C2.1', 'office', cell('held', 'accepted')), row('C3.1', 'unit', cell('not_applicable'))];
const codes = (filter: Partial<Parameters<typeof filterRows>[1]>): string[] => filterRows(rows, { state: '', holder: '', search: '', ...filter }).map(({ leafCode }) => leafCode);

describe('filters of the grid', () => {
  it.each([
    [{}, ['A1.1', 'C2.1', 'C3.1']],
    [{ holder: 'unit' }, ['A1.1', 'C3.1']],
    [{ state: 'accepted' }, ['A1.1', 'C2.1']],
    [{ state: 'pending' }, ['A1.1']],
    [{ search: 'c3' }, ['C3.1']],
    [{ search: '批复', holder: 'office' }, ['C2.1']],
    [{ state: 'lost' }, []],
  ])('%j lets %j pass', (filter, found) => {
    expect(codes(filter)).toEqual(found);
  });
});
