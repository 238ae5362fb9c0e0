import { Injectable } from '@nestjs/common';
import type { ChatAnswerView, ChatDesk, ChatFile, ChatReply, ChatTap, ChatText, DeskItem } from '@wudan/channels-server';
import { UnitOfWork } from '@wudan/kernel-server';
import { clip, DomainError, localDateOf, type Ctx, type Id } from '@wudan/kernel-core';
import { findOffice } from '@wudan/tenancy-server';
import { PromptsRepository } from '../data/prompts.repository.js';
import { AbsencesRepository } from '../data/absences.repository.js';
import { readCommand, WHO_SEES } from '../domain/chat-command.rules.js';
import { clockText } from '../domain/clock-text.rules.js';
import { fileNotExpected, nothingToUndo, promptNotFound } from '../domain/prompt.errors.js';
import type { PromptSubject, PromptView, SubjectReply } from '../domain/prompt-subject.js';
import { WAITING_STATES } from '../domain/prompt.rules.js';
import { AcknowledgePrompt } from './acknowledge-prompt.js';
import { AnswerPrompt } from './answer-prompt.js';
import { DescribePrompts, type AnswerView, type PromptDescription } from './describe-prompts.js';
import { EndAbsence } from './end-absence.js';
import { PromptSubjects } from './prompt-subjects.js';
import { SnoozePrompt } from './snooze-prompt.js';

const THREAD = 50;
const WHICH_NUMBER = '您有进度和数据两项待填数字，无法判断是哪一项。请打开网页聊天，在相应卡片上填写。';

/** What a chat says, understood: every command and tap ends in the use-case that the console calls too. */
@Injectable()
export class PromptDesk implements ChatDesk {
  constructor(
    private readonly units: UnitOfWork,
    private readonly answers: AnswerPrompt,
    private readonly snoozes: SnoozePrompt,
    private readonly acknowledges: AcknowledgePrompt,
    private readonly absences: EndAbsence,
    private readonly prompts: DescribePrompts,
    private readonly subjects: PromptSubjects,
  ) {}

  async tap(ctx: Ctx, tap: ChatTap): Promise<ChatReply> {
    return this.#replied(ctx, tap.promptId, () => this.#tapped(ctx, tap));
  }

  async say(ctx: Ctx, said: ChatText): Promise<ChatReply> {
    const command = readCommand(said.text);
    const event = { channel: said.channel, eventId: said.eventId, tappedAt: said.sentAt };
    switch (command) {
      case 'todo':
        return this.#replied(ctx, null, async () => this.#todo(ctx));
      case 'status':
        return this.#replied(ctx, null, async () => this.#status(ctx));
      case 'undo':
        return this.#replied(ctx, null, async () => this.answers.undo(ctx, await this.#lastAnswered(ctx), event));
      case 'back':
        return this.#replied(ctx, null, async () => this.#back(ctx));
      case 'who':
        return line(WHO_SEES);
      case 'help':
        return line('可发送：待办、进度、撤回、谁能看到、我回来了、解绑。填报请直接点卡片上的按钮。');
      case 'stop':
        return line('已解除绑定，今后不再向此处发送消息。如需恢复，请向编办索取新的链接。');
      default: {
        const items = await this.thread(ctx);
        const open = items.find((item) => item.form === 'progress' && item.state === 'answered' && item.can.includes('answer'));
        const percent = /^\s*(\d{1,3})\s*[%％]?\s*$/.exec(said.text)?.[1];
        // A bare number fits both: to choose would be a guess.
        if (open && percent !== undefined && items.some((item) => item.kind === 'number' && item.can.includes('answer'))) return { ...line(WHICH_NUMBER), ok: false, code: 'TEXT_AMBIGUOUS' };
        const taken = await this.#typed(ctx, said);
        if (taken) return taken;
        if (open && percent !== undefined) {
          return this.tap(ctx, { promptId: open.promptId, promptVersion: open.version, option: 'details', value: { percent: Number(percent) }, channel: said.channel, eventId: said.eventId, tappedAt: said.sentAt });
        }
        return { ...line(open ? '未能识别。请回复 0 至 100 的数字作为完成百分比，或点卡片上的按钮。' : '未能识别。请点卡片上的按钮作答，或发送“帮助”。'), ok: false, code: 'TEXT_NOT_UNDERSTOOD' };
      }
    }
  }

  /** A file goes to whoever asked this person for one. */
  async receive(ctx: Ctx, file: ChatFile): Promise<ChatReply> {
    return this.#replied(ctx, null, async () => {
      for (const [subject, prompts] of await this.#waiting(ctx, 'file')) {
        const named = prompts.filter((prompt) => prompt.id === file.promptId);
        if (subject.file && (file.promptId === null || named.length > 0)) return subject.file(ctx, [...named, ...prompts.filter((prompt) => prompt.id !== file.promptId)], file);
      }
      throw fileNotExpected();
    });
  }

  thread(ctx: Ctx): Promise<readonly DeskItem[]> {
    return this.units.read(ctx, async (tx) => {
      const rows = await tx.repo(PromptsRepository).threadOf(ctx.seat.id, ctx.seat.unitId, THREAD);
      const office = await findOffice(tx, ctx.officeId);
      return (await this.prompts.describe(tx, ctx, rows)).map((prompt) => this.#item(ctx, prompt, office?.shortName ?? ''));
    });
  }

  /** A typed text that answers something this person is asked; null when nobody who asked understands it. */
  async #typed(ctx: Ctx, said: ChatText): Promise<ChatReply | null> {
    for (const [subject, prompts] of await this.#waiting(ctx, 'text')) {
      let understood = true;
      const reply = await this.#replied(ctx, null, async () => {
        const taken = await subject.text?.(ctx, prompts, { text: said.text, channel: said.channel, eventId: said.eventId, tappedAt: said.sentAt });
        understood = taken != null;
        return taken ?? '';
      });
      if (understood) return reply;
    }
    return null;
  }

  /** Prompts that wait for this person, newest first, by the subject that can take a file or a text for them. */
  async #waiting(ctx: Ctx, way: 'file' | 'text'): Promise<Map<PromptSubject, PromptView[]>> {
    const { id, unitId } = ctx.seat;
    const rows = await this.units.read(ctx, (tx) => tx.repo(PromptsRepository).waitingOf(unitId === null ? { seatId: id } : { unitId }));
    const groups = new Map<PromptSubject, PromptView[]>();
    for (const row of rows.reverse()) {
      const subject = this.subjects.of(row.subjectType);
      if (subject?.[way]) groups.set(subject, [...(groups.get(subject) ?? []), row]);
    }
    return groups;
  }

  async #tapped(ctx: Ctx, tap: ChatTap): Promise<string> {
    const event = { channel: tap.channel, eventId: tap.eventId, tappedAt: tap.tappedAt };
    if (tap.option === 'undo') return this.answers.undo(ctx, tap.promptId, event);
    if (tap.option === 'ack') return `已记录由您来办，${clockText(await this.acknowledges.execute(ctx, tap.promptId))}前不再逐级催办。`;
    if (tap.option.startsWith('snooze:')) {
      const { at, clipped } = await this.snoozes.execute(ctx, tap.promptId, tap.option.slice('snooze:'.length), null);
      return `${clipped ? '为不误截止时间，' : ''}将于${clockText(at)}再次提醒。`;
    }
    return this.answers.execute(ctx, { ...event, promptId: tap.promptId, version: tap.promptVersion, option: tap.option, value: tap.value });
  }

  async #todo(ctx: Ctx): Promise<string> {
    const waiting = (await this.thread(ctx)).filter((item) => WAITING_STATES.includes(item.state as (typeof WAITING_STATES)[number]) && item.kind !== 'notice');
    if (waiting.length === 0) return '目前没有待办。';
    return clip(`待办 ${waiting.length} 项：${waiting.map((item) => `${item.unitName ?? item.officeName} ${item.title}${item.dueAt === null ? '' : `（${clockText(new Date(item.dueAt))}前）`}`).join('；')}`, 120);
  }

  async #status(ctx: Ctx): Promise<string> {
    const last = (await this.thread(ctx)).find((item) => item.answer !== null && item.form !== null);
    return last?.answer ? clip(`${last.title}：${last.answer.summary}，回执号 ${last.answer.receiptNo}${last.answer.late ? '（迟报）' : ''}。`, 120) : '还没有填报记录。';
  }

  async #lastAnswered(ctx: Ctx): Promise<Id> {
    const last = (await this.thread(ctx)).find((item) => item.can.includes('undo'));
    if (!last) throw nothingToUndo();
    return last.promptId;
  }

  async #back(ctx: Ctx): Promise<string> {
    const today = localDateOf(ctx.clock.now());
    const mine = await this.units.read(ctx, (tx) => tx.repo(AbsencesRepository).list([{ seatId: ctx.seat.id }], today));
    const current = mine.filter((absence) => absence.endedAt === null && absence.fromOn <= today);
    for (const absence of current) await this.absences.execute(ctx, absence.id);
    return current.length === 0 ? '您没有正在进行的请假或委托。' : '欢迎回来，今后的提示将发给您本人。';
  }

  /** Runs a wish of a person; what the person did wrong becomes a kind refusal, and the newest state goes along. */
  async #replied(ctx: Ctx, promptId: Id | null, wish: () => Promise<string | SubjectReply>): Promise<ChatReply> {
    const settle = async (reply: Omit<ChatReply, 'item' | 'card'>, found = promptId): Promise<ChatReply> => ({ ...reply, item: found === null ? null : await this.#itemOf({ ...ctx }, found), card: null });
    try {
      const done = await wish();
      if (typeof done === 'string') return await settle({ ok: true, text: done });
      const reply = await settle({ ok: true, text: clip(done.text, 120) }, done.promptId);
      // Nobody tapped a card that could change, so the newest look of it goes along.
      if (!reply.item || reply.item.options.length === 0 || reply.item.state === 'answered') return reply;
      const prompt = await this.units.read({ ...ctx }, (tx) => tx.repo(PromptsRepository).find(done.promptId));
      const { title, body, facts, options } = reply.item;
      return { ...reply, card: { title, body, facts, options, linkOnly: prompt?.linkOnly ?? true } };
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'internal') throw error;
      return settle({ ok: false, text: error.message, code: error.code, ...(error.field === undefined ? {} : { field: error.field }) });
    }
  }

  async #itemOf(ctx: Ctx, promptId: Id): Promise<DeskItem | null> {
    return this.units.read(ctx, async (tx) => {
      const row = await tx.repo(PromptsRepository).find(promptId);
      const visible = row && (row.seatId === ctx.seat.id || (row.unitId !== null && row.unitId === ctx.seat.unitId));
      if (!visible) return null;
      const office = await findOffice(tx, ctx.officeId);
      const [prompt] = await this.prompts.describe(tx, ctx, [row]);
      if (!prompt) throw promptNotFound();
      return this.#item(ctx, prompt, office?.shortName ?? '');
    });
  }

  #item(ctx: Ctx, prompt: PromptDescription, officeName: string): DeskItem {
    return {
      promptId: prompt.id,
      seatId: ctx.seat.id,
      version: prompt.version,
      officeName,
      unitName: prompt.unitName,
      kind: prompt.kind,
      title: prompt.title,
      body: prompt.body,
      facts: prompt.facts,
      options: prompt.options,
      state: prompt.state,
      dueAt: prompt.dueAt?.toISOString() ?? null,
      form: this.subjects.of(prompt.subjectType)?.form ?? null,
      createdAt: prompt.createdAt.toISOString(),
      answer: prompt.answer ? answerView(prompt.answer) : null,
      history: prompt.history.map(answerView),
      can: prompt.can,
    };
  }
}

const line = (text: string): ChatReply => ({ ok: true, text: clip(text, 120), item: null, card: null });

const answerView = (answer: AnswerView): ChatAnswerView => ({
  option: typeof answer.value?.['status'] === 'string' ? answer.value['status'] : typeof answer.value?.['option'] === 'string' ? answer.value['option'] : null,
  value: answer.value,
  summary: answer.summary,
  receiptNo: answer.receiptNo,
  late: answer.late,
  at: answer.receivedAt.toISOString(),
  by: answer.personName,
});
