import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { ENV, Leases, Sweep, Wakes, type Env, type Lease } from '@wudan/kernel-server';
import { TELEGRAM, type TelegramPort } from '../domain/channel-ports.js';
import { BOTS_WAKE, INBOX_WAKE, SEND_WAKE } from '../events/channel-events.js';
import { BotList, type SharedBot } from './bot-list.js';
import { hookUrlOf } from './channel-accounts.js';
import { ChatSender } from './chat-sender.js';
import { TelegramIntake } from './telegram-intake.js';
import { WebhookIntake } from './webhook-intake.js';

const REREAD_MS = 5_000;
const SWEEP_MS = 1_000;
const POLL_SECONDS = 25;
const AFTER_FAULT_MS = 3_000;

/** One bot at work in this process. */
interface Runner {
  readonly bot: SharedBot;
  readonly stop: () => Promise<void>;
  readonly sender: Sweep;
  readonly intake: Sweep;
}

/**
 * The loops of the bot process: for each bot that some office has switched on, one that sends, one that handles the inbox, and one that
 * polls. A lease among processes sees to it that one of them does this for one bot; when it dies, another takes over.
 */
@Injectable()
export class RunBots implements BeforeApplicationShutdown {
  readonly #log = new Logger(RunBots.name);
  readonly #runners = new Map<string, Runner>();
  readonly #leases: Leases;
  readonly #watch = new Sweep(RunBots.name, REREAD_MS, () => this.#reread());
  #started = false;

  constructor(
    private readonly bots: BotList,
    private readonly sender: ChatSender,
    private readonly telegramIntake: TelegramIntake,
    private readonly webhookIntake: WebhookIntake,
    private readonly wakes: Wakes,
    @Inject(TELEGRAM) private readonly telegram: TelegramPort,
    @Inject(ENV) private readonly env: Env,
  ) {
    this.#leases = new Leases(env);
  }

  /** Bots this process works for. */
  get count(): number {
    return this.#runners.size;
  }

  async start(): Promise<void> {
    this.#started = true;
    await this.wakes.listen(BOTS_WAKE, () => this.#watch.nudge());
    await this.wakes.listen(SEND_WAKE, () => this.#each((runner) => runner.sender.nudge()));
    await this.wakes.listen(INBOX_WAKE, () => this.#each((runner) => runner.intake.nudge()));
    this.#watch.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (!this.#started) return;
    await this.#watch.stop();
    await Promise.all([...this.#runners.values()].map((runner) => runner.stop()));
    await this.#leases.close();
  }

  async #reread(): Promise<void> {
    const wanted = new Map((await this.bots.all()).map((bot) => [`${bot.channel}:${bot.botId}`, bot]));
    for (const [key, runner] of this.#runners) {
      if (wanted.get(key)?.revision === runner.bot.revision) continue;
      await runner.stop();
    }
    for (const [key, bot] of wanted) {
      if (this.#runners.has(key)) continue;
      const lease = await this.#leases.take(`bot:${key}`);
      if (lease) this.#run(key, bot, lease);
    }
  }

  #run(key: string, bot: SharedBot, lease: Lease): void {
    const ended = new AbortController();
    const intake = new Sweep(`Inbox ${key}`, SWEEP_MS, () => this.#drainInbox(bot));
    const sender = new Sweep(`Sender ${key}`, SWEEP_MS, () => this.sender.drainBot(bot, ended.signal));
    const polling = bot.channel === 'telegram' ? this.#receive(bot, intake, ended.signal) : Promise.resolve();
    let stopping: Promise<void> | undefined;
    const stop = (): Promise<void> =>
      (stopping ??= (async () => {
        ended.abort();
        await Promise.all([intake.stop(), sender.stop(), polling]);
        await lease.release();
        this.#runners.delete(key);
      })());
    lease.lost.addEventListener('abort', () => void stop());
    this.#runners.set(key, { bot, stop, sender, intake });
    intake.start();
    sender.start();
    this.#log.log(`works for ${key}`);
  }

  #drainInbox(bot: SharedBot): Promise<unknown> {
    return bot.channel === 'telegram' ? this.telegramIntake.drainBot(bot) : Promise.all(bot.accounts.map((account) => this.webhookIntake.drainAccount(account)));
  }

  /** Polls, or sees to it that Telegram posts to us. */
  async #receive(bot: SharedBot, intake: Sweep, ended: AbortSignal): Promise<void> {
    let ready = false;
    this.telegramIntake.forget(bot.botId);
    while (!ended.aborted) {
      try {
        ready ||= await this.#arrange(bot);
        if (ready && bot.mode === 'webhook') return;
        if (ready && (await this.telegramIntake.pollBot(bot, POLL_SECONDS, ended)) > 0) intake.nudge();
        if (!ready) await sleep(AFTER_FAULT_MS, undefined, { signal: ended });
      } catch (error) {
        if (ended.aborted) return;
        this.#log.warn(`bot ${bot.botId}: ${error instanceof Error ? error.message : String(error)}`);
        await sleep(AFTER_FAULT_MS, undefined, { signal: ended }).catch(() => undefined);
      }
    }
  }

  async #arrange(bot: SharedBot): Promise<boolean> {
    for (const account of bot.accounts) {
      const open = await this.bots.open(account);
      if (!open) continue;
      await this.bots.learnName(account, open, this.telegram);
      if (bot.mode === 'polling') await this.telegram.usePolling(open.token);
      else await this.telegram.useWebhook(open.token, hookUrlOf(this.env, 'telegram', account.accountId), open.hookSecret ?? '');
      return true;
    }
    return false;
  }

  #each(work: (runner: Runner) => void): void {
    for (const runner of this.#runners.values()) work(runner);
  }
}
