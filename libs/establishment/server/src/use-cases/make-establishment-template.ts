import { Injectable } from '@nestjs/common';
import { mayDo, writeTemplate } from '@wudan/kernel-server';
import { forbidden, type Ctx } from '@wudan/kernel-core';
import { IMPORT_KINDS, labelOf } from '../domain/establishment-codes.js';
import { IMPORT_TABLES } from '../domain/import-tables.rules.js';
import { importKindOf } from './import-kinds.js';

/** The empty workbook of a kind, with drop-downs and an example row. */
@Injectable()
export class MakeEstablishmentTemplate {
  /** @throws DomainError FORBIDDEN, ESTABLISHMENT_CHOICE_UNKNOWN */
  async execute(ctx: Ctx, kind: string): Promise<{ name: string; base64: string }> {
    if (!mayDo(ctx, 'import', 'UnitProfile')) throw forbidden();
    const known = importKindOf(kind, 'kind');
    return { name: `${labelOf(IMPORT_KINDS, known)}导入表.xlsx`, base64: (await writeTemplate(IMPORT_TABLES[known])).toString('base64') };
  }
}
