import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { childEnvironment, readSettings } from './environment.js';
import { describe, Fault } from './fault.js';
import { findBrowser } from './find-browser.js';
import { runChild } from './run-child.js';
import { lastJsonLine } from './tally.js';
import { withTestServers } from './test-servers.js';

/** Commands whose suites lie in `tests`. */
export type SuiteCommand = 'verify' | 'bench' | 'journey';

/** Among the files of a folder the suites: `audit-ledger` beside `audit` is a part of it, no suite of its own. */
export function suitesAmong(files: readonly string[]): string[] {
  const names = files.filter((file) => file.endsWith('.js')).map((file) => basename(file, '.js'));
  return names.filter((name) => !names.some((other) => name.startsWith(`${other}-`))).sort();
}

/** Names of the suites of a command, in alphabetical order. A built file whose source is gone is none. */
export function suiteNames(root: string, command: 'verify' | 'bench'): string[] {
  const folder = join(root, 'tests', 'dist', command);
  if (!existsSync(folder)) return [];
  const isLiving = (file: string): boolean => existsSync(join(root, 'tests', 'src', command, `${basename(file, '.js')}.ts`));
  return suitesAmong(readdirSync(folder).filter(isLiving));
}

/** @throws Fault that lists what exists when the name is missing or unknown */
export function suiteEntry(root: string, command: SuiteCommand, args: readonly string[]): { entry: string; flags: readonly string[] } {
  if (command === 'journey') {
    const entry = join(root, 'tests', 'dist', 'journey.js');
    if (!existsSync(entry)) throw new Fault('尚无办事全程检查（journey）。', ['可用的检查见：npm run verify']);
    return { entry, flags: args };
  }
  const [name, ...flags] = args;
  const names = suiteNames(root, command);
  const listed = names.length === 0 ? `npm run ${command} 目前没有可用的项目` : `可用：${names.map((each) => `npm run ${command} -- ${each}`).join('；')}`;
  if (name === undefined || name.startsWith('-')) throw new Fault(`请指定 npm run ${command} 的项目名称。`, [listed]);
  if (!names.includes(name)) throw new Fault(`没有名为“${name}”的项目。`, [listed]);
  return { entry: join(root, 'tests', 'dist', command, `${name}.js`), flags };
}

/**
 * Runs one suite with the test servers around it and passes its output on.
 * @returns its exit code; 1 where its last line is no JSON or says `ok: false`
 */
async function runSuite(command: SuiteCommand, args: readonly string[], ending: AbortSignal): Promise<number> {
  const { root } = readSettings();
  const { entry, flags } = suiteEntry(root, command, args);
  const browser = await findBrowser();
  return withTestServers(async (servers) => {
    const { code, output } = await runChild({
      args: ['--enable-source-maps', '--no-warnings', entry, ...flags],
      cwd: root,
      env: childEnvironment({
        ...servers.environment,
        ...(browser === undefined ? {} : { BROWSER_PATH: browser.executablePath, ...browser.env }),
      }),
      show: () => true,
      ending,
    });
    const report = lastJsonLine(output);
    if (report === undefined) {
      console.error(`错误：${basename(entry)} 的最后一行不是 JSON 结果（退出码 ${code}）。`);
      return 1;
    }
    if (report['ok'] === false) return code === 0 || code === null ? 1 : code;
    return code ?? 1;
  });
}

/** The whole of a suite command; ends the process. */
export async function suiteMain(command: SuiteCommand): Promise<never> {
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ending.abort());
  process.on('disconnect', () => ending.abort());
  const code = await runSuite(command, process.argv.slice(2), ending.signal).catch((error: unknown) => {
    console.error(describe(error));
    return 1;
  });
  process.exit(code);
}
