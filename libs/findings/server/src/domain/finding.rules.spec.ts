import { describe, expect, it } from '@jest/globals';
import { docNumberOf } from './doc-number.rules.js';
import { isUsable } from './finding-category.js';
import { countsOf } from './finding-count.rules.js';
import type { FindingTally } from './finding-count.js';
import { recurrencesAmong } from './recurrence.rules.js';

describe('document numbers', () => {
  it.each([
    ['毕编办函〔2022〕15号', '毕编办函〔2022〕15号'],
    ['毕编办函[2022]015号', '毕编办函〔2022〕15号'],
    ['毕编办函（2022） 15号', '毕编办函〔2022〕15号'],
    ['毕编办函【2022】15号', '毕编办函〔2022〕15号'],
    ['〔2022〕15号', null],
    ['毕编办函2022-15', null],
    ['毕编办函〔2022〕号', null],
  ])('%s is %s', (typed, wanted) => expect(docNumberOf(typed)?.text ?? null).toBe(wanted));
});

describe('categories', () => {
  it.each([
    [null, '2022-06-30', true],
    ['2022-07-01', '2022-06-30', true],
    ['2022-07-01', '2022-07-01', false],
    [null, '2018-12-31', false],
  ])('retired on %s, on %s usable: %s', (retiredOn, on, usable) => expect(isUsable({ code: 'I05', name: '', validFrom: '2019-01-01', retiredOn, own: false }, on)).toBe(usable));
});

describe('counts', () => {
  const tally = (category: string, level: FindingTally['level'], track: FindingTally['track'], count: number): FindingTally => ({ category, name: category, level, track, count });

  it('adds up three ways to the same total', () => {
    const counts = countsOf([tally('I05', 'city', 'immediate', 2), tally('I05', 'county', 'long_term', 3), tally('I01', 'city', 'time_limited', 1)], ['乙县', '甲县']);
    expect(counts.rows.map(({ category, total }) => [category, total])).toEqual([['I01', 1], ['I05', 5]]);
    expect(counts).toMatchObject({ total: 6, city: 3, county: 3, immediate: 2, timeLimited: 1, longTerm: 3 });
  });

  it('keeps own categories of two offices apart by what they are called', () => {
    const counts = countsOf([{ ...tally('Z01', 'city', 'immediate', 1), name: '甲类' }, { ...tally('Z01', 'county', 'immediate', 1), name: '乙类' }], []);
    expect(counts.rows).toHaveLength(2);
  });
});

describe('recurrence', () => {
  const finding = (id: string, patch: object = {}) => ({
    id, no: id, programmeId: 'p1', unitId: 'u1', categoryCode: 'I05', leaves: [{ code: 'A1.1', name: '' }], state: 'notified' as const, openedAt: new Date('2022-05-09T00:00:00Z'), ...patch,
  });
  const now = finding('now', { programmeId: 'p2', openedAt: new Date('2023-05-09T00:00:00Z') });

  it.each([
    ['the same unit, category and an indicator', {}, true],
    ['another unit', { unitId: 'u2' }, false],
    ['another category', { categoryCode: 'I06' }, false],
    ['no indicator in common', { leaves: [{ code: 'B1.1', name: '' }] }, false],
    ['the same programme', { programmeId: 'p2' }, false],
    ['a later one', { openedAt: new Date('2024-01-01T00:00:00Z') }, false],
    ['one that was dropped', { state: 'dropped' as const }, false],
  ])('%s: %s', (_what, patch, repeats) => expect(recurrencesAmong(now, [finding('before', patch)])).toHaveLength(repeats ? 1 : 0));
});
