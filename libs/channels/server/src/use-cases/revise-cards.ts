import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { ChannelMessagesRepository } from '../data/channel-messages.repository.js';
import { ChatAddressesRepository } from '../data/chat-addresses.repository.js';
import type { QueuedMessage } from '../data/message-queue.repository.js';
import { SendIndexRepository } from '../data/send-index.repository.js';
import type { Card } from '../domain/card.rules.js';
import { sameCard, type StoredCard } from '../domain/stored-card.rules.js';
import { queueMessages, wakeSeats } from './post-cards.js';

/** How a card looks from now on; `promptVersion` when its buttons answer to another version than before. */
export type RevisedCard = Card & { readonly promptVersion?: number };

/**
 * Every card already sent for these prompts gets its new look (a new message where none can be changed), and what still waits is taken
 * back: an answer between enqueue and send stops the send. A card that looks so already is left alone. Callable.
 * @param except message that its caller has taken care of
 */
export async function reviseCards(tx: Tx, promptIds: readonly Id[], cardOf: (promptId: Id) => RevisedCard, except?: Id): Promise<void> {
  if (promptIds.length === 0) return;
  const messages = tx.repo(ChannelMessagesRepository);
  const shown = await messages.shown(promptIds);
  // Oldest first, so that the newest edit of a message is the one that stays.
  const newestEdit = new Map(shown.flatMap((row) => (row.editsId === null ? [] : [[row.editsId, row] as const])));
  const unread = await outOfUse(tx, shown.flatMap((row) => (row.addressId === null ? [] : [row.addressId])));
  const revised: QueuedMessage[] = [];
  const kept: Id[] = [];
  const told = new Set<string>();
  for (const base of shown.filter((row) => row.action === 'send').reverse()) {
    if (base.promptId === null || base.state === 'queued' || base.id === except || base.channel === 'web') continue;
    if (base.channel === 'webhook' && told.has(`${base.promptId} ${base.seatId}`)) continue;
    told.add(`${base.promptId} ${base.seatId}`);
    if (base.state === 'unknown' && base.externalId === null) continue;
    // What a former holder's chat shows stays as it was: the news is its successor's.
    if (base.addressId !== null && unread.has(base.addressId)) continue;
    const newest = newestEdit.get(base.id);
    const card = nextCard(newest?.card ?? base.card, cardOf(base.promptId));
    if (!sameCard(card, newest?.card ?? base.card)) revised.push(revisionOf(tx, base, card));
    else if (newest?.state === 'queued') kept.push(newest.id);
  }
  await takeBack(tx, promptIds, kept);
  await queueMessages(tx, revised.reverse());
  await wakeSeats(tx, shown.map((row) => row.seatId));
}

/** One sent message gets its new look, unless it has it already. */
export async function reviseMessage(tx: Tx, messageId: Id, revised: RevisedCard): Promise<void> {
  const messages = tx.repo(ChannelMessagesRepository);
  const found = await messages.find(messageId);
  const base = found?.editsId ? await messages.find(found.editsId) : found;
  if (!base || base.promptId === null) return;
  const later = await messages.shown([base.promptId]);
  const newest = later.filter((row) => (base.channel === 'telegram' ? row.editsId === base.id : row.channel === base.channel && row.seatId === base.seatId)).at(-1);
  const card = nextCard(newest?.card ?? base.card, revised);
  if (sameCard(card, newest?.card ?? base.card)) return;
  if (newest?.state === 'queued' && (await messages.move(newest.id, ['queued'], 'cancelled'))) await tx.repo(SendIndexRepository).remove([newest.id]);
  await queueMessages(tx, [revisionOf(tx, base, card)]);
}

/** Takes back what still waits for these prompts. Callable. */
export async function cancelCards(tx: Tx, promptIds: readonly Id[]): Promise<void> {
  if (promptIds.length > 0) await takeBack(tx, promptIds, []);
}

async function takeBack(tx: Tx, promptIds: readonly Id[], kept: readonly Id[]): Promise<void> {
  const cancelled = await tx.repo(ChannelMessagesRepository).cancelOfPrompts(promptIds, kept);
  await tx.repo(SendIndexRepository).remove(cancelled.map((row) => row.id));
}

async function outOfUse(tx: Tx, addressIds: readonly Id[]): Promise<Set<Id>> {
  const addresses = await tx.repo(ChatAddressesRepository).findMany([...new Set(addressIds)]);
  return new Set(addresses.filter((address) => address.state !== 'active').map((address) => address.id));
}

const nextCard = (before: StoredCard, { title, body, facts, options, linkOnly, promptVersion }: RevisedCard): StoredCard => ({
  title,
  body,
  facts,
  options,
  linkOnly: linkOnly || before.linkOnly,
  promptVersion: promptVersion ?? before.promptVersion,
  place: before.place,
});

type Base = Pick<QueuedMessage, 'id' | 'seatId' | 'addressId' | 'channel' | 'botId' | 'chat' | 'promptId'>;

/** Telegram changes the message; what cannot be changed is followed by another one. */
const revisionOf = (tx: Tx, base: Base, card: StoredCard): QueuedMessage => ({
  id: tx.id(),
  seatId: base.seatId,
  addressId: base.addressId,
  channel: base.channel,
  botId: base.botId,
  chat: base.chat,
  promptId: base.promptId,
  kind: 'receipt',
  action: base.channel === 'telegram' ? 'edit' : 'send',
  editsId: base.channel === 'telegram' ? base.id : null,
  card,
  runAt: tx.now,
});
