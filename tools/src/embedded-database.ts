import { randomBytes } from 'node:crypto';
import { readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { freeMegabytes, makeFolder } from './data-folder.js';
import { diskFull, Fault, faultOf } from './fault.js';
import { withFileLock } from './file-lock.js';
import { pickFreePort, portRefusal } from './free-port.js';
import { endProcess, isRunning } from './process-identity.js';
import { canReach, serverAccount, type ServerAccount } from './server-account.js';
import { publicFolderFor, serverBinaries } from './server-binaries.js';
import { answers, initialise, launch, livingServer, type ServerPlace } from './server-process.js';

/** `durable` keeps what it was given; `fast` forgoes every flush to the disk and is for tests only. */
export type ClusterProfile = 'durable' | 'fast';

export interface ClusterOptions {
  /** The checkout, whose node_modules carry the programs. */
  readonly root: string;
  /** Where the cluster is kept. As root, one that user `postgres` cannot reach is replaced by a public folder. */
  readonly folder: string;
  readonly profile: ClusterProfile;
  /** What to do with a server that already runs on this folder: go on with it, or stop it and start anew. */
  readonly living: 'reuse' | 'restart';
  /** Megabytes that must be free where a new cluster is to be made; a full disk met later is reported by the server. */
  readonly neededMb?: number;
  /** Told in Chinese what happened beside the ordinary: a relocation, an orphan, another port. */
  readonly note?: (line: string) => void;
}

/** A running PostgreSQL on 127.0.0.1 and the way to end it. */
export interface Cluster {
  /** Superuser on database `postgres`. */
  readonly adminUrl: string;
  readonly port: number;
  /** The postmaster. */
  readonly pid: number;
  /** Where it is really kept. */
  readonly folder: string;
  readonly reused: boolean;
  /** The data folder was made by this call. */
  readonly fresh: boolean;
  stop(): Promise<void>;
}

interface Identity {
  readonly port: number;
  readonly password: string;
}

const STOP_MS = 30_000;
const ATTEMPTS = 10;
const RETRY_MS = 500;

/** Where a cluster meant for `folder` lies: there, or in a public folder where the server's account cannot enter it. */
export async function clusterFolder(folder: string, account: ServerAccount | undefined): Promise<string> {
  try {
    await makeFolder(folder);
  } catch (error) {
    throw faultOf(error, folder);
  }
  return canReach(account, folder) ? folder : join(await publicFolderFor(folder), basename(folder));
}

async function readIdentity(place: Pick<ServerPlace, 'identityFile'>): Promise<Identity | undefined> {
  const text = await readFile(place.identityFile, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const { port, password } = JSON.parse(text) as Partial<Identity>;
  return typeof port === 'number' && typeof password === 'string' ? { port, password } : undefined;
}

async function writeIdentity(place: ServerPlace, identity: Identity): Promise<void> {
  await writeFile(place.identityFile, `${JSON.stringify(identity)}\n`, { mode: 0o600 });
}

function adminUrl({ port, password }: Identity): string {
  return `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
}

/**
 * Starts the embedded PostgreSQL on a folder, making the cluster first where there is none. A living server is reused or
 * restarted as asked; one that does not answer is stopped; a `postmaster.pid` left by a dead one is cleared away.
 * @throws Fault with the server's own words when it cannot be started
 */
export async function openCluster(options: ClusterOptions): Promise<Cluster> {
  const note = options.note ?? (() => undefined);
  const account = serverAccount();
  // A strict umask of root would close the folders made here to the server's account.
  const umask = account === undefined ? undefined : process.umask(0o022);
  let folder = options.folder;
  try {
    folder = await clusterFolder(options.folder, account);
    await makeFolder(folder);
    if (folder !== options.folder) note(`用户 postgres 无法进入 ${options.folder}，数据库改存于 ${folder}`);
    return await withFileLock(join(folder, '.lock'), () => open(options, folder, account, note));
  } catch (error) {
    throw faultOf(error, folder);
  } finally {
    if (umask !== undefined) process.umask(umask);
  }
}

async function open(options: ClusterOptions, folder: string, account: ServerAccount | undefined, note: (line: string) => void): Promise<Cluster> {
  const binaries = await serverBinaries(options.root, account);
  const place: ServerPlace = {
    folder,
    data: join(folder, 'data'),
    log: join(folder, 'server.log'),
    identityFile: join(folder, 'cluster.json'),
    binaries,
    account,
    fast: options.profile === 'fast',
  };
  const known = await readIdentity(place);
  const living = await livingServer(place, note);
  if (living !== undefined && known !== undefined && options.living === 'reuse') {
    const identity = { ...known, port: living.port };
    if (await answers(adminUrl(identity))) return handle(place, identity, living.pid, { reused: true, fresh: false });
  }
  if (living !== undefined) {
    note(`发现上次遗留的数据库进程 ${living.pid}，正在停止它`);
    if (!(await stopServer(living.pid))) {
      throw new Fault(`上次遗留的数据库进程 ${living.pid} 无法停止。`, [`手动结束它后重新运行：kill -9 ${living.pid}`]);
    }
  }
  const version = await readFile(join(place.data, 'PG_VERSION'), 'utf8').catch(() => undefined);
  const identity = version !== undefined && known !== undefined ? known : { port: 0, password: randomBytes(24).toString('base64url') };
  if (version !== undefined && known === undefined) {
    throw new Fault(`数据目录 ${place.data} 已存在，但缺少其连接信息文件 ${place.identityFile}。`, [
      '从备份恢复该文件；',
      '或放弃其中的数据重新开始：npm start -- --reset',
    ]);
  }
  const free = await freeMegabytes(folder);
  if (version === undefined && free < (options.neededMb ?? 0)) throw diskFull(folder, free);
  if (version === undefined) await initialise(place, identity.password);
  return startOnFreePort(place, identity, version === undefined, note);
}

async function startOnFreePort(place: ServerPlace, wanted: Identity, fresh: boolean, note: (line: string) => void): Promise<Cluster> {
  let { port } = wanted;
  for (let attempt = 1; ; attempt += 1) {
    if (port === 0 || (await portRefusal(port)) !== undefined) {
      const next = await pickFreePort();
      if (port !== 0) note(`数据库端口 ${port} 已被占用，改用 ${next}`);
      port = next;
    }
    const identity = { ...wanted, port };
    await writeIdentity(place, identity);
    const outcome = await launch(place, port);
    if (outcome.pid !== undefined) {
      const ready = await answers(adminUrl(identity));
      if (ready) return handle(place, identity, outcome.pid, { reused: false, fresh });
      await stopServer(outcome.pid);
      throw new Fault('数据库已启动，但不接受已保存的管理员密码。', ['检查该目录是否来自其他机器；', '或放弃其中的数据重新开始：npm start -- --reset']);
    }
    // Between the check and the start somebody else may have taken the port; the sessions of a killed server need a moment to end.
    if (outcome.passing === undefined || attempt === ATTEMPTS) throw outcome.fault;
    if (outcome.passing === 'sessions') await pause(RETRY_MS);
  }
}

function handle(place: ServerPlace, identity: Identity, pid: number, how: { reused: boolean; fresh: boolean }): Cluster {
  return {
    adminUrl: adminUrl(identity),
    port: identity.port,
    pid,
    folder: place.folder,
    ...how,
    stop: async () => {
      await stopServer(pid);
    },
  };
}

/** Fast shutdown: sessions are ended, what was committed is written. A server that does not end in time is killed and recovers at its next start. */
export async function stopServer(pid: number): Promise<boolean> {
  return isRunning(pid) ? endProcess(pid, 'SIGINT', STOP_MS) : true;
}

/** What is to be seen of a cluster from outside, without starting it. */
export interface ClusterState {
  readonly folder: string;
  readonly state: 'absent' | 'stopped' | 'running';
  /** Superuser on a running server. */
  readonly adminUrl: string | undefined;
}

/** Looks at the cluster meant for `folder`. */
export async function inspectCluster(folder: string): Promise<ClusterState> {
  const real = await clusterFolder(folder, process.getuid?.() === 0 ? serverAccount() : undefined);
  const data = join(real, 'data');
  if ((await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => undefined)) === undefined) {
    return { folder: real, state: 'absent', adminUrl: undefined };
  }
  const living = await livingServer({ data }, () => undefined);
  const known = await readIdentity({ identityFile: join(real, 'cluster.json') });
  if (living === undefined || known === undefined) return { folder: real, state: 'stopped', adminUrl: undefined };
  return { folder: real, state: 'running', adminUrl: adminUrl({ ...known, port: living.port }) };
}

/** Stops the server of a cluster and removes all it held. */
export async function removeCluster(folder: string, note: (line: string) => void = () => undefined): Promise<void> {
  const account = serverAccount();
  const real = await clusterFolder(folder, account);
  const data = join(real, 'data');
  const living = await livingServer({ data }, note);
  if (living !== undefined) await stopServer(living.pid);
  try {
    await rm(real, { recursive: true, force: true });
    // The public folder may hold other clusters of this checkout and the programs: it goes with the last of them.
    if (real !== folder) await rmdir(dirname(real)).catch(() => undefined);
  } catch (error) {
    throw faultOf(error, real);
  }
}
