import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Queue } from 'bullmq';
import type { Id } from '@wudan/kernel-core';
import { QueueBackend } from './queue-backend.js';

export const DUE_WORK = 'due-work';

/** All a queue entry says. What is to be done stands in the outbox row it points to. */
export interface DueWork {
  readonly officeId: Id;
  readonly ref: Id;
  readonly attempt: number;
}

/** Wakes a worker for a due job. Losing the queue loses nothing: the relay offers the row again. */
@Injectable()
export class DueWorkQueue implements BeforeApplicationShutdown {
  #queue: Queue | undefined;

  constructor(@Inject(QueueBackend) private readonly backend: QueueBackend) {}

  async offer(work: DueWork): Promise<void> {
    this.#queue ??= this.backend.queue(DUE_WORK);
    await this.#queue.add('due', work, { jobId: `${work.ref}-${work.attempt}`, removeOnComplete: true, removeOnFail: true });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#queue?.close();
  }
}
