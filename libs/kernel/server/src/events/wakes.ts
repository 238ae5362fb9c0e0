import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Relay } from 'bullmq';
import { QueueBackend } from '../jobs/queue-backend.js';

type Listener = (data: Record<string, string>) => void;

/**
 * Tells every process that something has news, so that sleepers wake: GraphQL subscriptions, the relay, session
 * caches. A wake-up carries identifiers only and may be lost or doubled; whoever wakes reads the truth again.
 */
@Injectable()
export class Wakes implements BeforeApplicationShutdown {
  readonly #log = new Logger(Wakes.name);
  readonly #listeners = new Map<string, Set<Listener>>();
  #bus: Relay<unknown> | undefined;
  #subscribed = new Map<string, Promise<{ unsubscribe(): Promise<void> }>>();

  constructor(@Inject(QueueBackend) private readonly backend: QueueBackend) {}

  /** Publishes without waiting: the change is committed already, a sweep finds what a lost wake-up missed. */
  publish(topic: string, data: unknown): void {
    this.#open()
      .publish(topic, data)
      .catch((error: unknown) => this.#log.warn(`wake-up ${topic} was not published: ${String(error)}`));
  }

  /** Calls `listener` for each wake-up of the exact topic, from whichever process. Resolves when the subscription stands. */
  async listen(topic: string, listener: Listener): Promise<() => void> {
    const listeners = this.#listeners.get(topic) ?? new Set();
    listeners.add(listener);
    this.#listeners.set(topic, listeners);
    const existing = this.#subscribed.get(topic);
    const subscription =
      existing ??
      this.#open().subscribe(topic, (message) => {
        for (const each of this.#listeners.get(topic) ?? []) each(message.data as Record<string, string>);
      });
    this.#subscribed.set(topic, subscription);
    await subscription;
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0 || this.#listeners.get(topic) !== listeners) return;
      this.#listeners.delete(topic);
      this.#subscribed.delete(topic);
      subscription.then((made) => made.unsubscribe()).catch(() => undefined);
    };
  }

  /** Wake-ups of a topic as a sequence; ending it frees the subscription at once, also while it waits. */
  stream(topic: string): AsyncIterableIterator<Record<string, string>> {
    return new WakeStream((listener) => this.listen(topic, listener));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#bus?.close().catch(() => undefined);
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
