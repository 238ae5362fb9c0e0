import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { Refusal, explain, root, say } from './console.mjs';
import { projects } from './projects.mjs';

const stamp = join(root, 'node_modules', '.wudan-install');
const TAIL = 8000;

/** What npm would look at: a change of scripts or names in a package.json asks for no installation. */
function wanted() {
  const hash = createHash('sha256');
  for (const folder of ['', ...projects().map((project) => project.folder)]) {
    const pack = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    hash.update(
      JSON.stringify([folder, pack.name, pack.workspaces, pack.dependencies, pack.devDependencies, pack.optionalDependencies, pack.overrides]),
    );
  }
  const lock = join(root, 'package-lock.json');
  if (existsSync(lock)) hash.update(readFileSync(lock));
  return `${process.platform}-${process.arch} ${hash.digest('hex')}`;
}

/** `npm install` when node_modules is missing or what it was made from has changed. Never `npm ci`: see docs. */
export async function install() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted()) return;
  const first = !existsSync(join(root, 'node_modules', '.package-lock.json'));
  say(first ? '安装      正在下载并安装依赖（首次约 1～3 分钟）…' : '安装      依赖有变化，正在更新…');
  const begun = Date.now();
  const ticker = setInterval(() => say(`安装      仍在进行，已有 ${countPackages()} 个包`), 10_000);
  try {
    await npmInstall();
  } finally {
    clearInterval(ticker);
  }
  try {
    writeFileSync(stamp, wanted());
  } catch (error) {
    throw explain('安装依赖', String(error.code)) || error;
  }
  say(`安装      完成，共 ${countPackages()} 个包，用时 ${((Date.now() - begun) / 1000).toFixed(1)} 秒`);
}

function countPackages() {
  try {
    // npm makes all folders first and fills them as the packages arrive.
    const folder = join(root, 'node_modules');
    return readdirSync(folder).filter((name) => existsSync(join(folder, name, 'package.json'))).length;
  } catch {
    return 0;
  }
}

function npmInstall() {
  // Build tools are development dependencies: with NODE_ENV=production npm would leave them out.
  const args = ['install', '--no-audit', '--no-fund', '--include=dev', '--include=optional', '--loglevel=error'];
  const cli = process.env.npm_execpath;
  const viaCli = cli !== undefined && /\.c?js$/.test(cli) && /npm/.test(cli) && existsSync(cli);
  const [file, all] = viaCli ? [process.execPath, [cli, ...args]] : [process.platform === 'win32' ? 'npm.cmd' : 'npm', args];
  return new Promise((resolve, reject) => {
    const child = spawn(file, all, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: file === 'npm.cmd' });
    let output = '';
    const keep = (chunk) => {
      output = (output + chunk).slice(-TAIL);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', () => reject(new Refusal('找不到 npm。', ['办法：安装 Node.js（自带 npm）后重新运行。'])));
    child.on('exit', (code) => {
      if (code === 0) return resolve();
      return reject(explain('安装依赖', output) || new Refusal(`安装依赖失败（npm 退出码 ${code}）。npm 的输出：\n${output.trim()}`, ['办法：按上面的提示处理后重新运行。']));
    });
  });
}
