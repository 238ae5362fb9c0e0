import { Injectable } from '@nestjs/common';
import { recordFacts } from '@wudan/facts-server';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import { plainDecimal, type Ctx, type Id } from '@wudan/kernel-core';
import { findPilot, issuedSetOf, type PilotFacts } from '@wudan/pilots-server';
import { VerificationRunsRepository } from '../data/verification-runs.repository.js';
import { VERDICTS } from '../domain/check.js';
import type { ShownSaturation } from '../domain/saturation-check.rules.js';
import { gatherBasis } from './gather-basis.js';
import { pilotTo } from './load-pilot.js';
import { makeChecks } from './make-checks.js';
import { verificationOf, type VerificationView } from './read-verification.js';
import { recordPeerMedians } from './record-peer-medians.js';

/** Checks everything a unit reports for a pilot and keeps what was found; earlier runs stay on record. */
@Injectable()
export class RunVerification {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, VERIFICATION_NO_SET */
  execute(ctx: Ctx, pilotId: Id): Promise<VerificationView> {
    return this.units.run(ctx, async (tx) => {
      const pilot = await pilotTo(ctx, tx, 'run', pilotId, 'pilotId');
      await run(tx, pilot);
      return verificationOf(ctx, tx, pilot);
    });
  }

  /** After a unit handed its self-assessment in: by itself, when there is a set to check by. */
  followSubmission(ctx: Ctx, pilotId: Id): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const pilot = await findPilot(tx, pilotId);
      if (pilot && (await issuedSetOf(tx, pilot.id))) await run(tx, pilot);
    });
  }
}

async function run(tx: Tx, pilot: PilotFacts): Promise<void> {
  let basis = await gatherBasis(tx, pilot);
  if (await recordPeerMedians(tx, basis)) basis = await gatherBasis(tx, pilot);
  const { checks, saturation } = makeChecks(basis);
  await recordSaturation(tx, pilot.unitId, basis.year.year, saturation);
  const id = await tx.repo(VerificationRunsRepository).add(pilot.id, (await gatherBasis(tx, pilot)).hash, saturation, checks);
  const found = Object.fromEntries(VERDICTS.map((verdict) => [verdict, checks.filter((check) => check.verdict === verdict).length]));
  tx.audit({
    action: 'verification.ran',
    subjectType: 'Verification',
    subjectId: id,
    summary: `核验 ${pilot.objectName} 的数据：${checks.length}项，不符${found['differs'] ?? 0}项，存疑${found['doubtful'] ?? 0}项`,
    detail: { pilotId: pilot.id, unitId: pilot.unitId, checks: checks.length, ...found },
  });
}

/** The interval goes into the facts as its ends and its middle, with its grade, so that nobody meets a bare number. */
async function recordSaturation(tx: Tx, unitId: Id, year: string, { low, middle, high, grade, streamsUsed }: ShownSaturation): Promise<void> {
  if (low === null || middle === null || high === null) return;
  const figures = { saturation: middle, saturation_low: low, saturation_high: high };
  await recordFacts(
    tx,
    Object.entries(figures).map(([name, value]) => ({
      unitId, name, dimension: '', period: year, value: plainDecimal(value), grade, source: { kind: 'manual' as const, text: `数据核验：${streamsUsed}个独立口径印证，区间${low}至${high}` },
    })),
  );
}
