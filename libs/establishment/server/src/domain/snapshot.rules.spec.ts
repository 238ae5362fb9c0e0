import { describe, expect, it } from '@jest/globals';
import { completed, saysTheSame } from './snapshot-carry.rules.js';
import { exactShares, snapshotFigures } from './snapshot-facts.rules.js';
import { snapshotFault } from './snapshot.rules.js';
import type { SnapshotDraft, SnapshotView } from './snapshot.js';

const draft = (patch: Partial<SnapshotDraft> = {}): SnapshotDraft => ({
  unitId: 'u', onDate: '2022-06-30', origin: 'form', source: '台账', grade: 'A', approved: {}, actual: {}, leaderApproved: {}, leaderActual: {}, structure: {}, sections: [], supportApproved: 0, supportActual: 0, carried: null, ...patch,
});
const view = (patch: Partial<SnapshotDraft> = {}): SnapshotView => ({ ...draft(patch), id: 's', recordedAt: new Date(0), recordedBy: '某人' });

describe('figures of a day', () => {
  it.each([
    ['what hangs together', { approved: { administrative: 10 }, actual: { administrative: 11 }, structure: { age_le_35: 5, age_ge_50: 6 } }, null],
    ['young and old together more than all', { actual: { administrative: 10 }, structure: { age_le_35: 5, age_ge_50: 6 } }, '35岁及以下与50岁及以上之和'],
    ['more matched than on posts', { actual: { administrative: 10 }, structure: { actual_on_professional_posts: 4, specialty_matched: 5 } }, '专业与岗位匹配人数'],
    ['more leaders than staff', { actual: { administrative: 1 }, leaderActual: { deputy: 2 } }, '单位副职实配'],
    ['staff that is not known', { structure: { age_le_35: 5 } }, null],
    ['filed posts do not carry staff', { actual: { filing: 9, administrative: 1 }, structure: { bachelor_plus: 2 } }, '本科及以上'],
  ] as const)('judges %s', (_what, patch, label) => {
    const fault = snapshotFault(draft(patch));
    if (label === null) expect(fault).toBeNull();
    else expect(fault?.message).toContain(label);
  });

  it('takes approved figures from an earlier day and counted ones from the same day only', () => {
    const earlier = view({ onDate: '2021-12-31', approved: { administrative: 9 }, actual: { administrative: 8 }, structure: { age_le_35: 3 } });
    expect(completed(draft({ actual: { logistics: 1 } }), earlier)).toMatchObject({ approved: { administrative: 9 }, actual: { administrative: 0, logistics: 1 }, structure: {}, carried: { from: '2021-12-31', source: '台账' } });
    const same = view({ approved: { administrative: 9 }, actual: { administrative: 8 }, structure: { age_le_35: 3 } });
    expect(completed(draft({ structure: { age_ge_50: 2 } }), same)).toMatchObject({ actual: { administrative: 8 }, structure: { age_le_35: 3, age_ge_50: 2 }, carried: null });
  });

  it('knows what says the same, whatever the order', () => {
    const standing = view({ approved: { administrative: 9, logistics: 1 } });
    expect(saysTheSame(draft({ approved: { logistics: 1, administrative: 9 } }), standing)).toBe(true);
    expect(saysTheSame(draft({ approved: { logistics: 1, administrative: 9 }, source: '另一来源' }), standing)).toBe(false);
    expect(saysTheSame(draft({ approved: { logistics: 1, administrative: 9 }, source: '另一来源' }), standing, true)).toBe(true);
    expect(saysTheSame(draft({ approved: { administrative: 9, logistics: 1 }, onDate: '2022-06-29' }), standing)).toBe(false);
  });

  it.each([
    [[1, 1, 1], ['0.333334', '0.333333', '0.333333']],
    [[6, 12, 3], ['0.285714', '0.571429', '0.142857']],
    [[0, 5], ['0.000000', '1.000000']],
    [[0, 0], ['0', '0']],
  ])('shares %j exactly', (parts, shares) => expect(exactShares(parts)).toEqual(shares));

  it('writes 0 for what the day no longer says and both sides of every kind', () => {
    const figures = snapshotFigures(view({ approved: { administrative: 5 }, actual: { institution: 2, filing: 4 } }), { in: 1, out: 2 }, view({ approved: { logistics: 3 }, actual: { logistics: 3 } }));
    const of = (name: string, dimension: string): string | undefined => figures.find((figure) => figure.name === name && figure.dimension === dimension)?.value;
    expect([of('approved_establishment', ''), of('approved_establishment', 'institution'), of('approved_establishment', 'logistics'), of('actual_on_establishment', 'administrative')]).toEqual(['5', '0', '0', '0']);
    expect([of('actual_on_establishment', ''), of('actual_on_establishment', 'filing'), of('staff_total', ''), of('headcount', '')]).toEqual(['2', undefined, '5', '1']);
  });
});
