import { mkdir, open, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { codeOf, diskFull, faultOf } from './fault.js';

const MB = 1024 * 1024;
const PROBE_BYTES = MB;

/** Free megabytes for this user on the disk of `folder`. */
export async function freeMegabytes(folder: string): Promise<number> {
  const disk = await statfs(folder);
  return Math.floor((disk.bavail * disk.bsize) / MB);
}

/**
 * Makes a folder and those above it, level by level: Node's own recursive mkdir reports a read-only disk as a missing path and
 * does not end at all under /proc.
 * @throws the system's own error of the level that could not be made
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await stat(folder);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder));
    await mkdir(folder).catch((refusal: unknown) => {
      if (codeOf(refusal) !== 'EEXIST') throw refusal;
    });
  }
}

/**
 * Makes `folder` and proves that it can be written and that its disk has `neededMb` megabytes left.
 * A quota is not in the count of free blocks: a megabyte is written for the proof.
 * @throws Fault naming the folder and the ways out
 */
export async function prepareFolder(folder: string, neededMb: number): Promise<void> {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    await makeFolder(folder);
    const free = await freeMegabytes(folder);
    if (free < neededMb) throw diskFull(folder, free);
    const handle = await open(probe, 'w');
    try {
      await handle.writeFile(Buffer.alloc(PROBE_BYTES, 1));
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw faultOf(error, folder);
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}
