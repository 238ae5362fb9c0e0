import type { Id } from '@wudan/kernel-core';

/** What a channel shows of a prompt; every channel renders it by its own capability. */
export interface Card {
  /** At most 26 characters. */
  readonly title: string;
  /** At most 120 characters. */
  readonly body: string;
  /** At most 6. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** At most 20, labels of at most 10 characters. */
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** Only title and a link may leave through foreign channels. */
  readonly linkOnly: boolean;
}

export type MessageKind = 'card' | 'reminder' | 'escalation' | 'receipt' | 'notice' | 'reply';
export type MessageState = 'queued' | 'sending' | 'sent' | 'delivered' | 'seen' | 'failed' | 'unknown' | 'blocked' | 'cancelled';
export type ChannelName = 'telegram' | 'web' | 'webhook';

/** A message to a seat, on whichever channel reaches it. */
export interface CardPost {
  readonly seatId: Id;
  readonly promptId: Id | null;
  readonly promptVersion: number;
  readonly kind: MessageKind;
  readonly card: Card;
  /** Not before; quiet hours are the caller's business. */
  readonly runAt: Date;
}
