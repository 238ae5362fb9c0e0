import { setTimeout as pause } from 'node:timers/promises';
import { chatOf, type BotUpdate } from './bot-api-shapes.js';
import type { FaultPlan } from './fault-plan.js';
import type { SeededChance } from './seeded-chance.js';
import type { UpdateFeed } from './update-feed.js';

export interface WebhookSettings {
  readonly url: string;
  readonly secretToken: string | null;
  /** 1 to 100. */
  readonly maxConnections: number;
}

interface Parts {
  readonly settings: WebhookSettings;
  /** Where the hook really stands. */
  readonly target: string;
  readonly feed: UpdateFeed;
  readonly faults: FaultPlan;
  readonly chance: SeededChance;
  /** Milliseconds before the second try; doubled with each failure, at most sixtyfold. */
  readonly retryMs: number;
  /** Instant for `last_error_date`. */
  readonly now: () => Date;
  /** A method call that came as the answer. */
  readonly answered: (body: Readonly<Record<string, unknown>>) => void;
}

/** How long the hook may take before the delivery counts as failed; the machine's milliseconds. */
const HOOK_MS = 10_000;

/** Brings updates to a webhook: one at a time for a chat, several chats at once, again and again until it answers 2xx. */
export class WebhookCourier {
  readonly #underWay = new Set<number>();
  readonly #busyChats = new Set<number>();
  #over = false;
  lastError: { readonly date: Date; readonly message: string } | null = null;

  constructor(private readonly parts: Parts) {}

  get settings(): WebhookSettings {
    return this.parts.settings;
  }

  start(): void {
    this.parts.feed.courier = () => this.#look();
    this.#look();
  }

  stop(): void {
    this.#over = true;
    this.parts.feed.courier = null;
  }

  #look(): void {
    const { feed, settings, faults, chance } = this.parts;
    const waiting = feed.pending.filter((update) => !this.#underWay.has(update.update_id));
    const ordered = chance.happens(faults.reordered) ? chance.interleaved(waiting, chatOf) : waiting;
    for (const update of ordered) {
      if (this.#over || this.#busyChats.size >= settings.maxConnections) return;
      if (this.#busyChats.has(chatOf(update))) continue;
      this.#underWay.add(update.update_id);
      this.#busyChats.add(chatOf(update));
      void this.#bring(update);
    }
  }

  async #bring(update: BotUpdate): Promise<void> {
    const { feed, faults, chance, retryMs } = this.parts;
    for (let attempt = 0; !this.#over && !(await this.#post(update)); attempt += 1) await pause(retryMs * Math.min(2 ** attempt, 60), undefined, { ref: false });
    if (this.#over) return;
    feed.confirm(update.update_id);
    this.#underWay.delete(update.update_id);
    this.#busyChats.delete(chatOf(update));
    if (chance.happens(faults.duplicates)) void pause(chance.between(0, retryMs), undefined, { ref: false }).then(() => this.#post(update));
    this.#look();
  }

  async #post(update: BotUpdate): Promise<boolean> {
    const { feed, settings, target, now, answered } = this.parts;
    if (this.#over) return false;
    feed.noteGiven(update);
    const headers = new Headers({ 'content-type': 'application/json' });
    if (settings.secretToken !== null) headers.set('x-telegram-bot-api-secret-token', settings.secretToken);
    try {
      const answer = await fetch(target, {
        method: 'POST',
        headers,
        body: JSON.stringify(update),
        signal: AbortSignal.timeout(HOOK_MS),
        redirect: 'manual',
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`Wrong response from the webhook: ${answer.status} ${answer.statusText}`);
      if ((answer.headers.get('content-type') ?? '').includes('json') && text.includes('"method"')) answered(JSON.parse(text) as Record<string, unknown>);
      return true;
    } catch (error) {
      this.lastError = { date: now(), message: error instanceof Error ? error.message : String(error) };
      return false;
    }
  }
}
