import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, UnitOfWork } from '@wudan/kernel-server';
import { DomainError, ROLE_LABELS, systemCtx, type Clock, type Id } from '@wudan/kernel-core';
import { EnterByChat } from '@wudan/access-server';
import { TELEGRAM, type TelegramPort } from '../domain/channel-ports.js';
import type { TelegramEvent } from '../domain/telegram-update.rules.js';
import { bindChat } from './bind-chat.js';
import type { SharedBot } from './bot-list.js';
import { ChatHandles } from './chat-handles.js';

const FOREIGN = '该链接不属于本机器人所服务的编办，未作任何处理。请使用编办发来的链接进入对应的机器人。';
const WELCOME = '绑定成功。今后的待办会发到本聊天，点卡片上的按钮即可作答；发送 /help 查看说明，/stop 解除绑定。';
const REFUSED = '已告知编办该链接发错了人，链接已作废。感谢。';

/** Nothing personal leaves through a foreign channel: the family name is enough to know oneself. */
const masked = (name: string): string => `${[...name][0] ?? ''}＊＊`;

/** 确认是我: a chat joins a seat on both sides, by the office's link and the person's own word. */
@Injectable()
export class JoinByTelegram {
  constructor(
    private readonly units: UnitOfWork,
    private readonly enter: EnterByChat,
    private readonly handles: ChatHandles,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(TELEGRAM) private readonly telegram: TelegramPort,
  ) {}

  /** /start with a link's token: asks who is there, spends nothing. */
  async ask(bot: SharedBot, token: string, event: { chat: string }, linkToken: string): Promise<void> {
    const text = await this.#question(bot, linkToken);
    const buttons =
      typeof text === 'string'
        ? []
        : [
            [
              { label: '确认是我', data: this.handles.join(linkToken, text.officeId, true) },
              { label: '不是我', data: this.handles.join(linkToken, text.officeId, false) },
            ],
          ];
    const outcome = await this.telegram.send(token, event.chat, { text: typeof text === 'string' ? text : text.question, buttons });
    // Certainly not accepted: the update stays open and the question is put again.
    if (outcome.kind === 'wait' || outcome.kind === 'refused') throw new Error(outcome.error);
  }

  /** The button under the question. Returns the line for the person. */
  async answer(bot: SharedBot, token: string, event: Extract<TelegramEvent, { kind: 'tap' }>, said: { token: string; officeId: Id; yes: boolean }): Promise<string> {
    if (!bot.accounts.some((account) => account.officeId === said.officeId)) return FOREIGN;
    const text = await this.#decide(bot, event, said);
    if (event.externalId !== null) await this.telegram.edit(token, event.chat, event.externalId, { text, buttons: [] });
    return text;
  }

  async #question(bot: SharedBot, linkToken: string): Promise<string | { question: string; officeId: Id }> {
    try {
      const view = await this.enter.look(this.clock, linkToken);
      if (!bot.accounts.some((account) => account.officeId === view.officeId)) return FOREIGN;
      const who = `${view.unitName ?? ''}${ROLE_LABELS[view.role]} ${masked(view.personName)}`;
      return { officeId: view.officeId, question: `${view.officeName}请您以“${who}”的身份接收待办。请确认是否本人。` };
    } catch (error) {
      if (error instanceof DomainError) return error.message;
      throw error;
    }
  }

  async #decide(bot: SharedBot, event: Extract<TelegramEvent, { kind: 'tap' }>, said: { token: string; officeId: Id; yes: boolean }): Promise<string> {
    const requestId = `telegram-${bot.botId}-${event.updateId}`;
    try {
      if (!said.yes) {
        await this.enter.refuse(this.clock, said.token, 'telegram');
        return REFUSED;
      }
      const ctx = { ...systemCtx(said.officeId, this.clock, requestId), origin: 'telegram', idempotencyKey: requestId };
      // Once an update: a second run finds the seat that the first one took.
      await this.units.once(ctx, 'chat.join', requestId, () =>
        this.units.run(ctx, async (tx) => {
          const seatId = await this.enter.take(tx, said.token);
          await bindChat(tx, { seatId, channel: 'telegram', botId: bot.botId, chat: event.chat, label: `Telegram ${event.person}`.trim() });
          return seatId;
        }),
      );
      return WELCOME;
    } catch (error) {
      if (error instanceof DomainError) return error.message;
      throw error;
    }
  }
}
