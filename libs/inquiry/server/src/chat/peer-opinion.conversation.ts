import type { Ctx } from '@wudan/kernel-core';
import { AnswersPrompts, optionUnknown, type PromptSubject, type PromptView, type SubjectAnswer } from '@wudan/prompts-server';
import { PEER_SUBJECT, ratingLabel, RATINGS } from '../domain/opinion.js';
import { AnswerPeer } from '../use-cases/answer-peer.js';

/** For how many working minutes 我来办 stops the ladder (own rule): half a day. */
const PAUSE_MINUTES = 240;

/** The card of a peer review: one tap on one of five levels. */
@AnswersPrompts(PEER_SUBJECT)
export class PeerOpinionConversation implements PromptSubject {
  readonly form = null;

  constructor(private readonly peer: AnswerPeer) {}

  async answer(ctx: Ctx, answer: SubjectAnswer): Promise<string> {
    const rating = RATINGS.find(({ id }) => id === answer.option);
    if (!rating) throw optionUnknown();
    return this.peer.tap(ctx, answer.prompt, answer.version, answer, rating.value);
  }

  undo(ctx: Ctx, prompt: PromptView, event: { channel: string; eventId: string; tappedAt: Date | null }): Promise<string> {
    return this.peer.takeBack(ctx, prompt, event);
  }

  pauseMinutes(): Promise<number> {
    return Promise.resolve(PAUSE_MINUTES);
  }

  summary(value: Readonly<Record<string, unknown>>): string {
    return `已评价${typeof value['what'] === 'string' ? value['what'] : ''}：${typeof value['rating'] === 'number' ? ratingLabel(value['rating']) : ''}`;
  }
}
