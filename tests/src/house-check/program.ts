import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The checkout: this file lies in tests/src/house-check or tests/dist/house-check. */
export const ROOT = join(import.meta.dirname, '..', '..', '..');

/** A preload that plants a fault into a child. */
export function plantFile(name: string): string {
  return join(import.meta.dirname, 'fixtures', `${name}.js`);
}

/** Built program of an app. */
export function appEntry(name: 'api' | 'bot' | 'worker'): string {
  return join(ROOT, 'apps', name, 'dist', 'main.js');
}

const KEPT = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'LC_ALL', 'TZ'];

/** An environment with nothing in it but what every program needs: the caller's settings must not decide a check. */
export function cleanEnvironment(more: Readonly<Record<string, string | undefined>> = {}): Record<string, string> {
  const entries = [...KEPT.map((name) => [name, process.env[name]] as const), ...Object.entries(more)];
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, string] => entry[1] !== undefined));
}

/** A free port of this machine. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = server.address();
      server.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

/** How a program ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

export interface ProgramOptions {
  /** Node when absent. */
  readonly file?: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Working folder; the root of the disk when absent, so that nothing depends on it. */
  readonly cwd?: string;
  /** Modules that Node loads first. */
  readonly preload?: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
}

const living = new Set<Program>();

/** A child process whose words are kept. It has a channel to this process and ends when this process does. */
export class Program {
  readonly ended: Promise<Ending>;
  readonly #child: ChildProcess;
  readonly #lines: string[] = [];
  readonly #waiting = new Set<() => void>();
  #over = false;

  private constructor({ file, args, env, cwd = '/', preload = [], uid, gid }: ProgramOptions) {
    const loads = preload.flatMap((module) => ['--import', module]);
    const identity = uid === undefined || gid === undefined ? {} : { uid, gid };
    this.#child = spawn(file ?? process.execPath, file === undefined ? [...loads, ...args] : [...args], {
      cwd,
      env: { ...env },
      stdio: file === undefined ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'pipe', 'pipe'],
      ...identity,
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      let rest = '';
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        this.#hear(lines);
      });
      stream?.on('end', () => this.#hear(rest === '' ? [] : [rest]));
    }
    living.add(this);
    this.ended = new Promise((resolve) => {
      const end = (code: number | null, signal: NodeJS.Signals | null): void => {
        this.#over = true;
        living.delete(this);
        this.#hear([]);
        resolve({ code, signal, output: this.output });
      };
      this.#child.once('error', (error) => {
        this.#lines.push(error.message);
        end(-1, null);
      });
      this.#child.once('close', end);
    });
  }

  static start(options: ProgramOptions): Program {
    return new Program(options);
  }

  /** Runs a program to its end; one that does not end in `ms` milliseconds is killed and ends with a signal. */
  static async run(options: ProgramOptions, ms: number): Promise<Ending> {
    const program = new Program(options);
    const timer = setTimeout(() => program.kill('SIGKILL'), ms);
    try {
      return await program.ended;
    } finally {
      clearTimeout(timer);
    }
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get output(): string {
    return this.#lines.join('\n');
  }

  get isRunning(): boolean {
    return !this.#over;
  }

  /** The first line that matches, from the beginning; null when the program ends or `ms` milliseconds pass without one. */
  async line(pattern: RegExp, ms: number): Promise<string | null> {
    const end = performance.now() + ms;
    for (;;) {
      const found = this.#lines.find((line) => pattern.test(line));
      if (found !== undefined) return found;
      const left = end - performance.now();
      if (left <= 0 || this.#over) return null;
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          this.#waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, left);
        this.#waiting.add(wake);
      });
    }
  }

  kill(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Asks it to end, and after `ms` milliseconds makes it. */
  async stop(ms = 20_000): Promise<Ending> {
    this.kill('SIGTERM');
    const timer = setTimeout(() => this.kill('SIGKILL'), ms);
    try {
      return await this.ended;
    } finally {
      clearTimeout(timer);
    }
  }

  #hear(lines: readonly string[]): void {
    this.#lines.push(...lines);
    for (const wake of [...this.#waiting]) wake();
  }
}

/** Ends whatever still runs; for the end of the suite and for Ctrl+C. */
export async function endPrograms(): Promise<void> {
  await Promise.all([...living].map((program) => program.stop()));
}

/** Is there such a process? A zombie is none, unless threads of it still live: then it holds its files and ports. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return stat === '' || !['Z', 'X'].includes(fields[0] ?? '') || Number(fields[17]) > 1;
}

/** Does `/healthz` of a program answer 200? */
export async function isHealthy(url: string): Promise<boolean> {
  try {
    const answer = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(3_000) });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false;
  }
}

/** Asks again every tenth of a second; null when `ms` milliseconds pass without an answer. */
export async function within<T>(ms: number, ask: () => Promise<T | null>): Promise<{ readonly found: T; readonly ms: number } | null> {
  const began = performance.now();
  for (;;) {
    const found = await ask();
    const passed = performance.now() - began;
    if (found !== null) return { found, ms: Math.round(passed) };
    if (passed > ms) return null;
    await pause(100);
  }
}
