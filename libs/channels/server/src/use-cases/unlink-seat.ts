import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { findSeats } from '@wudan/access-server';
import { ChannelMessagesRepository } from '../data/channel-messages.repository.js';
import { ChatAddressesRepository } from '../data/chat-addresses.repository.js';
import { ChatDirectoryRepository } from '../data/chat-directory.repository.js';
import { SendIndexRepository } from '../data/send-index.repository.js';
import { CHAT_TOPIC } from '../events/channel-events.js';

/** Ends every chat of a seat and takes back what waits for it: from the commit on no tap of its former holder counts. Callable. */
export async function unlinkSeat(tx: Tx, seatId: Id, reason: string): Promise<void> {
  const addresses = await tx.repo(ChatAddressesRepository).inUseOfSeat(seatId);
  await endAddresses(tx, seatId, addresses.map((address) => address.id), reason);
  const cancelled = await tx.repo(ChannelMessagesRepository).moveOfSeat(seatId, null, ['queued'], 'cancelled');
  await tx.repo(SendIndexRepository).remove(cancelled.map((row) => row.id));
}

/** Ends these chats of one seat, with its word in the trail. Returns how many had not ended before. */
export async function endAddresses(tx: Tx, seatId: Id, addressIds: readonly Id[], reason: string): Promise<number> {
  if (addressIds.length === 0) return 0;
  const ended = await tx.repo(ChatAddressesRepository).end(addressIds, reason);
  await tx.repo(ChatDirectoryRepository).removeOfAddresses(seatId, addressIds);
  if (ended.length === 0) return 0;
  const [seat] = await findSeats(tx, [seatId]);
  tx.wrote();
  tx.audit({
    action: 'chat_binding.ended',
    subjectType: 'Seat',
    subjectId: seatId,
    summary: `解除 ${seat?.personName ?? '席位'} 的聊天绑定 ${ended.length} 个`,
    detail: { reason, addresses: ended },
  });
  tx.wake(`${CHAT_TOPIC}.${seatId}`, { seatId });
  return ended.length;
}
