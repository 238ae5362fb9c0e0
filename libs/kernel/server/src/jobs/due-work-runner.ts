import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Worker } from 'bullmq';
import { systemCtx, type Clock } from '@wudan/kernel-core';
import { CLOCK } from '../boot/tokens.js';
import { UnitOfWork } from '../db/unit-of-work.js';
import { failedAttempt, wordsOf } from '../events/failed-attempt.js';
import { HandlerRegistry } from '../events/handlers.js';
import { DUE_WORK, type DueWork } from './due-work-queue.js';
import { QueueBackend } from './queue-backend.js';

/** Runs due jobs. The effect and the mark `done` share one transaction, so a job offered twice counts once. */
@Injectable()
export class DueWorkRunner implements BeforeApplicationShutdown {
  readonly #log = new Logger(DueWorkRunner.name);
  #worker: Worker | undefined;

  constructor(
    @Inject(QueueBackend) private readonly backend: QueueBackend,
    private readonly units: UnitOfWork,
    private readonly handlers: HandlerRegistry,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async start(): Promise<void> {
    this.#worker = this.backend.worker(DUE_WORK, (job) => this.run(job.data as DueWork), 5);
    this.#worker.on('error', (error: Error) => this.#log.warn(`queue: ${error.message}`));
    await this.#worker.waitUntilReady();
  }

  /** Runs the job that the outbox row describes, once. */
  async run(work: DueWork): Promise<void> {
    const ctx = systemCtx(work.officeId, this.clock, work.ref);
    try {
      await this.units.run(ctx, async (tx) => {
        const found = await tx.inRole('wudan_relay', (query) =>
          query<{ topic: string; payload: unknown }>(
            "SELECT topic, payload FROM wudan.outbox WHERE office_id = $1 AND id = $2 AND kind = 'job' AND state IN ('waiting', 'queued') FOR UPDATE SKIP LOCKED",
            [work.officeId, work.ref],
          ),
        );
        const row = found.rows[0];
        if (!row) return;
        for (const { handler } of this.handlers.of('job', row.topic)) await handler.handle(ctx, row.payload, { id: work.ref, fromOffice: work.officeId });
        await tx.inRole('wudan_relay', (query) =>
          query("UPDATE wudan.outbox SET state = 'done', done_at = $3 WHERE office_id = $1 AND id = $2", [work.officeId, work.ref, tx.now]),
        );
      });
    } catch (error) {
      await this.#retryLater(work, error);
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#worker?.close();
  }

  async #retryLater(work: DueWork, error: unknown): Promise<void> {
    this.#log.warn(`job ${work.ref} failed: ${wordsOf(error)}`);
    await failedAttempt(this.units, systemCtx(work.officeId, this.clock, work.ref), work.ref, work.attempt, error);
  }
}
