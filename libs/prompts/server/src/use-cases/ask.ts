import { postCards, unreachableSeats, type CardPost } from '@wudan/channels-server';
import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { PromptsRepository } from '../data/prompts.repository.js';
import { askingCard } from '../domain/card-of.rules.js';
import { ASKING_KINDS, draftFault, type PromptDraft } from '../domain/prompt.rules.js';
import { askInstead } from './ask-instead.js';
import { quietUntil } from './post-again.js';

/** Shown in a unit's chat: which unit a card is about, since one person may stand for several. */
export type Draft = PromptDraft;

/**
 * Asks people, in the caller's unit of work and few statements whatever their number. Who is in quiet hours is asked at
 * their end, unless the prompt is critical. Callable; the caller writes the audit entry.
 * @returns the id of each prompt, in the order of the drafts
 */
export async function ask(tx: Tx, drafts: readonly Draft[]): Promise<Id[]> {
  for (const draft of drafts) {
    const fault = draftFault(draft);
    if (fault !== null) throw new Error(fault);
  }
  const held = await quietUntil(tx, drafts.map((draft) => draft.seatId));
  const prompts = drafts.map((draft) => ({ ...draft, id: tx.id(), heldUntil: draft.critical === true ? null : (held.get(draft.seatId) ?? null) }));
  await tx.repo(PromptsRepository).insertAll(prompts);
  await postCards(
    tx,
    prompts.map((prompt): CardPost => ({
      seatId: prompt.seatId,
      promptId: prompt.id,
      promptVersion: 1,
      kind: prompt.kind === 'notice' ? 'notice' : 'card',
      card: askingCard({ ...prompt, linkOnly: prompt.linkOnly === true }),
      runAt: prompt.heldUntil ?? tx.now,
    })),
  );
  await askOthers(tx, prompts.filter((prompt) => ASKING_KINDS.includes(prompt.kind)));
  return prompts.map((prompt) => prompt.id);
}

/** Where the contact has blocked the chat, the backup or the head is asked at once. */
async function askOthers(tx: Tx, prompts: readonly (Draft & { readonly id: Id })[]): Promise<void> {
  const blocked = await unreachableSeats(tx, [...new Set(prompts.map((prompt) => prompt.seatId))]);
  for (const prompt of prompts) if (blocked.has(prompt.seatId)) await askInstead(tx, prompt.id);
}
