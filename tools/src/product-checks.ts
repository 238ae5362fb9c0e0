import { MIGRATIONS } from '@wudan/migrations';
import pg from 'pg';
import { inspectCluster } from './embedded-database.js';
import type { Settings } from './environment.js';
import type { Remark } from './machine-checks.js';
import { clusterHome, withoutPassword } from './open-database.js';

/** First releases without CVE-2026-120154 (rows leak by ON CONFLICT … DO UPDATE … WHERE). */
const PATCHED: Readonly<Record<number, number>> = { 15: 20, 16: 16, 17: 12, 18: 7 };
const NEWEST_UNPATCHED = 18;
const SECRET_BYTES = 32;

/** Is the server's version one that was released with the fix, or after it? */
export function isPatched(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  const first = PATCHED[major];
  return first === undefined ? major > NEWEST_UNPATCHED : minor >= first;
}

/** Why a secret is too weak for production; undefined when it is not. */
export function weaknessOf(secret: string): string | undefined {
  const bytes = Buffer.from(secret, 'base64');
  if (bytes.length < SECRET_BYTES) return `只有 ${bytes.length} 字节，至少 ${SECRET_BYTES} 字节`;
  return new Set(bytes).size < SECRET_BYTES / 4 ? '内容过于简单' : undefined;
}

async function reach(url: string): Promise<{ version: string; applied: number | undefined }> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    const version = rows[0]?.server_version.split(' ')[0] ?? '';
    // A runtime role may not read the history: then nothing is said of it.
    const history = await client.query<{ n: number }>('select count(*)::int as n from wudan.migration').catch(() => undefined);
    return { version, applied: history?.rows[0]?.n };
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function database(settings: Settings): Promise<{ remarks: Remark[]; state: string }> {
  const subject = '数据库';
  const external = settings.adminDatabaseUrl ?? settings.databaseUrl;
  if (external !== undefined) {
    const target = databaseOf(external, settings.databaseUrl ?? external);
    return { remarks: await reachable(target, `外部数据库 ${withoutPassword(target)}`, settings.production), state: 'external' };
  }
  const cluster = await inspectCluster(clusterHome(settings.home));
  if (cluster.state === 'absent') {
    return { remarks: [{ subject, grade: 'ok', text: '内置数据库尚未建立，首次 npm start 时建立' }], state: cluster.state };
  }
  if (cluster.adminUrl === undefined) {
    return { remarks: [{ subject, grade: 'ok', text: `内置数据库未运行，数据在 ${cluster.folder}` }], state: cluster.state };
  }
  const target = databaseOf(cluster.adminUrl, 'postgres://localhost/wudan');
  return { remarks: await reachable(target, `内置数据库（数据在 ${cluster.folder}）`, settings.production), state: cluster.state };
}

/** The administrator's address with the product's database. */
function databaseOf(adminUrl: string, productUrl: string): string {
  const url = new URL(adminUrl);
  url.pathname = new URL(productUrl).pathname;
  return url.toString();
}

async function reachable(url: string, name: string, production: boolean): Promise<Remark[]> {
  const subject = '数据库';
  let found;
  try {
    found = await reach(url);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [{ subject, grade: 'fault', text: `${name} 无法连接：${why}。请检查地址、账号和数据库是否在运行` }];
  }
  const { version, applied } = found;
  const remarks: Remark[] = [{ subject, grade: 'ok', text: `${name} 可连接，PostgreSQL ${version}` }];
  if (!isPatched(version)) {
    remarks.push({
      subject,
      grade: production ? 'fault' : 'note',
      text: `PostgreSQL ${version} 未修补 CVE-2026-120154（需 15.20、16.16、17.12、18.7 以上）；各表主键均以机构编号开头，不受其影响${production ? '，但生产环境仍须先升级' : ''}`,
    });
  }
  if (applied === undefined) return remarks;
  const missing = MIGRATIONS.length - applied;
  remarks.push(
    missing === 0
      ? { subject: '迁移', grade: 'ok', text: `已是最新（${applied} 项）` }
      : missing > 0
        ? { subject: '迁移', grade: 'note', text: `有 ${missing} 项尚未执行，下次 npm start 时执行` }
        : { subject: '迁移', grade: 'fault', text: `数据库比本程序新 ${-missing} 项，请升级程序` },
  );
  return remarks;
}

function configuration(settings: Settings): Remark[] {
  const subject = '设置';
  const remarks: Remark[] = [];
  const { production, secretKey, clock, demo, publicUrl, databaseUrl } = settings;
  const weakness = secretKey === undefined ? undefined : weaknessOf(secretKey);
  if (weakness !== undefined) remarks.push({ subject, grade: 'fault', text: `SECRET_KEY 不合格：${weakness}。生成：openssl rand -base64 32` });
  if (production) {
    if (secretKey === undefined && databaseUrl !== undefined) {
      remarks.push({ subject, grade: 'fault', text: '生产环境须设置 SECRET_KEY。生成：openssl rand -base64 32' });
    }
    if (clock === 'simulated') remarks.push({ subject, grade: 'fault', text: '生产环境不得使用模拟时钟，请设 CLOCK=real' });
    if (demo !== undefined && demo !== '0' && demo !== 'false') remarks.push({ subject, grade: 'fault', text: '生产环境不得装入演示数据，请删去 DEMO' });
    if (publicUrl === undefined || !publicUrl.startsWith('https://')) {
      remarks.push({ subject, grade: 'note', text: '生产环境的 PUBLIC_URL 应为 https:// 开头的正式地址，邀请链接和二维码以它为准' });
    }
  }
  return remarks.length === 0 ? [{ subject, grade: 'ok', text: production ? '生产环境设置完整' : '开发与演示环境' }] : remarks;
}

/** What can be said of this installation and its settings, and in which state its database is. */
export async function productChecks(settings: Settings): Promise<{ remarks: Remark[]; databaseState: string }> {
  const { remarks, state } = await database(settings);
  return { remarks: [...remarks, ...configuration(settings)], databaseState: state };
}
