/** At most `count` in any `ms` milliseconds. */
export interface Limit {
  readonly count: number;
  readonly ms: number;
}

/** Telegram's limits (source: Bots FAQ "My bot is hitting limits"), with a margin for what the way adds or takes. */
export const TELEGRAM_LIMITS = {
  bot: { count: 30, ms: 1_050 },
  chat: { count: 1, ms: 1_050 },
  group: { count: 20, ms: 63_000 },
} as const satisfies Record<string, Limit>;

/** Groups have negative numbers. */
const isGroup = (chat: string): boolean => chat.startsWith('-');

/** Books departures so that no limit is passed. Times are monotonic milliseconds. */
export class SendPace {
  readonly #bookings = new Map<string, number[]>();
  readonly #limits: typeof TELEGRAM_LIMITS;

  /** @param scale windows are so many times shorter than Telegram's; 1 in service */
  constructor(scale = 1) {
    const scaled = (limit: Limit): Limit => ({ count: limit.count, ms: limit.ms / scale });
    this.#limits = { bot: scaled(TELEGRAM_LIMITS.bot), chat: scaled(TELEGRAM_LIMITS.chat), group: scaled(TELEGRAM_LIMITS.group) } as typeof TELEGRAM_LIMITS;
  }

  /** Books the next departure to a chat and says how many milliseconds to wait for it. */
  book(chat: string, now: number): number {
    const rules: readonly (readonly [string, Limit])[] = [
      ['bot', this.#limits.bot],
      [`chat ${chat}`, this.#limits.chat],
      ...(isGroup(chat) ? ([[`group ${chat}`, this.#limits.group]] as const) : []),
    ];
    let at = now;
    for (const [key, limit] of rules) {
      const last = this.#bookings.get(key) ?? [];
      const bound = last.at(-limit.count);
      if (bound !== undefined) at = Math.max(at, bound + limit.ms);
    }
    for (const [key, limit] of rules) this.#bookings.set(key, [...(this.#bookings.get(key) ?? []), at].slice(-limit.count));
    if (this.#bookings.size > 20_000) this.#forget(now);
    return at - now;
  }

  #forget(now: number): void {
    for (const [key, times] of this.#bookings) {
      if ((times.at(-1) ?? 0) + TELEGRAM_LIMITS.group.ms < now) this.#bookings.delete(key);
    }
  }
}
