import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { ROLE_LABELS } from '@wudan/kernel-core';
import { Fault } from './fault.js';

/** One way into the demo, as the loader prints it. */
export type DemoAccount = Readonly<Record<string, string>>;

const ENTRY = 'apps/api/dist/load-demo.js';
const HEADINGS: readonly (readonly [key: string, heading: string])[] = [
  ['officeName', '机构'],
  ['unitName', '单位'],
  ['personName', '姓名'],
  ['role', '角色'],
  ['account', '账号'],
  ['password', '密码'],
];

interface DemoReport {
  readonly accounts: readonly DemoAccount[];
}

/** The accounts named in the loader's last JSON line; undefined when there is no such line. */
export function readDemoReport(output: string): DemoReport | undefined {
  for (const line of output.trim().split('\n').reverse()) {
    if (!line.startsWith('{')) continue;
    try {
      const { accounts } = JSON.parse(line) as { accounts?: unknown };
      if (Array.isArray(accounts)) return { accounts: accounts as DemoAccount[] };
    } catch {
      continue;
    }
  }
  return undefined;
}

/** Heading and rows of the accounts, with the columns that the loader filled. */
export function accountRows(accounts: readonly DemoAccount[]): string[][] {
  const columns = HEADINGS.filter(([key]) => accounts.some((account) => typeof account[key] === 'string' && account[key] !== ''));
  return [columns.map(([, heading]) => heading), ...accounts.map((account) => columns.map(([key]) => shown(key, account[key] ?? '')))];
}

function shown(key: string, value: string): string {
  return key === 'role' ? (new Map<string, string>(Object.entries(ROLE_LABELS)).get(value) ?? value) : value;
}

export interface DemoRequest {
  readonly root: string;
  readonly home: string;
  /** Names the database and the build. */
  readonly key: string;
  /** The loader has to run whatever was kept: the database is new or not ours. */
  readonly force: boolean;
  readonly env: NodeJS.ProcessEnv;
  readonly ending: AbortSignal;
}

/**
 * Loads the demo. The loader is idempotent but takes a process and its connections: where the same build has filled this very
 * database before (`key`), its answer is taken from the file it was kept in.
 * @throws Fault with the loader's last words
 */
export async function loadDemo({ root, home, key, force, env, ending }: DemoRequest): Promise<{ accounts: readonly DemoAccount[]; loaded: boolean }> {
  const kept = join(home, 'demo.json');
  const entry = join(root, ENTRY);
  if (!existsSync(entry)) throw new Fault(`缺少演示数据程序 ${entry}。`, ['不装入演示数据启动：npm start -- --no-demo']);
  const fingerprint = createHash('sha256').update(key).digest('hex');
  const known = force ? undefined : await readKept(kept);
  if (known?.fingerprint === fingerprint) return { accounts: known.accounts, loaded: false };
  const { code, output } = await run(entry, root, env, ending);
  const report = readDemoReport(output);
  if (code !== 0 || report === undefined) {
    const tail = output.trim().split('\n').slice(-10).join('\n    ');
    throw new Fault(`演示数据装入失败（退出码 ${code}）。最后的输出：\n    ${tail}`, [
      '重新开始：npm start -- --reset',
      '或不装入演示数据：npm start -- --no-demo',
    ]);
  }
  await writeFile(kept, `${JSON.stringify({ fingerprint, accounts: report.accounts })}\n`, { mode: 0o600 });
  return { accounts: report.accounts, loaded: true };
}

async function readKept(file: string): Promise<({ readonly fingerprint: string } & DemoReport) | undefined> {
  try {
    const { fingerprint, accounts } = JSON.parse(await readFile(file, 'utf8')) as { fingerprint?: string } & Partial<DemoReport>;
    return fingerprint === undefined || accounts === undefined ? undefined : { fingerprint, accounts };
  } catch {
    return undefined;
  }
}

function run(entry: string, cwd: string, env: NodeJS.ProcessEnv, ending: AbortSignal): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--enable-source-maps', entry], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], signal: ending });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
    child.on('error', (error) => resolve({ code: null, output: `${output}\n${error.message}` }));
    child.on('close', (code) => resolve({ code, output }));
  });
}
