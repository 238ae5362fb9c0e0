import { Injectable } from '@nestjs/common';
import { allowedActions, UnitOfWork, type Tx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { issuedSetOf, type PilotFacts } from '@wudan/pilots-server';
import { AuditSamplesRepository } from '../data/audit-samples.repository.js';
import { VerificationRunsRepository, type RunRow } from '../data/verification-runs.repository.js';
import type { StoredCheck } from '../domain/check.js';
import type { SampleView } from '../domain/sample.js';
import { gatherBasis } from './gather-basis.js';
import { pilotTo, subjectOf } from './load-pilot.js';

/** What is known of a pilot's figures. */
export interface VerificationView {
  readonly pilot: PilotFacts;
  /** Null before the first run. */
  readonly run: RunRow | null;
  /** Something it was made from has changed since. */
  readonly stale: boolean;
  readonly checks: readonly StoredCheck[];
  readonly samples: readonly SampleView[];
  readonly can: readonly string[];
}

@Injectable()
export class ReadVerification {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND */
  execute(ctx: Ctx, pilotId: Id): Promise<VerificationView> {
    return this.units.read(ctx, async (tx) => verificationOf(ctx, tx, await pilotTo(ctx, tx, 'read', pilotId, 'pilotId')));
  }
}

/** The caller has authorised it. */
export async function verificationOf(ctx: Ctx, tx: Tx, pilot: PilotFacts): Promise<VerificationView> {
  const runs = tx.repo(VerificationRunsRepository);
  const run = await runs.latest(pilot.id);
  const issued = await issuedSetOf(tx, pilot.id);
  return {
    pilot,
    run,
    stale: run !== null && issued !== null && (await gatherBasis(tx, pilot)).hash !== run.basis,
    checks: run ? await runs.checksOf(run.id) : [],
    samples: await tx.repo(AuditSamplesRepository).ofPilot(pilot.id),
    can: allowedActions(ctx, 'Verification', subjectOf(pilot), [...(issued ? ['run'] : []), 'draw_sample', 'enter_results', 'edit_power_items', 'edit_settings', 'export']),
  };
}
