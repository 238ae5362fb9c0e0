import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { prepareFolder } from './data-folder.js';
import { childEnvironment, readSettings, type Settings } from './environment.js';
import { describe } from './fault.js';
import type { Browser } from './find-browser.js';
import { runChild } from './run-child.js';
import { say, step } from './screen.js';
import { add, brokenStage, closingLine, EMPTY, exitCode, tallyOfBrowser, tallyOfJest, tallyOfNx, type Tally } from './tally.js';
import { withTestServers, type TestServers } from './test-servers.js';
import { ensureTestParts } from './test-parts.js';

const NEEDED_MB = 500;
const NX_STAGES = [
  ['代码规范', 'lint'],
  ['类型检查', 'typecheck'],
] as const;

/** Projects of the workspace that have the script, as Nx names them. */
function projectsWith(root: string, script: string): string[] {
  const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { workspaces: string[] };
  const folders = workspaces.flatMap((pattern) =>
    pattern.split('/').reduce<string[]>(
      (bases, part) =>
        part === '*'
          ? bases.flatMap((base) => (existsSync(join(root, base)) ? readdirSync(join(root, base)).map((name) => join(base, name)) : []))
          : bases.map((base) => join(base, part)),
      [''],
    ),
  );
  return folders.flatMap((folder) => {
    const file = join(root, folder, 'package.json');
    if (!existsSync(file)) return [];
    const { name, scripts } = JSON.parse(readFileSync(file, 'utf8')) as { name: string; scripts?: Record<string, string> };
    return scripts?.[script] === undefined ? [] : [name];
  });
}

async function nxStage({ root }: Settings, name: string, target: string, ending: AbortSignal): Promise<Tally> {
  const projects = projectsWith(root, target);
  let done = 0;
  const progress = (line: string): boolean => {
    const task = /^> nx run ([^\s:]+):/.exec(line)?.[1];
    if (task !== undefined) step(name, `${(done += 1)}/${projects.length} ${task}`);
    return false;
  };
  const { code, output } = await runChild({
    args: [join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js'), 'run-many', '-t', target, '--parallel=2', '--outputStyle=static', '--nxBail=false'],
    cwd: root,
    env: childEnvironment({ NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false', FORCE_COLOR: '0', NODE_ENV: undefined, NODE_OPTIONS: undefined }),
    show: progress,
    ending,
  });
  const tally = tallyOfNx(output, target, projects);
  if (tally.failed > 0 || code !== 0) say(output.trim());
  return tally.failed === 0 && code !== 0 ? brokenStage(`nx ${target} 以退出码 ${code} 结束`) : tally;
}

async function jestStage({ root, home }: Settings, servers: TestServers, browser: Browser | undefined, ending: AbortSignal): Promise<Tally> {
  const file = join(home, 'test', 'jest.json');
  await mkdir(join(home, 'test'), { recursive: true });
  await rm(file, { force: true });
  const { code, output } = await runChild({
    args: [join(root, 'node_modules', 'jest', 'bin', 'jest.js'), '--maxWorkers=2', '--json', `--outputFile=${file}`],
    cwd: root,
    env: testEnvironment(servers, browser, { NODE_OPTIONS: '--experimental-vm-modules --no-warnings', FORCE_COLOR: '0' }),
    show: (line) => /^(PASS|FAIL) /.test(line),
    ending,
  });
  const report: unknown = JSON.parse(await readFile(file, 'utf8').catch(() => 'null'));
  const tally = tallyOfJest(report);
  if (report === null) return brokenStage(`jest 没有给出结果（退出码 ${code}）：\n${output.slice(-6000)}`);
  return code !== 0 && tally.failed === 0 ? add(tally, brokenStage(`jest 以退出码 ${code} 结束：\n${output.slice(-3000)}`)) : tally;
}

async function browserStage({ root }: Settings, servers: TestServers, browser: Browser | undefined, ending: AbortSignal): Promise<Tally> {
  const entry = join(root, 'tests', 'dist', 'browser.js');
  if (!existsSync(entry)) return { ...EMPTY, skipped: 1, failures: [`缺少浏览器检查 ${entry}`] };
  if (browser === undefined) return { ...EMPTY, skipped: 1, failures: ['没有可用的浏览器，浏览器检查未运行'] };
  const { code, output } = await runChild({
    args: ['--enable-source-maps', entry],
    cwd: root,
    env: testEnvironment(servers, browser, {}),
    show: (line) => !line.startsWith('{'),
    ending,
  });
  return tallyOfBrowser(output, code);
}

function testEnvironment(servers: TestServers, browser: Browser | undefined, more: Readonly<Record<string, string | undefined>>): NodeJS.ProcessEnv {
  return childEnvironment({
    ...servers.environment,
    ...(browser === undefined ? {} : { BROWSER_PATH: browser.executablePath, ...browser.env }),
    ...more,
  });
}

async function timed(name: string, run: () => Promise<Tally>): Promise<Tally> {
  const began = performance.now();
  step(name, '开始');
  const tally = await run().catch((error: unknown) => brokenStage(`${name}：${describe(error)}`));
  step(name, `${closingLine(tally)}，用时 ${((performance.now() - began) / 1000).toFixed(1)} 秒`);
  return tally;
}

async function runAll(ending: AbortSignal): Promise<{ tally: Tally; ci: boolean }> {
  const settings = readSettings();
  await prepareFolder(settings.home, NEEDED_MB);
  const { browser } = await ensureTestParts();
  let tally = EMPTY;
  const stage = async (name: string, run: () => Promise<Tally>): Promise<void> => {
    if (!ending.aborted) tally = add(tally, await timed(name, run));
  };
  for (const [name, target] of NX_STAGES) await stage(name, () => nxStage(settings, name, target, ending));
  if (!ending.aborted) {
    await withTestServers(async (servers) => {
      await stage('测试', () => jestStage(settings, servers, browser, ending));
      await stage('浏览器', () => browserStage(settings, servers, browser, ending));
    });
  }
  return { tally: ending.aborted ? add(tally, brokenStage('测试被中断')) : tally, ci: settings.ci };
}

async function main(): Promise<number> {
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ending.abort());
  process.on('disconnect', () => ending.abort());
  const { tally, ci } = await runAll(ending.signal).catch((error: unknown) => ({ tally: brokenStage(describe(error)), ci: true }));
  if (tally.failures.length > 0) {
    say('');
    say(`未通过或未运行的项目（${tally.failures.length}）：`);
    for (const failure of tally.failures) say(`● ${failure}\n`);
  }
  const code = exitCode(tally, ci);
  if (code !== 0 && tally.failed === 0 && tally.skipped > 0) say('CI 环境下有跳过的测试，视为不通过。');
  say(closingLine(tally));
  return code;
}

process.exit(await main());
