import type { Id } from '@wudan/kernel-core';

export type PromptKind = 'choice' | 'multi' | 'number' | 'date' | 'text' | 'file' | 'confirm' | 'notice';
export type PromptState = 'planned' | 'held' | 'sent' | 'delivered' | 'seen' | 'answered' | 'superseded' | 'expired' | 'recalled' | 'failed' | 'unknown';

/** States in which a prompt still waits for its first answer. */
export const WAITING_STATES: readonly PromptState[] = ['planned', 'held', 'sent', 'delivered', 'seen', 'failed', 'unknown'];
/** States that take no answer any more. */
export const ENDED_STATES: readonly PromptState[] = ['superseded', 'expired', 'recalled'];

/** Kinds that ask for something that takes work: they can be put off, taken back, and are passed on when nobody can be reached. */
export const ASKING_KINDS: readonly string[] = ['choice', 'file', 'number'];

/** The channel of answers that the office enters itself; their event ids are made here and never come from a client. */
export const OFFICE_CHANNEL = 'office';

export interface PromptOption {
  readonly id: string;
  readonly label: string;
}

export interface PromptFact {
  readonly label: string;
  readonly value: string;
}

/** What an upper context wants asked. */
export interface PromptDraft {
  readonly seatId: Id;
  readonly unitId: Id | null;
  readonly kind: PromptKind;
  /** At most 26 characters. */
  readonly title: string;
  /** At most 120 characters. */
  readonly body: string;
  readonly facts: readonly PromptFact[];
  readonly options: readonly PromptOption[];
  readonly dueAt: Date | null;
  readonly subjectType: string;
  readonly subjectId: Id;
  /** Goes out in quiet hours too. */
  readonly critical?: boolean;
  /** Only title and a link may leave through foreign channels. */
  readonly linkOnly?: boolean;
}

const LIMITS = { title: 26, body: 120, facts: 6, options: 20, label: 10 } as const;

/** What is wrong with a draft, as a sentence for the developer who wrote it; null when it fits every channel. */
export function draftFault(draft: Pick<PromptDraft, 'title' | 'body' | 'facts' | 'options'>): string | null {
  if ([...draft.title].length > LIMITS.title) return `the title "${draft.title}" is longer than ${LIMITS.title} characters`;
  if ([...draft.body].length > LIMITS.body) return `the body of "${draft.title}" is longer than ${LIMITS.body} characters`;
  if (draft.facts.length > LIMITS.facts) return `"${draft.title}" has more than ${LIMITS.facts} facts`;
  if (draft.options.length > LIMITS.options) return `"${draft.title}" has more than ${LIMITS.options} options`;
  const long = draft.options.find((option) => [...option.label].length > LIMITS.label);
  return long ? `the label "${long.label}" is longer than ${LIMITS.label} characters` : null;
}

/**
 * When something counts as tapped (own rule): the channel's own time when it lies within the trusted delay before the
 * receipt, else the receipt. A device cannot put its answer before the cut-off by a wrong clock.
 */
export function judgedTap(tappedAt: Date | null, receivedAt: Date, trustedDelayMinutes: number): Date {
  if (tappedAt === null) return receivedAt;
  const delay = receivedAt.getTime() - tappedAt.getTime();
  return delay >= 0 && delay <= trustedDelayMinutes * 60_000 ? tappedAt : receivedAt;
}

/** The number on a receipt: its civil date and the end of the answer's id, as people read it out. */
export function receiptNo(answerId: Id, on: string): string {
  return `${on.replaceAll('-', '')}-${answerId.slice(-8).toUpperCase()}`;
}
