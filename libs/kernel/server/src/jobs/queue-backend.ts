import { createPostgresBackend, createPostgresRelayBackend, Queue, Relay, runMigrations, Worker, type Job } from 'bullmq';
import type { Env } from '../config/env.js';
import { asRole } from '../db/database.js';

/** Schema in which the queue keeps its own tables; a system schema of its own role. */
const QUEUE_SCHEMA = 'bullmq';

/** Brings the queue's own schema up to date. The client must act as the schema's owner. Idempotent. */
export async function migrateQueue(client: { query(sql: string, values?: unknown[]): Promise<unknown> }): Promise<void> {
  await runMigrations(client as never, QUEUE_SCHEMA);
}

/**
 * Makes queues, workers and the cross-process wake-up bus on one of two stores with the same code: PostgreSQL by
 * default, Redis when `REDIS_URL` is set. The only file that knows BullMQ.
 */
export class QueueBackend {
  readonly kind: 'postgres' | 'redis';

  constructor(private readonly env: Pick<Env, 'DATABASE_URL' | 'REDIS_URL'>) {
    this.kind = env.REDIS_URL === undefined ? 'postgres' : 'redis';
  }

  queue(name: string): Queue {
    return this.kind === 'postgres'
      ? (new Queue(name, { connection: this.#postgres(2) as never }, createPostgresBackend as never) as Queue)
      : new Queue(name, { connection: this.#redis() as never, prefix: this.#prefix() });
  }

  worker(name: string, run: (job: Job) => Promise<unknown>, concurrency: number): Worker {
    return this.kind === 'postgres'
      ? (new Worker(name, run, { connection: this.#postgres(3) as never, concurrency }, createPostgresBackend as never) as Worker)
      : new Worker(name, run, { connection: this.#redis() as never, prefix: this.#prefix(), concurrency });
  }

  bus(): Relay<unknown> {
    const lease = { leaseDuration: 15_000, blockTimeout: 1_000 };
    return this.kind === 'postgres'
      ? new Relay<unknown>({ connection: this.#postgres(2), backend: createPostgresRelayBackend as never, namespace: 'wakes', ...lease })
      : new Relay<unknown>({ connection: this.#redis(), prefix: this.#prefix(), namespace: 'wakes', ...lease });
  }

  #postgres(max: number): unknown {
    return { connectionString: asRole(this.env.DATABASE_URL, 'wudan_queue', QUEUE_SCHEMA), schema: QUEUE_SCHEMA, max };
  }

  #redis(): unknown {
    const url = new URL(this.env.REDIS_URL ?? '');
    return {
      host: url.hostname,
      port: Number(url.port || 6379),
      username: url.username || undefined,
      password: url.password ? decodeURIComponent(url.password) : undefined,
      db: Number(url.pathname.slice(1) || 0),
      tls: url.protocol === 'rediss:' ? {} : undefined,
      maxRetriesPerRequest: null,
    };
  }

  #prefix(): string {
    return `wudan:${new URL(this.env.DATABASE_URL).pathname.slice(1)}`;
  }
}
