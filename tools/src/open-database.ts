import { join } from 'node:path';
import pg from 'pg';
import { openCluster, type Cluster } from './embedded-database.js';
import type { Settings } from './environment.js';
import { Fault } from './fault.js';
import { isRunning } from './process-identity.js';

/** Name of the product's database in the embedded cluster. */
const DATABASE = 'wudan';
/** The login role that the migrations make. */
const RUNTIME_USER = 'wudan_runtime';
const WATCH_MS = 2000;
/** What a first start writes: the cluster, its write-ahead log, the demo. */
const FRESH_MB = 300;

/** The database server of a running product. */
export interface ProductDatabase {
  /** Superuser or owner; undefined where an external database is taken as migrated. */
  readonly adminUrl: string | undefined;
  /** For the screen. */
  readonly description: string;
  readonly fresh: boolean;
  stop(): Promise<void>;
}

/** What the migrations made of it. */
export interface MigratedDatabase {
  readonly databaseUrl: string;
  readonly applied: number;
}

export function clusterHome(home: string): string {
  return join(home, 'pg');
}

async function serverVersion(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    return rows[0]?.server_version.split(' ')[0] ?? '';
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The address without its password, for messages. */
export function withoutPassword(url: string): string {
  const shown = new URL(url);
  if (shown.password !== '') shown.password = '***';
  return shown.toString();
}

/** @throws Fault naming the variable when the external server cannot be reached */
async function openExternal(name: string, url: string): Promise<string> {
  try {
    return await serverVersion(url);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Fault(`无法连接 ${name} 指定的数据库 ${withoutPassword(url)}：${why}。`, [
      `检查 ${name} 的主机、端口、用户名、密码和库名，以及数据库是否在运行；`,
      '或去掉 DATABASE_URL，使用内置数据库。',
    ]);
  }
}

/** Opens the embedded server, or proves that the external one answers. */
export async function openDatabase(settings: Settings, note: (line: string) => void): Promise<ProductDatabase> {
  if (settings.databaseUrl !== undefined) {
    // With an administrator at hand the runtime role may not exist yet: it is made by the migrations.
    const version =
      settings.adminDatabaseUrl === undefined
        ? await openExternal('DATABASE_URL', settings.databaseUrl)
        : await openExternal('ADMIN_DATABASE_URL', settings.adminDatabaseUrl);
    return {
      adminUrl: settings.adminDatabaseUrl,
      description: `外部 PostgreSQL ${version}（${withoutPassword(settings.databaseUrl)}）`,
      fresh: false,
      stop: async () => undefined,
    };
  }
  return openEmbedded(settings, note);
}

async function openEmbedded(settings: Settings, note: (line: string) => void): Promise<ProductDatabase> {
  // The migrations bring an ORM with them: it is read while the server starts.
  void import('@wudan/migrations').catch(() => undefined);
  const options = { root: settings.root, folder: clusterHome(settings.home), profile: 'durable', neededMb: FRESH_MB, note } as const;
  let cluster: Cluster = await openCluster({ ...options, living: 'restart' });
  let stopping = false;
  let reviving = false;
  const watch = setInterval(() => {
    if (stopping || reviving || isRunning(cluster.pid)) return;
    reviving = true;
    note('数据库进程意外退出，正在重新启动它');
    openCluster({ ...options, living: 'reuse' }).then(
      (next) => {
        cluster = next;
        reviving = false;
        note('数据库已恢复');
      },
      (error: unknown) => {
        reviving = false;
        note(`数据库未能恢复，稍后重试：${error instanceof Error ? error.message : String(error)}`);
      },
    );
  }, WATCH_MS);
  return {
    adminUrl: cluster.adminUrl,
    description: `内置 PostgreSQL ${await serverVersion(cluster.adminUrl)}（127.0.0.1:${cluster.port}，数据在 ${cluster.folder}）`,
    fresh: cluster.fresh,
    stop: async () => {
      stopping = true;
      clearInterval(watch);
      await cluster.stop();
    },
  };
}

/**
 * Brings roles and tables up to date. An external database without `ADMIN_DATABASE_URL` is taken as migrated.
 * @throws Fault with the database's own words when a migration fails: nothing of it is kept
 */
export async function migrateDatabase(settings: Settings, database: ProductDatabase, embeddedPassword: string): Promise<MigratedDatabase> {
  const external = settings.databaseUrl;
  if (external !== undefined && database.adminUrl !== undefined && decodeURIComponent(new URL(external).username) !== RUNTIME_USER) {
    throw new Fault(`DATABASE_URL 的用户名应为 ${RUNTIME_USER}（运行账号，由迁移建立并按该地址设置密码）。`, [`修改为 postgres://${RUNTIME_USER}:密码@主机:5432/库名`]);
  }
  if (database.adminUrl === undefined) return { databaseUrl: external ?? '', applied: 0 };
  const name = external === undefined ? DATABASE : decodeURIComponent(new URL(external).pathname.slice(1));
  const runtimePassword = external === undefined ? embeddedPassword : decodeURIComponent(new URL(external).password);
  try {
    const { prepareDatabase } = await import('@wudan/migrations');
    const { databaseUrl, applied } = await prepareDatabase({ adminUrl: database.adminUrl, database: name, runtimePassword });
    return { databaseUrl: external ?? databaseUrl, applied };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Fault(`数据库迁移失败：${why}。`, [
      '迁移在事务中执行，未完成的改动已撤回；请保留此信息并联系维护人员。',
      ...(external === undefined ? ['如不需要现有数据，可重新开始：npm start -- --reset'] : ['检查 ADMIN_DATABASE_URL 的用户是否有建库、建角色的权限。']),
    ]);
  }
}
