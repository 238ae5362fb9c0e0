import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { FactsRepository } from '../data/facts.repository.js';
import { draftFault } from '../domain/fact.rules.js';
import type { FactDraft, FactView } from '../domain/fact.js';

/**
 * Records figures about units. A newer one of the same unit, name, dimension and period supersedes the older, which stays
 * on record; one that says the same is not recorded again. Whoever calls this also tells the audit trail. Callable.
 * @throws DomainError FACT_INVALID, FACT_UNIT_UNKNOWN
 */
export async function recordFacts(tx: Tx, drafts: readonly FactDraft[]): Promise<void> {
  for (const draft of drafts) {
    const fault = draftFault(draft);
    if (fault) throw fault;
  }
  await tx.repo(FactsRepository).record(drafts);
}

/** The figures of a unit that stand, of the names asked for or all, by name, dimension and period. Callable. */
export function factsOf(tx: Tx, unitId: Id, names?: readonly string[]): Promise<readonly FactView[]> {
  return tx.repo(FactsRepository).standing(unitId, names ?? null);
}
