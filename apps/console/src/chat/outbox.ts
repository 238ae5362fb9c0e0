import type { ChatReply } from './desk-item.js';

/** A tap as it was made. It is sent like this however often it takes: the event id makes it count once. */
export interface QueuedTap {
  readonly eventId: string;
  readonly seatId: string;
  readonly promptId: string;
  readonly version: number;
  readonly option: string;
  readonly value?: Readonly<Record<string, unknown>>;
  readonly tappedAt: string;
}

/** How one attempt ended. `stuck`: the server could not take this one now; `away`: it cannot be reached or does not know us. */
export type Attempt =
  | { readonly kind: 'settled'; readonly reply: ChatReply }
  | { readonly kind: 'stuck'; readonly afterMs: number }
  | { readonly kind: 'away' }
  | { readonly kind: 'unbound' };

/** Why a tap is not through yet: the server cannot be reached, or could not take it; null while nothing is known to be wrong. */
export type Trouble = 'away' | 'busy' | null;

export interface OutboxPorts {
  readonly read: () => readonly QueuedTap[];
  readonly write: (taps: readonly QueuedTap[]) => void;
  readonly send: (tap: QueuedTap) => Promise<Attempt>;
  readonly settled: (tap: QueuedTap, reply: ChatReply) => void;
  /** After every change, and after an attempt with what stands in the way. */
  readonly changed: (trouble?: Trouble) => void;
  /** The server does not know this device any more. */
  readonly unbound: () => void;
  /** Calls back after `ms` milliseconds. */
  readonly later: (ms: number, wake: () => void) => void;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/**
 * Taps that the server has not confirmed yet, kept in this browser. Sent one at a time in the order they were made; a tap the
 * server cannot take holds back the later ones of its own prompt only.
 */
export class Outbox {
  #running = false;
  #again = false;
  #held = false;
  #waiting = false;
  #failures = 0;

  constructor(private readonly ports: OutboxPorts) {}

  pending(): readonly QueuedTap[] {
    return this.ports.read();
  }

  add(tap: QueuedTap): void {
    this.ports.write([...this.ports.read(), tap]);
    this.ports.changed();
    void this.flush();
  }

  clear(): void {
    this.ports.write([]);
    this.ports.changed(null);
  }

  /** Sends what waits; does nothing while it is sending or was told to wait. */
  async flush(): Promise<void> {
    if (this.#held) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = true;
    try {
      do {
        this.#again = false;
        await this.#pass();
      } while (this.#again && !this.#held);
    } finally {
      this.#running = false;
    }
  }

  async #pass(): Promise<void> {
    const stuck = new Set<string>();
    let asked = 0;
    for (;;) {
      const tap = this.ports.read().find((entry) => !stuck.has(entry.promptId));
      if (tap === undefined) break;
      const attempt = await this.ports.send(tap);
      if (attempt.kind === 'settled') {
        this.#failures = 0;
        this.ports.write(this.ports.read().filter((entry) => entry.eventId !== tap.eventId));
        this.ports.settled(tap, attempt.reply);
        this.ports.changed(null);
      } else if (attempt.kind === 'stuck') {
        stuck.add(tap.promptId);
        asked = Math.max(asked, attempt.afterMs);
        this.ports.changed('busy');
        if (attempt.afterMs > 0) break;
      } else {
        // Whoever binds the device again wakes the outbox; trying without a binding is of no use.
        if (attempt.kind === 'unbound') return this.ports.unbound();
        this.ports.changed('away');
        break;
      }
    }
    if (this.ports.read().length > 0) this.#comeBack(asked);
  }

  /** One wait at a time, however often somebody asks; a wait the server asked for is kept even when the person taps again. */
  #comeBack(askedMs: number): void {
    if (askedMs > 0) {
      this.#held = true;
      this.ports.later(askedMs, () => {
        this.#held = false;
        void this.flush();
      });
    } else if (!this.#waiting) {
      this.#waiting = true;
      this.ports.later(Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.#failures), () => {
        this.#waiting = false;
        void this.flush();
      });
      this.#failures += 1;
    }
  }
}
