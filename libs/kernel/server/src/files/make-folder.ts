import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from './files.errors.js';

/**
 * Makes a folder and those above it, for the account of the service only. Node's own `recursive` never returns where the folder above exists but
 * answers "no such entry" (a lost automount, /proc): the start would hang instead of saying what is wrong.
 * @returns false when it was there already
 * @throws the error of the file system
 */
export async function makeFolder(path: string): Promise<boolean> {
  try {
    return await makeOne(path);
  } catch (error) {
    const above = dirname(path);
    if (codeOf(error) !== 'ENOENT' || above === path) throw error;
    await makeFolder(above);
    return makeOne(path);
  }
}

async function makeOne(path: string): Promise<boolean> {
  try {
    await mkdir(path, { mode: 0o700 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}
