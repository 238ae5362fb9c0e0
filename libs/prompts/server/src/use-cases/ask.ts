import { postCards, type CardPost } from '@wudan/channels-server';
import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { ContactsRepository } from '../data/contacts.repository.js';
import { PromptsRepository, type PromptRow } from '../data/prompts.repository.js';
import { askingCard } from '../domain/card-of.rules.js';
import { draftFault, type PromptDraft } from '../domain/prompt.rules.js';
import { heldUntil } from '../domain/quiet-hours.rules.js';

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
  return prompts.map((prompt) => prompt.id);
}

/** Until when each of these seats is left alone; absent when it may be asked now. */
export async function quietUntil(tx: Tx, seatIds: readonly Id[]): Promise<Map<Id, Date>> {
  const hours = await tx.repo(ContactsRepository).quietHours([...new Set(seatIds)]);
  const held = [...hours].map(([id, quiet]) => [id, heldUntil(tx.now, quiet)] as const);
  return new Map(held.filter((entry): entry is [Id, Date] => entry[1] !== null));
}

/** A prompt's card to a seat again or for the first time, with the seat's quiet hours kept. */
export async function postAgain(tx: Tx, posts: readonly { prompt: PromptRow; seatId: Id; kind: CardPost['kind']; card: CardPost['card'] }[]): Promise<void> {
  const held = await quietUntil(tx, posts.map((post) => post.seatId));
  await postCards(
    tx,
    posts.map(({ prompt, seatId, kind, card }) => ({ seatId, promptId: prompt.id, promptVersion: prompt.version, kind, card, runAt: prompt.critical ? tx.now : (held.get(seatId) ?? tx.now) })),
  );
}
