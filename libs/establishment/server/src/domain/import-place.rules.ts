import type { Id, LocalDate } from '@wudan/kernel-core';
import type { EstablishmentImportKind } from './establishment-codes.js';
import type { PreviewedRow } from './import-plan.js';
import { checkCells, type ImportCells, type ImportRemark } from './import-rows.rules.js';
import { IMPORT_TABLES } from './import-tables.rules.js';

/** A row as the table reader hands it over. */
export interface ReadRow {
  readonly line: number;
  readonly cells: ImportCells;
  readonly messages: readonly ImportRemark[];
}

export interface KnownUnit {
  readonly id: Id;
  readonly code: string;
  readonly name: string;
  readonly validTo: LocalDate | null;
}

export interface ImportSurroundings {
  readonly units: readonly KnownUnit[];
  /** The unit that was chosen for the whole table. */
  readonly only: KnownUnit | null;
  readonly today: LocalDate;
}

/** Spelling in which codes, names and keys are compared: width, letter case and white space do not matter. */
const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();

/** Finds each row's unit, looks at its values, and names rows that say the same thing twice. Sound rows leave here as `added` until they are compared. */
export function placeRows(kind: EstablishmentImportKind, table: readonly ReadRow[], on: LocalDate, around: ImportSurroundings): PreviewedRow[] {
  const unitOf = unitFinder(around);
  const rows = table.map((row) => {
    const { cells, remarks } = checkCells(kind, row.cells, on);
    const { unitId, remark } = unitOf(cells['unit'] ?? null);
    const all = [...row.messages.map(({ severity, column, text }) => ({ severity, column, text })), ...remarks, ...(remark === null ? [] : [{ severity: 'error' as const, column: 'unit', text: remark }])];
    return { line: row.line, unitId, cells, remarks: all };
  });
  const twice = repeated(kind, rows);
  return rows.map((row): PreviewedRow => {
    const text = twice.get(row.line);
    const remarks: readonly ImportRemark[] = text === undefined ? row.remarks : [...row.remarks, { severity: 'error', column: null, text }];
    return { ...row, remarks, state: remarks.some(({ severity }) => severity === 'error') ? 'fault' : 'added' };
  });
}

function unitFinder({ units, only, today }: ImportSurroundings): (written: string | null) => { readonly unitId: Id | null; readonly remark: string | null } {
  const byCode = new Map(units.map((unit) => [folded(unit.code), unit]));
  const byName = new Map<string, KnownUnit | 'several'>();
  for (const unit of units) {
    const name = folded(unit.name);
    byName.set(name, byName.has(name) ? 'several' : unit);
  }
  return (written) => {
    if (written === null) return only ? { unitId: only.id, remark: null } : { unitId: null, remark: '“单位代码”不能为空，请填写单位代码或全称。' };
    const key = folded(written);
    const found = byCode.get(key) ?? byName.get(key);
    if (found === 'several') return { unitId: null, remark: `有多个单位名为“${written.slice(0, 30)}”，请改填单位代码。` };
    if (only) return found?.id === only.id ? { unitId: only.id, remark: null } : { unitId: null, remark: `本行的单位“${written.slice(0, 30)}”不是所选的“${only.name}”，请删除本行，或改选单位。` };
    if (!found) return { unitId: null, remark: `没有代码或全称为“${written.slice(0, 30)}”的单位，请核对单位台账后改正。` };
    if (found.validTo !== null && found.validTo <= today) return { unitId: null, remark: `单位“${found.name}”已停用，不能导入，请删除本行。` };
    return { unitId: found.id, remark: null };
  };
}

/** What to say to each row whose unit and key another row has as well, by line. */
function repeated(kind: EstablishmentImportKind, rows: readonly { readonly line: number; readonly unitId: Id | null; readonly cells: ImportCells }[]): ReadonlyMap<number, string> {
  const { columns, keyColumns } = IMPORT_TABLES[kind];
  const groups = new Map<string, number[]>();
  for (const { line, unitId, cells } of rows) {
    if (unitId === null) continue;
    const key = JSON.stringify([unitId, ...keyColumns.map((column) => folded(cells[column] ?? ''))]);
    const lines = groups.get(key);
    if (lines) lines.push(line);
    else groups.set(key, [line]);
  }
  const name = ['单位', ...keyColumns.map((key) => columns.find((column) => column.key === key)?.heading ?? key)].join('＋');
  const texts = new Map<number, string>();
  for (const lines of groups.values()) {
    if (lines.length === 1) continue;
    for (const line of lines) texts.set(line, `本行与第${lines.filter((other) => other !== line).slice(0, 5).join('、')}行的“${name}”重复，请只保留一行。`);
  }
  return texts;
}
