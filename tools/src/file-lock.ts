import { open, readFile, rm } from 'node:fs/promises';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from './fault.js';
import { isRunning } from './process-identity.js';

const POLL_MS = 100;

async function holderOf(file: string): Promise<number | undefined> {
  const pid = Number(await readFile(file, 'utf8').catch(() => ''));
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

/**
 * Runs `work` while no other process runs one under the same file. A lock left by a process that is gone is taken over.
 * @param waitMs after this many milliseconds the lock is taken even from a living holder: it guards convenience, not data
 */
export async function withFileLock<T>(file: string, work: () => Promise<T>, waitMs = 120_000): Promise<T> {
  for (let waited = 0; ; waited += POLL_MS) {
    try {
      const handle = await open(file, 'wx');
      await handle.writeFile(String(process.pid));
      await handle.close();
      break;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    const holder = await holderOf(file);
    // An empty file is one whose holder is about to write its id, or died before it did.
    const abandoned = holder === undefined ? waited > 2000 : !isRunning(holder);
    if (abandoned || waited > waitMs) await rm(file, { force: true });
    await pause(POLL_MS);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}
