import type { Ctx } from '@wudan/kernel-core';
import { AnswersPrompts, optionUnknown, type PromptSubject, type PromptView, type SubjectAnswer, type SubjectReply } from '@wudan/prompts-server';
import { whichFigure } from '../domain/evidence.errors.js';
import { FIGURE_SUBJECT } from '../domain/figure.rules.js';
import { AnswerFigure } from '../use-cases/answer-figure.js';

/** For how many working minutes 我来办 stops the ladder (own rule): half a day. */
const PAUSE_MINUTES = 240;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '');

/** The card that asks for one number: answered by typing it. */
@AnswersPrompts(FIGURE_SUBJECT)
export class EvidenceFigureConversation implements PromptSubject {
  readonly form = null;

  constructor(private readonly figure: AnswerFigure) {}

  answer(ctx: Ctx, answer: SubjectAnswer): Promise<string> {
    if (answer.option !== 'number') throw optionUnknown();
    return this.figure.execute(ctx, answer.prompt, answer.version, answer, textOf(answer.value?.['value']));
  }

  async text(ctx: Ctx, prompts: readonly PromptView[], said: { readonly text: string; readonly channel: string; readonly eventId: string; readonly tappedAt: Date | null }): Promise<SubjectReply | null> {
    const [prompt, another] = prompts;
    if (!prompt || !(await this.figure.understands(ctx, prompt, said.text))) return null;
    if (another) throw whichFigure();
    return { promptId: prompt.id, text: await this.figure.execute(ctx, prompt, prompt.version, said, said.text) };
  }

  undo(ctx: Ctx, prompt: PromptView, event: { channel: string; eventId: string; tappedAt: Date | null }): Promise<string> {
    return this.figure.takeBack(ctx, prompt, event);
  }

  pauseMinutes(): Promise<number> {
    return Promise.resolve(PAUSE_MINUTES);
  }

  summary(value: Readonly<Record<string, unknown>>): string {
    return `${textOf(value['what'])} ${textOf(value['value'])}${textOf(value['unit'])}`;
  }
}
