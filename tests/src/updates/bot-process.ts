import { join } from 'node:path';
import { RunBots } from '@wudan/channels-server';
import { productEnvironment } from '../house-check/product-environment.js';
import { appEntry, isHealthy, Program, within } from '../house-check/program.js';
import type { TestHouse } from '../house/test-house.js';

/** Whoever sends and handles: a process of its own, or a loop in the house. */
export interface BotSide {
  /** Kills it at once and starts another one; null where that cannot be done. */
  readonly replace: (() => Promise<void>) | null;
  /** Kills it now, without waiting; the next `replace` only starts. */
  readonly kill: () => void;
  /** What the processes have said. */
  readonly said: () => string;
  readonly close: () => Promise<void>;
}

export interface BotOptions {
  readonly house: TestHouse;
  readonly port: number;
  readonly telegramUrl: string;
  readonly scale: number;
  readonly clockShiftMs: number;
  /** Fixture that plants a fault into the process. */
  readonly plant: string | undefined;
}

const BOOT_MS = 90_000;

export const fixture = (name: string): string => join(import.meta.dirname, 'fixtures', `${name}.js`);

/** The chat process of the product, as it is built. */
export async function botProcess(options: BotOptions): Promise<BotSide> {
  let program = await started(options);
  const earlier: string[] = [];
  const kill = (): void => program.kill('SIGKILL');
  return {
    kill,
    replace: async () => {
      kill();
      earlier.push((await program.ended).output);
      program = await started(options);
    },
    said: () => [...earlier, program.output].join('\n'),
    close: async () => void (await program.stop()),
  };
}

async function started({ house, port, telegramUrl, scale, clockShiftMs, plant }: BotOptions): Promise<Program> {
  const env = productEnvironment(house.database.databaseUrl, join(house.env.ANCHOR_FILE ?? '/tmp', '..'), {
    SECRET_KEY: house.env.SECRET_KEY,
    PUBLIC_URL: house.env.PUBLIC_URL,
    HEALTH_PORT: String(port),
    POOL_SIZE: '12',
    LOG_LEVEL: 'warn',
    TELEGRAM_API_ROOT: telegramUrl,
    SEND_SCALE: String(scale),
    TEST_CLOCK_SHIFT_MS: String(clockShiftMs),
  });
  const preload = [fixture('shifted-clock'), ...(plant === undefined ? [] : [fixture(plant)])];
  const program = Program.start({ args: [appEntry('bot')], env, preload });
  const up = await within(BOOT_MS, async () => (!program.isRunning || (await isHealthy(`http://127.0.0.1:${port}`)) ? true : null));
  if (up === null || !program.isRunning) throw new Error(`the bot process did not come up: ${program.output.slice(-800)}`);
  return program;
}

/** The same loops in the process of the house; nothing can be killed there. */
export async function botInHouse(house: TestHouse): Promise<BotSide> {
  await house.app.get(RunBots).start();
  return { kill: () => undefined, replace: null, said: () => '', close: () => Promise.resolve() };
}
