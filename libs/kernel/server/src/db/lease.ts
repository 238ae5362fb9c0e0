import pg from 'pg';
import type { Env } from '../config/env.js';
import { asRole } from './database.js';

/** A name that one process holds. */
export interface Lease {
  readonly name: string;
  /** Aborted when the lease is gone, by release or by a lost connection. */
  readonly lost: AbortSignal;
  release(): Promise<void>;
}

/**
 * Leases among processes: one of them does a thing, the others stand by. Held by advisory locks of one connection of this process, so
 * that its death, or the loss of that connection, gives them free at once.
 */
export class Leases {
  readonly #held = new Map<string, AbortController>();
  #client: Promise<pg.Client> | undefined;

  constructor(private readonly env: Pick<Env, 'DATABASE_URL'>) {}

  /** The lease, or null while another process (or this one) holds it. */
  async take(name: string): Promise<Lease | null> {
    if (this.#held.has(name)) return null;
    const ended = new AbortController();
    this.#held.set(name, ended);
    try {
      const client = await this.#open();
      const { rows } = await client.query<{ got: boolean }>('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS got', [`wudan:${name}`]);
      if (rows[0]?.got !== true) {
        this.#held.delete(name);
        return null;
      }
      return { name, lost: ended.signal, release: () => this.#release(name, ended) };
    } catch (error) {
      this.#held.delete(name);
      throw error;
    }
  }

  /** Gives up everything and closes the connection. */
  async close(): Promise<void> {
    const client = await this.#client?.catch(() => undefined);
    this.#drop();
    await client?.end().catch(() => undefined);
  }

  async #release(name: string, ended: AbortController): Promise<void> {
    if (this.#held.get(name) !== ended) return;
    this.#held.delete(name);
    ended.abort();
    const client = await this.#client?.catch(() => undefined);
    await client?.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [`wudan:${name}`]).catch(() => undefined);
  }

  #open(): Promise<pg.Client> {
    this.#client ??= (async () => {
      const client = new pg.Client({
        connectionString: asRole(this.env.DATABASE_URL, 'wudan_app'),
        application_name: 'wudan-lease',
        connectionTimeoutMillis: 5_000,
        statement_timeout: 10_000,
        keepAlive: true,
      });
      const gone = (): void => {
        // A later connection may hold leases already: only the present one takes them along.
        void this.#client?.then((current) => current === client && this.#drop(), () => undefined);
      };
      client.on('error', gone);
      client.on('end', gone);
      await client.connect();
      return client;
    })();
    this.#client.catch(() => {
      this.#client = undefined;
    });
    return this.#client;
  }

  #drop(): void {
    this.#client = undefined;
    const held = [...this.#held.values()];
    this.#held.clear();
    for (const ended of held) ended.abort();
  }
}
