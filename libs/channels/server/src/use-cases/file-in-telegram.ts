import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { BoundSeat } from '../data/chat-door.read-model.js';
import { TELEGRAM, type TelegramPort } from '../domain/channel-ports.js';
import type { TelegramEvent } from '../domain/telegram-update.rules.js';
import { BotList, type SharedBot } from './bot-list.js';
import { ChatSeats, type ChatSeat } from './chat-seats.js';
import { ComposeMessage } from './compose-message.js';
import { FindDesk } from './find-desk.js';
import { queueCards } from './post-cards.js';

const NOT_BOUND = '本聊天尚未绑定任何席位。请打开编办发来的绑定链接；如没有，请联系本单位的编办联系人。';
const NO_FILES = '本聊天未开放接收文件，您发送的内容未保存。请打开网页聊天上传：';
const WHICH = '您有多个席位，无法判断文件属于哪一个，未保存。请打开网页聊天，在相应单位的卡片上上传：';

type Sent = Extract<TelegramEvent, { kind: 'file' }>;

/**
 * A document or photo that somebody sent. Where the office has opened the channel for it, the desk says what it is for; else it is not even fetched. What a
 * message says counts once by its event, however often the update is worked on.
 */
@Injectable()
export class FileInTelegram {
  constructor(
    private readonly units: UnitOfWork,
    private readonly bots: BotList,
    private readonly seats: ChatSeats,
    private readonly desks: FindDesk,
    private readonly compose: ComposeMessage,
    @Inject(TELEGRAM) private readonly telegram: TelegramPort,
  ) {}

  async execute(bot: SharedBot, token: string, event: Sent, bound: readonly BoundSeat[]): Promise<void> {
    const requestId = `telegram-${bot.botId}-${event.updateId}`;
    const held: { seat: ChatSeat; allowed: boolean }[] = [];
    for (const row of bound) {
      const account = bot.accounts.find((each) => each.officeId === row.officeId);
      const seat = account ? await this.seats.find(row.officeId, row.seatId, 'telegram', requestId) : null;
      if (account && seat) held.push({ seat, allowed: (await this.bots.open(account))?.allowText ?? false });
    }
    const allowed = held.filter((each) => each.allowed);
    const [only] = allowed;
    if (!only) return this.#tell(token, event.chat, held.length === 0 ? NOT_BOUND : `${NO_FILES}\n${this.compose.link}`);
    if (allowed.length > 1) return this.#tell(token, event.chat, `${WHICH}\n${this.compose.link}`);
    const eventId = `${bot.botId}:${event.updateId}`;
    const who = only.seat.ctx;
    const reply = await this.desks.desk().receive(
      { ...who, idempotencyKey: requestId },
      { promptId: null, fileName: event.file.name, caption: event.caption, channel: 'telegram', eventId, sentAt: event.sentAt, open: () => this.telegram.download(token, event.file.fileId) },
    );
    const back = { ...who, idempotencyKey: `${requestId}-reply` };
    const shown = reply.card;
    const item = shown ? reply.item : null;
    const card = shown ?? { title: '收到文件', body: reply.text, facts: [], options: [], linkOnly: false };
    await this.units.once(back, 'chat.reply', eventId, () =>
      this.units.run(back, async (tx) => {
        await queueCards(tx, [{ seatId: who.seat.id, promptId: item?.promptId ?? null, promptVersion: item?.version ?? 0, kind: 'reply', card, runAt: tx.now }], 'telegram');
        return null;
      }),
    );
  }

  async #tell(token: string, chat: string, text: string): Promise<void> {
    await this.telegram.send(token, chat, { text, buttons: [] });
  }
}
