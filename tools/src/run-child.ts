import { spawn } from 'node:child_process';
import process from 'node:process';

/** How a child ended and what it printed. */
export interface ChildOutcome {
  readonly code: number | null;
  readonly output: string;
}

export interface ChildRequest {
  readonly file?: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Which of its lines the user sees while it runs; none by default. */
  readonly show?: (line: string) => boolean;
  readonly ending?: AbortSignal;
}

/** Runs a program (Node by default) to its end, keeping its output. Ctrl+C reaches it through the terminal's own group. */
export function runChild({ file = process.execPath, args, cwd, env, show = () => false, ending }: ChildRequest): Promise<ChildOutcome> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const kept: string[] = [];
    const stop = (): void => {
      child.kill('SIGTERM');
    };
    ending?.addEventListener('abort', stop);
    for (const [stream, out] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const) {
      let rest = '';
      const hear = (line: string): void => {
        kept.push(line);
        if (show(line)) out.write(`${line}\n`);
      };
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        lines.forEach(hear);
      });
      stream.on('end', () => {
        if (rest !== '') hear(rest);
      });
    }
    child.on('error', (error) => kept.push(error.message));
    child.on('close', (code) => {
      ending?.removeEventListener('abort', stop);
      resolve({ code, output: kept.join('\n') });
    });
  });
}
