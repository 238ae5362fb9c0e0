import pg from 'pg';
import { migrateQueue } from '@wudan/kernel-server';
import { applyMigrations } from './apply-migrations.js';
import { loadReferenceData } from './reference-data.js';

export interface PrepareOptions {
  /** A superuser's (or equal role's) address; any database of the cluster. */
  readonly adminUrl: string;
  readonly database: string;
  /** Password of the login role `wudan_runtime`. */
  readonly runtimePassword: string;
}

export interface Prepared {
  /** Address for the product's processes: the login role that holds nothing by itself. */
  readonly databaseUrl: string;
  /** Migrations that were applied now. */
  readonly applied: number;
}

const HELD_ROLES = ['wudan_app', 'wudan_auth', 'wudan_relay', 'wudan_planner', 'wudan_reference', 'wudan_queue'] as const;

/**
 * Makes a cluster ready: roles, the database, every migration, the queue's schema and the reference data. Idempotent;
 * two at once wait for each other.
 */
export async function prepareDatabase(options: PrepareOptions): Promise<Prepared> {
  const admin = new pg.Client({ connectionString: options.adminUrl });
  await admin.connect();
  try {
    await admin.query("SELECT pg_advisory_lock(hashtext('wudan.prepare'))");
    await prepareRoles(admin, options.runtimePassword);
    const exists = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [options.database]);
    if (exists.rowCount === 0) {
      await admin.query(`CREATE DATABASE ${pg.escapeIdentifier(options.database)} OWNER wudan_owner ENCODING 'UTF8' TEMPLATE template0 LOCALE 'C.UTF-8'`);
    }
    await admin.query(`REVOKE ALL ON DATABASE ${pg.escapeIdentifier(options.database)} FROM PUBLIC`);
    await admin.query(`GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(options.database)} TO wudan_runtime`);
    const applied = await migrateDatabase(withDatabase(options.adminUrl, options.database));
    const runtime = new URL(withDatabase(options.adminUrl, options.database));
    runtime.username = 'wudan_runtime';
    runtime.password = options.runtimePassword;
    return { databaseUrl: runtime.toString(), applied };
  } finally {
    await admin.end();
  }
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}

async function prepareRoles(admin: pg.Client, runtimePassword: string): Promise<void> {
  const create = async (role: string, attributes: string): Promise<void> => {
    const found = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
    if (found.rowCount === 0) await admin.query(`CREATE ROLE ${role} ${attributes}`);
  };
  await create('wudan_owner', 'NOLOGIN');
  for (const role of HELD_ROLES) await create(role, 'NOLOGIN NOBYPASSRLS');
  await create('wudan_runtime', 'LOGIN NOINHERIT NOBYPASSRLS');
  await admin.query(`ALTER ROLE wudan_runtime PASSWORD ${pg.escapeLiteral(runtimePassword)}`);
  for (const role of HELD_ROLES) await admin.query(`GRANT ${role} TO wudan_runtime WITH INHERIT FALSE, SET TRUE`);
  await admin.query("ALTER ROLE wudan_runtime SET role = 'wudan_app'");
}

async function migrateDatabase(adminUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('REVOKE ALL ON SCHEMA public FROM PUBLIC');
    await client.query('CREATE SCHEMA IF NOT EXISTS wudan AUTHORIZATION wudan_owner');
    await client.query('CREATE SCHEMA IF NOT EXISTS app AUTHORIZATION wudan_owner');
    await client.query('CREATE SCHEMA IF NOT EXISTS bullmq AUTHORIZATION wudan_queue');
    const applied = await applyMigrations(adminUrl);
    const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
    const database = pg.escapeIdentifier(rows[0]?.name ?? '');
    // The queue's migrator says CREATE SCHEMA IF NOT EXISTS, which asks for the right even when nothing is made.
    await client.query(`GRANT CREATE ON DATABASE ${database} TO wudan_queue`);
    await client.query('SET ROLE wudan_queue');
    await migrateQueue(client);
    await client.query('RESET ROLE');
    await client.query(`REVOKE CREATE ON DATABASE ${database} FROM wudan_queue`);
    await client.query('SET ROLE wudan_owner');
    await loadReferenceData(client);
    return applied;
  } finally {
    await client.end();
  }
}
