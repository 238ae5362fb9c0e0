import { Injectable } from '@nestjs/common';
import { seatsInRoles } from '@wudan/access-server';
import { boardFigures, type BoardFigures } from '@wudan/board-server';
import { officeCalendar, WorkingClock } from '@wudan/calendar-server';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import { localDateOf, type Ctx, type Id } from '@wudan/kernel-core';
import { ask, clockText, endPrompts, promptsOf, remind } from '@wudan/prompts-server';
import { findOffice } from '@wudan/tenancy-server';
import { DispatchPoliciesRepository } from '../data/dispatch-policies.repository.js';
import { OfficeReportsRepository, type UpwardRow } from '../data/office-reports.repository.js';
import { policyOn } from '../domain/policy.rules.js';
import { climbUpward, closeUpward, countySilent } from '../events/dispatch-events.js';

/** A lower office as a respondent: its report is pre-filled from its board, confirmed by one tap; its silence climbs a ladder of its own. */
@Injectable()
export class AskUpward {
  constructor(private readonly units: UnitOfWork) {}

  /** The upper office's letter came. */
  receive(ctx: Ctx, upperOfficeId: Id, asked: { roundId: Id; label: string; cutoffAt: string }): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const cutoffAt = new Date(asked.cutoffAt);
      const figures = await boardFigures(tx);
      const id = tx.id();
      if (!(await tx.repo(OfficeReportsRepository).addUpward({ id, upperOfficeId, upperRoundId: asked.roundId, label: asked.label, cutoffAt, figures }))) return;
      const upper = await findOffice(tx, upperOfficeId);
      const [first] = await seatsInRoles(tx, ['supervisor']);
      if (first) {
        await ask(tx, [
          {
            seatId: first.id,
            unitId: null,
            kind: 'confirm',
            title: asked.label,
            body: `${upper?.shortName ?? '上级编办'}请于${clockText(cutoffAt)}前上报本县进度，数字取自本县看板。`,
            facts: factsOf(figures),
            options: [{ id: 'confirm', label: '确认上报' }],
            dueAt: cutoffAt,
            subjectType: 'upward_report',
            subjectId: id,
          },
        ]);
      }
      const { ladder } = policyOn(await tx.repo(DispatchPoliciesRepository).all(), localDateOf(tx.now));
      const clock = new WorkingClock(await officeCalendar(tx, { around: tx.now.getUTCFullYear() }));
      ladder.forEach((step, index) => {
        const { at } = clock.addWorkingMinutes(tx.now, step.afterMinutes);
        if (at < cutoffAt) tx.schedule(climbUpward, { reportId: id, step: index }, { key: `${id}:${index}`, dueAt: at });
      });
      tx.schedule(closeUpward, { reportId: id }, { key: id, dueAt: cutoffAt });
      tx.audit({ action: 'upward_report.asked', subjectType: 'UpwardReport', subjectId: id, summary: `${upper?.shortName ?? '上级编办'}要求上报：${asked.label}` });
    });
  }

  /** A rung: the supervisor again, then the next one, then the leader, then the upper office is told. */
  climb(ctx: Ctx, rung: { reportId: Id; step: number }): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const report = await tx.repo(OfficeReportsRepository).upward(rung.reportId);
      if (report?.state !== 'open') return;
      const step = policyOn(await tx.repo(DispatchPoliciesRepository).all(), localDateOf(report.askedAt)).ladder[rung.step];
      if (!step) return;
      if (step.to === 'supervision') {
        tx.send(report.upperOfficeId, countySilent, { roundId: report.upperRoundId });
        tx.audit({ action: 'upward_report.escalated', subjectType: 'UpwardReport', subjectId: report.id, summary: `${report.label}逾时未上报，已告知上级编办` });
        return;
      }
      const prompt = (await promptsOf(tx, 'upward_report', [report.id]))[0];
      if (!prompt?.waiting) return;
      const supervisors = await seatsInRoles(tx, ['supervisor']);
      const leaders = await seatsInRoles(tx, ['leader']);
      const seatId = step.to === 'contact' ? prompt.seatId : step.to === 'backup' ? supervisors.find((seat) => seat.id !== prompt.seatId)?.id : leaders[0]?.id;
      if (seatId === undefined) return;
      await remind(tx, [{ promptId: prompt.id, seatId, kind: step.to === 'contact' ? 'reminder' : 'escalation', lead: step.to === 'contact' ? '提醒：尚未上报。' : '本县尚未上报，请督促。' }]);
      tx.audit({ action: 'upward_report.reminded', subjectType: 'UpwardReport', subjectId: report.id, summary: `催办上报：${report.label}`, detail: { to: step.to } });
    });
  }

  close(ctx: Ctx, reportId: Id): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const reports = tx.repo(OfficeReportsRepository);
      const report = await reports.upward(reportId, true);
      if (report?.state !== 'open') return;
      await reports.settleUpward(reportId, 'silent');
      tx.audit({ action: 'upward_report.silent', subjectType: 'UpwardReport', subjectId: reportId, summary: `${report.label}到截止未上报` });
    });
  }

  /** The upper office took its round back. */
  recall(ctx: Ctx, upperRoundId: Id, reason: string): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const reports = tx.repo(OfficeReportsRepository);
      const report = await reports.upwardOfRound(upperRoundId);
      if (!report || report.state === 'recalled') return;
      await reports.settleUpward(report.id, 'recalled');
      await this.#endPrompts(tx, report, `已由上级编办撤回：${reason}`);
      tx.audit({ action: 'upward_report.recalled', subjectType: 'UpwardReport', subjectId: report.id, summary: `上级编办撤回：${report.label}` });
    });
  }

  async #endPrompts(tx: Tx, report: UpwardRow, why: string): Promise<void> {
    const prompts = await promptsOf(tx, 'upward_report', [report.id]);
    await endPrompts(tx, prompts.map((prompt) => prompt.id), 'recalled', why);
  }
}

/** The figures of a board as a card shows them. */
export function factsOf(figures: BoardFigures): { label: string; value: string }[] {
  return [
    { label: '单位', value: `${figures.answered}/${figures.units} 已报` },
    { label: '按计划', value: String(figures.onPlan) },
    { label: '滞后', value: String(figures.lagging) },
    { label: '受阻', value: String(figures.blocked) },
    { label: '逾期', value: String(figures.overdue) },
  ];
}
