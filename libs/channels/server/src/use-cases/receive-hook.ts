import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, CRYPTO, Inbox, Wakes, type CryptoProvider } from '@wudan/kernel-server';
import { isId, type Clock } from '@wudan/kernel-core';
import { hookBodyInvalid, hookReplayed, hookSignatureInvalid, hookStale } from '../domain/channels.errors.js';
import { readHookEvent } from '../domain/hook-event.rules.js';
import { isFresh, isNonce } from '../domain/hook-signature.rules.js';
import { readUpdate, updateKey } from '../domain/telegram-update.rules.js';
import { INBOX_WAKE } from '../events/channel-events.js';
import { BotList } from './bot-list.js';
import { hookSignature } from './compose-message.js';
import { telegramInbox } from './telegram-intake.js';
import { webhookInbox } from './webhook-intake.js';

export interface SignedHook {
  readonly timestamp: string;
  readonly nonce: string;
  readonly signature: string;
  readonly rawBody: string;
}

/** Checks what a provider posts and keeps it: the work begins from the inbox. */
@Injectable()
export class ReceiveHook {
  constructor(
    private readonly bots: BotList,
    private readonly inbox: Inbox,
    private readonly wakes: Wakes,
    @Inject(CRYPTO) private readonly crypto: CryptoProvider,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError HOOK_SIGNATURE_INVALID; a repetition is accepted and changes nothing */
  async telegram(accountId: string, secret: string, update: unknown): Promise<void> {
    const account = isId(accountId) ? await this.bots.byAccount(accountId) : null;
    // Compared also when there is no such account, so that the time tells nothing.
    const right = this.crypto.isEqual(account?.hookHash ?? '', this.crypto.hashToken(secret));
    if (!account || account.channel !== 'telegram' || account.hookHash === null || !right) throw hookSignatureInvalid();
    const event = readUpdate(update);
    if (!event) throw hookBodyInvalid();
    await this.inbox.accept({ channel: telegramInbox(account.botId), updateId: updateKey(event.updateId), payload: update });
    this.wakes.publish(INBOX_WAKE, {});
  }

  /** @throws DomainError HOOK_SIGNATURE_INVALID, HOOK_STALE, HOOK_REPLAYED, HOOK_BODY_INVALID */
  async signed(accountId: string, hook: SignedHook): Promise<void> {
    const account = isId(accountId) ? await this.bots.byAccount(accountId) : null;
    const open = account?.channel === 'webhook' ? await this.bots.open(account) : null;
    const right = this.crypto.isEqual(hookSignature(open?.token ?? '', hook.timestamp, hook.nonce, hook.rawBody), hook.signature.toLowerCase());
    if (!account || !open || !isNonce(hook.nonce) || !right) throw hookSignatureInvalid();
    if (!isFresh(hook.timestamp, this.clock.now())) throw hookStale();
    const body = parsed(hook.rawBody);
    if (!readHookEvent(body)) throw hookBodyInvalid();
    if (!(await this.inbox.accept({ channel: webhookInbox(account.accountId), updateId: hook.nonce, payload: { nonce: hook.nonce, body } }))) throw hookReplayed();
    this.wakes.publish(INBOX_WAKE, {});
  }
}

function parsed(rawBody: string): unknown {
  try {
    return JSON.parse(rawBody);
  } catch {
    return null;
  }
}
