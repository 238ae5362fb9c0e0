import { project } from '@wudan/board-server';
import { officeCalendar } from '@wudan/calendar-server';
import { UnitOfWork } from '@wudan/kernel-server';
import { localDateOf, type Ctx } from '@wudan/kernel-core';
import { AnswersPrompts, clockText, promptToAnswer, recordAnswer, type AnswerEvent, type PromptSubject, type PromptView, type SubjectAnswer } from '@wudan/prompts-server';
import { findUnit } from '@wudan/tenancy-server';
import { DispatchPoliciesRepository } from '../data/dispatch-policies.repository.js';
import { ReportsRepository } from '../data/reports.repository.js';
import { RoundsRepository } from '../data/rounds.repository.js';
import { lightOf } from '../domain/light.rules.js';
import { policyOn } from '../domain/policy.rules.js';
import { STATUSES, summaryOf } from '../domain/progress.rules.js';
import { ROUND_TOPIC } from '../domain/round-topic.js';
import { ReportProgress } from './report-progress.js';
import { RequestCorrection } from './request-correction.js';

/** What a tap on a round's card does: the same use-cases as the console's buttons. */
@AnswersPrompts('round')
export class RoundSubject implements PromptSubject {
  readonly form = 'progress';

  constructor(
    private readonly units: UnitOfWork,
    private readonly report: ReportProgress,
    private readonly corrections: RequestCorrection,
  ) {}

  async answer(ctx: Ctx, answer: SubjectAnswer): Promise<string> {
    if (answer.option === 'correct') {
      const { reason, ...value } = answer.value ?? {};
      await this.corrections.execute(ctx, { promptId: answer.prompt.id, reason: typeof reason === 'string' ? reason : '', value });
      return '更正申请已提交，编办处理后会告知结果。';
    }
    const status = STATUSES.find((each) => each === answer.option);
    const value = status === undefined ? (answer.option === 'details' ? (answer.value ?? {}) : { status: answer.option }) : { ...answer.value, status };
    const receipt = await this.report.execute(ctx, { promptId: answer.prompt.id, version: answer.version, channel: answer.channel, eventId: answer.eventId, tappedAt: answer.tappedAt, value });
    return receipt.text;
  }

  undo(ctx: Ctx, prompt: PromptView, event: AnswerEvent): Promise<string> {
    return this.units.run(ctx, async (tx) => {
      const row = await promptToAnswer(tx, ctx, prompt.id, event.eventId);
      if ((await recordAnswer(tx, ctx, row, row.version, event, null)) === null) return '已撤回。';
      const round = await tx.repo(RoundsRepository).find(row.subjectId);
      const unit = row.unitId === null ? null : await findUnit(tx, row.unitId);
      if (round && unit) {
        await tx.repo(ReportsRepository).remove(round.id, unit.id);
        const { dueWithinDays } = policyOn(await tx.repo(DispatchPoliciesRepository).all(), localDateOf(round.opensAt));
        const calendar = await officeCalendar(tx, { around: tx.now.getUTCFullYear() });
        await project(tx, unit, { status: 'none', openDifficulties: 0, light: lightOf(calendar, { answered: false, now: tx.now, cutoffAt: round.cutoffAt, dueWithinDays }) });
        tx.wake(`${ROUND_TOPIC}.${tx.officeId}`, { roundId: round.id });
      }
      tx.audit({ action: 'progress.undone', subjectType: 'Prompt', subjectId: row.id, summary: `撤回填报：${row.title}` });
      return `已撤回，${row.dueAt === null ? '' : `请在${clockText(row.dueAt)}前`}重新填报。`;
    });
  }

  pauseMinutes(ctx: Ctx): Promise<number> {
    return this.units.read(ctx, async (tx) => policyOn(await tx.repo(DispatchPoliciesRepository).all(), localDateOf(tx.now)).acknowledgeMinutes);
  }

  summary(value: Readonly<Record<string, unknown>>): string {
    return summaryOf(value);
  }
}
