import type { Ctx, Id } from '@wudan/kernel-core';
import type { PromptFact, PromptState } from './prompt.rules.js';

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

/** A file that a person sent in a chat; its bytes are read only when `open` is called, once. */
export interface SubjectFile {
  readonly fileName: string;
  readonly caption: string;
  readonly channel: string;
  readonly eventId: string;
  readonly sentAt: Date | null;
  open(): Promise<AsyncIterable<Uint8Array>>;
}

/** What became of a file or a word: the prompt it was taken for, and one line for the person. */
export interface SubjectReply {
  readonly promptId: Id;
  readonly text: string;
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
  /** What the receipt shows of a stored value beside its number. */
  receiptFacts?(value: Readonly<Record<string, unknown>>): readonly PromptFact[];
  /** Takes a file that came without a word about what it is for. @param prompts those that wait for this person, newest first */
  file?(ctx: Ctx, prompts: readonly PromptView[], file: SubjectFile): Promise<SubjectReply>;
  /** Takes a typed text; null when it is not understood: nothing is ever guessed. @param prompts those that wait for this person, newest first */
  text?(ctx: Ctx, prompts: readonly PromptView[], said: { readonly text: string; readonly channel: string; readonly eventId: string; readonly tappedAt: Date | null }): Promise<SubjectReply | null>;
}
