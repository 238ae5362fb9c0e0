import { Injectable } from '@nestjs/common';
import { diffRows, type ExistingRecord, type TableRow, type Tx } from '@wudan/kernel-server';
import { DomainError, notFound } from '@wudan/kernel-core';
import type { SectionEntity } from '../data/section.entity.js';
import type { UnitEntity } from '../data/unit.entity.js';
import { SectionsRepository, UnitsRepository } from '../data/units.repository.js';
import { unitReferenceMessages } from '../domain/import-reference.rules.js';
import type { PreviewRow } from '../domain/import-preview.rules.js';
import { UNIT_IMPORT_TABLE } from '../domain/import-tables.rules.js';
import { checkUnitRow } from '../domain/tenancy-import.rules.js';
import { sectionNamesIn, type UnitKind } from '../domain/unit.rules.js';
import { unitsChanged } from '../events/units-changed.js';
import { CreateSection } from './create-section.js';
import { RegisterUnits, type ListedUnit } from './register-units.js';
import { UpdateUnit } from './update-unit.js';

/** The register of units as a table: what a list would change, and writing it. Callable. */
@Injectable()
export class UnitsImport {
  readonly table = UNIT_IMPORT_TABLE;

  constructor(
    private readonly register: RegisterUnits,
    private readonly update: UpdateUnit,
    private readonly section: CreateSection,
  ) {}

  /** The register as rows of the table, for an export that can be read back. */
  async rows(tx: Tx): Promise<ExistingRecord[]> {
    const units = await tx.repo(UnitsRepository).all();
    const sections = await tx.repo(SectionsRepository).ofUnits(units.map((unit) => unit.id));
    const codes = new Map(units.map((unit) => [unit.id, unit.code]));
    return units.map((unit) => ({ id: unit.id, version: unit.version, retired: unit.validTo !== null, cells: cellsOf(unit, codes, sections) }));
  }

  async compare(tx: Tx, rows: readonly TableRow[]): Promise<PreviewRow[]> {
    const checked = rows.map((row) => {
      const { cells, messages } = checkUnitRow(row.cells);
      return { ...row, cells, messages: [...row.messages, ...messages] };
    });
    const existing = await this.rows(tx);
    const registered = existing.map(({ cells, retired }) => ({
      key: cells['code'] ?? '',
      name: cells['name'] ?? '',
      kind: cells['kind'] as UnitKind,
      attachedTo: cells['attachedToCode'] ?? null,
      retired,
    }));
    const references = unitReferenceMessages(checked.map((row) => row.cells), registered);
    return diffRows(
      this.table,
      this.table.keyColumns,
      checked.map((row, index) => ({ ...row, messages: [...row.messages, ...(references[index] ?? [])] })),
      existing,
    );
  }

  /**
   * Writes previewed rows. What leaves its host does so first and what gets one comes last, so that the register passes
   * through no state that the rules forbid.
   * @throws DomainError IMPORT_STALE when a record changed since the preview
   */
  async write(tx: Tx, rows: readonly PreviewRow[]): Promise<{ created: number; updated: number }> {
    const changed = rows.filter((row) => row.id !== null).sort((left, right) => Number(leavesHost(right)) - Number(leavesHost(left)));
    for (const row of changed) await this.#change(tx, row);
    const created = await this.register.write(tx, rows.filter((row) => row.id === null).map(listedUnit));
    for (const row of changed) await this.#attach(tx, row);
    const unitIds = [...changed.map((row) => row.id ?? ''), ...created];
    if (unitIds.length > 0) tx.emit(unitsChanged, { unitIds });
    return { created: created.length, updated: changed.length };
  }

  async #change(tx: Tx, row: PreviewRow): Promise<void> {
    const found = await tx.repo(UnitsRepository).find(row.id ?? '');
    if (!found) throw notFound('单位');
    if (found.version !== row.version) throw stale(row.line);
    const [field, credit] = [after(row, 'field'), after(row, 'socialCreditCode')];
    const unit = await this.update.write(tx, found, {
      id: found.id,
      ...commonOf(row),
      ...(field === undefined ? {} : { field }),
      ...(credit === undefined ? {} : { socialCreditCode: credit }),
      ...(leavesHost(row) ? { attachedToId: null } : {}),
    });
    await this.#addSections(tx, unit, sectionNamesIn(after(row, 'sections') ?? ''));
  }

  async #attach(tx: Tx, row: PreviewRow): Promise<void> {
    const code = after(row, 'attachedToCode');
    if (!code || code === before(row, 'attachedToCode')) return;
    const units = tx.repo(UnitsRepository);
    const [unit, host] = [await units.find(row.id ?? ''), await units.byCode(code)];
    if (!unit || !host) throw notFound('挂靠单位', 'input.attachedToId');
    await this.update.write(tx, unit, { id: unit.id, attachedToId: host.id });
  }

  async #addSections(tx: Tx, unit: UnitEntity, names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    const current = (await tx.repo(SectionsRepository).ofUnits([unit.id])).filter((section) => section.validTo === null).map((section) => section.name);
    for (const name of names) {
      if (current.includes(name)) continue;
      await this.section.write(tx, unit, name, current, null);
      current.push(name);
    }
  }
}

const after = (row: PreviewRow, column: string): string | null | undefined => row.values.find((value) => value.column === column)?.after;
const before = (row: PreviewRow, column: string): string | null => row.values.find((value) => value.column === column)?.before ?? null;

/** True when the unit is attached to another one and will no longer be, or to a third. */
function leavesHost(row: PreviewRow): boolean {
  const [was, will] = [before(row, 'attachedToCode'), after(row, 'attachedToCode')];
  return was !== null && will !== undefined && will !== was;
}

const commonOf = (row: PreviewRow): { name: string; shortName: string; kind: UnitKind } => ({
  name: after(row, 'name') ?? '',
  shortName: after(row, 'shortName') ?? '',
  kind: after(row, 'kind') as UnitKind,
});

const listedUnit = (row: PreviewRow): ListedUnit => ({
  input: { ...commonOf(row), code: after(row, 'code') ?? '', field: after(row, 'field') ?? null, socialCreditCode: after(row, 'socialCreditCode') ?? null },
  hostCode: after(row, 'attachedToCode') ?? null,
  sections: sectionNamesIn(after(row, 'sections') ?? ''),
});

const stale = (line: number): DomainError =>
  new DomainError({ code: 'IMPORT_STALE', kind: 'conflict', field: 'input.previewId', message: `第 ${line} 行的记录在预览之后已被修改，请重新预览后再导入。`, args: { line } });

function cellsOf(unit: UnitEntity, codes: ReadonlyMap<string, string>, sections: readonly SectionEntity[]): Record<string, string | null> {
  const names = sections.filter((section) => section.unitId === unit.id && section.validTo === null).map((section) => section.name);
  return {
    code: unit.code,
    name: unit.name,
    shortName: unit.shortName,
    kind: unit.kind,
    field: unit.field,
    attachedToCode: unit.attachedToId === null ? null : (codes.get(unit.attachedToId) ?? null),
    socialCreditCode: unit.socialCreditCode,
    sections: names.length === 0 ? null : names.join('、'),
  };
}
