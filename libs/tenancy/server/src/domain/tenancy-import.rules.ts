import { ROLE_LABELS, UNIT_ROLES, type DomainError, type Role } from '@wudan/kernel-core';

import { NAME_LENGTH, SHORT_NAME_LENGTH, nameProblem, normalisedName, type NameLength } from './name.rules.js';
import type { OfficeLevel } from './office-tree.rules.js';
import { isGroupingCode, isRegionCode, regionLevel } from './region-code.rules.js';
import { normalisedSocialCreditCode, socialCreditCodeWarnings } from './social-credit-code.rules.js';
import { regionCodeInvalid } from './tenancy.errors.js';
import { normalisedUnitCode, sectionNameFault, sectionNamesIn, unitCodeFault } from './unit.rules.js';

/** Cells of a row by column key; a column that the table does not have is absent. */
export type ImportCells = Readonly<Record<string, string | null>>;

/** A remark about a value; an error keeps the row from being imported. */
export interface ImportMessage {
  readonly severity: 'error' | 'warning';
  readonly column: string;
  readonly text: string;
}

/** A row in the form in which its values are stored, and what is wrong with them. */
export interface CheckedRow {
  readonly cells: ImportCells;
  readonly messages: readonly ImportMessage[];
}

/** Collects the remarks of one row; a cell that is empty or absent is not looked at. */
class RowCheck {
  readonly messages: ImportMessage[] = [];
  readonly cells: Record<string, string | null>;

  constructor(cells: ImportCells) {
    this.cells = { ...cells };
  }

  /** Brings a cell into its stored form, then looks at it. */
  cell(column: string, normalise: (text: string) => string, check: (text: string) => string | DomainError | null): void {
    const text = this.cells[column];
    if (text === null || text === undefined) return;
    const value = normalise(text);
    this.cells[column] = value === '' ? null : value;
    const problem = value === '' ? null : check(value);
    if (problem !== null) this.error(column, problem);
  }

  name(column: string, heading: string, length: NameLength): void {
    this.cell(column, normalisedName, (name) => nameProblem(heading, name, length));
  }

  error(column: string, problem: string | DomainError): void {
    this.messages.push({ severity: 'error', column, text: typeof problem === 'string' ? problem : problem.message });
  }

  warn(column: string, text: string): void {
    this.messages.push({ severity: 'warning', column, text });
  }
}

const digits = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** Looks at the values of one office; what it refers to is looked at by `officeReferenceMessages`. */
export function checkOfficeRow(cells: ImportCells, levels: readonly OfficeLevel[]): CheckedRow {
  const row = new RowCheck(cells);
  row.name('name', '名称', NAME_LENGTH);
  row.name('shortName', '简称', SHORT_NAME_LENGTH);
  row.name('parent', '上级名称或代码', { min: 1, max: NAME_LENGTH.max });
  row.cell('regionCode', digits, (code) => (isRegionCode(code) ? null : regionCodeInvalid(code)));
  const code = row.cells.regionCode ?? '';
  const level = levels.find((candidate) => candidate.code === row.cells.level);
  if (level && isRegionCode(code)) {
    const ofCode = levels.find((candidate) => candidate.code === regionLevel(code));
    if (isGroupingCode(code)) row.error('regionCode', `行政区划代码“${code}”只是区划汇总码，请填写具体区划的代码。`);
    else if (ofCode && ofCode.rank > level.rank) {
      row.warn('regionCode', `“${code}”是${ofCode.name}区划代码，而层级为“${level.name}”，请核对；核对无误可照常导入。`);
    }
  }
  return row;
}

/** Looks at the values of one unit; what it refers to is looked at by `unitReferenceMessages`. */
export function checkUnitRow(cells: ImportCells): CheckedRow {
  const row = new RowCheck(cells);
  row.cell('code', normalisedUnitCode, unitCodeFault);
  row.name('name', '单位名称', NAME_LENGTH);
  row.name('shortName', '简称', SHORT_NAME_LENGTH);
  row.name('field', '领域', { min: 1, max: 50 });
  row.cell('attachedToCode', normalisedUnitCode, (code) => (unitCodeFault(code) ? '“挂靠单位代码”应为已登记的单位代码，请改正或留空。' : null));
  row.cell('socialCreditCode', normalisedSocialCreditCode, () => null);
  for (const warning of socialCreditCodeWarnings(row.cells.socialCreditCode ?? '')) {
    if (row.cells.socialCreditCode) row.warn('socialCreditCode', warning);
  }
  row.cell('sections', (text) => sectionNamesIn(text).join('、'), (text) => {
    const names = text.split('、');
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) return `“内设科室”中“${twice}”重复，请只保留一个。`;
    return names.map(sectionNameFault).find((fault) => fault !== null) ?? null;
  });
  return row;
}

/** A mainland mobile number; `+86`, spaces and hyphens are left out. */
function normalisedPhone(text: string): string {
  return digits(text).replace(/-/g, '').replace(/^(\+|00)86/, '');
}

/** Spaces between Chinese characters (张　三) are filling and go. */
function normalisedPersonName(text: string): string {
  return normalisedName(text).replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, '');
}

/** Looks at the values of one person; the unit is looked at by `personReferenceMessages`. */
export function checkPersonRow(cells: ImportCells): CheckedRow {
  const row = new RowCheck(cells);
  row.cell('personName', normalisedPersonName, (name) => nameProblem('姓名', name, { min: 2, max: 50 }));
  row.cell('unitCode', normalisedUnitCode, (code) => (unitCodeFault(code) ? '“所属单位代码”应为已登记的单位代码，请改正。' : null));
  row.cell('phone', normalisedPhone, (phone) => (/^1[3-9]\d{9}$/.test(phone) ? null : '“手机号”应为11位手机号码，请改正或留空。'));
  const { role } = row.cells;
  if (isRole(role)) {
    const needsUnit = UNIT_ROLES.includes(role);
    if (needsUnit && !row.cells.unitCode) row.error('unitCode', `角色为“${ROLE_LABELS[role]}”时，“所属单位代码”不能为空，请填写。`);
    if (!needsUnit && row.cells.unitCode) row.error('unitCode', `角色“${ROLE_LABELS[role]}”不属于被评单位，请清空“所属单位代码”或更改角色。`);
  }
  return row;
}

/** True for a role as it is stored. */
export function isRole(role: string | null | undefined): role is Role {
  return role !== null && role !== undefined && role in ROLE_LABELS;
}
