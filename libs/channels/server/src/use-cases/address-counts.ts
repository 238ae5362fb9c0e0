import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { ChatAddressesRepository } from '../data/chat-addresses.repository.js';

/** How many chats and devices each seat has in use; seats without one are left out. Callable. */
export const addressCounts = (tx: Tx, seatIds: readonly Id[]): Promise<Map<Id, number>> => tx.repo(ChatAddressesRepository).counts(seatIds);
