import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { inspectCluster, openCluster, removeCluster, type Cluster } from '../src/embedded-database.js';
import { checkoutRoot } from '../src/environment.js';
import { isRunning, waitForEnd } from '../src/process-identity.js';

/** The real server, on a cluster of its own: what a start, a second start and a killed predecessor find. */
describe('openCluster', () => {
  let base: string;
  let folder: string;
  const notes: string[] = [];
  const open = (living: 'reuse' | 'restart' = 'reuse'): Promise<Cluster> =>
    openCluster({ root: checkoutRoot, folder, profile: 'fast', living, note: (line) => notes.push(line) });

  async function ask(cluster: Cluster, sql: string): Promise<unknown> {
    const client = new pg.Client({ connectionString: cluster.adminUrl });
    await client.connect();
    try {
      return Object.values((await client.query<Record<string, unknown>>(sql)).rows[0] ?? {})[0];
    } finally {
      await client.end();
    }
  }

  beforeAll(async () => {
    base = await mkdtemp(join(tmpdir(), 'wudan-cluster-'));
    folder = join(base, 'pg');
  });

  afterAll(async () => {
    await removeCluster(folder);
    await rm(base, { recursive: true, force: true });
  });

  it('makes the cluster, keeps what it was given, and is reused, stopped, restarted and healed', async () => {
    expect((await inspectCluster(folder)).state).toBe('absent');
    const first = await open();
    expect(first).toMatchObject({ fresh: true, reused: false });
    await ask(first, 'create table kept as select 7 as n');
    expect(await ask(first, "select string_agg(name || '=' || setting, ' ' order by name) from pg_settings where name in ('fsync', 'listen_addresses', 'max_connections', 'shared_preload_libraries', 'unix_socket_directories')")).toBe(
      'fsync=off listen_addresses=127.0.0.1 max_connections=200 shared_preload_libraries=pg_stat_statements unix_socket_directories=',
    );
    expect(await ask(first, "select datlocprovider::text || datlocale from pg_database where datname = 'postgres'")).toBe('izh');

    const second = await open();
    expect(second).toMatchObject({ reused: true, pid: first.pid });
    expect(await inspectCluster(folder)).toMatchObject({ state: 'running', adminUrl: first.adminUrl });

    const third = await open('restart');
    expect(third).toMatchObject({ reused: false, fresh: false });
    expect(isRunning(first.pid)).toBe(false);
    expect(notes.at(-1)).toContain(`遗留的数据库进程 ${first.pid}`);

    // A predecessor that lost its power: its mark stays behind.
    process.kill(third.pid, 'SIGKILL');
    await waitForEnd(third.pid, 5000);
    const fourth = await open();
    expect(notes.at(-1)).toContain(`${third.pid} 已不在运行`);
    expect(await ask(fourth, 'select n from kept')).toBe(7);
    await fourth.stop();
    expect(isRunning(fourth.pid)).toBe(false);
    expect((await inspectCluster(folder)).state).toBe('stopped');
  }, 60_000);

  it('does not mistake another program with the old process id for its server', async () => {
    const mark = join((await inspectCluster(folder)).folder, 'data', 'postmaster.pid');
    await writeFile(mark, `${process.pid}\n/elsewhere\n0\n5432\n\n127.0.0.1\n\nready\n`);
    const cluster = await open();
    expect(cluster.reused).toBe(false);
    expect(isRunning(process.pid)).toBe(true);
    await cluster.stop();
  }, 60_000);

  it('takes another port when somebody holds the remembered one, and says so', async () => {
    const before = await open();
    await before.stop();
    const squatter: Server = createServer();
    await new Promise<void>((resolve) => squatter.listen(before.port, '127.0.0.1', resolve));
    try {
      const after = await open();
      expect(after.port).not.toBe(before.port);
      expect(notes.at(-1)).toContain(`${before.port} 已被占用`);
      expect(await ask(after, 'select n from kept')).toBe(7);
      await after.stop();
    } finally {
      await new Promise((resolve) => squatter.close(resolve));
    }
  }, 60_000);

  it('explains a cluster of another version instead of showing a stack', async () => {
    const { folder: real } = await inspectCluster(folder);
    const file = join(real, 'data', 'PG_VERSION');
    const version = await readFile(file, 'utf8');
    await writeFile(file, '17\n');
    await expect(open()).rejects.toMatchObject({ name: 'Fault', message: expect.stringContaining('另一版本') });
    await writeFile(file, version);
  }, 60_000);
});
