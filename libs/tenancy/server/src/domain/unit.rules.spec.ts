import { describe, expect, it } from '@jest/globals';

import {
  UNIT_KINDS,
  UNIT_KIND_LABELS,
  attachmentFault,
  isInForce,
  kindChangeFault,
  newSectionFault,
  normalisedUnitCode,
  sectionNamesIn,
  sectionRetirementFault,
  unitCodeFault,
  unitEditFault,
  unitNamesFault,
  unitRetirementFault,
  type AttachableUnit,
  type UnitKind,
} from './unit.rules.js';

function unit(key: string, kind: UnitKind, attachedTo: string | null = null, retired = false): AttachableUnit {
  return { key, name: `${key}单位`, kind, attachedTo, retired };
}

const ORGAN = unit('organ', 'government_department');
const BUREAU = { name: '市信访局', validFrom: '2020-01-01', validTo: null };
const CLOSED = { ...BUREAU, validTo: '2024-05-01' };

describe('units', () => {
  it('has a label for each kind', () => {
    expect(UNIT_KINDS.map((kind) => UNIT_KIND_LABELS[kind])).toEqual([
      '党委部门',
      '政府部门',
      '直属事业单位',
      '公益服务类事业单位',
      '人大政协机关',
      '民主党派和群团机关',
      '服务保障类事业单位',
      '支持辅助类事业单位',
    ]);
  });

  it.each([
    ['520500-01', null],
    ['A', null],
    ['A'.repeat(32), null],
    ['', 'UNIT_CODE_INVALID'],
    ['A'.repeat(33), 'UNIT_CODE_INVALID'],
    ['a-1', 'UNIT_CODE_INVALID'],
    ['A 1', 'UNIT_CODE_INVALID'],
    ['A_1', 'UNIT_CODE_INVALID'],
    ['单位', 'UNIT_CODE_INVALID'],
    ['A-1\n', 'UNIT_CODE_INVALID'],
  ])('code %j: %s', (code, fault) => {
    expect(unitCodeFault(code)?.code ?? null).toBe(fault);
  });

  it('brings a code into its stored form', () => {
    expect(normalisedUnitCode(' ５20500 －ab１ ')).toBe('520500-AB1');
  });

  it.each([
    [{ name: '市信访局', shortName: '信访局', field: null }, null],
    [{ name: '市信访局', shortName: '信访局', field: '综合管理' }, null],
    [{ name: '局', shortName: '信访局', field: null }, 'input.name'],
    [{ name: '市信访局', shortName: '字'.repeat(31), field: null }, 'input.shortName'],
    [{ name: '市信访局', shortName: '信访局', field: '' }, 'input.field'],
    [{ name: '市信访\u0000局', shortName: '信访局', field: null }, 'input.name'],
  ])('names %j: %s', (names, field) => {
    expect(unitNamesFault(names)?.field ?? null).toBe(field);
  });

  it.each<[string, AttachableUnit, AttachableUnit, boolean, string | null]>([
    ['auxiliary institution to an organ', unit('a', 'auxiliary_institution'), ORGAN, false, null],
    ['service institution to an institution', unit('a', 'service_support_institution'), unit('d', 'directly_affiliated_institution'), false, null],
    ['to itself', unit('a', 'auxiliary_institution'), unit('a', 'auxiliary_institution'), false, 'UNIT_ATTACHED_TO_ITSELF'],
    ['organ to an organ', unit('o', 'party_department'), ORGAN, false, 'UNIT_ATTACHMENT_KIND'],
    ['to a retired organ', unit('a', 'auxiliary_institution'), { ...ORGAN, retired: true }, false, 'UNIT_ATTACHMENT_HOST_RETIRED'],
    ['to an attached one', unit('a', 'auxiliary_institution'), unit('b', 'auxiliary_institution', 'organ'), false, 'UNIT_ATTACHMENT_TOO_DEEP'],
    ['to each other', unit('a', 'auxiliary_institution'), unit('b', 'auxiliary_institution', 'a'), true, 'UNIT_ATTACHMENT_TOO_DEEP'],
    ['to an auxiliary institution', unit('a', 'auxiliary_institution'), unit('b', 'auxiliary_institution'), false, 'UNIT_ATTACHMENT_HOST_KIND'],
    ['one that others are attached to', unit('a', 'auxiliary_institution'), ORGAN, true, 'UNIT_ATTACHMENT_TOO_DEEP'],
  ])('attach %s', (_name, attached, host, hasAttached, code) => {
    expect(attachmentFault(attached, host, hasAttached)?.code ?? null).toBe(code);
  });

  it.each<[AttachableUnit, UnitKind, boolean, string | null]>([
    [ORGAN, 'party_department', true, null],
    [ORGAN, 'auxiliary_institution', true, 'UNIT_KIND_HAS_ATTACHED'],
    [ORGAN, 'auxiliary_institution', false, null],
    [unit('a', 'auxiliary_institution', 'organ'), 'government_department', false, 'UNIT_ATTACHMENT_KIND'],
    [unit('a', 'auxiliary_institution', 'organ'), 'public_welfare_institution', false, null],
  ])('kind of $key to %s', (changed, kind, hasAttached, code) => {
    expect(kindChangeFault(changed, kind, hasAttached)?.code ?? null).toBe(code);
  });

  it.each([
    [BUREAU, '2024-05-01', [], null],
    [BUREAU, '2020-01-01', [], null],
    [BUREAU, '2019-12-31', [], 'UNIT_RETIRED_TOO_EARLY'],
    [BUREAU, '2024-05-01', ['市信访服务中心'], 'UNIT_HAS_ATTACHED'],
    [CLOSED, '2025-01-01', [], 'UNIT_RETIRED'],
  ])('retire %j on %s', (retired, on, attached, code) => {
    expect(unitRetirementFault(retired, on, attached)?.code ?? null).toBe(code);
  });

  it('does not edit a retired unit', () => {
    expect(unitEditFault(BUREAU)).toBeNull();
    expect(unitEditFault(CLOSED)?.message).toBe('“市信访局”已自2024-05-01起停用，不能修改，请刷新列表后选择在用单位。');
  });

  it.each([
    ['2019-12-31', false],
    ['2020-01-01', true],
    ['2024-04-30', true],
    ['2024-05-01', false],
  ])('in force on %s: %s', (asOf, inForce) => {
    expect(isInForce(CLOSED, asOf)).toBe(inForce);
  });
});

describe('sections', () => {
  it('are split from one text', () => {
    expect(sectionNamesIn('办公室、人事科， 业务科;；\n　督查科　')).toEqual(['办公室', '人事科', '业务科', '督查科']);
  });

  it.each([
    [BUREAU, '办公室', ['人事科'], null],
    [BUREAU, '办公室', ['办公室'], 'SECTION_NAME_TAKEN'],
    [BUREAU, '办', [], 'SECTION_NAME_INVALID'],
    [CLOSED, '办公室', [], 'UNIT_RETIRED'],
    [BUREAU, '办公室', Array.from({ length: 200 }, (_, index) => `第${index}科`), 'TOO_MANY_SECTIONS'],
  ])('new section of %j: %s', (owner, name, current, code) => {
    expect(newSectionFault(owner, name, current)?.code ?? null).toBe(code);
  });

  it.each([
    [BUREAU, '2020-01-01', null],
    [BUREAU, '2019-12-31', 'SECTION_RETIRED_TOO_EARLY'],
    [CLOSED, '2025-01-01', 'SECTION_RETIRED'],
  ])('retire %j on %s: %s', (section, on, code) => {
    expect(sectionRetirementFault(section, on)?.code ?? null).toBe(code);
  });
});
