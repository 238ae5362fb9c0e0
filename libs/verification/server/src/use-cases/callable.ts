import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { VerificationRunsRepository } from '../data/verification-runs.repository.js';
import type { StoredCheck } from '../domain/check.js';

/** The checks of the latest run of a pilot, in its order; none before the first. Callable: the caller has decided who may know. */
export async function checksOf(tx: Tx, pilotId: Id): Promise<readonly StoredCheck[]> {
  const runs = tx.repo(VerificationRunsRepository);
  const run = await runs.latest(pilotId);
  return run ? runs.checksOf(run.id) : [];
}
