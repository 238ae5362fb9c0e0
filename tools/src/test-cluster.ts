import { randomUUID } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import pg from 'pg';
import { makeFolder } from './data-folder.js';
import { openCluster, stopServer } from './embedded-database.js';
import { readSettings } from './environment.js';
import { withFileLock } from './file-lock.js';
import { identify, isStill, type ProcessIdentity } from './process-identity.js';

/** A PostgreSQL for tests: superuser address and the way to give it back. */
export interface TestCluster {
  readonly adminUrl: string;
  stop(): Promise<void>;
}

const KEPT_TEMPLATES = 2;

/**
 * The cluster of the tests, kept in `.wudan/test-pg` and started with every flush switched off. Commands that run at the same
 * time share one server; the last to give it back stops it, unless the environment says `KEEP=1`. A server already named by
 * `TEST_ADMIN_URL` is used as it is and never stopped here.
 */
export async function startTestCluster(): Promise<TestCluster> {
  const settings = readSettings();
  if (settings.testAdminUrl !== undefined) return { adminUrl: settings.testAdminUrl, stop: async () => undefined };
  const folder = join(settings.home, 'test-pg');
  const leases = join(settings.home, 'test-pg-leases');
  await makeFolder(leases);
  const lease = join(leases, randomUUID());
  const lock = join(leases, '.lock');
  const cluster = await withFileLock(lock, async () => {
    const alone = !(await someoneElse(leases));
    const opened = await openCluster({ root: settings.root, folder, profile: 'fast', living: 'reuse' });
    if (alone && !opened.fresh) await dropLeftovers(opened.adminUrl);
    await writeFile(lease, JSON.stringify(identify(process.pid)));
    return opened;
  });
  let given = false;
  return {
    adminUrl: cluster.adminUrl,
    stop: async () => {
      if (given) return;
      given = true;
      await withFileLock(lock, async () => {
        await rm(lease, { force: true });
        if (settings.keep || (await someoneElse(leases))) return;
        await stopServer(cluster.pid);
      });
    },
  };
}

/** Databases of runs that were killed before they dropped them, and templates of histories that have been passed by. */
async function dropLeftovers(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select datname as name from pg_database where starts_with(datname, 'wudan_test_')
       union all
       (select datname from pg_database where starts_with(datname, 'wudan_template_') order by oid desc offset ${KEPT_TEMPLATES})`,
    );
    for (const { name } of rows) await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
  } finally {
    await client.end();
  }
}

/** Leases of processes that are gone are cleared away; is one of a living process left? */
async function someoneElse(leases: string): Promise<boolean> {
  let living = false;
  for (const name of await readdir(leases)) {
    if (name.startsWith('.')) continue;
    const file = join(leases, name);
    const holder = await readLease(file);
    if (holder !== undefined && isStill(holder)) living = true;
    else await rm(file, { force: true });
  }
  return living;
}

async function readLease(file: string): Promise<ProcessIdentity | undefined> {
  try {
    const { pid, born } = JSON.parse(await readFile(file, 'utf8')) as Partial<ProcessIdentity>;
    return typeof pid === 'number' && typeof born === 'string' ? { pid, born } : undefined;
  } catch {
    return undefined;
  }
}
