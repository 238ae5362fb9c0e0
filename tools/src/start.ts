import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { appEnvironment, appPlans } from './app-plans.js';
import { freeMegabytes, prepareFolder } from './data-folder.js';
import { accountRows, loadDemo, type DemoAccount } from './demo-data.js';
import { readSettings, type Settings } from './environment.js';
import { describe, Fault } from './fault.js';
import { withFileLock } from './file-lock.js';
import { requireFreePort } from './free-port.js';
import { migrateDatabase, openDatabase, type ProductDatabase } from './open-database.js';
import { meetPredecessor, resetHome } from './predecessor.js';
import { removeRunRecord, writeRunRecord } from './run-record.js';
import { say, step, table } from './screen.js';
import { readSecrets } from './secrets.js';
import { parseStartOptions, requirePort, type StartOptions } from './start-options.js';
import { isSetUpLink, SupervisedApp, type AppPlan } from './supervised-app.js';

const NEEDED_MB = 300;
const LOW_MB = 150;
const HEALTH_MS = 120_000;
const DISK_WATCH_MS = 60_000;
/** A terminal sends Ctrl+C to every process of the group and npm passes it on: within this time it is one wish. */
const SAME_SIGNAL_MS = 2000;

const ending = new AbortController();
const apps: SupervisedApp[] = [];
let database: ProductDatabase | undefined;
let heldLinks: string[] | undefined = [];

function requireGoing(): void {
  if (ending.signal.aborted) throw new Stopped();
}

/** The user ended the command before it was up. */
class Stopped extends Error {}

async function bringUp(settings: Settings, options: StartOptions): Promise<'serving' | 'elsewhere'> {
  const port = requirePort(options.port ?? settings.port, options.port === undefined ? 'PORT' : '--port');
  const publicUrl = settings.publicUrl ?? `http://localhost:${port}`;
  await prepareFolder(settings.home, NEEDED_MB);
  const other = await withFileLock(join(settings.home, '.start-lock'), async () => {
    const running = await meetPredecessor(settings.home, (line) => step('清理', line));
    if (running !== undefined) return running;
    await requireFreePort(port);
    await writeRunRecord(settings.home, publicUrl, []);
    return undefined;
  });
  if (other !== undefined) {
    const stop = `在其窗口按 Ctrl+C，或执行 kill ${other.start.pid}`;
    if (options.reset) throw new Fault(`五单正在运行（${other.url}），不能重置。`, [`先停止它（${stop}），再执行 npm start -- --reset`]);
    say(`${other.apps.length === 0 ? '五单正在由另一条命令启动' : '五单已在运行'}：${other.url}`);
    say(`如需重新启动，请先停止它：${stop}。`);
    return 'elsewhere';
  }
  try {
    if (options.reset) {
      await resetHome(settings.home, settings.databaseUrl);
      step('重置', '原有数据已清空');
    }
    requireGoing();
    await serve(settings, options, port, publicUrl);
    return 'serving';
  } catch (error) {
    await bringDown(settings.home);
    throw error;
  }
}

async function serve(settings: Settings, options: StartOptions, port: number, publicUrl: string): Promise<void> {
  await mkdir(join(settings.home, 'logs'), { recursive: true });
  const secrets = await readSecrets(settings.home);
  if (settings.production && settings.databaseUrl !== undefined && settings.secretKey === undefined) {
    throw new Fault('生产环境须设置 SECRET_KEY（32 字节以上的 base64 文本）。', ['生成一个并写入 .env：openssl rand -base64 32']);
  }
  database = await openDatabase(settings, (line) => step('数据库', line));
  step('数据库', `${database.description}${database.fresh ? '，已新建' : ''}`);
  requireGoing();
  const { databaseUrl, applied } = await migrateDatabase(settings, database, secrets.runtimePassword);
  step('迁移', database.adminUrl === undefined ? '未设置 ADMIN_DATABASE_URL，视为已迁移' : applied === 0 ? '已是最新' : `执行了 ${applied} 项`);
  requireGoing();
  const demo = wantsDemo(settings, options);
  const env = appEnvironment(settings, { port, publicUrl, databaseUrl, secretKey: secrets.secretKey, demo });
  const accounts = demo ? await fillDemo(settings, env, database.fresh || applied > 0, secrets.runtimePassword) : [];
  if (!demo) step('演示数据', settings.production ? '生产环境不装入' : '不装入');
  requireGoing();
  await startApps(settings, env, port, publicUrl);
  requireGoing();
  showLinks(settings, publicUrl, accounts);
}

/** The demo belongs to the embedded database; an external one is filled only on request (DEMO=1), production never. */
function wantsDemo(settings: Settings, options: StartOptions): boolean {
  if (settings.production || !options.demo || settings.demo === '0' || settings.demo === 'false') return false;
  return settings.databaseUrl === undefined || settings.demo !== undefined;
}

async function fillDemo(settings: Settings, env: NodeJS.ProcessEnv, changed: boolean, database: string): Promise<readonly DemoAccount[]> {
  const build = await readFile(join(settings.root, 'node_modules', '.wudan-build', 'product'), 'utf8').catch(() => undefined);
  const force = changed || build === undefined || settings.databaseUrl !== undefined;
  const { root, home } = settings;
  const { accounts, loaded } = await loadDemo({ root, home, key: `${build} ${database}`, force, env, ending: ending.signal });
  step('演示数据', loaded ? `已装入，共 ${accounts.length} 个账号` : '已有');
  return accounts;
}

async function startApps(settings: Settings, env: NodeJS.ProcessEnv, port: number, publicUrl: string): Promise<void> {
  const record = (): void => {
    const running = apps.flatMap(({ plan, pid }) => (pid === undefined ? [] : [{ name: plan.title, pid }]));
    void writeRunRecord(settings.home, publicUrl, running).catch(() => undefined);
  };
  for (const plan of await appPlans(settings, env, port)) {
    apps.push(
      new SupervisedApp(plan, {
        important: (plan, line) => hear(plan, line),
        restarting: ({ title, logFile }, how, delayMs) =>
          step('服务', `${title}意外退出（${how}），${delayMs / 1000} 秒后重新启动；日志：${logFile}`),
        changed: record,
      }),
    );
  }
  for (const app of apps) app.start();
  await Promise.all(
    apps.map(async (app) => {
      if (await app.waitHealthy(HEALTH_MS, ending.signal)) step('服务', `${app.plan.title}已就绪`);
    }),
  );
}

/** What a program says while the others still start is easily overlooked: the set-up link waits for the block of links. */
function hear({ title }: AppPlan, line: string): void {
  if (isSetUpLink(line) && heldLinks !== undefined) heldLinks.push(line);
  else say(isSetUpLink(line) ? line : `  ${title} | ${line}`);
}

function showLinks(settings: Settings, publicUrl: string, accounts: readonly DemoAccount[]): void {
  const base = publicUrl.replace(/\/$/, '');
  say('');
  say('五单已启动');
  say(`  控制台    ${base}/`);
  say(`  GraphQL   ${base}/graphql`);
  say(`  日志      ${join(settings.home, 'logs')}`);
  for (const link of heldLinks ?? []) say(`\n${link}`);
  heldLinks = undefined;
  if (accounts.length > 0) {
    say('');
    say('演示账号');
    say(table(accountRows(accounts)));
  }
  say('');
  say('按 Ctrl+C 停止。');
}

async function bringDown(home: string): Promise<void> {
  await Promise.all(apps.map((app) => app.stop()));
  await database?.stop().catch((error: unknown) => say(`数据库未能正常停止：${describe(error)}`));
  await removeRunRecord(home).catch(() => undefined);
}

function listen(): Promise<void> {
  return new Promise((resolve) => {
    let first: number | undefined;
    const wish = (): void => {
      if (first === undefined) {
        first = performance.now();
        step('停止', '正在停止…');
        ending.abort();
        resolve();
      } else if (performance.now() - first > SAME_SIGNAL_MS) {
        for (const app of apps) app.kill();
      }
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, wish);
    process.on('disconnect', wish);
    // A closed terminal must not keep the programs from being ended in order.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  });
}

async function main(): Promise<number> {
  const stopped = listen();
  let home = '';
  try {
    const settings = readSettings();
    home = settings.home;
    if ((await bringUp(settings, parseStartOptions(process.argv.slice(2)))) === 'elsewhere') return 0;
    const watch = setInterval(() => void warnOfDisk(home), DISK_WATCH_MS);
    await stopped;
    clearInterval(watch);
    await bringDown(home);
    step('停止', '已停止，数据已保存');
    return 0;
  } catch (error) {
    if (ending.signal.aborted) {
      step('停止', '已停止');
      return 130;
    }
    console.error(describe(error));
    return 1;
  }
}

async function warnOfDisk(home: string): Promise<void> {
  const free = await freeMegabytes(home).catch(() => undefined);
  if (free !== undefined && free < LOW_MB) step('磁盘', `数据目录 ${home} 所在磁盘仅余 ${free} MB，请尽快清理`);
}

process.exit(await main());
