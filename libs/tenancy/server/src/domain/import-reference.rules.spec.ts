import { describe, expect, it } from '@jest/globals';

import { officeReferenceMessages, personReferenceMessages, unitReferenceMessages, type ParentCandidate } from './import-reference.rules.js';
import { OFFICE_LEVELS } from './office-tree.rules.js';
import type { ImportCells, ImportMessage } from './tenancy-import.rules.js';
import type { AttachableUnit } from './unit.rules.js';

function texts(messages: ImportMessage[][]): (string | null)[] {
  return messages.map(([first]) => (first ? `${first.column}: ${first.text}` : null));
}

describe('officeReferenceMessages', () => {
  const own: ParentCandidate = { name: '贵州省委编办', shortName: '省编办', level: 'province', regionCode: '520000' };
  const below: ParentCandidate[] = [
    { name: '毕节市委编办', shortName: '毕节编办', level: 'city', regionCode: '520500' },
    { name: '毕节高新区编办', shortName: '高新区编办', level: 'county', regionCode: '520500' },
  ];
  const row = { name: '大方县委编办', shortName: '大方编办', level: 'county', regionCode: '520521', parent: '毕节市委编办' };
  const check = (...rows: ImportCells[]): (string | null)[] => texts(officeReferenceMessages(rows, own, below, OFFICE_LEVELS));

  it.each<[string, ImportCells, unknown]>([
    ['by name', row, null],
    ['by short name', { ...row, parent: '毕节编办' }, null],
    ['by code of the own office', { ...row, parent: '520000' }, null],
    ['own office when empty', { ...row, parent: null }, null],
    ['own office when absent', { name: row.name, level: row.level, regionCode: row.regionCode }, null],
    ['code of two offices', { ...row, parent: '520500' }, 'parent: “520500”对应2个机构，请改填上级机构的全称。'],
    ['nobody', { ...row, parent: '遵义市委编办' }, 'parent: 在本机构及下级机构中找不到上级“遵义市委编办”，请填写已登记机构或本表中机构的名称。'],
    ['wrong level', { ...row, level: 'city', regionCode: '520500' }, 'level: 市级机构不能设在市级机构之下，请选择更低的层级或另选上级机构。'],
    ['other region', { ...row, regionCode: '520302' }, 'regionCode: 行政区划代码“520302”不在上级机构的区划“520500”之内，请核对代码或另选上级机构。'],
  ])('finds the office above: %s', (_name, cells, expected) => {
    expect(check(cells)).toEqual([expected]);
  });

  it('finds it among the rows, in any order, and lets no circle through', () => {
    const city = { name: '遵义市委编办', shortName: '遵义编办', level: 'city', regionCode: '520300', parent: null };
    const county = { name: '桐梓县委编办', shortName: '桐梓编办', level: 'county', regionCode: '520322', parent: '遵义市委编办' };
    expect(check(county, city)).toEqual([null, null]);
    expect(check({ ...city, parent: county.name }, county)).toEqual([expect.stringContaining('level: 市级机构不能设在县级机构之下'), null]);
    expect(check({ ...city, parent: city.name })).toEqual([expect.stringContaining('level:')]);
  });

  it('does not let a row stand for the own office', () => {
    const usurper = { name: own.name, shortName: own.shortName, level: 'county', regionCode: '520521', parent: null };
    expect(check({ ...row, parent: own.name }, usurper)).toEqual([null, null]);
  });

  it('takes a row about a known office in its place', () => {
    expect(check({ name: '毕节市委编办', shortName: '毕节编办', level: 'city', regionCode: '520500', parent: null }, { ...row, parent: '毕节编办' })).toEqual([null, null]);
  });
});

describe('unitReferenceMessages', () => {
  const registered: AttachableUnit[] = [
    { key: 'A-1', name: '市信访局', kind: 'government_department', attachedTo: null, retired: false },
    { key: 'A-2', name: '市信访服务中心', kind: 'auxiliary_institution', attachedTo: 'A-1', retired: false },
    { key: 'A-3', name: '市旧局', kind: 'government_department', attachedTo: null, retired: true },
  ];
  const row = { code: 'B-1', name: '市示范中心', kind: 'auxiliary_institution', attachedToCode: 'A-1' };
  const check = (...rows: ImportCells[]): (string | null)[] => texts(unitReferenceMessages(rows, registered));

  it.each<[string, ImportCells, unknown]>([
    ['registered organ', row, null],
    ['none', { ...row, attachedToCode: null }, null],
    ['unknown', { ...row, attachedToCode: 'Z-9' }, 'attachedToCode: 找不到代码为“Z-9”的挂靠单位，请先登记该单位或在本表中一并填写。'],
    ['itself', { ...row, attachedToCode: 'B-1' }, 'attachedToCode: “挂靠单位”不能是本单位自身，请另选单位或留空。'],
    ['retired', { ...row, attachedToCode: 'A-3' }, 'attachedToCode: “市旧局”已停用，不能作为挂靠单位，请另选单位。'],
    ['attached one', { ...row, attachedToCode: 'A-2' }, expect.stringContaining('挂靠关系只能有一层')],
    ['an organ attached', { ...row, kind: 'party_department' }, expect.stringContaining('类别为“党委部门”的单位不能挂靠')],
    ['column absent, attachment kept', { code: 'A-2', name: '市信访服务中心', kind: 'party_department' }, expect.stringContaining('不能挂靠')],
    ['column absent, nothing wrong', { code: 'A-2', name: '市信访中心', kind: 'auxiliary_institution' }, null],
    ['organ with attached units becomes an institution', { code: 'A-1', name: '市信访局', kind: 'auxiliary_institution', attachedToCode: null }, expect.stringContaining('kind: “市信访局”下有挂靠单位')],
    ['unreadable kind', { ...row, kind: '协会' }, null],
  ])('%s', (_name, cells, expected) => {
    expect(check(cells)).toEqual([expected]);
  });

  it('looks at the rows as they will stand together', () => {
    const host = { code: 'C-1', name: '市新局', kind: 'government_department', attachedToCode: null };
    expect(check({ ...row, attachedToCode: 'C-1' }, host)).toEqual([null, null]);
    expect(check({ ...row, attachedToCode: 'C-2' }, { ...row, code: 'C-2', attachedToCode: 'B-1' })).toEqual([
      expect.stringContaining('挂靠关系只能有一层'),
      expect.stringContaining('挂靠关系只能有一层'),
    ]);
    expect(check({ ...row, code: 'A-2', attachedToCode: null }, { code: 'A-1', name: '市信访局', kind: 'public_welfare_institution', attachedToCode: null })).toEqual([null, null]);
  });

  it('does not count a retired unit as attached', () => {
    const retired: AttachableUnit = { key: 'A-4', name: '市旧中心', kind: 'auxiliary_institution', attachedTo: 'A-1', retired: true };
    const row = { code: 'A-1', name: '市信访局', kind: 'public_welfare_institution', attachedToCode: null };
    const [organ] = registered;
    expect(texts(unitReferenceMessages([row], organ ? [organ, retired] : []))).toEqual([null]);
  });

  it('looks at 10,000 rows at once', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => ({ ...row, code: `N-${index}` }));
    expect(check(...rows).every((text) => text === null)).toBe(true);
  });
});

describe('personReferenceMessages', () => {
  const units = [
    { code: 'A-1', name: '市信访局', retired: false },
    { code: 'A-3', name: '市旧局', retired: true },
  ];
  const check = (...rows: ImportCells[]): (string | null)[] => texts(personReferenceMessages(rows, units));
  const administrator = (personName: string, role: string, phone: string | null = null): ImportCells => ({ personName, role, phone });

  it.each<[string | null, string | null]>([
    ['A-1', null],
    [null, null],
    ['A-9', 'unitCode: 找不到代码为“A-9”的单位，请先登记该单位或改正代码。'],
    ['A-3', 'unitCode: “市旧局”已停用，不能为其设置席位，请改填在用单位的代码。'],
  ])('unit %s', (unitCode, expected) => {
    expect(check({ personName: '张三', role: 'unit_contact', unitCode })).toEqual([expected]);
  });

  it('keeps the three administrators apart', () => {
    const clash = expect.stringContaining('role: “张三”同时担任两种管理员');
    const system = administrator('张三', 'system_administrator');
    expect(check(system, administrator('李四', 'security_administrator'), administrator('王五', 'audit_administrator'))).toEqual([null, null, null]);
    expect(check(system, administrator('张三', 'audit_administrator'))).toEqual([clash, clash]);
    expect(check(administrator('张三', 'system_administrator', '13800000000'), administrator('张三', 'audit_administrator', '13900000000'))).toEqual([null, null]);
    expect(check(administrator('张三', 'system_administrator', '13800000000'), administrator('张三', 'audit_administrator'))).toEqual([clash, clash]);
    expect(check(system, administrator('张三', 'leader'))).toEqual([null, null]);
  });
});
