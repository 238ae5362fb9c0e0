import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { Refusal, explain, root, say } from './console.mjs';
import { projects } from './projects.mjs';

const stamps = join(root, 'node_modules', '.wudan-build');
const SKIPPED = new Set(['node_modules', 'dist', '.nx', '.wudan', 'coverage']);
const SHARED = ['package.json', 'nx.json', 'tsconfig.base.json', '.swcrc'];

/** The running product needs no test suites: they are built only for the commands that run them. */
function isProduct(command) {
  return command === 'start' || command === 'doctor';
}

function needed(command) {
  return projects().filter((project) => project.scripts.build !== undefined && !(isProduct(command) && project.name === '@wudan/tests'));
}

/** Builds through Nx (cached by content); asks Nx nothing when sizes and times of all sources are those of the last build. */
export async function build(command) {
  const chosen = needed(command);
  const file = join(stamps, isProduct(command) ? 'product' : 'all');
  const sources = signature(chosen);
  const complete = chosen.every((project) => !existsSync(join(root, project.folder, 'src')) || existsSync(join(root, project.folder, 'dist')));
  if (complete && existsSync(file) && readFileSync(file, 'utf8') === sources) return;
  say(`构建      共 ${chosen.length} 个项目…`);
  const begun = Date.now();
  const reused = await nx(chosen);
  try {
    mkdirSync(stamps, { recursive: true });
    writeFileSync(file, sources);
  } catch (error) {
    throw explain('构建', String(error.code)) || error;
  }
  say(`构建      完成（${reused} 个取自缓存），用时 ${((Date.now() - begun) / 1000).toFixed(1)} 秒`);
}

function signature(chosen) {
  const hash = createHash('sha256');
  const add = (path) => {
    const facts = statSync(join(root, path), { throwIfNoEntry: false });
    if (facts !== undefined) hash.update(`${path} ${facts.size} ${facts.mtimeMs}\n`);
  };
  const walk = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (SKIPPED.has(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else add(path);
    }
  };
  for (const path of SHARED) add(path);
  for (const project of chosen) walk(project.folder);
  return hash.digest('hex');
}

function nx(chosen) {
  const args = ['run-many', '-t', 'build', '-p', chosen.map((project) => project.name).join(','), '--parallel=2', '--outputStyle=static'];
  const env = { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false', FORCE_COLOR: '0' };
  delete env.NODE_ENV;
  delete env.NODE_OPTIONS;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js'), ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const lines = [];
    let rest = '';
    let done = 0;
    let reused = 0;
    const read = (chunk) => {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop();
      for (const line of parts) {
        lines.push(line);
        const match = /^> nx run (\S+?):build(.*)$/.exec(line);
        if (match === null) continue;
        done += 1;
        if (/cache/.test(match[2])) reused += 1;
        else say(`构建      ${done}/${chosen.length} ${match[1]}`);
      }
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.on('error', (error) => reject(new Refusal(`无法运行构建工具 nx：${error.message}`, ['办法：删除 node_modules 后重新运行。'])));
    child.on('exit', (code) => {
      if (code === 0) return resolve(reused);
      const output = [...lines, rest].join('\n').trim();
      return reject(explain('构建', output) || new Refusal(`构建失败。构建工具的输出：\n${output.slice(-12000)}`, ['办法：按上面的错误修改代码后重新运行。']));
    });
  });
}
