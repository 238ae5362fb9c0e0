import { describe, expect, it } from '@jest/globals';
import { SimulatedClock, type ActingRole, type Ctx } from '@wudan/kernel-core';
import { abilityOf, allowedActions, authorize, coarseAbilities, mayDo, mayDoTo, rowScope, scopeToSql } from './abilities.js';
import { definePolicy } from './policy.js';

definePolicy({
  subject: 'Letter',
  actions: ['read', 'write', 'burn'],
  rules: ({ seat, is, can }) => {
    if (is('leader')) can(['read', 'write']);
    if (is('assessor')) for (const audience of ['staff', 'unit']) can('read', { audience });
    if (is('assessor')) can('write', { audience: 'staff', sealed: false });
    if (is('unit_contact')) can('read', { unitId: seat.unitId });
  },
});

let serial = 0;
const ctxOf = (role: ActingRole, unitId: string | null = null): Ctx => {
  serial += 1;
  return {
    officeId: '019a0000-0000-7000-8000-000000000001',
    seat: { id: `seat-${serial}`, personId: 'person', personName: '张三', role, unitId },
    requestId: 'test',
    clock: new SimulatedClock(),
    locale: 'zh-CN',
    origin: 'test',
  };
};

const faultOf = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};

describe('scopeToSql', () => {
  const columns = { audience: 't.audience', unitId: 't.unit_id', sealed: 't.sealed' };
  it.each<[string, Parameters<typeof scopeToSql>[0], string, Record<string, unknown>]>([
    ['nothing visible', null, 'FALSE', {}],
    ['no alternative', [], 'FALSE', {}],
    ['an alternative without conditions', [{}], '(TRUE)', {}],
    ['one condition', [{ audience: 'staff' }], '((t.audience = :scope_0_audience))', { scope_0_audience: 'staff' }],
    ['two conditions', [{ audience: 'staff', sealed: false }], '((t.audience = :scope_0_audience AND t.sealed = :scope_0_sealed))', { scope_0_audience: 'staff', scope_0_sealed: false }],
    ['two alternatives', [{ audience: 'staff' }, { audience: 'unit' }], '((t.audience = :scope_0_audience) OR (t.audience = :scope_1_audience))', { scope_0_audience: 'staff', scope_1_audience: 'unit' }],
    ['a null', [{ unitId: null }], '((t.unit_id IS NULL))', {}],
  ])('writes %s', (_, scope, sql, parameters) => {
    expect(scopeToSql(scope, columns)).toEqual({ sql, parameters });
  });

  it('refuses a field outside the whitelist instead of widening the list', () => {
    expect(() => scopeToSql([{ audience: 'staff' }, { owner: 'x' }], columns)).toThrow('owner');
    expect(() => scopeToSql([{ audience: 'staff' }], {})).toThrow('audience');
  });
});

describe('abilities', () => {
  it.each<[string, Ctx, unknown]>([
    ['all', ctxOf('leader'), [{}]],
    ['two kinds', ctxOf('assessor'), expect.arrayContaining([{ audience: 'staff' }, { audience: 'unit' }])],
    ['its own', ctxOf('unit_contact', 'unit-1'), [{ unitId: 'unit-1' }]],
    ['nothing', ctxOf('partner'), null],
    ['all, as the product itself', ctxOf('system'), [{}]],
  ])('scope the rows of a list to %s', (_, ctx, expected) => {
    expect(rowScope(ctx, 'read', 'Letter')).toEqual(expected);
  });

  it('decide on the row', () => {
    const assessor = ctxOf('assessor');
    expect([mayDo(assessor, 'write', 'Letter'), mayDo(assessor, 'burn', 'Letter'), mayDo(assessor, 'read', 'Unknown')]).toEqual([true, false, false]);
    expect(mayDoTo(assessor, 'write', 'Letter', { audience: 'staff', sealed: false })).toBe(true);
    expect(mayDoTo(assessor, 'write', 'Letter', { audience: 'staff', sealed: true })).toBe(false);
    expect(mayDoTo(assessor, 'write', 'Letter', { audience: 'staff' })).toBe(false);
    expect(allowedActions(assessor, 'Letter', { audience: 'unit', sealed: false }, ['read', 'write', 'burn'])).toEqual(['read']);
  });

  it('hide a row that may not be read and refuse what may not be done', () => {
    const assessor = ctxOf('assessor');
    expect(() => authorize(assessor, 'write', 'Letter', { audience: 'staff', sealed: false }, '信函')).not.toThrow();
    expect(faultOf(() => authorize(assessor, 'write', 'Letter', { audience: 'unit', sealed: false }, '信函'))).toMatchObject({ code: 'FORBIDDEN' });
    expect(faultOf(() => authorize(assessor, 'write', 'Letter', { audience: 'administrator' }, '信函'))).toMatchObject({ code: 'NOT_FOUND', message: expect.stringContaining('信函') as unknown });
  });

  it('belong to one seat, role and unit', () => {
    const [one, other] = [ctxOf('unit_contact', 'unit-1'), ctxOf('unit_contact', 'unit-2')];
    expect(mayDoTo(one, 'read', 'Letter', { unitId: 'unit-1' })).toBe(true);
    expect(mayDoTo(other, 'read', 'Letter', { unitId: 'unit-1' })).toBe(false);
    expect(abilityOf(one.seat)).toBe(abilityOf({ ...one.seat }));
    expect(abilityOf({ ...one.seat, unitId: 'unit-2' })).not.toBe(abilityOf(one.seat));
    expect(abilityOf({ ...one.seat, role: 'leader' }).can('write', 'Letter')).toBe(true);
  });

  it('are told in pairs for the navigation', () => {
    expect(coarseAbilities(ctxOf('leader')).filter((pair) => pair.subject === 'Letter')).toEqual([
      { action: 'read', subject: 'Letter' },
      { action: 'write', subject: 'Letter' },
    ]);
    expect(coarseAbilities(ctxOf('partner')).filter((pair) => pair.subject === 'Letter')).toEqual([]);
  });

  it('know no action that their policy does not', () => {
    definePolicy({ subject: 'Parcel', actions: ['read'], rules: ({ is, can }) => is('overseer') && can('open') });
    expect(() => abilityOf(ctxOf('overseer').seat)).toThrow('Parcel has no action open');
    expect(() => definePolicy({ subject: 'Parcel', actions: [], rules: () => undefined })).toThrow('twice');
  });
});
