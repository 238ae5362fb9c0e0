import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { findSeats } from '@wudan/access-server';
import { ChannelMessagesRepository } from '../data/channel-messages.repository.js';
import { ChatAddressesRepository } from '../data/chat-addresses.repository.js';
import { ChatDirectoryRepository } from '../data/chat-directory.repository.js';
import { SendIndexRepository } from '../data/send-index.repository.js';
import type { CardPost } from '../domain/card.rules.js';
import { endAddresses } from './unlink-seat.js';
import { queueCards } from './post-cards.js';

export interface ChatBindingInput {
  readonly seatId: Id;
  readonly channel: 'telegram' | 'web';
  readonly botId: string;
  readonly chat: string;
  /** What the office sees of it. */
  readonly label: string;
}

const LABELS = { telegram: 'Telegram', web: '网页聊天' } as const;

/**
 * Joins a chat to a seat. A seat has one Telegram chat a bot, the newest; devices of the web chat add up. Cards that waited in the
 * web chat go to the new one at once.
 */
export async function bindChat(tx: Tx, { seatId, channel, botId, chat, label }: ChatBindingInput): Promise<void> {
  const addresses = tx.repo(ChatAddressesRepository);
  const known = await addresses.inUse(seatId, channel, botId, chat);
  if (known) {
    await addresses.mark(known.id, 'active');
    return;
  }
  if (channel === 'telegram') {
    const before = (await addresses.inUseOfSeat(seatId)).filter((row) => row.channel === 'telegram' && row.botId === botId);
    await endAddresses(tx, seatId, before.map((row) => row.id), '换绑新的聊天');
  }
  const address = await addresses.insert({ id: tx.id(), seatId, channel, botId, chat, label, state: 'active', boundAt: tx.now, endedAt: null, endReason: null });
  await tx.repo(ChatDirectoryRepository).add({ channel, botId, chat, seatId, addressId: address.id });
  const [seat] = await findSeats(tx, [seatId]);
  tx.audit({ action: 'chat_binding.made', subjectType: 'Seat', subjectId: seatId, summary: `${seat?.personName ?? '席位'} 绑定${LABELS[channel]}`, detail: { channel, addressId: address.id } });
  if (channel === 'telegram') await queueCards(tx, await takeWaiting(tx, seatId, 'web'));
}

/** Takes back what waits for the seat in one channel, oldest first, to be posted again on another. */
export async function takeWaiting(tx: Tx, seatId: Id, from: 'telegram' | 'web'): Promise<CardPost[]> {
  const messages = tx.repo(ChannelMessagesRepository);
  const waiting = await messages.moveOfSeat(seatId, from, ['queued'], 'cancelled');
  await tx.repo(SendIndexRepository).remove(waiting.map((row) => row.id));
  const rows = (await messages.findMany(waiting.map((row) => row.id))).filter((row) => row.action === 'send').sort((left, right) => (left.id < right.id ? -1 : 1));
  return rows.map(({ promptId, kind, card, runAt }) => ({ seatId, promptId, promptVersion: card.promptVersion, kind, card, runAt: runAt > tx.now ? runAt : tx.now }));
}
