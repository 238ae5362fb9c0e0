import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork, type Tx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { PromptsRepository, type PromptRow } from '../data/prompts.repository.js';
import { eventInvalid, eventReused, nothingToUndo, optionUnknown, promptClosed, promptNotFound } from '../domain/prompt.errors.js';
import { PromptSubjects } from './prompt-subjects.js';
import { recordAnswer, type AnswerEvent } from './record-answer.js';

export interface AnswerAsked extends AnswerEvent {
  readonly promptId: Id;
  readonly version: number;
  readonly option: string;
  readonly value: Readonly<Record<string, unknown>> | null;
}

/** Loads a prompt for the one who answers it. @throws DomainError NOT_FOUND, EVENT_INVALID */
export async function promptToAnswer(tx: Tx, ctx: Ctx, promptId: Id, eventId: string, lock = true): Promise<PromptRow> {
  if (eventId.length < 8 || eventId.length > 128) throw eventInvalid();
  const prompt = await tx.repo(PromptsRepository).find(promptId, lock);
  if (!prompt) throw promptNotFound();
  authorize(ctx, 'answer', 'Prompt', prompt, '提示', 'promptId');
  return prompt;
}

/** An answer from wherever it comes: the subject of the prompt decides, a notice is simply read. */
@Injectable()
export class AnswerPrompt {
  constructor(
    private readonly units: UnitOfWork,
    private readonly subjects: PromptSubjects,
  ) {}

  /**
   * @returns one line for the person
   * @throws DomainError NOT_FOUND, OPTION_UNKNOWN, PROMPT_SUPERSEDED, PROMPT_RECALLED, PROMPT_EXPIRED and those of the subject
   */
  async execute(ctx: Ctx, asked: AnswerAsked): Promise<string> {
    const prompt = await this.units.read(ctx, (tx) => promptToAnswer(tx, ctx, asked.promptId, asked.eventId, false));
    const subject = this.subjects.of(prompt.subjectType);
    if (subject) return subject.answer(ctx, { ...asked, prompt });
    if (!prompt.options.some((option) => option.id === asked.option)) throw optionUnknown();
    return this.units.run(ctx, async (tx) => {
      const row = await promptToAnswer(tx, ctx, asked.promptId, asked.eventId);
      if (await recordAnswer(tx, ctx, row, asked.version, asked, { option: asked.option })) {
        tx.audit({ action: 'prompt.read', subjectType: 'Prompt', subjectId: row.id, summary: `知悉：${row.title}` });
      }
      return '已记录，谢谢。';
    });
  }

  /** Takes the last answer back while the prompt is not due. @throws DomainError NOT_FOUND, NOTHING_TO_UNDO, PROMPT_CLOSED */
  async undo(ctx: Ctx, promptId: Id, event: AnswerEvent): Promise<string> {
    const prompt = await this.units.read(ctx, (tx) => promptToAnswer(tx, ctx, promptId, event.eventId, false));
    const known = await this.units.read(ctx, (tx) => tx.repo(PromptsRepository).answerByEvent(event.channel, event.eventId));
    if (known && known.promptId !== promptId) throw eventReused();
    if (known) return '已撤回。';
    const subject = this.subjects.of(prompt.subjectType);
    if (!subject || prompt.answerId === null) throw nothingToUndo();
    if (prompt.dueAt !== null && prompt.dueAt < ctx.clock.now()) throw promptClosed();
    return subject.undo(ctx, prompt, event);
  }
}
