import { Injectable } from '@nestjs/common';
import { recordFacts } from '@wudan/facts-server';
import { UnitOfWork } from '@wudan/kernel-server';
import { localDateOf, type Ctx } from '@wudan/kernel-core';
import { knownEvent, promptToAnswer, receiptNo, recordAnswer, type PromptView } from '@wudan/prompts-server';
import { FiguresRepository } from '../data/figures.repository.js';
import { cardEnded, figureNotNumber } from '../domain/evidence.errors.js';
import { figureText, measureLabel, typedNumber } from '../domain/figure.rules.js';

interface Event {
  readonly channel: string;
  readonly eventId: string;
  readonly tappedAt: Date | null;
}

/** The number that a unit typed: kept as it is, as a figure of grade D that names who gave it. */
@Injectable()
export class AnswerFigure {
  constructor(private readonly units: UnitOfWork) {}

  /** True when the text is a number for that figure, and nothing else. */
  understands(ctx: Ctx, prompt: PromptView, text: string): Promise<boolean> {
    return this.units.read(ctx, async (tx) => typedNumber(text, (await tx.repo(FiguresRepository).find(prompt.subjectId))?.measure ?? '') !== null);
  }

  /** @throws DomainError EVIDENCE_FIGURE_NOT_NUMBER, EVIDENCE_CARD_ENDED, PROMPT_*, FACT_INVALID */
  execute(ctx: Ctx, view: PromptView, version: number, event: Event, text: string): Promise<string> {
    return this.units.run(ctx, async (tx) => {
      const prompt = await promptToAnswer(tx, ctx, view.id, event.eventId);
      if (await knownEvent(tx, event)) return '已收件。';
      const figures = tx.repo(FiguresRepository);
      const figure = await figures.find(prompt.subjectId);
      if (!figure) throw cardEnded();
      const value = typedNumber(text, figure.measure);
      if (value === null) throw figureNotNumber();
      const what = figureText(figure);
      const answerId = await recordAnswer(tx, ctx, prompt, version, event, { value, what, unit: measureLabel(figure.measure) });
      if (answerId === null) return '已收件。';
      await figures.answer(figure.id, value);
      await recordFacts(tx, [{
        unitId: figure.unitId, name: figure.name, dimension: figure.dimension, period: figure.period, value, grade: 'D',
        source: { kind: 'evidence', ref: figure.id, text: `${ctx.seat.personName}经聊天填报` },
      }]);
      tx.audit({ action: 'evidence.figure_answered', subjectType: 'EvidenceFigure', subjectId: figure.id, summary: `填报数据 ${what}：${value}${measureLabel(figure.measure)}`.slice(0, 200), detail: { value, promptId: prompt.id } });
      return `已收件：${what} ${value}${measureLabel(figure.measure)}，回执号 ${receiptNo(answerId, localDateOf(tx.now))}。`;
    });
  }

  /** Asks again; the figure itself stands until another number takes its place. */
  takeBack(ctx: Ctx, view: PromptView, event: Event): Promise<string> {
    return this.units.run(ctx, async (tx) => {
      const prompt = await promptToAnswer(tx, ctx, view.id, event.eventId);
      if ((await recordAnswer(tx, ctx, prompt, prompt.version, event, null)) === null) return '已撤回。';
      await tx.repo(FiguresRepository).answer(prompt.subjectId, null);
      tx.audit({ action: 'evidence.figure_undone', subjectType: 'EvidenceFigure', subjectId: prompt.subjectId, summary: '撤回填报的数据，待重新填报' });
      return '已撤回，请重新回复数字。';
    });
  }
}
