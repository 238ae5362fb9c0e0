import { Injectable } from '@nestjs/common';
import { diffRows, type TableRow, type Tx } from '@wudan/kernel-server';
import { notFound } from '@wudan/kernel-core';
import {
  checkOfficeRow,
  codesNotInForce,
  foundOffice,
  isWithin,
  NATIONAL_CODE,
  OFFICE_LEVELS,
  officeImportTable,
  officeReferenceMessages,
  officesAround,
  regionNotInForce,
  type OfficeView,
  type PreviewRow,
} from '@wudan/tenancy-server';
import { CreateOffice, type FoundedAdministrator } from './create-office.js';

const ADMINISTRATOR_COLUMNS = [
  { key: 'systemAdministrator', heading: '系统管理员', role: 'system_administrator' },
  { key: 'securityAdministrator', heading: '安全管理员', role: 'security_administrator' },
  { key: 'auditAdministrator', heading: '审计管理员', role: 'audit_administrator' },
] as const;

const base = officeImportTable(OFFICE_LEVELS);

/** Offices below the own one as a table, each with the names of its three administrators. */
@Injectable()
export class OfficesImport {
  readonly table = {
    ...base,
    columns: [
      ...base.columns,
      ...ADMINISTRATOR_COLUMNS.map(({ key, heading }, index) => ({ key, heading, required: true, kind: 'text' as const, maxLength: 50, example: ['张三', '李四', '王五'][index] ?? '' })),
    ],
  };

  constructor(private readonly create: CreateOffice) {}

  async compare(tx: Tx, rows: readonly TableRow[]): Promise<PreviewRow[]> {
    const around = await officesAround(tx);
    const own = around.find((office) => office.id === tx.officeId);
    if (!own) throw notFound('机构');
    const below = around.filter((office) => office.id !== own.id && office.levelRank > own.levelRank && isWithin(office.regionCode, own.regionCode));
    const checked = rows.map((row) => {
      const { cells, messages } = checkOfficeRow(row.cells, OFFICE_LEVELS);
      return { ...row, cells, messages: [...row.messages, ...messages] };
    });
    const withdrawn = await codesNotInForce(tx, checked.map((row) => row.cells['regionCode'] ?? NATIONAL_CODE));
    const regions = checked.map(({ cells: { regionCode } }) =>
      regionCode && withdrawn.includes(regionCode) ? [{ severity: 'error' as const, column: 'regionCode', text: regionNotInForce(regionCode).message }] : [],
    );
    const references = officeReferenceMessages(checked.map((row) => row.cells), own, below, OFFICE_LEVELS);
    const compared = diffRows(
      this.table,
      this.table.keyColumns,
      checked.map((row, index) => ({ ...row, messages: [...row.messages, ...(regions[index] ?? []), ...(references[index] ?? [])] })),
      below.map((office) => ({
        id: office.id,
        version: 1,
        retired: office.validTo !== null,
        cells: { name: office.name, shortName: office.shortName, level: office.level, regionCode: office.regionCode, parent: office.parentName },
      })),
    );
    // An existing office renames and moves itself by its own operations; a list only founds new ones.
    return compared.map((row) => (row.state === 'changed' ? { ...row, state: 'same' as const } : row));
  }

  /** Founds the offices, higher levels first. */
  async write(tx: Tx, rows: readonly PreviewRow[]): Promise<FoundedAdministrator[]> {
    const rankOf = (row: PreviewRow): number => OFFICE_LEVELS.find((level) => level.code === cell(row, 'level'))?.rank ?? 0;
    const founded: FoundedAdministrator[] = [];
    for (const row of [...rows].sort((left, right) => rankOf(left) - rankOf(right))) {
      const parent = this.#parentOf(await officesAround(tx), tx.officeId, cell(row, 'parent'));
      const office = await foundOffice(tx, {
        parentId: parent.id,
        name: cell(row, 'name') ?? '',
        shortName: cell(row, 'shortName') ?? '',
        level: cell(row, 'level') ?? '',
        regionCode: cell(row, 'regionCode') ?? '',
      });
      founded.push(
        ...(await this.create.inviteAdministrators(
          tx,
          office,
          ADMINISTRATOR_COLUMNS.map(({ key, role }) => ({ role, personName: cell(row, key) ?? '', phone: null })),
        )),
      );
    }
    return founded;
  }

  #parentOf(offices: readonly OfficeView[], ownId: string, named: string | null): OfficeView {
    const found = named === null ? offices.find((office) => office.id === ownId) : offices.find((office) => [office.name, office.shortName, office.regionCode].includes(named));
    if (!found) throw notFound('上级机构');
    return found;
  }
}

const cell = (row: PreviewRow, column: string): string | null => row.values.find((value) => value.column === column)?.after ?? null;
