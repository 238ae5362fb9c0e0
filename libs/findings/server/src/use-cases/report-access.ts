import { authorize, type Tx } from '@wudan/kernel-server';
import { isId, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { findPilot, type PilotFacts } from '@wudan/pilots-server';
import { FindingsRepository } from '../data/findings.repository.js';
import { ReportsRepository } from '../data/reports.repository.js';
import { isUndecided } from '../domain/agreement.rules.js';
import type { AssessmentReport } from '../domain/assessment-report.js';
import { reportMissing, undecidedItems } from '../domain/report.errors.js';

/** The row as policies see it. */
export const reportSubject = (unitId: Id, report: Pick<AssessmentReport, 'shownAt'> | null): object => ({ unitId, shown: report !== null && report.shownAt !== null });

/**
 * A report that the caller may do this to, kept from others until the transaction ends.
 * @throws DomainError NOT_FOUND, FORBIDDEN, REPORT_MISSING
 */
export async function openReport(ctx: Ctx, tx: Tx, pilotId: Id, action: string, field: string): Promise<{ readonly pilot: PilotFacts; readonly report: AssessmentReport }> {
  const pilot = isId(pilotId) ? await findPilot(tx, pilotId) : null;
  if (!pilot) throw notFound('评估报告', field);
  const report = await tx.repo(ReportsRepository).find(pilotId, true);
  authorize(ctx, action, 'AssessmentReport', reportSubject(pilot.unitId, report), '评估报告', field);
  if (!report) throw reportMissing(field);
  return { pilot, report };
}

/** @throws DomainError REPORT_UNDECIDED that names the items which nobody has decided yet */
export async function assertDecided(tx: Tx, pilotId: Id, field: string): Promise<void> {
  const open = (await tx.repo(FindingsRepository).list({ pilotId })).filter(isUndecided);
  if (open.length > 0) throw undecidedItems(open.map(({ no }) => no), field);
}
