import { defineEvent } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import type { MessageState } from '../domain/card.rules.js';

/** A message that carried a prompt went out, was read, failed, or met a blocked address. */
export const messageMoved = defineEvent<{ messageId: Id; promptId: Id; seatId: Id; state: MessageState }>('channels.message_moved');

/** Topic of a seat's chat: a web chat that watches reads its thread again. */
export const CHAT_TOPIC = 'chat';

/** Something waits to be sent. */
export const SEND_WAKE = 'channels.send';

/** Something came in and waits in the inbox. */
export const INBOX_WAKE = 'channels.inbox';

/** An account was switched on or off, or is set up otherwise. */
export const BOTS_WAKE = 'bots.changed';
