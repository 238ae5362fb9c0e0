import { Logger } from '@nestjs/common';

/**
 * A loop that works through what is due, sleeps, and wakes early when it is nudged. One pass at a time; a pass that fails
 * is logged and the next one comes.
 */
export class Sweep {
  readonly #log: Logger;
  #running: Promise<void> | undefined;
  #stopping = false;
  #nudged = false;
  #wake: (() => void) | undefined;

  /** @param everyMs longest sleep between two passes, in case a wake-up was lost */
  constructor(
    name: string,
    private readonly everyMs: number,
    private readonly pass: () => Promise<unknown>,
  ) {
    this.#log = new Logger(name);
  }

  start(): void {
    this.#running ??= this.#loop();
  }

  nudge(): void {
    this.#nudged = true;
    this.#wake?.();
  }

  /** Ends after the pass under way. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.nudge();
    await this.#running;
  }

  async #loop(): Promise<void> {
    while (!this.#stopping) {
      this.#nudged = false;
      try {
        await this.pass();
      } catch (error) {
        if (!this.#stopping) this.#log.error(error instanceof Error ? error.message : String(error));
      }
      if (this.#stopping || this.#nudged) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, this.everyMs);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }
}
