import { createServer } from 'node:net';
import { Fault } from './fault.js';

const ALL_ADDRESSES = ['0.0.0.0', '127.0.0.1', '::', '::1'];

/** undefined when the port can be taken on this address or the machine has no such address. */
function refusalOn(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT' || error.code === 'EINVAL' ? undefined : (error.code ?? 'EADDRINUSE'));
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/** The system's refusal code when somebody holds the port on any of this machine's addresses; undefined when it is free. */
export async function portRefusal(port: number): Promise<string | undefined> {
  for (const host of ALL_ADDRESSES) {
    const refusal = await refusalOn(port, host);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

/** A free port that the system chooses. */
export function pickFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

/** @throws Fault naming the port and the way out */
export async function requireFreePort(port: number): Promise<void> {
  const refusal = await portRefusal(port);
  if (refusal === undefined) return;
  const other = port + 100 <= 65535 ? port + 100 : 3100;
  if (refusal === 'EACCES') {
    throw new Fault(`当前用户无权使用端口 ${port}（1024 以下的端口需要管理员权限）。`, [`改用其他端口：npm start -- --port ${port < 1024 ? 3000 : other}`]);
  }
  throw new Fault(`端口 ${port} 已被其他程序占用。`, [`关闭占用该端口的程序后重新启动；`, `或改用其他端口：npm start -- --port ${other}`]);
}
