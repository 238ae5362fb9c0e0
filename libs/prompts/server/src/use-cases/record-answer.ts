import type { Tx } from '@wudan/kernel-server';
import { localDateOf, type Ctx, type Id } from '@wudan/kernel-core';
import { PromptsRepository, type PromptRow } from '../data/prompts.repository.js';
import { eventReused, promptExpired, promptRecalled, promptSuperseded } from '../domain/prompt.errors.js';
import { receiptNo } from '../domain/prompt.rules.js';
import { promptAnswered } from '../events/prompt-events.js';

export interface AnswerEvent {
  readonly channel: string;
  readonly eventId: string;
  readonly tappedAt: Date | null;
}

/** Whether an answer with this event is there. Callable. */
export const knownEvent = async (tx: Tx, event: AnswerEvent): Promise<boolean> => (await tx.repo(PromptsRepository).answerByEvent(event.channel, event.eventId)) !== null;

/**
 * Records an answer (or, with a null value, that the last one was taken back) outside the one-call path. Callable by the
 * subject of a prompt. @returns null when this event was recorded before
 * @throws DomainError PROMPT_SUPERSEDED, PROMPT_RECALLED, PROMPT_EXPIRED, EVENT_REUSED
 */
export async function recordAnswer(tx: Tx, ctx: Ctx, prompt: PromptRow, version: number, event: AnswerEvent, value: Readonly<Record<string, unknown>> | null, late = false): Promise<Id | null> {
  const repository = tx.repo(PromptsRepository);
  const known = await repository.answerByEvent(event.channel, event.eventId);
  if (known) {
    if (known.promptId !== prompt.id) throw eventReused();
    return null;
  }
  if (prompt.state === 'recalled') throw promptRecalled();
  if (prompt.state === 'expired') throw promptExpired();
  if (prompt.version !== version || prompt.state === 'superseded') throw promptSuperseded();
  const id = tx.id();
  const added = await repository.addAnswer({
    id,
    promptId: prompt.id,
    promptVersion: version,
    seatId: ctx.seat.id,
    personName: ctx.seat.personName,
    channel: event.channel,
    eventId: event.eventId,
    value,
    receiptNo: receiptNo(id, localDateOf(tx.now)),
    late,
    tappedAt: event.tappedAt ?? tx.now,
    receivedAt: tx.now,
    replacesId: prompt.answerId,
  });
  // Somebody else's card took this event at the same instant; one's own is locked.
  if (!added) throw eventReused();
  await repository.setAnswer(prompt.id, value === null ? null : id);
  tx.emit(promptAnswered, { promptId: prompt.id });
  return id;
}
