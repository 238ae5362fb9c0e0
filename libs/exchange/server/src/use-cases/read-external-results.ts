import { Injectable } from '@nestjs/common';
import { allowedActions, mayDo, UnitOfWork, type Tx } from '@wudan/kernel-server';
import { forbidden, isId, type Ctx, type Id } from '@wudan/kernel-core';
import { findUnits } from '@wudan/tenancy-server';
import { ExchangeImportsRepository, type CommittedImport } from '../data/exchange-imports.repository.js';
import { ExternalResultsRepository } from '../data/external-results.repository.js';
import { shippedExchangeTemplates } from '../data/provider-templates.read-model.js';
import { resultKindLabel } from '../domain/exchange-template.js';
import type { ExternalResult } from '../domain/exchange-import.js';

export type ExternalResultRow = ExternalResult & {
  readonly unitName: string;
  readonly kindName: string;
  readonly delivery: CommittedImport | null;
  readonly can: readonly string[];
};

/** Results of other authorities' checks, with the delivery each came with. */
@Injectable()
export class ReadExternalResults {
  constructor(private readonly units: UnitOfWork) {}

  /** @param filter null for all. @throws DomainError FORBIDDEN */
  execute(ctx: Ctx, filter: { readonly unitId: Id | null; readonly provider: string | null; readonly leafCode: string | null }): Promise<ExternalResultRow[]> {
    if (!mayDo(ctx, 'read', 'ExternalData')) throw forbidden();
    return this.units.read(ctx, async (tx) => (filter.unitId !== null && !isId(filter.unitId) ? [] : describeResults(ctx, tx, await tx.repo(ExternalResultsRepository).list(filter))));
  }
}

export async function describeResults(ctx: Ctx, tx: Tx, rows: readonly ExternalResult[]): Promise<ExternalResultRow[]> {
  const names = new Map((await findUnits(tx, [...new Set(rows.map(({ unitId }) => unitId))])).map(({ id, name }) => [id, name]));
  const deliveries = await tx.repo(ExchangeImportsRepository).byIds(rows.map(({ importId }) => importId));
  const templates = shippedExchangeTemplates();
  return rows.map((row) => ({
    ...row,
    unitName: names.get(row.unitId) ?? '',
    kindName: resultKindLabel(templates, row.provider, row.kind),
    delivery: deliveries.get(row.importId) ?? null,
    can: allowedActions(ctx, 'ExternalData', row, ['link']),
  }));
}
