import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CRYPTO, ENV, type CryptoProvider, type Env } from '@wudan/kernel-server';
import type { Clock } from '@wudan/kernel-core';
import type { OutgoingMessage } from '../data/message-queue.repository.js';
import type { TelegramMessage } from '../domain/channel-ports.js';
import { HOOK_HEADERS, signedText } from '../domain/hook-signature.rules.js';
import { cardText, linkOnlyText, renderCard, TELEGRAM_BUTTONS, TELEGRAM_WITH_TEXT } from '../domain/render-card.rules.js';
import { ChatHandles } from './chat-handles.js';

/** HMAC-SHA256 over `timestamp.nonce.rawBody`, hexadecimal: both directions of the signed webhook. */
export const hookSignature = (secret: string, timestamp: string, nonce: string, rawBody: string): string =>
  createHmac('sha256', secret).update(signedText(timestamp, nonce, rawBody)).digest('hex');

/** A request to a provider's own interface, signed. */
export interface SignedRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly rawBody: string;
}

/** Puts a message into the words of its channel. */
@Injectable()
export class ComposeMessage {
  constructor(
    private readonly handles: ChatHandles,
    @Inject(CRYPTO) private readonly crypto: CryptoProvider,
    @Inject(ENV) private readonly env: Env,
  ) {}

  get link(): string {
    return new URL('/c/', this.env.PUBLIC_URL).toString();
  }

  forTelegram(message: Pick<OutgoingMessage, 'id' | 'card' | 'promptId' | 'allowText'>): TelegramMessage {
    const answerable = message.promptId === null ? { ...message.card, options: [] } : message.card;
    const { text, buttons } = renderCard(answerable, message.allowText ? TELEGRAM_WITH_TEXT : TELEGRAM_BUTTONS, this.link);
    const handle = this.handles.ofMessage(message.id);
    return { text, buttons: buttons.map((row) => row.map(({ index, label }) => ({ label, data: this.handles.tap(handle, index) }))) };
  }

  /** @param clock of the request: its timestamp must be the receiver's time too */
  forWebhook(message: OutgoingMessage, phone: string, secret: string, clock: Clock): SignedRequest {
    const { card } = message;
    const title = card.linkOnly ? '您有 1 项待办' : card.title;
    const body = card.linkOnly ? linkOnlyText(this.link) : cardText({ ...card, options: [] });
    const options = card.linkOnly || message.promptId === null ? [] : card.options.map(({ id, label }) => ({ id, label }));
    const replyToken = options.length === 0 ? null : this.handles.ofMessage(message.id);
    const rawBody = JSON.stringify({ id: message.id, kind: message.kind, title, body, options, link: this.link, phone, replyToken });
    const timestamp = String(Math.floor(clock.now().getTime() / 1_000));
    const nonce = this.crypto.newToken(128);
    return {
      rawBody,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        [HOOK_HEADERS.timestamp]: timestamp,
        [HOOK_HEADERS.nonce]: nonce,
        [HOOK_HEADERS.signature]: hookSignature(secret, timestamp, nonce, rawBody),
      },
    };
  }
}
