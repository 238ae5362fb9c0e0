import { createServer } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { pickFreePort, portRefusal, requireFreePort } from '../src/free-port.js';

describe('requireFreePort', () => {
  it.each(['127.0.0.1', '0.0.0.0', '::'])('sees a program that listens on %s and names the port and the way out', async (host) => {
    const port = await pickFreePort();
    expect(await portRefusal(port)).toBeUndefined();
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(port, host, resolve));
    try {
      await expect(requireFreePort(port)).rejects.toMatchObject({
        message: `端口 ${port} 已被其他程序占用。`,
        wayOut: expect.arrayContaining([expect.stringContaining('npm start -- --port')]),
      });
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });
});
