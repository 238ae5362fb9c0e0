import type { Ctx } from '@wudan/kernel-core';
import { AnswersPrompts, optionUnknown, type PromptSubject, type PromptView, type SubjectAnswer, type SubjectReply } from '@wudan/prompts-server';
import { ACCEPT, BACK, CLOSE_SUBJECT, EXTENSION_SUBJECT, RETURN, RETURN_REASONS } from '../domain/rect-card.rules.js';
import { decisionFinal } from '../domain/rectification.errors.js';
import { AnswerOfficeCard } from '../use-cases/answer-office-card.js';

const what = (value: Readonly<Record<string, unknown>>): string => `问题 ${typeof value['no'] === 'string' ? value['no'] : ''} ${typeof value['what'] === 'string' ? value['what'] : ''}`;
const RETURNED = /^\s*退回\s*[:：,，]\s*(.{2,300}?)\s*$/u;

/** The card on which a supervisor closes a problem, or sends the request back with a reason. */
@AnswersPrompts(CLOSE_SUBJECT)
export class CloseOutConversation implements PromptSubject {
  readonly form = null;

  constructor(private readonly card: AnswerOfficeCard) {}

  answer(ctx: Ctx, answer: SubjectAnswer): Promise<string> {
    if (answer.option === ACCEPT.id) return this.card.close(ctx, answer.prompt.id, answer.version, answer, true, '');
    if (answer.option === RETURN.id || answer.option === BACK.id) return this.card.why(ctx, answer, answer.option === BACK.id);
    const reason = RETURN_REASONS.find(({ id }) => id === answer.option);
    if (!reason) throw optionUnknown();
    return this.card.close(ctx, answer.prompt.id, answer.version, answer, false, reason.text);
  }

  async text(ctx: Ctx, prompts: readonly PromptView[], said: { readonly text: string; readonly channel: string; readonly eventId: string; readonly tappedAt: Date | null }): Promise<SubjectReply | null> {
    const reason = RETURNED.exec(said.text)?.[1];
    const [prompt, another] = prompts;
    if (reason === undefined || !prompt || another) return null;
    return { promptId: prompt.id, text: await this.card.close(ctx, prompt.id, null, said, false, reason) };
  }

  undo(): Promise<string> {
    throw decisionFinal();
  }

  pauseMinutes(): Promise<number> {
    return Promise.resolve(0);
  }

  summary(value: Readonly<Record<string, unknown>>): string {
    return what(value);
  }
}

/** The card on which a supervisor grants or refuses more time. */
@AnswersPrompts(EXTENSION_SUBJECT)
export class ExtensionConversation implements PromptSubject {
  readonly form = null;

  constructor(private readonly card: AnswerOfficeCard) {}

  answer(ctx: Ctx, answer: SubjectAnswer): Promise<string> {
    if (answer.option !== ACCEPT.id && answer.option !== 'refuse') throw optionUnknown();
    return this.card.extension(ctx, answer, answer.option === ACCEPT.id);
  }

  undo(): Promise<string> {
    throw decisionFinal();
  }

  pauseMinutes(): Promise<number> {
    return Promise.resolve(0);
  }

  summary(value: Readonly<Record<string, unknown>>): string {
    return what(value);
  }
}
