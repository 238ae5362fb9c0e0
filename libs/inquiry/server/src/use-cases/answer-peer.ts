import { Injectable } from '@nestjs/common';
import { markedSecret } from '@wudan/evidence-server';
import { authorize, UnitOfWork, type Tx } from '@wudan/kernel-server';
import { localDateOf, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { endPrompts, knownEvent, promptsOf, promptToAnswer, receiptNo, recordAnswer, type AnswerEvent, type PromptView } from '@wudan/prompts-server';
import { findUnit } from '@wudan/tenancy-server';
import { OpinionsRepository } from '../data/opinions.repository.js';
import { opinionLate, opinionSettled } from '../domain/inquiry.errors.js';
import { PEER_SUBJECT, ratingLabel, type OpinionRow } from '../domain/opinion.js';
import { opinionAnswer } from '../domain/opinion.rules.js';
import { endOfDay } from './read-opinions.js';

export interface AnswerOpinionInput {
  readonly id: Id;
  readonly rating: number;
  readonly problems?: string | null;
  readonly suggestions?: string | null;
}

/** A unit says what it thinks of another: by a tap on the card, or in the console with words; until the day is over it may say otherwise. */
@Injectable()
export class AnswerPeer {
  constructor(private readonly units: UnitOfWork) {}

  /** The console's way. @throws DomainError NOT_FOUND, OPINION_RATING, OPINION_SETTLED, OPINION_LATE, INQUIRY_TEXT_INVALID, INQUIRY_CLASSIFIED */
  execute(ctx: Ctx, input: AnswerOpinionInput): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const opinion = await this.#open(ctx, tx, input.id, 'input.id');
      const entry = { rating: input.rating, problems: input.problems ?? '', suggestions: input.suggestions ?? '', signerName: '', signerPost: '' };
      const answer = opinionAnswer(entry, 'input.', markedSecret);
      await tx.repo(OpinionsRepository).answer(opinion.id, answer, { name: ctx.seat.personName, channel: 'console' });
      const waiting = (await promptsOf(tx, PEER_SUBJECT, [opinion.id])).filter((prompt) => prompt.waiting);
      if (waiting.length > 0) await endPrompts(tx, waiting.map((prompt) => prompt.id), 'expired', '已在系统中评价。');
      this.#told(tx, opinion, answer.rating);
    });
  }

  /** The card's way. @returns one line for the person. @throws as `execute`, PROMPT_* */
  tap(ctx: Ctx, view: PromptView, version: number, event: AnswerEvent, rating: number): Promise<string> {
    return this.units.run(ctx, async (tx) => {
      const prompt = await promptToAnswer(tx, ctx, view.id, event.eventId);
      if (await knownEvent(tx, event)) return '评价已收到。';
      const opinion = await this.#open(ctx, tx, prompt.subjectId, 'promptId');
      const unit = await findUnit(tx, opinion.unitId);
      const answerId = await recordAnswer(tx, ctx, prompt, version, event, { rating, what: unit?.shortName ?? '' });
      if (answerId === null) return '评价已收到。';
      await tx.repo(OpinionsRepository).answer(opinion.id, { rating, problems: opinion.problems, suggestions: opinion.suggestions, signerName: null, signerPost: null }, { name: ctx.seat.personName, channel: event.channel });
      this.#told(tx, opinion, rating);
      return `已收到对${unit?.shortName ?? ''}的评价：${ratingLabel(rating)}，回执号 ${receiptNo(answerId, localDateOf(tx.now))}。如有具体意见，请到系统“单位互评”填写。`;
    });
  }

  /** @throws DomainError OPINION_LATE, PROMPT_* */
  takeBack(ctx: Ctx, view: PromptView, event: AnswerEvent): Promise<string> {
    return this.units.run(ctx, async (tx) => {
      const prompt = await promptToAnswer(tx, ctx, view.id, event.eventId);
      const opinion = await this.#open(ctx, tx, prompt.subjectId, 'promptId');
      if ((await recordAnswer(tx, ctx, prompt, prompt.version, event, null)) === null) return '已撤回。';
      await tx.repo(OpinionsRepository).answer(opinion.id, null, { name: ctx.seat.personName, channel: event.channel });
      tx.audit({ action: 'opinion.taken_back', subjectType: 'Opinion', subjectId: opinion.id, summary: `${opinion.fromName}撤回互评`.slice(0, 200) });
      return '已撤回，请重新评价。';
    });
  }

  async #open(ctx: Ctx, tx: Tx, id: Id, field: string): Promise<OpinionRow> {
    const opinion = await tx.repo(OpinionsRepository).find(id);
    if (!opinion) throw notFound('互评', field);
    authorize(ctx, 'answer', 'Opinion', opinion, '互评', field);
    if (opinion.revokedAt !== null) throw opinionSettled(field);
    if (tx.now > endOfDay(opinion.dueOn)) throw opinionLate(field);
    return opinion;
  }

  /** The trail says that a unit has answered, not what. */
  #told(tx: Tx, opinion: OpinionRow, rating: number): void {
    tx.audit({ action: 'opinion.given', subjectType: 'Opinion', subjectId: opinion.id, summary: `${opinion.fromName}提交互评`.slice(0, 200), detail: { changed: opinion.rating !== null && opinion.rating !== rating } });
  }
}
