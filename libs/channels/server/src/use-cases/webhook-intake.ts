import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, UnitOfWork } from '@wudan/kernel-server';
import { systemCtx, type Clock } from '@wudan/kernel-core';
import type { DirectoryBot } from '../data/bot-directory.repository.js';
import { ChannelMessagesRepository } from '../data/channel-messages.repository.js';
import { ChatDoorReadModel } from '../data/chat-door.read-model.js';
import { readHookEvent, type HookEvent } from '../domain/hook-event.rules.js';
import { optionOfReply } from '../domain/render-card.rules.js';
import { BotList } from './bot-list.js';
import { ChatHandles } from './chat-handles.js';
import { ChatSeats } from './chat-seats.js';
import { FindDesk } from './find-desk.js';
import { tellMoved } from './mark-seen.js';
import { reviseMessage } from './revise-cards.js';
import { queueCards } from './post-cards.js';
import { WorkInbox } from './work-inbox.js';

/** Inbox channel of an account. */
export const webhookInbox = (accountId: string): string => `webhook:${accountId}`;

interface Kept {
  readonly nonce: string;
  readonly body: unknown;
}

const NOT_UNDERSTOOD = '未能识别您的回复。请回复卡片上的序号，或打开链接办理。';

/** Works on what providers of the signed webhook told: answers, deliveries, reading. */
@Injectable()
export class WebhookIntake {
  constructor(
    private readonly units: UnitOfWork,
    private readonly bots: BotList,
    private readonly door: ChatDoorReadModel,
    private readonly handles: ChatHandles,
    private readonly seats: ChatSeats,
    private readonly desks: FindDesk,
    private readonly work: WorkInbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Everything that came in, of every account. Returns how many events were finished. */
  async drainInbox(): Promise<number> {
    const accounts = (await this.bots.all()).filter((bot) => bot.channel === 'webhook').flatMap((bot) => bot.accounts);
    const finished = await Promise.all(accounts.map((account) => this.drainAccount(account)));
    return finished.reduce((sum, count) => sum + count, 0);
  }

  drainAccount(account: DirectoryBot): Promise<number> {
    return this.work.drain(
      webhookInbox(account.accountId),
      (payload) => {
        const event = readHookEvent((payload as Kept).body);
        return event?.type === 'answer' ? event.replyToken : (event?.id ?? '');
      },
      async (payload) => {
        const { nonce, body } = payload as Kept;
        const event = readHookEvent(body);
        if (event?.type === 'answer') await this.#answer(account, nonce, event);
        else if (event) await this.#moved(account, event);
      },
    );
  }

  async #moved(account: DirectoryBot, event: Extract<HookEvent, { id: string }>): Promise<void> {
    await this.units.run(systemCtx(account.officeId, this.clock, 'webhook'), async (tx) => {
      const messages = tx.repo(ChannelMessagesRepository);
      const message = await messages.find(event.id);
      if (message?.channel !== 'webhook') return;
      const from = ['sending', 'sent', 'unknown', ...(event.type === 'seen' ? (['delivered'] as const) : [])] as const;
      tellMoved(tx, [await messages.move(event.id, from, event.type)], event.type);
    });
  }

  async #answer(account: DirectoryBot, nonce: string, event: Extract<HookEvent, { type: 'answer' }>): Promise<void> {
    const handle = await this.door.handle(this.handles.hash(event.replyToken));
    if (handle?.officeId !== account.officeId) return;
    const requestId = `webhook-${nonce}`;
    const system = systemCtx(account.officeId, this.clock, requestId);
    const message = await this.units.read(system, (tx) => tx.repo(ChannelMessagesRepository).find(handle.messageId));
    const seat = await this.seats.find(handle.officeId, handle.seatId, 'webhook', requestId);
    // A former holder's phone is not written to: what it could be told belongs to the seat.
    if (message?.channel !== 'webhook' || !seat) return;
    const option = optionOfReply(message.card.options, event.option);
    const now = this.clock.now();
    const reply =
      option === null
        ? null
        : await this.desks.desk().tap(
            { ...seat.ctx, idempotencyKey: requestId },
            { promptId: handle.promptId, promptVersion: handle.promptVersion, option, value: null, channel: 'webhook', eventId: `${account.accountId}:${nonce}`, tappedAt: event.at !== null && event.at > now ? now : event.at },
          );
    const back = { ...system, idempotencyKey: `${requestId}-reply` };
    await this.units.once(back, 'chat.reply', nonce, () =>
      this.units.run(back, async (tx) => {
        await tx.repo(ChannelMessagesRepository).move(message.id, ['sending', 'sent', 'delivered', 'unknown'], 'seen');
        if (reply?.card) await reviseMessage(tx, message.id, { ...reply.card, ...(reply.item ? { promptVersion: reply.item.version } : {}) });
        else {
          const card = { title: '回复', body: reply?.text ?? NOT_UNDERSTOOD, facts: [], options: [], linkOnly: false };
          await queueCards(tx, [{ seatId: handle.seatId, promptId: null, promptVersion: 0, kind: 'reply', card, runAt: tx.now }], 'webhook');
        }
        return null;
      }),
    );
  }
}
