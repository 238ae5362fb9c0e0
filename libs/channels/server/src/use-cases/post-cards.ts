import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { ChatAddressesRepository } from '../data/chat-addresses.repository.js';
import { MessageQueueRepository, type QueuedMessage } from '../data/message-queue.repository.js';
import type { CardPost, ChannelName } from '../domain/card.rules.js';
import { CHAT_TOPIC, SEND_WAKE } from '../events/channel-events.js';
import { routeSeats } from './route-seats.js';

/** Where a card went. */
export interface PostedCard {
  readonly messageId: Id;
  readonly seatId: Id;
  readonly promptId: Id | null;
  readonly channel: ChannelName;
}

/**
 * Posts cards to seats, each on the channel that reaches it, in a few statements for any number. In the web chat `queued` means:
 * waits to be opened. Callable inside a unit of work; sending begins after its commit.
 */
export const postCards = (tx: Tx, posts: readonly CardPost[]): Promise<PostedCard[]> => queueCards(tx, posts);

/** @param only leaves out seats that this channel does not reach */
export async function queueCards(tx: Tx, posts: readonly CardPost[], only?: ChannelName): Promise<PostedCard[]> {
  if (posts.length === 0) return [];
  const routes = await routeSeats(tx, posts.map((post) => post.seatId), only);
  const messages: QueuedMessage[] = posts.flatMap((post) => {
    const route = routes.get(post.seatId);
    if (!route) return [];
    const { channel, botId, chat, addressId, place } = route;
    const { title, body, facts, options, linkOnly } = post.card;
    return {
      id: tx.id(), seatId: post.seatId, addressId, channel, botId, chat, promptId: post.promptId, kind: post.kind, action: 'send' as const, editsId: null,
      card: { title, body, facts, options, linkOnly, promptVersion: post.promptVersion, place }, runAt: post.runAt,
    };
  });
  await queueMessages(tx, messages);
  return messages.map(({ id, seatId, promptId, channel }) => ({ messageId: id, seatId, promptId, channel }));
}

/** Writes messages down and wakes whoever sends or shows them. */
export async function queueMessages(tx: Tx, messages: readonly QueuedMessage[]): Promise<void> {
  if (messages.length === 0) return;
  await tx.repo(MessageQueueRepository).add(messages);
  if (messages.some((message) => message.channel !== 'web')) tx.wake(SEND_WAKE, {});
  await wakeSeats(tx, messages.map((message) => message.seatId));
}

/** Tells open web chats of these seats that their thread has news. Seats without one cost nothing. */
export async function wakeSeats(tx: Tx, seatIds: readonly Id[]): Promise<void> {
  const watching = await tx.repo(ChatAddressesRepository).reachable([...new Set(seatIds)], 'web', 'web');
  for (const seatId of watching.keys()) tx.wake(`${CHAT_TOPIC}.${seatId}`, { seatId });
}
