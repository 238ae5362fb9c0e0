interface Bucket {
  level: number;
  at: number;
}

const MOST_REMEMBERED = 50_000;

/** A bucket of permits for each caller: a burst, then so many a second. Times are monotonic milliseconds. */
export class ChatRate {
  readonly #buckets = new Map<string, Bucket>();

  constructor(
    private readonly burst: number,
    private readonly perSecond: number,
  ) {}

  /** True when the caller may go on now. */
  take(key: string, now: number): boolean {
    const known = this.#buckets.get(key);
    const level = known ? Math.min(this.burst, known.level + ((now - known.at) / 1_000) * this.perSecond) : this.burst;
    if (!known && this.#buckets.size >= MOST_REMEMBERED) this.#buckets.clear();
    this.#buckets.set(key, { level: level >= 1 ? level - 1 : level, at: now });
    return level >= 1;
  }
}
