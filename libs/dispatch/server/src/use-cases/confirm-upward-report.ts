import { Injectable } from '@nestjs/common';
import { boardFigures, type BoardFigures } from '@wudan/board-server';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { AnswersPrompts, knownEvent, loadPrompt, nothingToUndo, optionUnknown, promptsOf, recordAnswer, type AnswerEvent, type PromptSubject, type SubjectAnswer } from '@wudan/prompts-server';
import { OfficeReportsRepository } from '../data/office-reports.repository.js';
import { upwardDecided } from '../domain/dispatch.errors.js';
import { countyReported } from '../events/dispatch-events.js';

const told = (figures: BoardFigures, late: boolean): string => `已上报${late ? '（迟报）' : ''}：${figures.units} 个单位，已报 ${figures.answered}。`;

/** One tap reports up: the figures as the board stands at this instant, by letter. Late after the cut-off, and marked so. */
@Injectable()
export class ConfirmUpwardReport {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, UPWARD_DECIDED */
  execute(ctx: Ctx, id: Id, note: string | null, event: AnswerEvent): Promise<string> {
    return this.units.run(ctx, async (tx) => {
      const reports = tx.repo(OfficeReportsRepository);
      const report = await reports.upward(id, true);
      if (!report) throw notFound('上报', 'id');
      authorize(ctx, 'confirm', 'UpwardReport', report, '上报', 'id');
      const prompt = (await promptsOf(tx, 'upward_report', [id]))[0];
      const row = prompt ? await loadPrompt(tx, prompt.id) : null;
      // A repeated tap finds its own answer and is told the same.
      if (report.state === 'confirmed' && (await knownEvent(tx, event))) return told(report.figures, report.late);
      if (report.state !== 'open' && report.state !== 'silent') throw upwardDecided();
      const figures = await boardFigures(tx);
      const late = tx.now > report.cutoffAt;
      const said = note === null ? null : [...note.trim()].slice(0, 200).join('');
      if (row) await recordAnswer(tx, ctx, row, row.version, event, { option: 'confirm', ...figures }, late);
      await reports.confirmUpward(id, { figures, note: said, by: ctx.seat.personName, late });
      tx.send(report.upperOfficeId, countyReported, { roundId: report.upperRoundId, figures, note: said, confirmedBy: ctx.seat.personName, confirmedAt: tx.now.toISOString() });
      tx.audit({ action: 'upward_report.confirmed', subjectType: 'UpwardReport', subjectId: id, summary: `确认上报：${report.label}${late ? '（迟报）' : ''}`, detail: { units: figures.units, answered: figures.answered } });
      return told(figures, late);
    });
  }
}

/** The card of a lower office's report. */
@AnswersPrompts('upward_report')
export class UpwardSubject implements PromptSubject {
  readonly form = null;

  constructor(private readonly confirm: ConfirmUpwardReport) {}

  answer(ctx: Ctx, answer: SubjectAnswer): Promise<string> {
    if (answer.option !== 'confirm') throw optionUnknown();
    return this.confirm.execute(ctx, answer.prompt.subjectId, null, answer);
  }

  undo(): Promise<string> {
    throw nothingToUndo();
  }

  pauseMinutes(): Promise<number> {
    return Promise.resolve(0);
  }

  summary(value: Readonly<Record<string, unknown>>): string {
    return `已确认上报：${String(value['answered'] ?? 0)}/${String(value['units'] ?? 0)} 个单位已报`;
  }
}
