import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { OfficeAssessmentsRepository } from '../data/office-assessments.repository.js';
import { ScoringPoliciesRepository } from '../data/scoring-policies.repository.js';
import { SelfAssessmentsRepository } from '../data/self-assessments.repository.js';
import type { AssessmentResult, LeafClaimView } from '../domain/assessment-result.js';
import { officeNotStarted, officeStateForbids } from '../domain/office-assessment.errors.js';
import { SHIPPED_POLICY, type ScoringPolicy } from '../domain/scoring-policy.js';
import { claimOf } from '../domain/scoring-row.rules.js';
import { officeSheet } from './compose-office-grid.js';
import { loadOffice } from './office-access.js';
import { PrepareScoringGrid } from './prepare-scoring-grid.js';

const reader = new PrepareScoringGrid();

/**
 * What the office gave a pilot: frozen once the decision was recorded, before it what the marks say now. null while the unit has not handed its
 * self-assessment in. Callable: the caller has decided who may know.
 */
export async function resultOf(tx: Tx, pilotId: Id): Promise<AssessmentResult | null> {
  const row = await tx.repo(SelfAssessmentsRepository).grid(pilotId);
  if (row?.officeState == null || row.setId === null) return null;
  const open = await loadOffice(tx.ctx, tx, reader, row);
  const decision = row.officeState === 'approved' ? await tx.repo(OfficeAssessmentsRepository).decision(pilotId) : null;
  const { totals, selfTotals, leaves } = officeSheet(reader, open, decision);
  const { total, common, individual, execution, benefit, rate, grade } = totals;
  return {
    state: row.officeState,
    approvedAt: decision?.recordedAt ?? null,
    total,
    selfTotal: selfTotals.total,
    common,
    individual,
    execution,
    benefit,
    rate,
    grade,
    leaves,
    decision: decision && { form: decision.form, decidedOn: decision.decidedOn, docNumber: decision.docNumber },
  };
}

/** What the unit claims for every item of the self-assessment it handed in; empty before. Callable. */
export async function claimsOf(tx: Tx, pilotId: Id): Promise<LeafClaimView[]> {
  const row = await tx.repo(SelfAssessmentsRepository).grid(pilotId);
  if (!row || row.submittedAt === null || row.setId === null) return [];
  const { rows } = reader.lines(await reader.prepare(row, (work) => work(tx)));
  return rows.map(({ code, name, points, claim, score }) => ({ code, name, points, claim, score, value: claimOf({ claim })?.value ?? null }));
}

/** The scoring policy that binds a pilot: the one in force when its self-assessment was opened. Callable. */
export async function scoringPolicyOf(tx: Tx, pilotId: Id): Promise<ScoringPolicy> {
  const row = await tx.repo(SelfAssessmentsRepository).grid(pilotId);
  return row?.openedAt == null ? SHIPPED_POLICY : tx.repo(ScoringPoliciesRepository).at(row.openedAt);
}

/**
 * Fixes an approved result for good: the feedback letter goes out with it. Callable, in the transaction that issues the letter.
 * @throws DomainError OFFICE_NOT_STARTED, OFFICE_STATE
 */
export async function keepResult(tx: Tx, pilotId: Id, field = 'pilotId'): Promise<void> {
  const offices = tx.repo(OfficeAssessmentsRepository);
  const office = await offices.find(pilotId, 'UPDATE');
  if (!office) throw officeNotStarted(field);
  if (office.state !== 'approved') throw officeStateForbids(office.state, 'keep', field);
  if (office.letterAt === null) await offices.letterIssued(pilotId);
}
