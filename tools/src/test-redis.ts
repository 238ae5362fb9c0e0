import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { childEnvironment, readSettings } from './environment.js';
import { pickFreePort } from './free-port.js';
import { endProcess } from './process-identity.js';

/** A Redis for tests: nothing is kept, nobody else uses it. */
export interface TestRedis {
  readonly url: string;
  stop(): Promise<void>;
}

const READY_MS = 10_000;
const POLL_MS = 50;

export function hasRedisServer(): boolean {
  return spawnSync('redis-server', ['--version']).status === 0;
}

/** Starts a private redis-server; one named by `TEST_REDIS_URL` is used as it is. Undefined where the machine has none. */
export async function startTestRedis(): Promise<TestRedis | undefined> {
  const given = readSettings().testRedisUrl;
  if (given !== undefined) return { url: given, stop: async () => undefined };
  if (!hasRedisServer()) return undefined;
  const port = await pickFreePort();
  const folder = await mkdtemp(join(tmpdir(), 'wudan-redis-'));
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  const child = spawn('redis-server', args, { stdio: 'ignore', env: childEnvironment({ NODE_OPTIONS: undefined }) });
  const stop = async (): Promise<void> => {
    if (child.pid !== undefined) await endProcess(child.pid, 'SIGTERM', 5000);
    await rm(folder, { recursive: true, force: true });
  };
  for (let waited = 0; waited < READY_MS; waited += POLL_MS) {
    if (await accepts(port)) return { url: `redis://127.0.0.1:${port}`, stop };
    await pause(POLL_MS);
  }
  await stop();
  return undefined;
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
