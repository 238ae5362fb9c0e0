import { Injectable } from '@nestjs/common';
import { mayDo, UnitOfWork } from '@wudan/kernel-server';
import { forbidden, isId, type Ctx, type Id } from '@wudan/kernel-core';
import { findUnits } from '@wudan/tenancy-server';
import { ExchangeImportsRepository, type CommittedImport } from '../data/exchange-imports.repository.js';
import { shippedExchangeTemplates } from '../data/provider-templates.read-model.js';

export type ExchangeImportView = CommittedImport & { readonly templateName: string; readonly unitName: string | null };

/** The files that were taken in, with where each came from. */
@Injectable()
export class ReadExchangeImports {
  constructor(private readonly units: UnitOfWork) {}

  /** @param filter null for all. @throws DomainError FORBIDDEN */
  execute(ctx: Ctx, filter: { readonly provider: string | null; readonly unitId: Id | null }): Promise<ExchangeImportView[]> {
    if (!mayDo(ctx, 'read', 'ExternalData')) throw forbidden();
    return this.units.read(ctx, async (tx) => {
      const rows = filter.unitId !== null && !isId(filter.unitId) ? [] : await tx.repo(ExchangeImportsRepository).committed(filter);
      const names = new Map((await findUnits(tx, [...new Set(rows.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])))])).map(({ id, name }) => [id, name]));
      const templates = new Map(shippedExchangeTemplates().map(({ code, name }) => [code, name]));
      return rows.map((row) => ({ ...row, templateName: templates.get(row.templateCode) ?? row.templateCode, unitName: row.unitId === null ? null : (names.get(row.unitId) ?? null) }));
    });
  }
}
