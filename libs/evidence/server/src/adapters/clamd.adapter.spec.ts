import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ClamdAdapter } from './clamd.adapter.js';

/** A daemon that speaks INSTREAM and finds what a virus test file says. */
function daemon(path: string, limit: number): Promise<Server> {
  const server = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (bytes: Buffer) => {
      received = Buffer.concat([received, bytes]);
      if (received.length > limit) socket.end('INSTREAM size limit exceeded. ERROR\0');
      else if (received.subarray(-4).equals(Buffer.alloc(4))) socket.end(received.includes('EICAR') ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0');
    });
  });
  return new Promise((resolve) => server.listen(path, () => resolve(server)));
}

describe('virus scanner', () => {
  let folder: string;
  let server: Server | undefined;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wudan-clamd-'));
  });
  afterEach(async () => {
    server?.close();
    server = undefined;
    await rm(folder, { recursive: true, force: true });
  });

  it.each([
    ['clean', 'nothing here', 1_000_000, 'clean'],
    ['infected', 'X5O!EICAR', 1_000_000, 'infected'],
    ['more than the daemon takes', 'x'.repeat(600_000), 1_000, 'unscanned'],
  ])('%s', async (_, content, limit, state) => {
    const socket = join(folder, 'clamd.ctl');
    server = await daemon(socket, limit);
    const file = join(folder, 'file');
    await writeFile(file, content);
    expect(await new ClamdAdapter([join(folder, 'none'), socket]).scan(file)).toBe(state);
  });

  it('says unscanned where there is none', async () => {
    expect(await new ClamdAdapter([join(folder, 'none')]).scan(folder)).toBe('unscanned');
  });
});
