import { describe, expect, it } from '@jest/globals';
import { checkedPeople, checkedPilots, type PersonDraft, type PilotDraft } from './pilot.rules.js';

const members = [{ unitId: 'u1', unitName: '毕节市信访局' }, { unitId: 'u2', unitName: '毕节市发展改革委' }];
const faultOf = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};

describe('checkedPilots', () => {
  it('takes units under their own names, and matters, duties and reforms beside them', () => {
    const rows: PilotDraft[] = [
      { unitId: 'u1', category: 'party_department', objectName: '别名' },
      { unitId: 'u2', category: 'government_department', flow: 'quick' },
      { unitId: 'u1', objectKind: 'matter', objectName: '　重复信访化解　' },
      { unitId: 'u1', objectKind: 'reform', objectName: '信访体制改革', category: 'party_department' },
    ];
    expect(checkedPilots(rows, members, [])).toEqual([
      { unitId: 'u1', objectKind: 'unit', objectName: '毕节市信访局', category: 'party_department', flow: 'five_lists' },
      { unitId: 'u2', objectKind: 'unit', objectName: '毕节市发展改革委', category: 'government_department', flow: 'quick' },
      { unitId: 'u1', objectKind: 'matter', objectName: '重复信访化解', category: '', flow: 'five_lists' },
      { unitId: 'u1', objectKind: 'reform', objectName: '信访体制改革', category: 'party_department', flow: 'five_lists' },
    ]);
  });

  it.each<[string, PilotDraft[], string, string]>([
    ['nobody', [], 'PILOT_INVALID', 'input.rows'],
    ['a unit outside', [{ unitId: 'u9', category: 'party_department' }], 'PILOT_UNIT_OUTSIDE', 'input.rows.0.unitId'],
    ['an unknown kind', [{ unitId: 'u1', objectKind: 'person' }], 'PILOT_INVALID', 'input.rows.0.objectKind'],
    ['a unit of no category', [{ unitId: 'u1' }], 'PILOT_INVALID', 'input.rows.0.category'],
    ['an unknown category', [{ unitId: 'u1', category: 'club' }], 'PILOT_INVALID', 'input.rows.0.category'],
    ['a matter without a name', [{ unitId: 'u1', objectKind: 'matter' }], 'PILOT_INVALID', 'input.rows.0.objectName'],
    ['a unit twice', [{ unitId: 'u1', category: 'party_department' }, { unitId: 'u1', category: 'party_department' }], 'PILOT_EXISTS', 'input.rows.1.objectName'],
    ['what is there already', [{ unitId: 'u2', category: 'party_department' }], 'PILOT_EXISTS', 'input.rows.0.objectName'],
  ])('refuses %s', (_, rows, code, field) => {
    expect(faultOf(() => checkedPilots(rows, members, [{ unitId: 'u2', objectKind: 'unit', objectName: '旧名' }]))).toMatchObject({ code, field });
  });
});

describe('checkedPeople', () => {
  const contact: PersonDraft = { name: '李联络', duty: 'contact', phone: '138 0000 1234' };

  it('cleans names and numbers; an absent number is kept, an empty one removed', () => {
    expect(checkedPeople([contact, { name: ' 王局长 ', duty: 'head' }, { name: '赵笔', duty: 'writer', phone: '' }])).toEqual([
      { name: '李联络', duty: 'contact', phone: '13800001234' },
      { name: '王局长', duty: 'head', phone: null },
      { name: '赵笔', duty: 'writer', phone: '' },
    ]);
  });

  it.each<[string, PersonDraft[], string]>([
    ['nobody to turn to', [{ name: '王局长', duty: 'head' }], 'input.people'],
    ['two heads', [contact, { name: '甲甲', duty: 'head' }, { name: '乙乙', duty: 'head' }], 'input.people'],
    ['somebody twice', [contact, contact], 'input.people.1.name'],
    ['a short name', [{ ...contact, name: '李' }], 'input.people.0.name'],
    ['an unknown duty', [{ ...contact, duty: 'driver' }], 'input.people.0.duty'],
    ['a bad number', [{ ...contact, phone: '12345' }], 'input.people.0.phone'],
  ])('refuses %s', (_, people, field) => {
    expect(faultOf(() => checkedPeople(people))).toMatchObject({ code: 'PILOT_PEOPLE_INVALID', field });
  });
});
