import { tooManyRequests } from './telegram-refusal.js';

/** Messages per window; Telegram's figures for bots that pay nothing. */
export const TELEGRAM_RATES: Rates = { perBotSecond: 30, perChatSecond: 1, perGroupMinute: 20 };

export interface Rates {
  readonly perBotSecond: number;
  readonly perChatSecond: number;
  readonly perGroupMinute: number;
}

/**
 * A call may be under way when the wait is told, above all to another chat of the same bot: that is no impatience. Its time on the way is not
 * scaled. A bot that ignores waits keeps calling all through them and is found.
 */
const UNDER_WAY_MS = 15;

interface Window {
  readonly key: string;
  readonly limit: number;
  /** Milliseconds of the machine, scale included. */
  readonly ms: number;
  readonly accepted: number[];
  /** Until then whoever was told to wait has to wait. */
  heldUntil: number;
  toldAt: number;
}

/**
 * Counts accepted messages in sliding windows. `scale` divides every span of time: with scale 20 a chat takes one message every 50 ms.
 * `retry_after` stays in Telegram's whole nominal seconds; who lives by the same scale waits that long divided by the scale.
 */
export class SendRates {
  readonly #windows = new Map<string, Window>();
  #refused = 0;

  constructor(
    private readonly rates: Rates | null,
    private readonly scale: number,
    /** Milliseconds of the machine. */
    private readonly ms: () => number,
  ) {}

  /** Calls that were refused because they came too fast or too early. */
  get refused(): number {
    return this.#refused;
  }

  /** Calls that came although the caller had been told to wait, and the wait was not over. */
  readonly impatient: string[] = [];

  /** @param what the call, for the account @throws TelegramRefusal 429 when this message is one too many */
  check(chatId: number, what = ''): void {
    const now = this.ms();
    const windows = this.#of(chatId);
    for (const window of windows) {
      if (now < window.heldUntil) {
        if (now > window.toldAt + UNDER_WAY_MS) this.impatient.push(`chat ${chatId} ${what}, ${Math.ceil(now - window.toldAt)} ms after ${window.key} was told to wait ${Math.ceil(window.heldUntil - window.toldAt)} ms`);
        this.#refuse(window, window.heldUntil - now);
      }
    }
    for (const window of windows) {
      while (window.accepted.length > 0 && now - (window.accepted[0] as number) >= window.ms) window.accepted.shift();
      if (window.accepted.length >= window.limit) this.#refuse(window, (window.accepted[0] as number) + window.ms - now);
    }
  }

  accept(chatId: number): void {
    const now = this.ms();
    for (const window of this.#of(chatId)) window.accepted.push(now);
  }

  /** An order to wait that no rate has caused. @throws TelegramRefusal 429 */
  hold(chatId: number, seconds: number): never {
    const [window] = this.#of(chatId);
    return this.#refuse(window as Window, (seconds * 1000) / this.scale);
  }

  #refuse(window: Window, ms: number): never {
    this.#refused += 1;
    const seconds = Math.max(1, Math.ceil((ms * this.scale) / 1000 - 0.001));
    const now = this.ms();
    // A wait is not made longer by asking again: two patient callers would keep each other waiting.
    if (now >= window.heldUntil) {
      window.toldAt = now;
      window.heldUntil = now + (seconds * 1000) / this.scale;
    }
    throw tooManyRequests(seconds);
  }

  #of(chatId: number): Window[] {
    const rates = this.rates ?? { perBotSecond: Infinity, perChatSecond: Infinity, perGroupMinute: Infinity };
    const second = this.#window(`chat ${chatId}`, rates.perChatSecond, 1000);
    const bot = this.#window('bot', rates.perBotSecond, 1000);
    return chatId < 0 ? [second, this.#window(`group ${chatId}`, rates.perGroupMinute, 60_000), bot] : [second, bot];
  }

  #window(key: string, limit: number, nominalMs: number): Window {
    const known = this.#windows.get(key);
    if (known) return known;
    const made = { key, limit, ms: nominalMs / this.scale, accepted: [], heldUntil: 0, toldAt: 0 };
    this.#windows.set(key, made);
    return made;
  }
}
