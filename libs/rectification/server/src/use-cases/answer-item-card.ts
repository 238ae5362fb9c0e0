import { Injectable } from '@nestjs/common';
import { keepFile, type PieceView } from '@wudan/evidence-server';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import { clip, localDateOf, type Ctx } from '@wudan/kernel-core';
import { knownEvent, promptToAnswer, receiptNo, recordAnswer, reshapePrompt, type PromptView, type SubjectAnswer } from '@wudan/prompts-server';
import { RectDraftsRepository } from '../data/rect-drafts.repository.js';
import { RectPartsRepository } from '../data/rect-parts.repository.js';
import { askBody, BEHIND, BLOCKED, CLOSE, CLOSE_OPTIONS, dayText, laterBody, PROGRESS_OPTIONS, sendBody, STAY } from '../domain/rect-card.rules.js';
import { PROGRESS_LABELS, type RectItemRow } from '../domain/rect-item.js';
import { stateAfter } from '../domain/rect.transitions.js';
import { cardEnded, draftMissing, extensionOpen } from '../domain/rectification.errors.js';
import { pieceFor } from './collect-evidence.js';
import { itemFor } from './rect-access.js';
import { reportOn } from './report-rect-progress.js';
import { closeOutOf, mayBeClosed } from './request-close-out.js';
import { extensionOf } from './request-extension.js';
import { settleItem } from './settle-item.js';

type Status = 'on_track' | 'behind' | 'blocked';

interface Event {
  readonly channel: string;
  readonly eventId: string;
  readonly tappedAt: Date | null;
}

const done = (no: string, what: string): string => clip(`已收件：问题 ${no} ${what}。`, 120);

/** Taps and typed words on the card of a problem: the same rules as the console's buttons, one effect an event. */
@Injectable()
export class AnswerItemCard {
  constructor(private readonly units: UnitOfWork) {}

  /** 按计划 is saved and done; 滞后 and 受阻 are saved too, and the card then asks whether more time is needed. @throws DomainError RECT_STATE, PROMPT_* */
  report(ctx: Ctx, answer: SubjectAnswer, status: Status): Promise<string> {
    return this.#once(ctx, answer, (tx) => this.#take(ctx, tx, answer, 'report', async (item, prompt) => {
      const label = PROGRESS_LABELS[status];
      const now = await reportOn(tx, item, { status, text: '', itemIds: [], source: 'chat' }, 'promptId');
      const later = status !== 'on_track' && now.track !== 'long_term' && now.dueOn !== null;
      if (later && (await reshapePrompt(tx, prompt.id, { body: clip(laterBody(now, label), 120), options: [STAY, CLOSE] }))) return done(item.no, `${label}，可直接回复新的完成日期申请延期`);
      await recordAnswer(tx, ctx, prompt, answer.version, answer, { option: status, no: item.no, what: label });
      return done(item.no, label);
    }));
  }

  /** 不延期: what was reported stands as it is. */
  stay(ctx: Ctx, answer: SubjectAnswer): Promise<string> {
    return this.#once(ctx, answer, (tx) => this.#take(ctx, tx, answer, 'report', async (item, prompt) => {
      const last = (await tx.repo(RectPartsRepository).ofItems([item.id])).progress.at(-1);
      const label = PROGRESS_LABELS[last?.status ?? 'on_track'];
      await recordAnswer(tx, ctx, prompt, answer.version, answer, { option: last?.status ?? STAY.id, no: item.no, what: `${label}，不延期` });
      tx.audit({ action: 'rectification.no_extension', subjectType: 'RectItem', subjectId: item.id, summary: `问题 ${item.no}：${label}，不申请延期` });
      return done(item.no, `${label}，不延期`);
    }));
  }

  /** 申请销号: asks for the files that prove it. @throws DomainError RECT_STATE, RECT_READINGS_NEEDED */
  beginClose(ctx: Ctx, answer: SubjectAnswer): Promise<string> {
    return this.#once(ctx, answer, (tx) => this.#take(ctx, tx, answer, 'request_close', async (item, prompt) => {
      await mayBeClosed(tx, item, 'promptId');
      const body = clip(sendBody(item, 0, ''), 120);
      if (!(await reshapePrompt(tx, prompt.id, { body, options: [...CLOSE_OPTIONS] }))) throw cardEnded();
      tx.audit({ action: 'rectification.close_begun', subjectType: 'RectItem', subjectId: item.id, summary: `问题 ${item.no}：经聊天准备申请销号` });
      return body;
    }));
  }

  /** 提交申请: the files that came become evidence and the close-out is asked for. @throws DomainError RECT_DRAFT_MISSING, RECT_STATE, RECT_READINGS_NEEDED */
  sendClose(ctx: Ctx, answer: SubjectAnswer): Promise<string> {
    return this.units.run(ctx, async (tx) => {
      const prompt = await promptToAnswer(tx, ctx, answer.prompt.id, answer.eventId);
      if (await knownEvent(tx, answer)) return '已收件。';
      const item = await itemFor(ctx, tx, prompt.subjectId, 'request_close', 'promptId');
      const drafts = tx.repo(RectDraftsRepository);
      const waiting = await drafts.waiting(prompt.id);
      if (waiting.length === 0) throw draftMissing();
      await mayBeClosed(tx, item, 'promptId');
      const pieces: PieceView[] = [];
      for (const draft of waiting) pieces.push(await keepFile(tx, draft.fileId, { ...pieceFor(tx, item, draft.caption), source: 'chat' }, 'promptId'));
      await drafts.settle(waiting.map(({ id }) => id), 'confirmed');
      const answerId = await recordAnswer(tx, ctx, prompt, answer.version, answer, { option: CLOSE.id, no: item.no, what: `申请销号，佐证 ${pieces.length} 份` });
      await closeOutOf(tx, item, clip(waiting.map(({ caption }) => caption).filter((caption) => caption !== '').join('；') || '经聊天申请销号', 500), pieces, 'promptId');
      return done(item.no, `申请销号，佐证 ${pieces.length} 份${answerId === null ? '' : `，回执号 ${receiptNo(answerId, localDateOf(tx.now))}`}`);
    });
  }

  /** 不提交: what came is not kept, and the card asks for progress again. */
  drop(ctx: Ctx, answer: SubjectAnswer): Promise<string> {
    return this.#once(ctx, answer, (tx) => this.#take(ctx, tx, answer, 'report', async (item, prompt) => {
      const drafts = tx.repo(RectDraftsRepository);
      await drafts.settle((await drafts.waiting(prompt.id)).map(({ id }) => id), 'dropped');
      if (!(await reshapePrompt(tx, prompt.id, { body: clip(askBody(item), 120), options: [...PROGRESS_OPTIONS] }))) throw cardEnded();
      tx.audit({ action: 'rectification.close_dropped', subjectType: 'RectItem', subjectId: item.id, summary: `问题 ${item.no}：暂不申请销号` });
      return `问题 ${item.no} 暂不申请销号。`;
    }));
  }

  /** A typed date asks for more time. @param reason what was typed behind it, null: the last report. @throws DomainError RECT_EXTENSION_*, RECT_DAY_*, RECT_STATE */
  extend(ctx: Ctx, prompt: PromptView, event: Event, toDate: string, reason: string | null): Promise<string> {
    return this.units.run(ctx, async (tx) => {
      const row = await promptToAnswer(tx, ctx, prompt.id, event.eventId);
      if (await knownEvent(tx, event)) return '已收件。';
      const item = await itemFor(ctx, tx, row.subjectId, 'request_extension', 'text');
      const last = (await tx.repo(RectPartsRepository).ofItems([item.id])).progress.at(-1);
      const why = reason ?? `经聊天申请${last && (last.status === BEHIND.id || last.status === BLOCKED.id) ? `，进展${PROGRESS_LABELS[last.status]}` : ''}`;
      await extensionOf(tx, item, toDate, why, 'text');
      await recordAnswer(tx, ctx, row, row.version, event, { option: 'extend', no: item.no, what: `申请延期至${toDate}` });
      return done(item.no, `申请延期至${dayText(toDate)}，等待编办答复`);
    });
  }

  /** Takes the last report back; what was asked of the office stays asked. @throws DomainError RECT_STATE, RECT_EXTENSION_OPEN */
  undo(ctx: Ctx, prompt: PromptView, event: Event): Promise<string> {
    return this.units.run(ctx, async (tx) => {
      const row = await promptToAnswer(tx, ctx, prompt.id, event.eventId);
      const item = await itemFor(ctx, tx, row.subjectId, 'report', 'promptId');
      stateAfter(item, 'report', 'promptId');
      if ((await tx.repo(RectPartsRepository).ofItems([item.id])).extensions.some(({ state }) => state === 'asked')) throw extensionOpen('promptId');
      if ((await recordAnswer(tx, ctx, row, row.version, event, null)) === null) return '已撤回。';
      await tx.repo(RectPartsRepository).withdrawProgress(item.id);
      await settleItem(tx, item, {});
      tx.audit({ action: 'rectification.report_undone', subjectType: 'RectItem', subjectId: item.id, summary: `撤回问题 ${item.no} 的进展` });
      return '已撤回，请重新报进展。';
    });
  }

  /** Tapped once, done once, also when the update comes again. */
  #once(ctx: Ctx, answer: SubjectAnswer, work: (tx: Tx) => Promise<string>): Promise<string> {
    return this.units.once({ ...ctx, idempotencyKey: `rect-${answer.channel}-${answer.eventId}` }, `rect_item.${answer.option}`, answer.eventId, () => this.units.run(ctx, work));
  }

  async #take(ctx: Ctx, tx: Tx, answer: SubjectAnswer, action: string, work: (item: RectItemRow, prompt: Awaited<ReturnType<typeof promptToAnswer>>) => Promise<string>): Promise<string> {
    const prompt = await promptToAnswer(tx, ctx, answer.prompt.id, answer.eventId);
    const item = await itemFor(ctx, tx, prompt.subjectId, action, 'promptId');
    if (prompt.state === 'recalled' || prompt.state === 'expired' || prompt.state === 'superseded') throw cardEnded();
    return work(item, prompt);
  }
}
