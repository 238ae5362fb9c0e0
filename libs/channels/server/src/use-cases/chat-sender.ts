import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { CLOCK, ENV, UnitOfWork, type Env } from '@wudan/kernel-server';
import { systemCtx, type Clock, type Id } from '@wudan/kernel-core';
import { SendIndexRepository, type Bot, type DueMessage } from '../data/send-index.repository.js';
import { SendPace } from '../domain/send-pace.rules.js';
import { BotList, type SharedBot } from './bot-list.js';
import { SendMessage, type BotHold } from './send-message.js';

const BATCH = 200;
const LANES = 8;
const AFTER_FAULT_MS = 30_000;

/**
 * Hands over what is due, bot by bot: in order in each chat, evenly between offices, never faster than the channel allows. One process
 * does this for one bot; a lease of the bot process sees to that.
 */
@Injectable()
export class ChatSender {
  readonly #log = new Logger(ChatSender.name);
  readonly #running = new Map<string, Promise<number>>();
  readonly #paces = new Map<string, SendPace>();

  constructor(
    private readonly units: UnitOfWork,
    private readonly bots: BotList,
    private readonly send: SendMessage,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Everything due now, of every bot. Returns how many messages moved. */
  async drain(): Promise<number> {
    const moved = await Promise.all((await this.bots.all()).map((bot) => this.drainBot(bot)));
    return moved.reduce((sum, count) => sum + count, 0);
  }

  /**
   * Everything due now of one bot; a second caller joins the first.
   * @param ended stops after the messages under way
   */
  drainBot(bot: SharedBot, ended?: AbortSignal): Promise<number> {
    const key = `${bot.channel} ${bot.botId}`;
    const under = this.#running.get(key) ?? this.#drain(bot, ended).finally(() => this.#running.delete(key));
    this.#running.set(key, under);
    return under;
  }

  async #drain(bot: SharedBot, ended?: AbortSignal): Promise<number> {
    const offices = [...new Set(bot.accounts.map((account) => account.officeId))];
    const perOffice = Math.max(10, Math.floor(BATCH / offices.length));
    let moved = 0;
    while (!ended?.aborted) {
      const due = await this.units.read(this.bots.nowhere(), (tx) => tx.repo(SendIndexRepository).due(bot, offices, perOffice));
      const progressed = await this.#pass(bot, inTurn(due), ended);
      moved += progressed;
      if (progressed === 0) break;
    }
    return moved;
  }

  /** One message of each chat. */
  async #pass(bot: Bot, heads: DueMessage[], ended?: AbortSignal): Promise<number> {
    let progressed = 0;
    const hold: BotHold = { until: null };
    const lane = async (): Promise<void> => {
      for (let head = heads.shift(); head !== undefined && hold.until === null; head = heads.shift()) {
        if (bot.channel === 'telegram') await this.#pause(bot.botId, head.chat);
        // Somebody else was told to wait meanwhile: the whole bot keeps still.
        if (hold.until !== null || ended?.aborted) return;
        if (await this.#one(bot, head, hold)) progressed += 1;
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    return hold.until === null ? progressed : 0;
  }

  /** @returns whether the message has moved; otherwise the chat or the whole bot waits */
  async #one(bot: Bot, head: DueMessage, hold: BotHold): Promise<boolean> {
    const ctx = systemCtx(head.officeId, this.clock, 'sender');
    try {
      const result = await this.send.execute(ctx, bot, head.messageId, hold);
      if (result.kind === 'done') return true;
      await this.units.run(ctx, async (tx) => {
        const index = tx.repo(SendIndexRepository);
        if (result.kind === 'hold') await index.holdBot(bot, result.until);
        else await index.holdChat(bot, head.chat, result.until);
      });
      return false;
    } catch (error) {
      this.#log.error(`message ${head.messageId}: ${error instanceof Error ? error.message : String(error)}`);
      // A fault of ours, not of the channel: others go on, this chat rests.
      const until = new Date(this.clock.now().getTime() + AFTER_FAULT_MS);
      await this.units.run(ctx, (tx) => tx.repo(SendIndexRepository).holdChat(bot, head.chat, until)).catch(() => undefined);
      return false;
    }
  }

  async #pause(botId: Id, chat: string): Promise<void> {
    const pace = this.#paces.get(botId) ?? new SendPace(this.env.SEND_SCALE);
    this.#paces.set(botId, pace);
    const wait = pace.book(chat, performance.now());
    if (wait > 0) await sleep(wait);
  }
}

/** The first message of each chat, one office after the other. */
function inTurn(due: readonly DueMessage[]): DueMessage[] {
  const chats = new Set<string>();
  const byOffice = new Map<Id, DueMessage[]>();
  for (const row of due) {
    if (chats.has(row.chat)) continue;
    chats.add(row.chat);
    byOffice.set(row.officeId, [...(byOffice.get(row.officeId) ?? []), row]);
  }
  const queues = [...byOffice.values()];
  const turns: DueMessage[] = [];
  for (let round = 0; queues.some((queue) => round < queue.length); round += 1) {
    for (const queue of queues) {
      const row = queue[round];
      if (row) turns.push(row);
    }
  }
  return turns;
}
