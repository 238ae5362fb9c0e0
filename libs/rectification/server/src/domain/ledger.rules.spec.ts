import { describe, expect, it } from '@jest/globals';
import { countLedger } from './ledger-count.rules.js';
import { diffLedger, type EditedRow, type LedgerCells, type StandingRow } from './ledger-diff.rules.js';
import { checkRules, policyOn, SHIPPED_POLICY, SHIPPED_RULES } from './rect-policy.rules.js';

const counted = (patch: object) => ({ track: 'time_limited', categoryCode: 'I05', categoryName: '编制资源使用率不高', level: 'city', unitId: 'u', unitName: '市水务局', state: 'under_way', dueOn: '2022-06-30', nextReviewOn: null, closedOn: null, light: 'normal', ...patch }) as never;

describe('the close rate (F18)', () => {
  it('counts what was closed among what was due; what lasts is due from its review date', () => {
    const items = [
      counted({ state: 'closed', light: 'done' }), counted({ light: 'overdue' }), counted({ dueOn: '2022-12-30' }), counted({ state: 'closed', dueOn: '2022-12-30', light: 'done' }),
      counted({ track: 'long_term', dueOn: null, nextReviewOn: '2022-07-01', light: 'overdue' }), counted({ track: 'long_term', dueOn: null, nextReviewOn: '2022-10-10' }), counted({ track: 'long_term', dueOn: null, nextReviewOn: '2022-10-10', state: 'closed', light: 'done' }),
    ];
    expect(countLedger(items, '2022-07-01')).toMatchObject({ total: 7, open: 4, closed: 3, overdue: 2, closeRate: '0.5000', byTrack: [{ key: 'time_limited', total: 4, closed: 2, overdue: 1 }, { key: 'long_term', total: 3, closed: 1, overdue: 1 }] });
    expect(countLedger([counted({ dueOn: null })], '2022-07-01').closeRate).toBe('');
  });
});

describe('an edited ledger', () => {
  const base: LedgerCells = { no: '2022-001', goal: '目标', leader: null };
  const standing = (version: number, cells: LedgerCells = base): ReadonlyMap<string, StandingRow> => new Map([['a', { id: 'a', no: '2022-001', version, cells }]]);
  const row = (patch: Partial<EditedRow>): EditedRow => ({ line: 2, id: 'a', version: 1, cells: base, errors: [], ...patch });
  const diff = (rows: readonly EditedRow[], now = standing(1)) => diffLedger(rows, now, new Map([['a@1', base]]), { editable: new Set(['goal', 'leader']), heading: (column) => column });

  it.each([
    ['nothing', row({}), standing(1), []],
    ['an edit', row({ cells: { ...base, leader: '王' } }), standing(1), [['changed', 'leader', '', '王', null]]],
    ['a cleared cell', row({ cells: { ...base, goal: null } }), standing(1), [['changed', 'goal', '目标', '', null]]],
    ['what the product records', row({ cells: { ...base, no: '2022-002' } }), standing(1), [['error', 'no', '2022-001', '2022-002', null]]],
    ['an edit of a newer row', row({ cells: { ...base, leader: '王' } }), standing(2, { ...base, goal: '新目标' }), [['conflict', 'leader', '', '王', '']]],
    ['no edit of a newer row', row({}), standing(2, { ...base, goal: '新目标' }), []],
    ['the same edit on both sides', row({ cells: { ...base, leader: '王' } }), standing(2, { ...base, leader: '王' }), []],
    ['a row without identifier', row({ id: null, version: null }), standing(1), [['error', 'no', '', '2022-001', null]]],
    ['a version that never was', row({ version: 9 }), standing(9), [['error', 'no', '', '2022-001', null]]],
  ])('%s', (_, edited, now, expected) => expect(diff([edited], now).changes.map(({ kind, column, before, after, now: meanwhile }) => [kind, column, before, after, meanwhile])).toEqual(expected));

  it('takes a row once and counts what nobody touched', () => {
    const { changes, unchanged } = diff([row({}), row({ line: 3 })]);
    expect([unchanged, changes.map(({ rowNo, kind }) => [rowNo, kind])]).toEqual([1, [[3, 'error']]]);
  });
});

describe('dated rules', () => {
  const later = { ...SHIPPED_POLICY, version: 2, validFrom: '2022-06-01', immediateDays: 5 };
  it.each([['2022-05-31', 10], ['2022-06-01', 5]])('on %s an immediate problem has %i working days', (on, days) => expect(policyOn([SHIPPED_POLICY, later], on).immediateDays).toBe(days));
  it.each([
    [{ immediateDays: 0 }, 'input.immediateDays'],
    [{ reviewMonths: 13 }, 'input.reviewMonths'],
    [{ remindDays: [3, 3] }, 'input.remindDays'],
    [{ ladder: [] }, 'input.ladder'],
    [{ ladder: [{ afterMinutes: 60, to: 'contact' }, { afterMinutes: 60, to: 'unit_head' }] }, 'input.ladder.1.afterMinutes'],
    [{ ladder: [{ afterMinutes: 60, to: 'mayor' }] }, 'input.ladder.0.to'],
  ])('%j names %s', (patch, field) => expect(() => checkRules({ ...SHIPPED_RULES, ...patch })).toThrow(expect.objectContaining({ field }) as never));
});
