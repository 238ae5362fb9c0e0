import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { ChannelMessagesRepository, type MovedMessage } from '../data/channel-messages.repository.js';
import type { MessageState } from '../domain/card.rules.js';
import { messageMoved } from '../events/channel-events.js';

/** The seat has opened its thread: what waited there is seen. Callable. */
export async function markSeen(tx: Tx, seatId: Id): Promise<void> {
  tellMoved(tx, await tx.repo(ChannelMessagesRepository).moveOfSeat(seatId, 'web', ['queued'], 'seen'), 'seen');
}

/** Announces moved messages, as far as they carried a prompt. */
export function tellMoved(tx: Tx, moved: readonly (MovedMessage | null)[], state: MessageState): void {
  for (const row of moved) {
    if (row?.promptId) tx.emit(messageMoved, { messageId: row.id, promptId: row.promptId, seatId: row.seatId, state });
  }
}
