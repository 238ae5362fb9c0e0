import { Injectable } from '@nestjs/common';
import { authorize, readPastedTable, readWorkbook, UnitOfWork, writeErrorFile, writeTemplate, type TableDefinition, type TableRow, type Tx } from '@wudan/kernel-server';
import { DomainError, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { PREVIEW_HOURS, rowsToWrite, UnitsImport, type PreviewRow } from '@wudan/tenancy-server';
import { ImportPreviewsRepository } from '../data/import-previews.repository.js';
import type { FoundedAdministrator } from './create-office.js';
import type { IssuedInvitationView } from './invite-seat.js';
import { OfficesImport } from './offices-import.js';
import { PeopleImport } from './people-import.js';

export type ImportKind = 'offices' | 'units' | 'people';

export interface ImportPreviewView {
  readonly id: Id;
  readonly kind: ImportKind;
  readonly rows: readonly PreviewRow[];
  readonly headings: Readonly<Record<string, string>>;
  readonly expiresAt: Date;
  readonly errorFile: { name: string; base64: string } | null;
}

export interface ImportResultView {
  readonly created: number;
  readonly updated: number;
  readonly skipped: number;
  readonly invited: readonly IssuedInvitationView[];
  readonly founded: readonly FoundedAdministrator[];
}

const MAX_FILE_BYTES = 10 * 1024 * 1024;
const LABELS: Readonly<Record<ImportKind, string>> = { offices: '机构', units: '单位', people: '人员' };

const invalidSource = (message: string, field: string): DomainError => new DomainError({ code: 'IMPORT_SOURCE_INVALID', kind: 'invalid', field, message });

/** Lists of offices, units and people: template, preview without effect, and the commit of exactly what was previewed. */
@Injectable()
export class ImportTable {
  constructor(
    private readonly units: UnitOfWork,
    private readonly unitsImport: UnitsImport,
    private readonly peopleImport: PeopleImport,
    private readonly officesImport: OfficesImport,
  ) {}

  /** The workbook to fill in; for units it holds the register, so that it can be changed and read back. */
  template(ctx: Ctx, kind: ImportKind): Promise<{ name: string; base64: string }> {
    authorize(ctx, 'read', 'Import', { kind }, '导入');
    return this.units.read(ctx, async (tx) => {
      const rows = kind === 'units' ? (await this.unitsImport.rows(tx)).filter((row) => !row.retired) : [];
      const file = await writeTemplate(this.#definition(kind), rows);
      return { name: `${LABELS[kind]}导入表.xlsx`, base64: file.toString('base64') };
    });
  }

  /** @throws DomainError IMPORT_SOURCE_INVALID, TABLE_*, NOT_FOUND (kind not permitted) */
  preview(ctx: Ctx, input: { kind: ImportKind; text?: string | null; file?: { name: string; base64: string } | null }): Promise<ImportPreviewView> {
    authorize(ctx, 'run', 'Import', { kind: input.kind }, '导入');
    return this.units.run(ctx, async (tx) => {
      const definition = this.#definition(input.kind);
      const rows = await this.#compare(tx, input.kind, await this.#read(input, definition));
      const id = tx.id();
      const expiresAt = new Date(tx.now.getTime() + PREVIEW_HOURS * 3_600_000);
      await tx.repo(ImportPreviewsRepository).add({ id, kind: input.kind, rows, expiresAt });
      tx.audit({ action: 'import.previewed', subjectType: 'Import', subjectId: id, summary: `预览导入${LABELS[input.kind]} ${rows.length} 行` });
      const faulty = rows.filter((row) => row.state === 'error' || row.state === 'conflict');
      const errorFile =
        faulty.length === 0
          ? null
          : (await writeErrorFile(definition, faulty.map((row) => ({ cells: Object.fromEntries(row.values.map((value) => [value.column, value.after])), messages: row.messages })))).toString('base64');
      return {
        id,
        kind: input.kind,
        rows,
        headings: Object.fromEntries(definition.columns.map((column) => [column.key, column.heading])),
        expiresAt,
        errorFile: errorFile === null ? null : { name: `${LABELS[input.kind]}导入错误.xlsx`, base64: errorFile },
      };
    });
  }

  /** Writes all or nothing. @throws DomainError NOT_FOUND, IMPORT_EXPIRED, IMPORT_COMMITTED, IMPORT_STALE */
  commit(ctx: Ctx, input: { previewId: Id; acceptConflicts?: readonly number[] | null }): Promise<ImportResultView> {
    return this.units.run(ctx, async (tx) => {
      const previews = tx.repo(ImportPreviewsRepository);
      const preview = await previews.lock(input.previewId);
      if (!preview) throw notFound('导入预览', 'input.previewId');
      const kind = preview.kind as ImportKind;
      authorize(ctx, 'run', 'Import', { kind }, '导入预览', 'input.previewId');
      if (preview.committedAt) throw new DomainError({ code: 'IMPORT_COMMITTED', kind: 'conflict', field: 'input.previewId', message: '该预览已经导入，请勿重复提交。' });
      if (preview.expiresAt <= tx.now) throw new DomainError({ code: 'IMPORT_EXPIRED', kind: 'conflict', field: 'input.previewId', message: `预览已超过 ${PREVIEW_HOURS} 小时失效，请重新预览。` });
      const rows = rowsToWrite(preview.rows, input.acceptConflicts ?? []);
      const written = await this.#write(tx, kind, rows);
      await previews.markCommitted(preview.id);
      tx.audit({ action: 'import.committed', subjectType: 'Import', subjectId: preview.id, summary: `导入${LABELS[kind]}：新增 ${written.created}，修改 ${written.updated}` });
      return { ...written, skipped: preview.rows.length - rows.length };
    });
  }

  async #read(input: { text?: string | null; file?: { name: string; base64: string } | null }, definition: TableDefinition): Promise<readonly TableRow[]> {
    if (input.file && input.text) throw invalidSource('请只选择一种方式：粘贴文本或上传文件。', 'input.file');
    if (input.text) return readPastedTable(input.text, definition).rows;
    if (!input.file) throw invalidSource('请粘贴表格内容或上传 XLSX 文件。', 'input.text');
    if (input.file.base64.length > MAX_FILE_BYTES * 1.4) throw invalidSource('文件超过 10 MB，请拆分后分批导入。', 'input.file');
    return (await readWorkbook(Buffer.from(input.file.base64, 'base64'), definition)).rows;
  }

  #definition(kind: ImportKind): TableDefinition {
    return { offices: this.officesImport.table, units: this.unitsImport.table, people: this.peopleImport.table }[kind];
  }

  #compare(tx: Tx, kind: ImportKind, rows: readonly TableRow[]): Promise<PreviewRow[]> {
    return { offices: this.officesImport, units: this.unitsImport, people: this.peopleImport }[kind].compare(tx, rows);
  }

  async #write(tx: Tx, kind: ImportKind, rows: readonly PreviewRow[]): Promise<Omit<ImportResultView, 'skipped'>> {
    if (kind === 'units') return { ...(await this.unitsImport.write(tx, rows)), invited: [], founded: [] };
    if (kind === 'people') return { created: rows.length, updated: 0, invited: await this.peopleImport.write(tx, rows), founded: [] };
    return { created: rows.length, updated: 0, invited: [], founded: await this.officesImport.write(tx, rows) };
  }
}
