import type { Ctx } from '@wudan/kernel-core';
import { AnswersPrompts, optionUnknown, type PromptSubject, type PromptView, type SubjectAnswer } from '@wudan/prompts-server';
import { ALIKE_OPTIONS, ALIKE_SUBJECT } from '../domain/rect-card.rules.js';
import { AnswerAlike } from '../use-cases/answer-alike.js';

/** 举一反三: one question, one tap; a word of explanation where the channel takes one. */
@AnswersPrompts(ALIKE_SUBJECT)
export class AlikeCheckConversation implements PromptSubject {
  readonly form = null;

  constructor(private readonly alike: AnswerAlike) {}

  answer(ctx: Ctx, answer: SubjectAnswer): Promise<string> {
    const option = ALIKE_OPTIONS.find(({ id }) => id === answer.option);
    if (!option) throw optionUnknown();
    const text = answer.value?.['text'];
    return this.alike.execute(ctx, answer, option, typeof text === 'string' ? text : '');
  }

  undo(ctx: Ctx, prompt: PromptView, event: { channel: string; eventId: string; tappedAt: Date | null }): Promise<string> {
    return this.alike.takeBack(ctx, prompt, event);
  }

  pauseMinutes(): Promise<number> {
    return Promise.resolve(0);
  }

  summary(value: Readonly<Record<string, unknown>>): string {
    return `举一反三自查：${typeof value['what'] === 'string' ? value['what'] : ''}`;
  }
}
