import 'reflect-metadata';
import { DataSource } from 'typeorm';
import pg from 'pg';
import type { Env } from '../config/env.js';
import { registeredEntities, SCHEMA } from './entity-registry.js';
import { connectionTypes } from './parse-instant.js';

/** Roles that one transaction may take; the login role itself holds no privilege. See docs/adr/0003. */
export type DatabaseRole = 'wudan_app' | 'wudan_auth' | 'wudan_relay' | 'wudan_planner' | 'wudan_reference' | 'wudan_queue';

/** The same address, with the session starting in another role (and, for the queue, in its own schema). */
export function asRole(databaseUrl: string, role: DatabaseRole, searchPath?: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set('options', `-c role=${role}${searchPath === undefined ? '' : ` -c search_path=${searchPath}`}`);
  return url.toString();
}

/**
 * The process's connections: one TypeORM data source in the tenant role and one small pool in the auth role, which
 * is asked before an office is known. Private to the kernel: contexts reach data through the unit of work only.
 */
export class Database {
  readonly source: DataSource;
  readonly auth: pg.Pool;

  constructor(env: Pick<Env, 'DATABASE_URL' | 'POOL_SIZE'>) {
    this.source = new DataSource({
      type: 'postgres',
      url: asRole(env.DATABASE_URL, 'wudan_app'),
      schema: SCHEMA,
      entities: registeredEntities(),
      synchronize: false,
      logging: false,
      applicationName: 'wudan',
      extra: { types: connectionTypes, max: env.POOL_SIZE, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 5_000, statement_timeout: 30_000 },
    });
    this.auth = new pg.Pool({
      connectionString: asRole(env.DATABASE_URL, 'wudan_auth'),
      max: 4,
      application_name: 'wudan-auth',
      connectionTimeoutMillis: 5_000,
      statement_timeout: 10_000,
    });
    this.auth.on('error', () => undefined);
  }

  async open(): Promise<void> {
    if (!this.source.isInitialized) await this.source.initialize();
  }

  /** One short transaction in a role that works across offices: the relay's index and the inbox. Not for contexts. */
  async inRole<T>(role: DatabaseRole, work: (query: <R>(sql: string, parameters: readonly unknown[]) => Promise<R[]>) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.startTransaction();
      await runner.query(`SET LOCAL ROLE ${role}`);
      const result = await work(async <R>(sql: string, parameters: readonly unknown[]) => (await runner.query(sql, [...parameters], true)).records as R[]);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  async close(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
    if (!this.auth.ending) await this.auth.end();
  }
}
