import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { isId, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { findPilot } from '@wudan/pilots-server';
import { ReportsRepository } from '../data/reports.repository.js';
import type { ReportView } from '../domain/report-view.js';
import { reportState } from '../domain/report.errors.js';
import { isReportOpen } from '../domain/finding-can.rules.js';
import { reportSubject } from './report-access.js';
import { ReadReports } from './read-reports.js';

/** Begins a pilot's report. Parts that nobody wrote follow the data from then on, until the approval keeps them. */
@Injectable()
export class DraftReport {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadReports,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, REPORT_STATE */
  execute(ctx: Ctx, pilotId: Id): Promise<ReportView> {
    return this.units.run(ctx, async (tx) => {
      const pilot = isId(pilotId) ? await findPilot(tx, pilotId) : null;
      if (!pilot) throw notFound('评估报告', 'pilotId');
      const reports = tx.repo(ReportsRepository);
      const report = await reports.find(pilotId, true);
      authorize(ctx, 'draft', 'AssessmentReport', reportSubject(pilot.unitId, report), '评估报告', 'pilotId');
      if (report !== null && !isReportOpen(report.state)) throw reportState('重新起草', report.state, '如需修改，请先由审核人退回', 'pilotId');
      const made = await reports.open({ pilotId, programmeId: pilot.programmeId, unitId: pilot.unitId });
      await reports.addStep(pilotId, 'drafted', '');
      tx.audit({ action: 'report.drafted', subjectType: 'AssessmentReport', subjectId: pilotId, summary: `${made ? '起草' : '按最新数据更新'}评估报告 ${pilot.unitName}` });
      return (await this.reader.within(ctx, tx, pilotId)).view;
    });
  }
}
