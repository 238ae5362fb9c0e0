import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { ChatAddressesRepository } from '../data/chat-addresses.repository.js';

/** Those of the seats whose person has blocked the chat and has no other: a card waits where nobody looks. Callable. */
export const unreachableSeats = (tx: Tx, seatIds: readonly Id[]): Promise<Set<Id>> => tx.repo(ChatAddressesRepository).blockedOnly(seatIds);
