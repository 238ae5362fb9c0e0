import { Inject, Injectable, Logger } from '@nestjs/common';
import { Inbox } from '@wudan/kernel-server';
import { TELEGRAM, type TelegramPort } from '../domain/channel-ports.js';
import { readUpdate, updateKey } from '../domain/telegram-update.rules.js';
import { BotList, type SharedBot } from './bot-list.js';
import { HandleTelegramUpdate } from './handle-telegram-update.js';
import { WorkInbox } from './work-inbox.js';

/** Inbox channel of a bot. */
export const telegramInbox = (botId: string): string => `telegram:${botId}`;

/**
 * Takes what people send to a bot: each update becomes an inbox row before the offset moves on, and is handled from there. A process that
 * dies in between finds the row, or the update comes again.
 */
@Injectable()
export class TelegramIntake {
  readonly #log = new Logger(TelegramIntake.name);
  readonly #offsets = new Map<string, number>();

  constructor(
    private readonly bots: BotList,
    private readonly inbox: Inbox,
    private readonly work: WorkInbox,
    private readonly handle: HandleTelegramUpdate,
    @Inject(TELEGRAM) private readonly telegram: TelegramPort,
  ) {}

  /** Asks every polling bot once, without waiting. Returns how many new updates came in. */
  async pollOnce(): Promise<number> {
    let fresh = 0;
    for (const bot of await this.#all()) if (bot.mode === 'polling') fresh += await this.pollBot(bot, 0);
    return fresh;
  }

  /** Handles everything that came in, of every bot. Returns how many updates were finished. */
  async drainInbox(): Promise<number> {
    const finished = await Promise.all((await this.#all()).map((bot) => this.drainBot(bot)));
    return finished.reduce((sum, count) => sum + count, 0);
  }

  /** @param waitSeconds how long the provider may hold an empty answer back */
  async pollBot(bot: SharedBot, waitSeconds: number, signal?: AbortSignal): Promise<number> {
    const token = await this.handle.tokenOf(bot);
    if (token === null) return 0;
    const updates = await this.telegram.updates(token, this.#offsets.get(bot.botId) ?? null, waitSeconds, signal);
    let fresh = 0;
    for (const update of updates) {
      const event = readUpdate(update);
      if (!event) continue;
      if (await this.inbox.accept({ channel: telegramInbox(bot.botId), updateId: updateKey(event.updateId), payload: update })) fresh += 1;
      this.#offsets.set(bot.botId, Math.max(this.#offsets.get(bot.botId) ?? 0, event.updateId + 1));
    }
    return fresh;
  }

  drainBot(bot: SharedBot): Promise<number> {
    return this.work.drain(
      telegramInbox(bot.botId),
      (payload) => readUpdate(payload)?.chat ?? '',
      async (payload) => {
        const event = readUpdate(payload);
        if (event) await this.handle.execute(bot, event);
        else this.#log.warn(`bot ${bot.botId}: an update that is none was put aside`);
      },
    );
  }

  /** Forgets how far it read: another process may have read on. */
  forget(botId: string): void {
    this.#offsets.delete(botId);
  }

  async #all(): Promise<SharedBot[]> {
    return (await this.bots.all()).filter((bot) => bot.channel === 'telegram');
  }
}
