import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { childEnvironment } from './environment.js';
import { findBrowser, type Browser } from './find-browser.js';
import { step } from './screen.js';
import { hasRedisServer } from './test-redis.js';

const APT_MS = 10 * 60_000;

function canUseApt(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function aptInstall(name: string): boolean {
  step('准备', `正在安装测试所需的 ${name}…`);
  const env = childEnvironment({ DEBIAN_FRONTEND: 'noninteractive' });
  const apt = (...args: string[]): boolean => spawnSync('apt-get', ['-qq', ...args], { env, stdio: 'ignore', timeout: APT_MS }).status === 0;
  const install = (): boolean => apt('install', '-y', '--no-install-recommends', name);
  const done = install() || (apt('update') && install());
  if (!done) step('准备', `${name} 安装失败，需要它的检查将记为跳过`);
  return done;
}

/** What only tests need and npm does not bring. What cannot be had is said here; the tests that need it count as skipped. */
export async function ensureTestParts(): Promise<{ browser: Browser | undefined }> {
  if (!hasRedisServer()) {
    const installed = canUseApt() && aptInstall('redis-server');
    if (!installed && !canUseApt()) step('准备', '本机没有 redis-server（需要它的检查将记为跳过；Debian：sudo apt-get install redis-server）');
  }
  let browser = await findBrowser();
  if (browser === undefined && canUseApt() && aptInstall('chromium')) browser = await findBrowser();
  if (browser === undefined) step('准备', '没有可用的浏览器（需要它的检查将记为跳过；Debian：sudo apt-get install chromium）');
  return { browser };
}
