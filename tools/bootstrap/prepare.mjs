import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { build } from './build.mjs';
import { Refusal, root, say } from './console.mjs';
import { install } from './install.mjs';
import { withLock } from './lock.mjs';

/** Oldest Node the built programs run on; the bundled Node 24 is used where the machine's own is older than it. */
const OLDEST_RUNTIME = 22;

/** Installs and builds what the command needs, then runs it on the newest Node at hand and returns its exit code. */
export async function prepareAndRun(command, flags) {
  const startedAt = Number(process.env.WUDAN_STARTED_AT) || Date.now();
  await withLock(async () => {
    await install();
    await build(command);
  });
  const entry = join(root, 'tools', 'dist', `${command}.js`);
  if (!existsSync(entry)) throw new Refusal(`构建结果不完整：缺少 ${entry}。`, ['办法：删除 node_modules/.wudan-build 后重新运行；仍不行请查看上面的构建输出。']);
  return run(newestNode(), [entry, ...flags], { ...process.env, WUDAN_STARTED_AT: String(startedAt) });
}

function versionOf(file) {
  const answer = spawnSync(file, ['-p', 'process.versions.node'], { encoding: 'utf8', env: { PATH: process.env.PATH } });
  return answer.status === 0 ? answer.stdout.trim() : undefined;
}

function newestNode() {
  const bundled = join(root, 'node_modules', '.bin', 'node');
  const own = process.versions.node;
  let chosen = { file: process.execPath, version: own };
  if (existsSync(bundled) && realpathSync(bundled) !== realpathSync(process.execPath)) {
    const version = versionOf(bundled);
    if (version !== undefined && isNewer(version, own)) chosen = { file: bundled, version };
  }
  if (Number(chosen.version.split('.')[0]) < OLDEST_RUNTIME) {
    throw new Refusal(`本机 Node.js 为 ${own}，且未能取得随附的 Node.js 24（本系统 ${process.platform}-${process.arch} 没有对应的安装包或下载失败）。`, [
      '办法：安装 Node.js 24（https://nodejs.org），然后重新运行本命令。',
    ]);
  }
  return chosen.file;
}

function isNewer(left, right) {
  const a = left.split('.').map(Number);
  const b = right.split('.').map(Number);
  for (let part = 0; part < 3; part += 1) if (a[part] !== b[part]) return a[part] > b[part];
  return false;
}

function run(node, args, env) {
  return new Promise((resolve, reject) => {
    // The channel tells the child when this process is gone, even by SIGKILL; the child then stops what it started.
    const child = spawn(node, args, { cwd: root, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
    const watch = watchParent(() => child.kill('SIGTERM'));
    child.on('error', (error) => reject(new Refusal(`无法运行 ${node}：${error.message}`, ['办法：删除 node_modules 后重新运行。'])));
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      if (signal) say(`进程被信号 ${signal} 终止。`);
      resolve(code === null ? 1 : code);
    });
  });
}

/**
 * Under npm the parent is npm, or a shell between npm and this process. When npm is killed nobody is left to stop this command,
 * so it stops itself: its own parent changes, or its parent's does.
 */
function watchParent(gone) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return undefined;
  const parent = process.ppid;
  const grandparent = parentOf(parent);
  const watch = setInterval(() => {
    if (process.ppid === parent && parentOf(parent) === grandparent) return;
    clearInterval(watch);
    gone();
  }, 1000);
  watch.unref();
  return watch;
}

/** Parent of another process, where the system tells it without a program being run (Linux); for npm itself it is not asked. */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const isShell = /\((sh|dash|bash|ash|busybox)\)/.test(stat);
    return isShell ? stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] : undefined;
  } catch {
    return undefined;
  }
}
