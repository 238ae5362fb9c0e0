import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { explain, root, say } from './console.mjs';

const BEAT_MS = 5000;
/** A holder that has not been heard of for so long is gone, even where its process id has been given to another. */
const SILENCE_MS = 60_000;

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Two commands started together install and build one after the other. */
export async function withLock(work) {
  const folder = join(root, 'node_modules');
  const file = join(folder, '.wudan-lock');
  let said = false;
  for (;;) {
    try {
      mkdirSync(folder, { recursive: true });
      const handle = openSync(file, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      break;
    } catch (error) {
      // A read-only checkout that is already installed and built needs no lock; anything missing is reported where it is needed.
      if (error.code === 'EROFS' || error.code === 'EACCES') return work();
      if (error.code !== 'EEXIST') throw explain('准备工作目录', String(error.code)) || error;
    }
    const holder = readHolder(file);
    if (!isAlive(holder) || isSilent(file)) {
      rmSync(file, { force: true });
      continue;
    }
    if (!said) say(`另一个命令（进程 ${holder}）正在安装或构建，等待其完成…`);
    said = true;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  const beat = setInterval(() => touch(file), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    rmSync(file, { force: true });
  }
}

function touch(file) {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // Taken over by another command: nothing is lost, npm and Nx bear being run twice.
  }
}

function isSilent(file) {
  const facts = statSync(file, { throwIfNoEntry: false });
  return facts !== undefined && Date.now() - facts.mtimeMs > SILENCE_MS;
}

/** Process id of the holder; a lock that is still empty is being written by one who lives. */
function readHolder(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : process.pid;
  } catch {
    return process.pid;
  }
}
