import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { childEnvironment } from './environment.js';
import { codeOf, diskFull, Fault, unreachable } from './fault.js';
import { commandLine, isRunning } from './process-identity.js';
import type { ServerAccount } from './server-account.js';
import type { ServerBinaries } from './server-binaries.js';

/** Everything that belongs to one cluster on the disk. */
export interface ServerPlace {
  readonly folder: string;
  readonly data: string;
  readonly log: string;
  readonly identityFile: string;
  readonly binaries: ServerBinaries;
  readonly account: ServerAccount | undefined;
  readonly fast: boolean;
}

/** How a start ended: the postmaster's id, or why there is none and whether the cause may pass. */
export type LaunchOutcome =
  | { readonly pid: number }
  | { readonly pid: undefined; readonly passing: 'port' | 'sessions' | undefined; readonly fault: Fault };

const READY_MS = 180_000;
const POLL_MS = 40;
const LOG_TAIL = 4000;
const LOG_LIMIT = 8 * 1024 * 1024;

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  // A socket in /tmp or /run would collide with a server of the machine.
  'unix_socket_directories=',
  'max_connections=200',
  'shared_preload_libraries=pg_stat_statements',
  'timezone=UTC',
  'log_timezone=UTC',
];

/** Nothing reaches the disk in order: a test's cluster may be lost, it may not be slow. */
const FAST_SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'wal_level=minimal', 'max_wal_senders=0', 'max_wal_size=4GB'];

/** Messages of the server are read here, so they must not be translated. */
function serverEnvironment(): NodeJS.ProcessEnv {
  return childEnvironment({ LC_ALL: 'C', LANG: 'C', LC_MESSAGES: 'C', PGDATA: undefined, PGPORT: undefined, PGOPTIONS: undefined, NODE_OPTIONS: undefined });
}

/** The server that runs on a data folder. A `postmaster.pid` whose process is gone, or is another program by now, is removed. */
export async function livingServer(place: Pick<ServerPlace, 'data'>, note: (line: string) => void): Promise<{ pid: number; port: number } | undefined> {
  const file = join(place.data, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (Number.isInteger(pid) && pid > 0 && isRunning(pid) && commandLine(pid).includes(place.data)) return { pid, port: Number(lines[3]) };
  await rm(file, { force: true });
  note(`上次的数据库进程 ${lines[0]} 已不在运行，已清理其遗留的标记`);
  return undefined;
}

/** Does the server let the administrator in? Tries for a few seconds, since a server that recovers refuses at first. */
export async function answers(adminUrl: string): Promise<boolean> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 3000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('select 1');
      return true;
    } catch (error) {
      // 57P03: starting up or recovering; everything else will not become better by waiting.
      if (codeOf(error) !== '57P03') return false;
      await pause(250);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return false;
}

/** Makes the cluster beside its place and moves it there when complete, so that a killed initdb leaves nothing that looks like one. */
export async function initialise(place: ServerPlace, password: string): Promise<void> {
  const partial = join(place.folder, 'data.partial');
  const secret = join(place.folder, '.password');
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { mode: 0o700 });
  await writeFile(secret, `${password}\n`, { mode: 0o600 });
  if (place.account !== undefined) {
    await chown(partial, place.account.uid, place.account.gid);
    await chown(secret, place.account.uid, place.account.gid);
  }
  try {
    const args = [`--pgdata=${partial}`, '--username=postgres', '--auth=scram-sha-256', `--pwfile=${secret}`];
    const locale = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=zh', '--locale=C'];
    const { code, output } = await run(place.binaries.initdb, [...args, ...locale, ...(place.fast ? ['--no-sync'] : [])], place.account);
    if (code !== 0) throw serverFault('初始化数据库', output, place);
    await rename(partial, place.data);
  } finally {
    await rm(secret, { force: true });
    await rm(partial, { recursive: true, force: true }).catch(() => undefined);
  }
}

function run(file: string, args: readonly string[], account: ServerAccount | undefined): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    // The working folder may be closed to the server's account, and initdb refuses to start in one.
    const child = spawn(file, args, { cwd: '/', env: serverEnvironment(), stdio: ['ignore', 'pipe', 'pipe'], ...(account ?? {}) });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString('utf8')).slice(-LOG_TAIL);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => resolve({ code: -1, output: error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/**
 * Starts the server detached, its words in the cluster's log file: it outlives a terminal's Ctrl+C, so that the programs above it
 * end first, and a killed parent leaves it writing to a file instead of a broken pipe.
 */
export async function launch(place: ServerPlace, port: number): Promise<LaunchOutcome> {
  const before = await stat(place.log).catch(() => undefined);
  if (before !== undefined && before.size > LOG_LIMIT) await rename(place.log, `${place.log}.1`);
  const offset = before !== undefined && before.size <= LOG_LIMIT ? before.size : 0;
  const log = openSync(place.log, 'a', 0o600);
  const settings = [...SETTINGS, ...(place.fast ? FAST_SETTINGS : [])].flatMap((setting) => ['-c', setting]);
  const child = spawn(place.binaries.postgres, ['-D', place.data, '-p', String(port), ...settings], {
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['ignore', log, log],
    detached: true,
    ...(place.account ?? {}),
  });
  closeSync(log);
  let ended = false;
  let trouble = '';
  child.on('error', (error) => {
    ended = true;
    trouble = error.message;
  });
  child.on('exit', () => {
    ended = true;
  });
  child.unref();
  for (let waited = 0; waited < READY_MS; waited += POLL_MS) {
    if (ended) break;
    const lines = (await readFile(join(place.data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
    if (child.pid !== undefined && Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return { pid: child.pid };
    await pause(POLL_MS);
  }
  if (!ended && child.pid !== undefined) process.kill(child.pid, 'SIGQUIT');
  const words = trouble + (await readFile(place.log, 'utf8').catch(() => '')).slice(offset).slice(-LOG_TAIL);
  const passing = /could not bind|Address already in use/.test(words) ? 'port' : /still in use/.test(words) ? 'sessions' : undefined;
  return { pid: undefined, passing, fault: serverFault('启动数据库', words, place) };
}

/** What the server said, as a fault with a way out. */
export function serverFault(doing: string, words: string, place: Pick<ServerPlace, 'folder' | 'data' | 'log'>): Fault {
  if (/No space left on device|Disk quota exceeded/.test(words)) return diskFull(dirname(place.folder));
  if (/Permission denied/.test(words)) return unreachable(place.data, '数据库进程没有访问权限');
  if (/Read-only file system/.test(words)) return unreachable(place.data, '所在文件系统为只读');
  if (/could not (create|resize|map) (anonymous )?shared memory|Cannot allocate memory|out of memory/i.test(words)) {
    return new Fault(`${doing}失败：内存不足。`, ['关闭其他程序或增加内存后重新运行（容器请调大内存与 /dev/shm 限额）。']);
  }
  if (/database files are incompatible|not compatible with this version/.test(words)) {
    return new Fault(`数据目录 ${place.data} 由另一版本的 PostgreSQL 建立。`, [
      '换回建立它的程序版本，导出数据后再导入；',
      '或放弃其中的数据重新开始：npm start -- --reset',
    ]);
  }
  const tail = words.trim().split('\n').slice(-6).join('\n  ');
  return new Fault(`${doing}失败。数据库的输出：\n  ${tail === '' ? '（无输出）' : tail}`, [`查看日志 ${place.log}；`, '如不需要其中的数据，可重新开始：npm start -- --reset']);
}
