import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { DomainError, type Ctx, type Id } from '@wudan/kernel-core';
import { templateFromSheet } from '../documents/template.sheet.js';
import type { TemplateView } from '../domain/template.js';
import { loadFor } from './load-template.js';
import { writeDraft } from './save-template.js';

/** Largest workbook, in bytes. Own rule. */
const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** Replaces the nodes of a draft by those of a workbook, and its formulas and grade bands where the workbook has a sheet of them; totals stay. */
@Injectable()
export class ImportTemplate {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, TEMPLATE_STATE, TABLE_*, TEMPLATE_SHEET_INVALID */
  execute(ctx: Ctx, input: { id: Id; file: { name: string; base64: string } }): Promise<TemplateView> {
    return this.units.run(ctx, async (tx) => {
      const stored = await loadFor(ctx, tx, input.id, 'edit', 'input.id');
      if (input.file.base64.length > MAX_FILE_BYTES * 1.4) {
        throw new DomainError({ code: 'TEMPLATE_SHEET_INVALID', kind: 'invalid', field: 'input.file', message: '文件超过 10 MB，请确认是否选错文件。' });
      }
      const content = await templateFromSheet(Buffer.from(input.file.base64, 'base64'));
      return writeDraft(tx, stored, { ...stored.document, ...content }, 'template.imported', '由表格导入指标体系草稿');
    });
  }
}
