import { Inject, Injectable } from '@nestjs/common';
import { CRYPTO, ENV, UnitOfWork, type CryptoProvider, type Env, type Tx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { findSeats } from '@wudan/access-server';
import { ChannelMessagesRepository } from '../data/channel-messages.repository.js';
import { MessageQueueRepository, type OutgoingMessage } from '../data/message-queue.repository.js';
import { SendIndexRepository, type Bot } from '../data/send-index.repository.js';
import type { MessageState } from '../domain/card.rules.js';
import { TELEGRAM, WEBHOOK, type TelegramPort, type WebhookPort } from '../domain/channel-ports.js';
import { MAX_ATTEMPTS, retryDelayMs, type SendOutcome } from '../domain/delivery.rules.js';
import { ACCOUNT_SECRET } from './bot-list.js';
import { ChatHandles } from './chat-handles.js';
import { ComposeMessage } from './compose-message.js';
import { blockAddress } from './block-address.js';
import { tellMoved } from './mark-seen.js';

/** What the lanes of one bot share. */
export interface BotHold {
  /** Until then the whole bot keeps still. Known to every lane the moment the channel says so, before anything is written. */
  until: Date | null;
}

/** What became of one attempt; `later` and `hold` name the instant before which the chat or the whole bot keeps still. */
export type SendResult = { readonly kind: 'done' } | { readonly kind: 'later' | 'hold'; readonly until: Date };

const DONE: SendResult = { kind: 'done' };
const INTERRUPTED = '发送途中进程中断，无法确定是否送达，请人工核实。';

interface Taken {
  readonly message: OutgoingMessage;
  readonly secret: string;
  readonly phone: string | null;
}

/**
 * Hands one message over: marked and committed before the call, marked again after it. What is found marked and unfinished was cut off
 * in between, so it becomes `unknown` and waits for a person.
 */
@Injectable()
export class SendMessage {
  constructor(
    private readonly units: UnitOfWork,
    private readonly handles: ChatHandles,
    private readonly compose: ComposeMessage,
    @Inject(CRYPTO) private readonly crypto: CryptoProvider,
    @Inject(ENV) private readonly env: Env,
    @Inject(TELEGRAM) private readonly telegram: TelegramPort,
    @Inject(WEBHOOK) private readonly webhook: WebhookPort,
  ) {}

  /** @param hold looked at right before the call, and set when the answer is to wait */
  async execute(ctx: Ctx, bot: Bot, messageId: Id, hold: BotHold): Promise<SendResult> {
    const taken = await this.units.run(ctx, (tx) => this.#take(tx, messageId));
    if (!('message' in taken)) return taken;
    const held = hold.until;
    if (held !== null) {
      await this.units.run(ctx, (tx) => tx.repo(MessageQueueRepository).waitUntil(messageId, held, '渠道要求稍候'));
      return { kind: 'later', until: held };
    }
    const outcome = await this.#hand(ctx, taken);
    if (outcome.kind === 'wait') hold.until = new Date(ctx.clock.now().getTime() + outcome.ms / this.env.SEND_SCALE);
    return this.units.run(ctx, (tx) => this.#settle(tx, bot, taken.message, outcome));
  }

  async #take(tx: Tx, messageId: Id): Promise<Taken | SendResult> {
    const queue = tx.repo(MessageQueueRepository);
    const message = await queue.take(messageId);
    if (!message) return this.#notTaken(tx, messageId);
    const handOver = message.accountState === 'on' && message.secretCipher !== null;
    const [seat] = message.channel === 'webhook' ? await findSeats(tx, [message.seatId]) : [];
    const phone = seat?.phoneCipher ? this.crypto.decryptField(tx.officeId, 'seat.phone', seat.phoneCipher) : null;
    const fault = !handOver ? '渠道已停用' : message.channel === 'webhook' && phone === null ? '该人员没有手机号' : message.action === 'edit' && message.baseExternalId === null ? '原消息未送达' : null;
    if (fault !== null) {
      await this.#close(tx, message, message.action === 'edit' ? 'cancelled' : 'failed', null, fault);
      return DONE;
    }
    if (message.promptId !== null && message.card.options.length > 0) await queue.addHandle(this.handles.hash(this.handles.ofMessage(message.id)), message);
    return { message, secret: this.crypto.decryptField(tx.officeId, ACCOUNT_SECRET, message.secretCipher ?? ''), phone };
  }

  /** Answered, taken back, or cut off by the death of a process; or an earlier message of the chat comes first. */
  async #notTaken(tx: Tx, messageId: Id): Promise<SendResult> {
    const state = await tx.repo(MessageQueueRepository).stateOf(messageId);
    if (state === 'queued') return { kind: 'later', until: new Date(tx.now.getTime() + retryDelayMs(1)) };
    if (state === 'sending') {
      const found = await tx.repo(ChannelMessagesRepository).find(messageId);
      if (found) await this.#close(tx, found, 'unknown', null, INTERRUPTED);
    }
    await tx.repo(SendIndexRepository).remove([messageId]);
    return DONE;
  }

  async #hand(ctx: Ctx, { message, secret, phone }: Taken): Promise<SendOutcome> {
    if (message.channel === 'webhook') {
      const request = this.compose.forWebhook(message, phone ?? '', secret, ctx.clock);
      return this.webhook.post(message.url ?? '', request.headers, request.rawBody);
    }
    const words = this.compose.forTelegram(message);
    if (message.action === 'send' || message.baseExternalId === null) return this.telegram.send(secret, message.chat, words);
    const edited = await this.telegram.edit(secret, message.chat, message.baseExternalId, words);
    if (edited.kind === 'uneditable') return this.telegram.send(secret, message.chat, words);
    // The same look twice is one look, so an edit whose answer got lost is simply made again.
    return edited.kind === 'unknown' ? { kind: 'refused', error: edited.error } : edited;
  }

  async #settle(tx: Tx, bot: Bot, message: OutgoingMessage, outcome: SendOutcome): Promise<SendResult> {
    if (outcome.kind === 'wait' || (outcome.kind === 'refused' && message.attempts < MAX_ATTEMPTS)) {
      const ms = (outcome.kind === 'wait' ? outcome.ms : retryDelayMs(message.attempts)) / this.env.SEND_SCALE;
      const until = new Date(tx.now.getTime() + ms);
      await tx.repo(MessageQueueRepository).waitUntil(message.id, until, outcome.error);
      return { kind: outcome.kind === 'wait' ? 'hold' : 'later', until };
    }
    if (outcome.kind === 'blocked' && message.addressId !== null) await blockAddress(tx, message.addressId, outcome.error);
    const [state, externalId, error] = ending(outcome);
    await this.#close(tx, message, state, externalId, error);
    // After a lapsed edit the card lives in a new message: later edits go there.
    if (message.editsId !== null && externalId !== null && externalId !== message.baseExternalId) await tx.repo(MessageQueueRepository).replaceExternalId(message.editsId, externalId);
    return DONE;
  }

  async #close(tx: Tx, message: Pick<OutgoingMessage, 'id' | 'seatId' | 'promptId' | 'action'>, state: MessageState, externalId: string | null, error: string | null): Promise<void> {
    const changed = await tx.repo(MessageQueueRepository).finish(message.id, state, externalId, error);
    await tx.repo(SendIndexRepository).remove([message.id]);
    // An edit is no delivery of the prompt: what it says went out before.
    if (changed && message.action === 'send') tellMoved(tx, [message], state);
  }
}

/** State, number and error after an outcome that is final. */
function ending(outcome: SendOutcome): [MessageState, string | null, string | null] {
  switch (outcome.kind) {
    case 'sent':
      return ['sent', outcome.externalId, null];
    case 'unchanged':
      return ['sent', null, null];
    case 'unknown':
      return ['unknown', null, outcome.error];
    case 'blocked':
      return ['blocked', null, outcome.error];
    default:
      return ['failed', null, 'error' in outcome ? outcome.error : null];
  }
}
