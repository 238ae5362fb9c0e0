import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestHouse } from '../house/test-house.js';

describe('pages', () => {
  let house: TestHouse;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wudan-pages-'));
    await mkdir(join(folder, 'c'));
    await writeFile(join(folder, 'index.html'), 'console');
    await writeFile(join(folder, 'c', 'index.html'), 'chat');
    house = await TestHouse.open('pages', { env: { CONSOLE_DIR: folder } });
  });
  afterAll(async () => {
    await house.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each([
    ['/', 200, 'console'],
    ['/units', 200, 'console'],
    ['/c/', 200, 'chat'],
    ['/c', 200, 'chat'],
    ['/c/?t=AbCdEfGhIjKlMnOpQrStUv', 200, 'chat'],
    ['/c?t=AbCdEfGhIjKlMnOpQrStUv', 200, 'chat'],
    ['/calendar', 200, 'console'],
    ['/assets/gone.js', 404, '没有这个文件'],
    ['/chat/nothing', 404, '没有这个文件'],
    ['/hooks/telegram/x', 404, '没有这个文件'],
    ['/chat/thread', 401, 'CHAT_NOT_BOUND'],
  ])('answers %s with %i %s', async (path, status, text) => {
    const response = await fetch(`${house.url}${path}`);
    expect([response.status, await response.text()]).toEqual([status, expect.stringContaining(text)]);
  });
});
