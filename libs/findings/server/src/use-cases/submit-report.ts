import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { ReportsRepository } from '../data/reports.repository.js';
import type { ReportView } from '../domain/report-view.js';
import { reportState } from '../domain/report.errors.js';
import { assertDecided, openReport } from './report-access.js';
import { ReadReports } from './read-reports.js';

/** Hands the settled report in for approval. */
@Injectable()
export class SubmitReport {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadReports,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, REPORT_MISSING, REPORT_STATE, REPORT_UNDECIDED */
  execute(ctx: Ctx, pilotId: Id): Promise<ReportView> {
    return this.units.run(ctx, async (tx) => {
      const { pilot, report } = await openReport(ctx, tx, pilotId, 'submit', 'pilotId');
      if (report.state !== 'settled') throw reportState('送审', report.state, '请先完成征求意见并逐项议定', 'pilotId');
      await assertDecided(tx, pilotId, 'pilotId');
      const reports = tx.repo(ReportsRepository);
      await reports.put({ ...report, state: 'review', submittedPersonId: ctx.seat.personId });
      await reports.addStep(pilotId, 'submitted', '');
      tx.audit({ action: 'report.submitted', subjectType: 'AssessmentReport', subjectId: pilotId, summary: `评估报告送审 ${pilot.unitName}` });
      return (await this.reader.within(ctx, tx, pilotId)).view;
    });
  }
}
