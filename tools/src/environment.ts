import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { Fault } from './fault.js';

/** What the commands read from the environment and from `.env`; empty text counts as unset. See `.env.example`. */
export interface Settings {
  /** The checkout. */
  readonly root: string;
  /** Folder of everything that is kept between starts; absolute. */
  readonly home: string;
  readonly production: boolean;
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string | undefined;
  /** Runtime role of an external PostgreSQL; unset means the embedded one. */
  readonly databaseUrl: string | undefined;
  readonly adminDatabaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly storageUrl: string | undefined;
  readonly clock: string;
  readonly demo: string | undefined;
  readonly secretKey: string | undefined;
  readonly anchorFile: string | undefined;
  /** A skipped test fails the command. */
  readonly ci: boolean;
  /** Leaves the test cluster running for the next command. */
  readonly keep: boolean;
  readonly testAdminUrl: string | undefined;
  readonly testRedisUrl: string | undefined;
  readonly browserPath: string | undefined;
}

/** Folder of the checkout: this file lies in tools/src or tools/dist. */
export const checkoutRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

function text(name: string): string | undefined {
  const value = process.env[name];
  return value === undefined || value === '' ? undefined : value;
}

function isOn(name: string): boolean {
  const value = text(name);
  return value !== undefined && value !== '0' && value !== 'false';
}

/** @throws Fault when the variable holds no address of a PostgreSQL database */
function databaseAddress(name: string): string | undefined {
  const value = text(name);
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url !== undefined && /^postgres(ql)?:$/.test(url.protocol) && url.hostname !== '' && url.pathname.length > 1) return value;
  throw new Fault(`${name} 不是有效的数据库地址。`, [
    `应形如 postgres://用户名:密码@主机:5432/库名；密码中的 @ : / # % 须写成 %40 %3A %2F %23 %25。`,
  ]);
}

/** Reads `.env` of the checkout (what the environment already says wins) and then the environment. @throws Fault for an address that is none */
export function readSettings(root: string = checkoutRoot): Settings {
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  return {
    root,
    home: resolve(root, text('WUDAN_HOME') ?? '.wudan'),
    production: text('NODE_ENV') === 'production',
    port: Number(text('PORT') ?? 3000),
    host: text('HOST') ?? '127.0.0.1',
    publicUrl: text('PUBLIC_URL'),
    databaseUrl: databaseAddress('DATABASE_URL'),
    adminDatabaseUrl: databaseAddress('ADMIN_DATABASE_URL'),
    redisUrl: text('REDIS_URL'),
    storageUrl: text('STORAGE_URL'),
    clock: text('CLOCK') ?? 'real',
    demo: text('DEMO'),
    secretKey: text('SECRET_KEY'),
    anchorFile: text('ANCHOR_FILE'),
    ci: isOn('CI'),
    keep: isOn('KEEP'),
    testAdminUrl: text('TEST_ADMIN_URL'),
    testRedisUrl: text('TEST_REDIS_URL'),
    browserPath: text('BROWSER_PATH'),
  };
}

/** Environment of a child process: this one's, with `changes` on top; `undefined` takes a variable away. */
export function childEnvironment(changes: Readonly<Record<string, string | undefined>>): NodeJS.ProcessEnv {
  const merged: NodeJS.ProcessEnv = { ...process.env };
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) delete merged[name];
    else merged[name] = value;
  }
  return merged;
}

/** Runs `work` with another folder for temporary files: libraries that offer no parameter ask the environment. */
export async function withTemporaryFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/** Seconds since the command began, counted from the bootstrap where there was one. */
export function secondsSinceStart(): number {
  const began = Number(text('WUDAN_STARTED_AT') ?? performance.timeOrigin);
  return (performance.timeOrigin + performance.now() - began) / 1000;
}
