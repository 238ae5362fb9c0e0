import { authorize, mayDoTo, type Tx } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { FindingsRepository } from '../data/findings.repository.js';
import { ReportsRepository } from '../data/reports.repository.js';
import type { AssessmentReport } from '../domain/assessment-report.js';
import type { Finding } from '../domain/finding.js';
import { findingLocked, findingSealedAlready, findingState } from '../domain/finding.errors.js';
import { isReportOpen } from '../domain/finding-can.rules.js';

/** The row as policies see it. */
export const findingSubject = ({ unitId, sealed, shownAt }: Pick<Finding, 'unitId' | 'sealed' | 'shownAt'>): object => ({ unitId, sealed, shown: shownAt !== null });

export const mayReadFinding = (ctx: Ctx, finding: Finding): boolean => mayDoTo(ctx, 'read', 'Finding', findingSubject(finding));

/** The seat of an assessed unit reads less of a finding than the office. */
export const isUnitSeat = (ctx: Ctx): boolean => ctx.seat.unitId !== null;

/**
 * A finding that the caller may do this to, kept from others until the transaction ends. Its report is locked first, so that nothing is
 * decided about an item while the report goes on.
 * @throws DomainError NOT_FOUND, FORBIDDEN, FINDING_SEALED
 */
export async function openFindingFor(ctx: Ctx, tx: Tx, id: Id, action: string, field: string): Promise<{ readonly finding: Finding; readonly report: AssessmentReport | null }> {
  const known = await tx.repo(FindingsRepository).find(id);
  if (!known) throw notFound('问题', field);
  authorize(ctx, action, 'Finding', findingSubject(known), '问题', field);
  const report = await tx.repo(ReportsRepository).find(known.pilotId, true);
  const finding = await tx.repo(FindingsRepository).find(id, true);
  if (!finding) throw notFound('问题', field);
  authorize(ctx, action, 'Finding', findingSubject(finding), '问题', field);
  if (finding.sealed) throw findingSealedAlready();
  return { finding, report };
}

/** @param verb what was asked. @throws DomainError FINDING_STATE for a dropped one, FINDING_LOCKED once the report is handed in */
export function assertEditable({ state }: Pick<Finding, 'state'>, report: AssessmentReport | null, verb: string, field: string): void {
  if (state === 'dropped') throw findingState(verb, state, '如仍存在该问题，请重新登记', field);
  if (report !== null && !isReportOpen(report.state)) throw findingLocked(verb, field);
}
