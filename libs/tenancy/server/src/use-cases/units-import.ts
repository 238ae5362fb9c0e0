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
import { CreateUnit } from './create-unit.js';
import { UpdateUnit } from './update-unit.js';

/** The register of units as a table: what a list would change, and writing it. Callable. */
@Injectable()
export class UnitsImport {
  readonly table = UNIT_IMPORT_TABLE;

  constructor(
    private readonly create: CreateUnit,
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

  /** Writes previewed rows, hosts before what is attached to them. @throws DomainError IMPORT_STALE when a record changed since the preview */
  async write(tx: Tx, rows: readonly PreviewRow[]): Promise<{ created: number; updated: number }> {
    const units = tx.repo(UnitsRepository);
    const touched: string[] = [];
    const attach: { id: string; code: string | null }[] = [];
    let created = 0;
    for (const row of rows) {
      const cell = (column: string): string | null | undefined => row.values.find((value) => value.column === column)?.after;
      const common = { name: cell('name') ?? '', shortName: cell('shortName') ?? '', kind: cell('kind') as UnitKind };
      let unit: UnitEntity;
      if (row.id === null) {
        unit = await this.create.write(tx, { ...common, code: cell('code') ?? '', field: cell('field') ?? null, socialCreditCode: cell('socialCreditCode') ?? null });
        created += 1;
      } else {
        const found = await units.find(row.id);
        if (!found) throw notFound('单位');
        if (found.version !== row.version) throw stale(row.line);
        unit = await this.update.write(tx, found, {
          id: found.id,
          ...common,
          ...(cell('field') === undefined ? {} : { field: cell('field') ?? null }),
          ...(cell('socialCreditCode') === undefined ? {} : { socialCreditCode: cell('socialCreditCode') ?? null }),
        });
      }
      touched.push(unit.id);
      const host = cell('attachedToCode');
      if (host !== undefined) attach.push({ id: unit.id, code: host });
      await this.#addSections(tx, unit, sectionNamesIn(cell('sections') ?? ''));
    }
    for (const { id, code } of attach) {
      const unit = await units.find(id);
      const host = code === null ? null : await units.byCode(code);
      if (unit && (host?.id ?? null) !== unit.attachedToId) await this.update.write(tx, unit, { id, attachedToId: host?.id ?? null });
    }
    if (touched.length > 0) tx.emit(unitsChanged, { unitIds: touched });
    return { created, updated: rows.length - created };
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
