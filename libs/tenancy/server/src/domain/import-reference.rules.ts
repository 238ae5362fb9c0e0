import { ADMINISTRATOR_ROLES, type DomainError } from '@wudan/kernel-core';

import type { OfficeLevel } from './office-tree.rules.js';
import { isRegionCode, isWithin } from './region-code.rules.js';
import { isRole, type ImportCells, type ImportMessage } from './tenancy-import.rules.js';
import { officeLevelOrder, officeRegionOutside } from './tenancy.errors.js';
import { UNIT_KINDS, attachmentFault, kindChangeFault, type AttachableUnit, type UnitKind } from './unit.rules.js';

function isUnitKind(kind: string | null | undefined): kind is UnitKind {
  return UNIT_KINDS.some((known) => known === kind);
}

function error(column: string, problem: string | DomainError): ImportMessage {
  return { severity: 'error', column, text: typeof problem === 'string' ? problem : problem.message };
}

/** An office that a row may name as the one above. */
export interface ParentCandidate {
  readonly name: string;
  readonly shortName: string;
  readonly level: string;
  readonly regionCode: string;
}

/**
 * Looks for the office above each row: by name, short name or region code among the own office, those below it and
 * the rows themselves; an empty cell means the own office. A parent's level is higher than its child's, so the rows
 * cannot form a circle.
 * @param rows rows that `checkOfficeRow` has seen
 * @param own the office that imports
 * @param below the offices below it
 * @returns the remarks of each row, in the order of the rows
 */
export function officeReferenceMessages(
  rows: readonly ImportCells[],
  own: ParentCandidate,
  below: readonly ParentCandidate[],
  levels: readonly OfficeLevel[],
): ImportMessage[][] {
  const findParents = parentIndex(rows, own, below);
  return rows.map((row) => {
    const found = findParents(row.parent ?? null);
    const [parent, ...others] = found;
    if (!parent) return [error('parent', `在本机构及下级机构中找不到上级“${row.parent ?? ''}”，请填写已登记机构或本表中机构的名称。`)];
    if (others.length > 0) return [error('parent', `“${row.parent ?? ''}”对应${found.length}个机构，请改填上级机构的全称。`)];
    return placeMessages(row, parent, levels);
  });
}

/** What is wrong with an office's level and region below a parent. */
function placeMessages(row: ImportCells, parent: ParentCandidate, levels: readonly OfficeLevel[]): ImportMessage[] {
  const messages: ImportMessage[] = [];
  const child = levels.find(({ code }) => code === row.level);
  const above = levels.find(({ code }) => code === parent.level);
  if (child && above && child.rank <= above.rank) messages.push(error('level', officeLevelOrder(above.name, child.name)));
  const code = row.regionCode ?? '';
  if (isRegionCode(code) && !isWithin(code, parent.regionCode)) {
    messages.push(error('regionCode', officeRegionOutside(code, parent.regionCode)));
  }
  return messages;
}

/** A row of an office that exists already replaces it, so that one office is not found twice. */
function parentIndex(
  rows: readonly ImportCells[],
  own: ParentCandidate,
  below: readonly ParentCandidate[],
): (text: string | null) => readonly ParentCandidate[] {
  const byName = new Map([own, ...below].map((office) => [office.name, office]));
  for (const { name, shortName, level, regionCode } of rows) {
    if (!name || !level || !regionCode || !isRegionCode(regionCode)) continue;
    if (name !== own.name) byName.set(name, { name, shortName: shortName ?? name, level, regionCode });
  }
  const index = new Map<string, Set<ParentCandidate>>();
  for (const office of byName.values()) {
    for (const key of [office.shortName, office.regionCode]) {
      const offices = index.get(key) ?? new Set();
      index.set(key, offices.add(office));
    }
  }
  return (text) => {
    if (text === null) return [own];
    const exact = byName.get(text);
    return exact ? [exact] : [...(index.get(text) ?? [])];
  };
}

/**
 * Looks at the attachments that would stand after the import.
 * @param rows rows that `checkUnitRow` has seen
 * @param registered the office's units; `key` and `attachedTo` are unit codes
 * @returns the remarks of each row, in the order of the rows
 */
export function unitReferenceMessages(rows: readonly ImportCells[], registered: readonly AttachableUnit[]): ImportMessage[][] {
  const units = new Map(registered.map((unit) => [unit.key, unit]));
  for (const row of rows) {
    const { code, kind } = row;
    if (!code || !isUnitKind(kind)) continue;
    const before = units.get(code);
    const attachedTo = row.attachedToCode === undefined ? (before?.attachedTo ?? null) : row.attachedToCode;
    units.set(code, { key: code, name: row.name ?? code, kind, attachedTo, retired: before?.retired ?? false });
  }
  const hosts = new Set(Array.from(units.values(), ({ retired, attachedTo }) => (retired ? null : attachedTo)));
  return rows.map((row) => {
    const unit = units.get(row.code ?? '');
    if (!unit || !isUnitKind(row.kind)) return [];
    const hasAttached = hosts.has(unit.key);
    if (unit.attachedTo === null) {
      const fault = kindChangeFault(unit, unit.kind, hasAttached);
      return fault ? [error('kind', fault)] : [];
    }
    const host = units.get(unit.attachedTo);
    if (!host) return [error('attachedToCode', `找不到代码为“${unit.attachedTo}”的挂靠单位，请先登记该单位或在本表中一并填写。`)];
    const fault = attachmentFault(unit, host, hasAttached);
    return fault ? [error('attachedToCode', fault)] : [];
  });
}

/** A unit that a person's row may name. */
export interface SeatUnit {
  readonly code: string;
  readonly name: string;
  readonly retired: boolean;
}

/**
 * Looks at the units of the people, and that nobody gets two of the three administrators' seats (三员). Rows with one
 * name count as one person unless both have a phone number and the numbers differ.
 * @param rows rows that `checkPersonRow` has seen
 * @returns the remarks of each row, in the order of the rows
 */
export function personReferenceMessages(rows: readonly ImportCells[], units: readonly SeatUnit[]): ImportMessage[][] {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const administrators = new Map<string, ImportCells[]>();
  for (const row of rows) {
    if (!row.personName || !isRole(row.role) || !ADMINISTRATOR_ROLES.includes(row.role)) continue;
    const namesakes = administrators.get(row.personName);
    if (namesakes) namesakes.push(row);
    else administrators.set(row.personName, [row]);
  }
  return rows.map((row) => {
    const messages: ImportMessage[] = [];
    const unit = byCode.get(row.unitCode ?? '');
    if (row.unitCode && !unit) messages.push(error('unitCode', `找不到代码为“${row.unitCode}”的单位，请先登记该单位或改正代码。`));
    if (unit?.retired) messages.push(error('unitCode', `“${unit.name}”已停用，不能为其设置席位，请改填在用单位的代码。`));
    const seats = administrators.get(row.personName ?? '') ?? [];
    const clash = seats.includes(row) && seats.some((other) => other.role !== row.role && maybeSamePerson(other, row));
    if (clash) messages.push(error('role', `“${row.personName ?? ''}”同时担任两种管理员，系统管理员、安全管理员、审计管理员应由三人分别担任，请改正。`));
    return messages;
  });
}

function maybeSamePerson(left: ImportCells, right: ImportCells): boolean {
  return !left.phone || !right.phone || left.phone === right.phone;
}
