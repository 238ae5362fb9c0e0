import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { createRequire } from 'node:module';
import { makeFolder } from './data-folder.js';
import { childEnvironment, readSettings, withTemporaryFolder, type Settings } from './environment.js';
import { withFileLock } from './file-lock.js';

/** A Chromium that was seen to start on this machine; fits `chromium.launch()` of playwright-core. */
export interface Browser {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly origin: 'BROWSER_PATH' | '@sparticuz/chromium' | 'system';
}

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const START_MS = 15_000;

/** The sandbox needs rights that root in a container does not have; /dev/shm is small there. */
const ARGS = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none', '--hide-scrollbars', '--force-color-profile=srgb'];

/** Opens a page and reads it back: a program that only prints its version may still lack a library or a right. */
async function starts(executablePath: string, env: Readonly<Record<string, string>>): Promise<boolean> {
  const { chromium } = await import('playwright-core');
  const opened = await chromium.launch({ executablePath, args: ARGS, env: definedOnly(childEnvironment(env)), timeout: START_MS }).catch(() => undefined);
  if (opened === undefined) return false;
  try {
    const page = await opened.newPage();
    await page.setContent('<p>ok</p>', { timeout: START_MS });
    return (await page.textContent('p')) === 'ok';
  } catch {
    return false;
  } finally {
    await opened.close().catch(() => undefined);
  }
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

async function firstStarting<T>(candidates: readonly T[], attempt: (candidate: T) => Promise<boolean>): Promise<T | undefined> {
  for (const candidate of candidates) if (await attempt(candidate)) return candidate;
  return undefined;
}

/**
 * The browser inside the npm package. It is unpacked to a folder of this checkout: the package's own choice, /tmp/chromium, is
 * closed to every user but the first and is taken for whole when a killed run left half of it.
 */
async function bundled(settings: Settings): Promise<Browser | undefined> {
  const folder = join(settings.home, 'browser');
  const stamp = join(folder, 'complete.json');
  const ask = createRequire(join(settings.root, 'package.json'));
  let pack: string;
  try {
    pack = join(dirname(ask.resolve('@sparticuz/chromium')), '..');
  } catch {
    return undefined;
  }
  const { version } = ask(join(pack, 'package.json')) as { version: string };
  await makeFolder(settings.home);
  return withFileLock(join(settings.home, '.browser-lock'), async () => {
    const known = await readStamp(stamp);
    if (known?.version !== version) {
      await rm(folder, { recursive: true, force: true });
      await makeFolder(folder);
      await unpack(folder, pack);
    }
    const executablePath = join(folder, 'chromium');
    // The package brings libraries for machines that lack them; where the machine has its own, those are newer.
    const withLibraries: Record<string, string> = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
    const found = await firstStarting(known?.version === version ? [known.env] : [{}, withLibraries], (env) => starts(executablePath, env));
    if (found === undefined) {
      await rm(stamp, { force: true });
      return undefined;
    }
    await writeFile(stamp, JSON.stringify({ version, env: found }));
    return { executablePath, args: ARGS, env: found, origin: '@sparticuz/chromium' };
  });
}

async function unpack(folder: string, pack: string): Promise<void> {
  // The package unpacks to the system's folder for temporary files, which it asks for at each call.
  await withTemporaryFolder(folder, async () => {
    const { inflate } = await import('@sparticuz/chromium');
    for (const archive of ['chromium.br', 'al2023.tar.br', 'swiftshader.tar.br']) await inflate(join(pack, 'bin', archive));
  });
}

async function readStamp(file: string): Promise<{ version: string; env: Record<string, string> } | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as { version: string; env: Record<string, string> };
  } catch {
    return undefined;
  }
}

/** A Chromium that starts: the one named by `BROWSER_PATH`, the one inside npm, the machine's own; undefined when there is none. */
export async function findBrowser(settings: Settings = readSettings()): Promise<Browser | undefined> {
  if (settings.browserPath !== undefined) {
    return { executablePath: settings.browserPath, args: ARGS, env: {}, origin: 'BROWSER_PATH' };
  }
  if (process.platform === 'linux' && process.arch === 'x64') {
    const browser = await bundled(settings).catch(() => undefined);
    if (browser !== undefined) return browser;
  }
  const executablePath = await firstStarting(SYSTEM_BROWSERS.filter(existsSync), (file) => starts(file, {}));
  return executablePath === undefined ? undefined : { executablePath, args: ARGS, env: {}, origin: 'system' };
}
