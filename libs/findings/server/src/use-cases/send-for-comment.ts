import { Injectable } from '@nestjs/common';
import { officeCalendar } from '@wudan/calendar-server';
import { UnitOfWork } from '@wudan/kernel-server';
import { localDateOf, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { FeedbackPoliciesRepository } from '../data/feedback-policies.repository.js';
import { FindingsRepository } from '../data/findings.repository.js';
import { ReportsRepository } from '../data/reports.repository.js';
import type { ReportView } from '../domain/report-view.js';
import { isReportOpen } from '../domain/finding-can.rules.js';
import { dueInPast, dueOnHoliday, reportState } from '../domain/report.errors.js';
import { openReport } from './report-access.js';
import { ReadReports } from './read-reports.js';
import { tellUnit } from './tell-unit.js';

/** Gives the report and its findings to the unit for comment, the first time or once more with a new day. */
@Injectable()
export class SendForComment {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadReports,
  ) {}

  /** @param commentDueOn null: as many working days as the programme gives. @throws DomainError NOT_FOUND, FORBIDDEN, REPORT_MISSING, REPORT_STATE, COMMENT_DUE_PAST, COMMENT_DUE_HOLIDAY */
  execute(ctx: Ctx, pilotId: Id, commentDueOn: LocalDate | null): Promise<ReportView> {
    return this.units.run(ctx, async (tx) => {
      const { pilot, report } = await openReport(ctx, tx, pilotId, 'send_for_comment', 'input.pilotId');
      if (!isReportOpen(report.state)) throw reportState('征求意见', report.state, '如需重新征求意见，请先由审核人退回', 'input.pilotId');
      const today = localDateOf(tx.now);
      const calendar = await officeCalendar(tx, { around: Number(today.slice(0, 4)) });
      const { commentDays } = await tx.repo(FeedbackPoliciesRepository).of(pilot.programmeId);
      const due = commentDueOn ?? calendar.addWorkingDays(today, commentDays).date;
      if (due <= today) throw dueInPast(today, calendar.nextWorkingDay(today).date, 'input.commentDueOn');
      const day = calendar.isWorkingDay(due);
      if (!day.working) throw dueOnHoliday(day.name ?? '休息日', calendar.nextWorkingDay(due).date, 'input.commentDueOn');
      await tx.repo(FindingsRepository).propose(pilotId);
      const reports = tx.repo(ReportsRepository);
      await reports.put({ ...report, state: 'comment', commentDueOn: due, shownAt: report.shownAt ?? tx.now, submittedPersonId: null });
      await reports.addStep(pilotId, 'sent_for_comment', `截至${due}`);
      const told = await tellUnit(tx, pilot, '评估报告征求意见', `评估报告已送本单位征求意见，请于${due}前在系统内逐项反馈。`);
      tx.audit({ action: 'report.sent_for_comment', subjectType: 'AssessmentReport', subjectId: pilotId, summary: `评估报告征求意见 ${pilot.unitName}，截至${due}`, detail: { due, told, from: report.state } });
      return (await this.reader.within(ctx, tx, pilotId)).view;
    });
  }
}
