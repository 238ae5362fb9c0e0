import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, renameSync, statSync, type WriteStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from './fault.js';
import { endProcess } from './process-identity.js';

export interface AppPlan {
  /** Chinese name on the screen. */
  readonly title: string;
  readonly name: string;
  readonly entry: string;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly healthUrl: string;
  readonly logFile: string;
}

export interface AppEvents {
  /** A line that the user should see. */
  readonly important: (plan: AppPlan, line: string) => void;
  /** The program ended by itself and is started again after so many milliseconds. */
  readonly restarting: (plan: AppPlan, how: string, delayMs: number) => void;
  /** Another process id is behind the name. */
  readonly changed: () => void;
}

const LOG_LIMIT = 10 * 1024 * 1024;
const TAIL_LINES = 12;
const HEALTH_POLL_MS = 100;
const STOP_MS = 15_000;
const STEADY_MS = 60_000;
const LONGEST_DELAY_MS = 30_000;

/** The single-use link that the api prints while there is no office yet. */
export function isSetUpLink(line: string): boolean {
  return line.startsWith('初始化链接');
}

/** What a program prints for the person at the screen: the single-use set-up link, warnings and errors. */
export function screenLine(line: string): string | undefined {
  // Terminal colours would hide the words that are looked for.
  const plain = line.replace(/\u001b\[[0-9;]*m/g, '');
  if (isSetUpLink(plain)) return plain;
  if (/^\s+at /.test(plain)) return undefined;
  return /\b(WARN|ERROR|FATAL)\b|"level":"?(warn|error|fatal|[456]0)\b|错误|警告/.test(plain) ? plain : undefined;
}

/** Milliseconds before the n-th restart in a row: 1, 2, 4 … 30 s. */
export function restartDelay(attempt: number): number {
  return Math.min(LONGEST_DELAY_MS, 1000 * 2 ** Math.max(0, attempt - 1));
}

/** One program of the product under supervision: started, asked for its health, restarted when it dies, ended on request. */
export class SupervisedApp {
  #child: ChildProcess | undefined;
  #log: WriteStream;
  #tail: string[] = [];
  #attempts = 0;
  #phase: 'starting' | 'serving' | 'stopping' = 'starting';
  #death: string | undefined;

  constructor(
    readonly plan: AppPlan,
    private readonly events: AppEvents,
  ) {
    const size = statSync(plan.logFile, { throwIfNoEntry: false })?.size ?? 0;
    if (size > LOG_LIMIT) renameSync(plan.logFile, `${plan.logFile}.1`);
    this.#log = createWriteStream(plan.logFile, { flags: 'a' });
    // A full disk must not end the product for want of a log.
    this.#log.on('error', () => undefined);
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  start(): void {
    const follow = fileURLToPath(new URL('./follow-parent.js', import.meta.url));
    const began = performance.now();
    this.#death = undefined;
    const child = spawn(process.execPath, ['--enable-source-maps', '--import', follow, this.plan.entry], {
      cwd: this.plan.cwd,
      env: this.plan.env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      // Its own group: Ctrl+C reaches the supervisor only, which ends the programs in order.
      detached: true,
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      if (stream !== null) createInterface({ input: stream }).on('line', (line) => this.#hear(line));
    }
    child.on('error', (error) => {
      this.#death = `无法运行：${error.message}`;
    });
    child.on('exit', (code, signal) => this.#ended(signal === null ? `退出码 ${code}` : `信号 ${signal}`, performance.now() - began));
    this.events.changed();
  }

  /**
   * Waits for the first good answer of the health address; false when the program was asked to stop meanwhile.
   * @throws Fault with the last lines of the log when the program ends or stays unhealthy for `ms` milliseconds
   */
  async waitHealthy(ms: number, ending: AbortSignal): Promise<boolean> {
    const end = performance.now() + ms;
    while (performance.now() < end) {
      if (ending.aborted || this.#phase === 'stopping') return false;
      if (this.#death !== undefined) throw this.#fault(`启动后立即退出（${this.#death}）`);
      if (await isHealthy(this.plan.healthUrl)) {
        this.#phase = 'serving';
        return true;
      }
      await pause(HEALTH_POLL_MS);
    }
    throw this.#fault(`${Math.round(ms / 1000)} 秒内未就绪（${this.plan.healthUrl}）`);
  }

  async stop(): Promise<void> {
    this.#phase = 'stopping';
    const pid = this.#child?.pid;
    if (pid !== undefined && this.#death === undefined) await endProcess(pid, 'SIGTERM', STOP_MS);
    await new Promise<void>((resolve) => this.#log.end(() => resolve()));
  }

  /** Second Ctrl+C: no more waiting. */
  kill(): void {
    this.#phase = 'stopping';
    this.#child?.kill('SIGKILL');
  }

  #hear(line: string): void {
    if (!this.#log.writableEnded) this.#log.write(`${line}\n`);
    this.#tail.push(line);
    if (this.#tail.length > TAIL_LINES) this.#tail.shift();
    const shown = screenLine(line);
    if (shown !== undefined) this.events.important(this.plan, shown);
  }

  #ended(how: string, aliveMs: number): void {
    this.#death = how;
    if (this.#phase !== 'serving') return;
    this.#attempts = aliveMs > STEADY_MS ? 1 : this.#attempts + 1;
    const delayMs = restartDelay(this.#attempts);
    this.events.restarting(this.plan, how, delayMs);
    setTimeout(() => {
      if (this.#phase === 'serving') this.start();
    }, delayMs).unref();
  }

  #fault(what: string): Fault {
    return new Fault(`${this.plan.title}${what}。最后的输出：\n${this.#tail.map((line) => `    ${line}`).join('\n')}`, [
      `查看完整日志：${this.plan.logFile}`,
      '检查环境：npm run doctor',
    ]);
  }
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2000) });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false;
  }
}
