import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import { linesProblem, localDateOf, normalisedLines, type Ctx, type Id } from '@wudan/kernel-core';
import { AgreementRepository } from '../data/agreement.repository.js';
import { FindingsRepository } from '../data/findings.repository.js';
import { ReportsRepository } from '../data/reports.repository.js';
import { isInReport } from '../domain/agreement.rules.js';
import { reportSections } from '../domain/report-draft.rules.js';
import type { ReportMaterial } from '../domain/report-material.js';
import type { ReportView } from '../domain/report-view.js';
import { assessmentNotApproved, reportState, reportTextInvalid, reviewedByOneself } from '../domain/report.errors.js';
import { gatherMaterial } from './gather-material.js';
import { assertDecided, openReport } from './report-access.js';
import { ReadReports } from './read-reports.js';

export interface ReviewReportInput {
  readonly pilotId: Id;
  readonly accept: boolean;
  readonly note: string;
}

/** Approves a report or gives it back. Another person than who handed it in; the approval keeps every part as it stands. */
@Injectable()
export class ReviewReport {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadReports,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, REPORT_MISSING, REPORT_STATE, REPORT_REVIEWED_BY_ONESELF, REPORT_ASSESSMENT_OPEN, REPORT_UNDECIDED, REPORT_TEXT_INVALID */
  execute(ctx: Ctx, { pilotId, accept, note }: ReviewReportInput): Promise<ReportView> {
    return this.units.run(ctx, async (tx) => {
      const { pilot, report } = await openReport(ctx, tx, pilotId, 'review', 'input.pilotId');
      if (report.state !== 'review') throw reportState('审定', report.state, '请等待报告送审', 'input.pilotId');
      if (report.submittedPersonId === ctx.seat.personId) throw reviewedByOneself();
      const why = normalisedLines(note);
      const problem = linesProblem(accept ? '审定意见' : '退回理由', why, accept ? 0 : 2, 500);
      if (problem !== null) throw reportTextInvalid(problem, 'input.note');
      const reports = tx.repo(ReportsRepository);
      if (accept) {
        const material = await gatherMaterial(tx, pilot);
        if (!material.result?.approved) throw assessmentNotApproved('input.pilotId');
        await assertDecided(tx, pilotId, 'input.pilotId');
        await tx.repo(FindingsRepository).advance(pilotId, ['agreed', 'differs'], 'confirmed');
        const tasks = await takeTasks(tx, material);
        const sections = reportSections({ ...material, tasks }, report.sections).map(({ key, body, figures, edited }) => ({ key, body, figures, edited }));
        const { grade, total } = material.result;
        await reports.put({ ...report, state: 'approved', sections, approvedPersonId: ctx.seat.personId, approvedOn: localDateOf(tx.now), grade, total });
      } else {
        await reports.put({ ...report, state: 'settled', submittedPersonId: null });
      }
      await reports.addStep(pilotId, accept ? 'approved' : 'returned', why);
      tx.audit({ action: accept ? 'report.approved' : 'report.returned', subjectType: 'AssessmentReport', subjectId: pilotId, summary: `${accept ? '审定' : '退回'}评估报告 ${pilot.unitName}`, detail: { note: why } });
      return (await this.reader.within(ctx, tx, pilotId)).view;
    });
  }
}

/** What lies in the system and nobody has made a task of yet becomes one of the office with the approval. */
async function takeTasks(tx: Tx, { findings, tasks }: ReportMaterial): Promise<ReportMaterial['tasks']> {
  const all = new Map(tasks);
  for (const { id, cause, title } of findings.filter(isInReport)) {
    if (cause !== 'system' || all.has(id)) continue;
    const task = { text: `研究推动解决：${title}`, dueOn: null, responsible: '待明确', doneOn: null };
    await tx.repo(AgreementRepository).putTask(id, task);
    all.set(id, task);
  }
  return all;
}
