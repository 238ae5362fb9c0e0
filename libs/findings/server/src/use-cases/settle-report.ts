import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { localDateOf, type Ctx, type Id } from '@wudan/kernel-core';
import { AgreementRepository } from '../data/agreement.repository.js';
import { FeedbackPoliciesRepository } from '../data/feedback-policies.repository.js';
import { FindingsRepository } from '../data/findings.repository.js';
import { ReportsRepository } from '../data/reports.repository.js';
import { isUndecided } from '../domain/agreement.rules.js';
import type { ReportView } from '../domain/report-view.js';
import { commentRunning, reportState } from '../domain/report.errors.js';
import { assertDecided, openReport } from './report-access.js';
import { ReadReports } from './read-reports.js';

/** Ends the comments: every item is agreed, or decided with both texts. Silence counts as agreement only where the programme says so, and only after the day. */
@Injectable()
export class SettleReport {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadReports,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, REPORT_MISSING, REPORT_STATE, REPORT_UNDECIDED, COMMENT_RUNNING */
  execute(ctx: Ctx, pilotId: Id): Promise<ReportView> {
    return this.units.run(ctx, async (tx) => {
      const { pilot, report } = await openReport(ctx, tx, pilotId, 'settle', 'pilotId');
      if (report.state !== 'comment') throw reportState('议定', report.state, report.state === 'draft' ? '请先征求单位意见' : '请核对报告进度', 'pilotId');
      const silent = await this.#takeSilence(tx, report);
      await assertDecided(tx, pilotId, 'pilotId');
      const reports = tx.repo(ReportsRepository);
      await reports.put({ ...report, state: 'settled' });
      await reports.addStep(pilotId, 'settled', silent.length === 0 ? '' : `逾期未反馈视为认可：${silent.join('、')}`);
      tx.audit({ action: 'report.settled', subjectType: 'AssessmentReport', subjectId: pilotId, summary: `评估报告意见议定 ${pilot.unitName}`, detail: { silent } });
      return (await this.reader.within(ctx, tx, pilotId)).view;
    });
  }

  /** Items that the unit said nothing about. @returns their numbers */
  async #takeSilence(tx: Parameters<Parameters<UnitOfWork['run']>[1]>[0], report: { readonly pilotId: Id; readonly programmeId: Id; readonly commentDueOn: string | null }): Promise<string[]> {
    const { silenceAccepts } = await tx.repo(FeedbackPoliciesRepository).of(report.programmeId);
    if (!silenceAccepts || report.commentDueOn === null) return [];
    const findings = tx.repo(FindingsRepository);
    const agreement = tx.repo(AgreementRepository);
    const open = (await findings.list({ pilotId: report.pilotId })).filter((finding) => isUndecided(finding) && finding.state === 'proposed');
    const rounds = await agreement.rounds(open.map(({ id }) => id));
    const unanswered = open.filter(({ id }) => !(rounds.get(id) ?? []).some(({ side }) => side === 'unit'));
    if (unanswered.length > 0 && localDateOf(tx.now) <= report.commentDueOn) throw commentRunning(report.commentDueOn);
    for (const { id, facts } of unanswered) {
      await agreement.addRound(id, 'unit', 'silent', '');
      await findings.settle(id, { state: 'agreed', agreement: 'agreed', facts, unitText: null });
    }
    return unanswered.map(({ no }) => no);
  }
}
