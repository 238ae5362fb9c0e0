import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { findPilot } from '@wudan/pilots-server';
import { FindingsRepository } from '../data/findings.repository.js';
import { ReportsRepository } from '../data/reports.repository.js';

/** The scores that a report stands on were opened again: what was handed in or approved with them is handed in anew. */
@Injectable()
export class ReopenReport {
  constructor(private readonly units: UnitOfWork) {}

  execute(ctx: Ctx, pilotId: Id): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const reports = tx.repo(ReportsRepository);
      const report = await reports.find(pilotId, true);
      if (report?.state !== 'review' && report?.state !== 'approved') return;
      // What the approval kept of the draft follows the data again.
      const sections = report.sections.filter(({ edited }) => edited).map((section) => ({ ...section, figures: null }));
      await reports.put({ ...report, state: 'settled', sections, submittedPersonId: null, approvedPersonId: null, approvedOn: null, grade: null, total: null });
      await tx.repo(FindingsRepository).unconfirm(pilotId);
      await reports.addStep(pilotId, 'reopened', '');
      const pilot = await findPilot(tx, pilotId);
      tx.audit({ action: 'report.reopened', subjectType: 'AssessmentReport', subjectId: pilotId, summary: `评分解锁，评估报告退回议定 ${pilot?.unitName ?? ''}`, detail: { from: report.state } });
    });
  }
}
