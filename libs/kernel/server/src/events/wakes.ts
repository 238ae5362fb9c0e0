import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Relay } from 'bullmq';
import { QueueBackend } from '../jobs/queue-backend.js';

type Listener = (data: Record<string, string>) => void;

interface Wake {
  readonly topic: string;
  readonly data: unknown;
}

/** The one topic of the bus; what a wake-up is about travels inside. */
const BUS_TOPIC = 'wakes';
/** Wake-ups that travel together at most. */
const MOST_TOGETHER = 500;

/**
 * Tells every process that something has news, so that sleepers wake: GraphQL subscriptions, the relay, session
 * caches. A wake-up carries identifiers only and may be lost or doubled; whoever wakes reads the truth again.
 */
@Injectable()
export class Wakes implements BeforeApplicationShutdown {
  readonly #log = new Logger(Wakes.name);
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #waiting = new Map<string, Wake>();
  #bus: Relay<unknown> | undefined;
  #subscribed: Promise<unknown> | undefined;
  #sending = false;

  constructor(@Inject(QueueBackend) private readonly backend: QueueBackend) {}

  /**
   * Publishes without waiting: the change is committed already, a sweep finds what a lost wake-up missed. While one message is under way,
   * what comes meanwhile is gathered for the next, the same wake-up once: however many changes come, the bus never lags behind them.
   */
  publish(topic: string, data: unknown): void {
    this.#waiting.set(`${topic} ${JSON.stringify(data)}`, { topic, data });
    if (this.#sending) return;
    this.#sending = true;
    setImmediate(() => void this.#send());
  }

  /** Calls `listener` for each wake-up of the exact topic, from whichever process. Resolves when the subscription stands. */
  async listen(topic: string, listener: Listener): Promise<() => void> {
    const listeners = this.#listeners.get(topic) ?? new Set();
    listeners.add(listener);
    this.#listeners.set(topic, listeners);
    this.#subscribed ??= this.#open().subscribe(BUS_TOPIC, (message) => {
      for (const wake of (message.data as { readonly wakes: readonly Wake[] }).wakes) {
        for (const each of this.#listeners.get(wake.topic) ?? []) each(wake.data as Record<string, string>);
      }
    });
    await this.#subscribed;
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(topic) === listeners) this.#listeners.delete(topic);
    };
  }

  /** Wake-ups of a topic as a sequence; ending it frees the subscription at once, also while it waits. */
  stream(topic: string): AsyncIterableIterator<Record<string, string>> {
    return new WakeStream((listener) => this.listen(topic, listener));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#bus?.close().catch(() => undefined);
  }

  async #send(): Promise<void> {
    while (this.#waiting.size > 0) {
      const wakes: Wake[] = [];
      for (const [key, wake] of this.#waiting) {
        this.#waiting.delete(key);
        if (wakes.push(wake) === MOST_TOGETHER) break;
      }
      await this.#open()
        .publish(BUS_TOPIC, { wakes })
        .catch((error: unknown) => this.#log.warn(`${wakes.length} wake-ups were not published: ${String(error)}`));
    }
    this.#sending = false;
  }

  #open(): Relay<unknown> {
    if (!this.#bus) {
      this.#bus = this.backend.bus();
      this.#bus.on('error', (error: Error) => this.#log.warn(`wake-up bus: ${error.message}`));
    }
    return this.#bus;
  }
}

/** A generator cannot be ended while it waits; this sequence can, so a closed browser leaves no listener behind. */
class WakeStream implements AsyncIterableIterator<Record<string, string>> {
  readonly #waiting: Record<string, string>[] = [];
  readonly #stop: Promise<() => void>;
  #resume: (() => void) | undefined;
  #ended = false;

  constructor(start: (listener: Listener) => Promise<() => void>) {
    this.#stop = start((data) => {
      this.#waiting.push(data);
      this.#resume?.();
    });
    this.#stop.catch(() => undefined);
  }

  async next(): Promise<IteratorResult<Record<string, string>>> {
    await this.#stop;
    while (!this.#ended) {
      const value = this.#waiting.shift();
      if (value) return { value, done: false };
      await new Promise<void>((resolve) => {
        this.#resume = resolve;
      });
    }
    return { value: undefined, done: true };
  }

  async return(): Promise<IteratorResult<Record<string, string>>> {
    this.#ended = true;
    this.#resume?.();
    (await this.#stop)();
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
