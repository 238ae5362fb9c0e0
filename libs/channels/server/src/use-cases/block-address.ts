import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { ChannelMessagesRepository } from '../data/channel-messages.repository.js';
import { ChatAddressesRepository } from '../data/chat-addresses.repository.js';
import { SendIndexRepository } from '../data/send-index.repository.js';
import { tellMoved } from './mark-seen.js';

/** Nobody reads this chat any more: it is flagged, and what waits for it is told to whoever asks the backup. */
export async function blockAddress(tx: Tx, addressId: Id, reason: string): Promise<void> {
  await tx.repo(ChatAddressesRepository).mark(addressId, 'blocked');
  const waiting = await tx.repo(ChannelMessagesRepository).blockOfAddress(addressId, reason);
  await tx.repo(SendIndexRepository).remove(waiting.map((row) => row.id));
  tellMoved(tx, waiting, 'blocked');
}
