import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeFolder } from './make-folder.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wudan-folder-'));
});

afterAll(() => rm(folder, { recursive: true }));

describe('making a folder', () => {
  it('makes those above it too, closed to others, and is content with one that is there', async () => {
    const path = join(folder, 'a', 'b', 'c');
    const made = await Promise.all([makeFolder(path), makeFolder(path), makeFolder(join(folder, 'a', 'b', 'd'))]);
    expect(made.slice(0, 2).filter(Boolean)).toHaveLength(1);
    expect(await makeFolder(path)).toBe(false);
    expect((await stat(path)).mode & 0o777).toBe(0o700);
  });

  it.each([
    ['below a file', async () => join(folder, 'file', 'a'), 'ENOTDIR'],
    // /dev/fd and /proc refuse new entries with ENOENT or EPERM and exist on the systems that we support.
    ['where nothing can be made', async () => '/dev/fd/wudan/a', expect.stringMatching(/^E[A-Z]+$/)],
  ])('fails %s, and does not hang', async (_, path, code) => {
    await writeFile(join(folder, 'file'), '');
    await expect(makeFolder(await path())).rejects.toMatchObject({ code });
  });
});
