import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import type { Ctx } from '@wudan/kernel-core';
import type { BoundSeat } from '../data/chat-door.read-model.js';
import type { ChatReply } from '../domain/chat-desk.js';
import type { ChatCommand } from '../domain/chat-command.rules.js';
import { TELEGRAM, type TelegramPort } from '../domain/channel-ports.js';
import type { TelegramEvent } from '../domain/telegram-update.rules.js';
import { takeWaiting } from './bind-chat.js';
import { BotList, type SharedBot } from './bot-list.js';
import { ChatSeats, type ChatSeat } from './chat-seats.js';
import { FindDesk } from './find-desk.js';
import { queueCards } from './post-cards.js';
import { endAddresses } from './unlink-seat.js';

const NOT_BOUND = '本聊天尚未绑定任何席位。请打开编办发来的绑定链接；如没有，请联系本单位的编办联系人。';
const BUTTONS_ONLY = '本聊天只接受按钮作答。请点卡片上的按钮，或发送 /todo 查看待办、/help 查看说明。';
const WHICH = '您有多个席位，无法判断您指的是哪一个。请点相应卡片上的按钮办理。';
const TITLES: Readonly<Record<ChatCommand, string>> = { start: '帮助', help: '帮助', todo: '待办', status: '状态', undo: '撤回', who: '谁能看到', stop: '解除绑定' };

type Text = Extract<TelegramEvent, { kind: 'text' }>;

/** Commands, and free text where an office allows it: what is understood is the desk's business, the way back is ours. */
@Injectable()
export class SayInTelegram {
  constructor(
    private readonly units: UnitOfWork,
    private readonly bots: BotList,
    private readonly seats: ChatSeats,
    private readonly desks: FindDesk,
    @Inject(TELEGRAM) private readonly telegram: TelegramPort,
  ) {}

  async execute(bot: SharedBot, token: string, event: Text, command: ChatCommand | null, bound: readonly BoundSeat[]): Promise<void> {
    const requestId = `telegram-${bot.botId}-${event.updateId}`;
    const held: { seat: ChatSeat; bound: BoundSeat; allowText: boolean }[] = [];
    for (const row of bound) {
      const account = bot.accounts.find((each) => each.officeId === row.officeId);
      const seat = account ? await this.seats.find(row.officeId, row.seatId, 'telegram', requestId) : null;
      if (account && seat) held.push({ seat, bound: row, allowText: (await this.bots.open(account))?.allowText ?? false });
    }
    const heard = command === null ? held.filter((each) => each.allowText) : held;
    const [first] = heard;
    if (!first) return this.#tell(token, event.chat, held.length === 0 ? NOT_BOUND : BUTTONS_ONLY);
    // To take something back, or to say something, for all seats at once would be a guess.
    if (heard.length > 1 && (command === null || command === 'undo')) return this.#tell(token, event.chat, WHICH);
    const chosen = command === 'help' || command === 'start' ? [first] : heard;
    for (const each of chosen) await this.#say(bot, each.seat.ctx, each.bound, event, command);
  }

  async #say(bot: SharedBot, who: Ctx, bound: BoundSeat, event: Text, command: ChatCommand | null): Promise<void> {
    const eventId = `${bot.botId}:${event.updateId}`;
    const said = { text: command === 'start' ? '/help' : event.text, channel: 'telegram', eventId, sentAt: event.sentAt };
    const ctx = { ...who, idempotencyKey: who.requestId };
    // Counts once by its event: the desk sees to that, however often this update is worked on.
    const reply = await this.desks.desk().say(ctx, said);
    const back = { ...who, idempotencyKey: `${who.requestId}-reply` };
    await this.units.once(back, 'chat.reply', eventId, () => this.units.run(back, (tx) => this.#reply(tx, who, bound, reply, command)));
  }

  async #reply(tx: Tx, who: Ctx, bound: BoundSeat, reply: ChatReply, command: ChatCommand | null): Promise<null> {
    const shown = reply.card;
    const card = shown
      ? { ...shown, body: reply.text === '' || reply.text === shown.body ? shown.body : `${reply.text}\n${shown.body}` }
      : { title: command === null ? '回复' : TITLES[command], body: reply.text, facts: [], options: [], linkOnly: false };
    const item = shown ? reply.item : null;
    const waiting = command === 'stop' ? await takeWaiting(tx, bound.seatId, 'telegram') : [];
    await queueCards(tx, [{ seatId: who.seat.id, promptId: item?.promptId ?? null, promptVersion: item?.version ?? 0, kind: 'reply', card, runAt: tx.now }], 'telegram');
    if (command === 'stop') {
      await endAddresses(tx, bound.seatId, [bound.addressId], '本人发送停止');
      await queueCards(tx, waiting);
    }
    return null;
  }

  /** Said directly and not kept, since no seat stands behind it: a process that dies right after may say it twice. */
  async #tell(token: string, chat: string, text: string): Promise<void> {
    await this.telegram.send(token, chat, { text, buttons: [] });
  }
}
