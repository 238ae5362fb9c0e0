import type { Tx } from '@wudan/kernel-server';
import { isId, type Id, type LocalDate } from '@wudan/kernel-core';
import { ExternalResultsRepository } from '../data/external-results.repository.js';
import type { Provider } from '../domain/exchange-template.js';

/** A result of another authority as upper contexts see it. */
export interface ExternalResultView {
  readonly id: Id;
  readonly provider: Provider;
  readonly kind: string;
  readonly title: string;
  readonly docNumber: string;
  readonly onDate: LocalDate;
  readonly leafCodes: readonly string[];
  readonly text: string;
}

/** What other authorities found about a unit, newest first. Callable inside the caller's unit of work; the caller asks whether it may be read. */
export async function externalResultsOf(tx: Tx, unitId: Id): Promise<readonly ExternalResultView[]> {
  if (!isId(unitId)) return [];
  const rows = await tx.repo(ExternalResultsRepository).list({ unitId, provider: null, leafCode: null });
  return rows.map(({ id, provider, kind, title, docNumber, onDate, leafCodes, text }) => ({ id, provider: provider as Provider, kind, title, docNumber, onDate, leafCodes, text }));
}
