import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { CLOCK, Sweep } from '@wudan/kernel-server';
import { DomainError, systemCtx, type Clock } from '@wudan/kernel-core';
import { UploadStaging } from '../domain/file-ports.js';
import { ReceiveUpload } from './receive-upload.js';

const EVERY_MS = 60_000;

/** Finishes uploads whose last byte came but whose check was cut short, and clears those whose time is over. Runs in each process that takes uploads. */
@Injectable()
export class SweepUploads implements BeforeApplicationShutdown {
  readonly #sweep = new Sweep(SweepUploads.name, EVERY_MS, () => this.pass());

  constructor(
    private readonly staging: UploadStaging,
    private readonly receive: ReceiveUpload,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  start(): void {
    this.#sweep.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#sweep.stop();
  }

  /** One look at everything that is staged. @returns how many were finished or cleared */
  async pass(): Promise<number> {
    let done = 0;
    for (const { id, officeId, size, expiresAt } of await this.staging.list()) {
      const ctx = systemCtx(officeId, this.clock, `sweep-upload-${id}`);
      if ((await this.staging.received(id)) === size) await this.#finish(ctx, id);
      else if (expiresAt <= this.clock.now()) await this.receive.expire(ctx, id);
      else continue;
      done += 1;
    }
    return done;
  }

  async #finish(ctx: Parameters<ReceiveUpload['whole']>[0], id: string): Promise<void> {
    try {
      await this.receive.whole(ctx, id);
    } catch (error) {
      // Refused: whoever sent it is told when filing it. Anything else is logged by the sweep and tried again.
      if (!(error instanceof DomainError && error.kind === 'invalid')) throw error;
    }
  }
}
