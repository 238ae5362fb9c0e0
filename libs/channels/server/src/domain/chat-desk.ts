import type { Ctx, Id } from '@wudan/kernel-core';
import type { Card } from './card.rules.js';

/** A tapped option, as a channel knows it. The context is that of the seat the card went to. */
export interface ChatTap {
  readonly promptId: Id;
  readonly promptVersion: number;
  readonly option: string;
  /** Fields of a form, where the channel has one; checked by the subject of the prompt. */
  readonly value: Readonly<Record<string, unknown>> | null;
  /** `telegram`, `web`, `webhook`; with `eventId` it makes the effect count once. */
  readonly channel: string;
  readonly eventId: string;
  /** When the channel says it was tapped; null when it does not say. */
  readonly tappedAt: Date | null;
}

export interface ChatText {
  readonly text: string;
  readonly channel: string;
  readonly eventId: string;
  readonly sentAt: Date | null;
}

/** A file that somebody sent, with or without saying what for. Its bytes are read only when the desk asks for them, once. */
export interface ChatFile {
  /** The card it was sent from, where the channel knows; null: nobody said. */
  readonly promptId: Id | null;
  readonly fileName: string;
  /** What was written beside it; empty when nothing was. */
  readonly caption: string;
  readonly channel: string;
  readonly eventId: string;
  readonly sentAt: Date | null;
  /** @throws DomainError when the channel cannot give the file, or it is larger than the channel allows */
  open(): Promise<AsyncIterable<Uint8Array>>;
}

export interface ChatAnswerView {
  readonly option: string | null;
  readonly value: Readonly<Record<string, unknown>> | null;
  readonly summary: string;
  readonly receiptNo: string;
  readonly late: boolean;
  readonly at: string;
  readonly by: string;
}

/** One prompt as a chat shows it to a seat. Instants are ISO 8601. */
export interface DeskItem {
  readonly promptId: Id;
  readonly seatId: Id;
  readonly version: number;
  readonly officeName: string;
  readonly unitName: string | null;
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly state: string;
  readonly dueAt: string | null;
  readonly form: 'progress' | null;
  readonly createdAt: string;
  readonly answer: ChatAnswerView | null;
  readonly history: readonly ChatAnswerView[];
  readonly can: readonly string[];
}

export interface ChatReply {
  readonly ok: boolean;
  /** One line for the person, at most 120 characters. */
  readonly text: string;
  readonly code?: string;
  readonly field?: string;
  readonly item: DeskItem | null;
  /** How the tapped card should look from now on; null leaves it as it is. */
  readonly card: Card | null;
}

/**
 * Whoever understands what a chat says: filled by the prompts context. Never throws a DomainError of the person's making:
 * a refusal is a reply with `ok: false`.
 */
export interface ChatDesk {
  tap(ctx: Ctx, tap: ChatTap): Promise<ChatReply>;
  say(ctx: Ctx, text: ChatText): Promise<ChatReply>;
  receive(ctx: Ctx, file: ChatFile): Promise<ChatReply>;
  /** Open prompts first, then the latest closed ones; at most 50. */
  thread(ctx: Ctx): Promise<readonly DeskItem[]>;
}

export const CHAT_DESK = Symbol('ChatDesk');
