import type { SendOutcome } from './delivery.rules.js';

/** A message ready for Telegram. */
export interface TelegramMessage {
  readonly text: string;
  readonly buttons: readonly (readonly { readonly label: string; readonly data: string }[])[];
}

/** The Bot API as far as the product speaks to it. Nothing here throws for what a provider may answer. */
export interface TelegramPort {
  identify(token: string): Promise<{ readonly botName: string } | { readonly fault: 'refused' | 'unreachable'; readonly error: string }>;
  send(token: string, chat: string, message: TelegramMessage): Promise<SendOutcome>;
  edit(token: string, chat: string, externalId: string, message: TelegramMessage): Promise<SendOutcome>;
  /** Best effort: stops the button's clock and shows a line. */
  acknowledge(token: string, callbackId: string, text: string): Promise<void>;
  /** The bytes of a file that was sent to the bot, as they come. @throws DomainError CHAT_FILE_TOO_LARGE, CHAT_FILE_UNAVAILABLE */
  download(token: string, fileId: string): Promise<AsyncIterable<Uint8Array>>;
  /** Updates from `offset` on, oldest first. @throws Error when the provider cannot be reached or refuses */
  updates(token: string, offset: number | null, waitSeconds: number, signal?: AbortSignal): Promise<unknown[]>;
  /** @throws Error when the provider cannot be reached or refuses */
  usePolling(token: string): Promise<void>;
  /** @throws Error when the provider cannot be reached or refuses */
  useWebhook(token: string, url: string, secret: string): Promise<void>;
}
export const TELEGRAM = Symbol('TelegramPort');

/** The other end of the signed webhook. */
export interface WebhookPort {
  /** @param headers already signed */
  post(url: string, headers: Readonly<Record<string, string>>, rawBody: string): Promise<SendOutcome>;
}
export const WEBHOOK = Symbol('WebhookPort');
