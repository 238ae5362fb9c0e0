/** Source of time. Business code receives it in its context and never asks the machine. */
export interface Clock {
  now(): Date;
}

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => new Date(),
};

/** A clock that is moved by hand: the demo's "快进", journeys and tests. Never in production. */
export class SimulatedClock implements Clock {
  #offsetMs: number;
  #frozenAt: number | undefined;

  constructor(start?: Date) {
    this.#offsetMs = 0;
    this.#frozenAt = start?.getTime();
  }

  now(): Date {
    return new Date(this.#frozenAt ?? Date.now() + this.#offsetMs);
  }

  /** Moves forward by `ms` milliseconds. */
  advance(ms: number): void {
    if (this.#frozenAt === undefined) this.#offsetMs += ms;
    else this.#frozenAt += ms;
  }

  /** Stands still at the given instant. */
  setTo(instant: Date): void {
    this.#frozenAt = instant.getTime();
  }
}

/** Monotonic milliseconds for measuring durations; not a time of day. */
export function stopwatch(): () => number {
  const start = performance.now();
  return () => performance.now() - start;
}
