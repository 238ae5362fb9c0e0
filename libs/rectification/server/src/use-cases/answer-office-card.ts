import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import { clip, localDateOf, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { knownEvent, promptToAnswer, receiptNo, recordAnswer, reshapePrompt, type SubjectAnswer } from '@wudan/prompts-server';
import { RectDecisionsRepository } from '../data/rect-decisions.repository.js';
import { ACCEPT, BACK, closeBody, REFUSAL, RETURN, RETURN_REASONS } from '../domain/rect-card.rules.js';
import type { RectItemRow } from '../domain/rect-item.js';
import { cardEnded } from '../domain/rectification.errors.js';
import { textOf } from '../domain/text.rules.js';
import { closingDecision } from './decide-close-out.js';
import { extensionDecision } from './decide-extension.js';
import { itemFor } from './rect-access.js';
import { viewOf } from './rect-views.js';

type Prompt = Awaited<ReturnType<typeof promptToAnswer>>;
type Event = Pick<SubjectAnswer, 'channel' | 'eventId' | 'tappedAt'>;

/** The cards on which supervisors decide: closing, and more time. The rules are those of the console. */
@Injectable()
export class AnswerOfficeCard {
  constructor(private readonly units: UnitOfWork) {}

  /** @param note null asks for nothing where it is agreed to. @throws DomainError RECT_CLOSE_SAME_PERSON, RECT_CLOSING_SETTLED, RECT_TEXT_INVALID, PROMPT_* */
  close(ctx: Ctx, promptId: Id, version: number | null, event: Event, accept: boolean, note: string): Promise<string> {
    return this.#decide(ctx, promptId, version, event, accept ? 'close' : 'return_close', (decisions, id) => decisions.itemOfClosing(id), async (tx, item, prompt) => {
      const kept = textOf('退回理由', note, { min: accept ? 0 : 2, max: 500 }, 'text');
      await closingDecision(tx, item, prompt.subjectId, accept, kept, prompt.id);
      return { option: accept ? ACCEPT.id : RETURN.id, what: accept ? '同意销号' : `退回：${kept}` };
    });
  }

  /** @throws DomainError RECT_EXTENSION_DECIDED, RECT_EXTENSION_SAME_PERSON, PROMPT_* */
  extension(ctx: Ctx, answer: SubjectAnswer, accept: boolean): Promise<string> {
    return this.#decide(ctx, answer.prompt.id, answer.version, answer, 'decide_extension', (decisions, id) => decisions.itemOfExtension(id), async (tx, item, prompt) => {
      await extensionDecision(tx, item, prompt.subjectId, accept, accept ? '' : REFUSAL, prompt.id);
      return { option: accept ? ACCEPT.id : 'refuse', what: accept ? '同意延期' : '不同意延期' };
    });
  }

  /** 退回 asks why; 返回 goes back. */
  async why(ctx: Ctx, answer: SubjectAnswer, back: boolean): Promise<string> {
    return this.units.run(ctx, async (tx) => {
      const prompt = await promptToAnswer(tx, ctx, answer.prompt.id, answer.eventId);
      const item = await this.#item(ctx, tx, prompt, 'return_close', (decisions, id) => decisions.itemOfClosing(id));
      const view = await viewOf(tx, item);
      const body = back ? clip(closeBody(view.unitName, item.no, view.closing?.evidence.length ?? 0), 120) : `退回问题 ${item.no} 的销号申请，理由是？也可回复“退回：”并写明理由。`;
      const options = back ? [{ ...ACCEPT, label: '同意销号' }, RETURN] : [...RETURN_REASONS.map(({ id, label }) => ({ id, label })), BACK];
      if (!(await reshapePrompt(tx, prompt.id, { body, options }))) throw cardEnded();
      tx.audit({ action: 'rectification.close_considered', subjectType: 'RectItem', subjectId: item.id, summary: `问题 ${item.no}：${back ? '返回销号核定' : '准备退回销号申请'}` });
      return body;
    });
  }

  #decide(
    ctx: Ctx, promptId: Id, version: number | null, event: Event, action: string, find: (decisions: RectDecisionsRepository, id: Id) => Promise<Id | null>,
    work: (tx: Tx, item: RectItemRow, prompt: Prompt) => Promise<{ readonly option: string; readonly what: string }>,
  ): Promise<string> {
    return this.units.run(ctx, async (tx) => {
      const prompt = await promptToAnswer(tx, ctx, promptId, event.eventId);
      if (await knownEvent(tx, event)) return '已记录。';
      const item = await this.#item(ctx, tx, prompt, action, find);
      const { option, what } = await work(tx, item, prompt);
      const answerId = await recordAnswer(tx, ctx, prompt, version ?? prompt.version, event, { option, no: item.no, what });
      return clip(`已记录：问题 ${item.no} ${what}${answerId === null ? '' : `，回执号 ${receiptNo(answerId, localDateOf(tx.now))}`}。`, 120);
    });
  }

  async #item(ctx: Ctx, tx: Tx, prompt: Prompt, action: string, find: (decisions: RectDecisionsRepository, id: Id) => Promise<Id | null>): Promise<RectItemRow> {
    const itemId = await find(tx.repo(RectDecisionsRepository), prompt.subjectId);
    if (itemId === null) throw notFound('申请', 'promptId');
    return itemFor(ctx, tx, itemId, action, 'promptId');
  }
}
