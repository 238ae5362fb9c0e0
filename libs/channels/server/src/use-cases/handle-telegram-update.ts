import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, UnitOfWork } from '@wudan/kernel-server';
import { systemCtx, type Clock } from '@wudan/kernel-core';
import { ChannelMessagesRepository } from '../data/channel-messages.repository.js';
import { ChatAddressesRepository } from '../data/chat-addresses.repository.js';
import { ChatDoorReadModel, type BoundSeat } from '../data/chat-door.read-model.js';
import { commandOf } from '../domain/chat-command.rules.js';
import { TELEGRAM, type TelegramPort } from '../domain/channel-ports.js';
import type { TelegramEvent } from '../domain/telegram-update.rules.js';
import { blockAddress } from './block-address.js';
import { BotList, type SharedBot } from './bot-list.js';
import { ChatHandles } from './chat-handles.js';
import { ChatSeats } from './chat-seats.js';
import { FileInTelegram } from './file-in-telegram.js';
import { FindDesk } from './find-desk.js';
import { JoinByTelegram } from './join-by-telegram.js';
import { reviseMessage } from './revise-cards.js';
import { SayInTelegram } from './say-in-telegram.js';

const NOT_VALID = '该按钮无效或已过期，本次点击未生效。请发送 /todo 查看当前待办。';
const NOT_HOLDER = '您已不是该席位的联络人，本次点击未生效。如有疑问，请联系编办。';
const SWITCHED_OFF = '该编办已停用本渠道，本次点击未生效。请改用网页聊天办理。';
const HINT = '本聊天只接受按钮作答。请点卡片上的按钮，或发送 /todo 查看待办、/help 查看说明。';

type Tap = Extract<TelegramEvent, { kind: 'tap' }>;

/** Does what one update asks for. A tap counts for the seat to which its card went, and only while that chat stands for it. */
@Injectable()
export class HandleTelegramUpdate {
  constructor(
    private readonly units: UnitOfWork,
    private readonly bots: BotList,
    private readonly door: ChatDoorReadModel,
    private readonly handles: ChatHandles,
    private readonly seats: ChatSeats,
    private readonly desks: FindDesk,
    private readonly join: JoinByTelegram,
    private readonly say: SayInTelegram,
    private readonly files: FileInTelegram,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(TELEGRAM) private readonly telegram: TelegramPort,
  ) {}

  async execute(bot: SharedBot, event: TelegramEvent): Promise<void> {
    const token = await this.tokenOf(bot);
    if (token === null || event.chat === null) return;
    if (event.kind === 'tap') await this.#button(bot, token, event);
    else if (event.kind === 'member') await this.#member(bot, event.chat, event.gone);
    else if (event.kind === 'text') await this.#text(bot, token, event);
    else if (event.kind === 'file') await this.#file(bot, token, event);
    else if (!event.inGroup) await this.telegram.send(token, event.chat, { text: HINT, buttons: [] });
  }

  /** A token that speaks for the bot: the first of its accounts that has one. */
  async tokenOf(bot: SharedBot): Promise<string | null> {
    for (const account of bot.accounts) {
      const open = await this.bots.open(account);
      if (open) return open.token;
    }
    return null;
  }

  async #button(bot: SharedBot, token: string, event: Tap): Promise<void> {
    const callback = this.handles.read(event.data);
    const text = callback === null ? NOT_VALID : callback.kind === 'join' ? await this.join.answer(bot, token, event, callback) : await this.#tap(bot, event, callback);
    await this.telegram.acknowledge(token, event.callbackId, text);
  }

  async #tap(bot: SharedBot, event: Tap, callback: { handle: string; index: number }): Promise<string> {
    const handle = await this.door.handle(this.handles.hash(callback.handle));
    if (!handle) return NOT_VALID;
    const bound = (await this.door.seatsOf('telegram', bot.botId, event.chat)).some((row) => row.seatId === handle.seatId && row.officeId === handle.officeId);
    if (!bound) return NOT_HOLDER;
    if (!bot.accounts.some((account) => account.officeId === handle.officeId)) return SWITCHED_OFF;
    const requestId = `telegram-${bot.botId}-${event.updateId}`;
    const seat = await this.seats.find(handle.officeId, handle.seatId, 'telegram', requestId);
    if (!seat) return NOT_HOLDER;
    const system = systemCtx(handle.officeId, this.clock, requestId);
    const message = await this.units.read(system, (tx) => tx.repo(ChannelMessagesRepository).find(handle.messageId));
    const option = message?.card.options[callback.index];
    if (!message || !option) return NOT_VALID;
    const reply = await this.desks.desk().tap(
      { ...seat.ctx, idempotencyKey: requestId },
      { promptId: handle.promptId, promptVersion: handle.promptVersion, option: option.id, value: null, channel: 'telegram', eventId: `${bot.botId}:${event.updateId}`, tappedAt: null },
    );
    await this.units.run(system, async (tx) => {
      const messages = tx.repo(ChannelMessagesRepository);
      // Who taps has the message, whatever became of the attempt to send it.
      if (event.externalId !== null) await messages.learnExternalId(message.editsId ?? message.id, event.externalId);
      await messages.move(message.editsId ?? message.id, ['sending', 'sent', 'delivered', 'unknown'], 'seen');
      if (reply.card) await reviseMessage(tx, message.id, { ...reply.card, ...(reply.item ? { promptVersion: reply.item.version } : {}) });
    });
    return reply.text;
  }

  async #text(bot: SharedBot, token: string, event: Extract<TelegramEvent, { kind: 'text' }>): Promise<void> {
    const said = commandOf(event.text);
    if (said?.command === 'start' && said.rest !== '') return this.join.ask(bot, token, event, said.rest);
    const bound = await this.door.seatsOf('telegram', bot.botId, event.chat);
    await this.#mark(bound, 'active');
    await this.say.execute(bot, token, event, said?.command ?? null, bound);
  }

  async #file(bot: SharedBot, token: string, event: Extract<TelegramEvent, { kind: 'file' }>): Promise<void> {
    const bound = await this.door.seatsOf('telegram', bot.botId, event.chat);
    await this.#mark(bound, 'active');
    await this.files.execute(bot, token, event, bound);
  }

  async #member(bot: SharedBot, chat: string, gone: boolean): Promise<void> {
    await this.#mark(await this.door.seatsOf('telegram', bot.botId, chat), gone ? 'blocked' : 'active');
  }

  async #mark(bound: readonly BoundSeat[], state: 'active' | 'blocked'): Promise<void> {
    for (const { officeId, addressId } of bound) {
      await this.units.run(systemCtx(officeId, this.clock, 'telegram'), async (tx) => {
        if (state === 'blocked') await blockAddress(tx, addressId, '对方已停用机器人');
        else await tx.repo(ChatAddressesRepository).mark(addressId, 'active');
      });
    }
  }
}
