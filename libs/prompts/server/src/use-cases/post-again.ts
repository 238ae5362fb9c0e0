import { postCards, type CardPost } from '@wudan/channels-server';
import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { ContactsRepository } from '../data/contacts.repository.js';
import type { PromptRow } from '../data/prompts.repository.js';
import { heldUntil } from '../domain/quiet-hours.rules.js';

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
