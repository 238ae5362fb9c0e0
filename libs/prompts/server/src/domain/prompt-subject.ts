import type { Ctx, Id } from '@wudan/kernel-core';
import type { PromptState } from './prompt.rules.js';

/** A prompt as its subject sees it. */
export interface PromptView {
  readonly id: Id;
  readonly seatId: Id;
  readonly unitId: Id | null;
  readonly version: number;
  readonly kind: string;
  readonly title: string;
  readonly subjectType: string;
  readonly subjectId: Id;
  readonly state: PromptState;
  readonly dueAt: Date | null;
  readonly answerId: Id | null;
}

export interface SubjectAnswer {
  readonly prompt: PromptView;
  readonly version: number;
  readonly option: string;
  readonly value: Readonly<Record<string, unknown>> | null;
  readonly channel: string;
  readonly eventId: string;
  readonly tappedAt: Date | null;
}

/**
 * What a context that asks does with the answers. One subject a subject type; found by its mark `@AnswersPrompts`.
 * Methods throw DomainErrors; texts are Chinese, at most 120 characters.
 */
export interface PromptSubject {
  /** The form a chat offers beside the options. */
  readonly form: 'progress' | null;
  /** Saves an answer. @returns one line for the person */
  answer(ctx: Ctx, answer: SubjectAnswer): Promise<string>;
  /** Takes the last answer back, before the prompt is due. @returns one line for the person */
  undo(ctx: Ctx, prompt: PromptView, event: { channel: string; eventId: string; tappedAt: Date | null }): Promise<string>;
  /** For how many working minutes 我来办 pauses the ladder. */
  pauseMinutes(ctx: Ctx): Promise<number>;
  /** A stored value as one line. */
  summary(value: Readonly<Record<string, unknown>>): string;
}
