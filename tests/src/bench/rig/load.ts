import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { LoadOrder, LoadResult } from './load-client.js';

export type { LoadOrder, LoadResult };

/** The process that asks. It lives as long as this one. */
export class Load {
  readonly #child = fork(join(import.meta.dirname, 'load-client.js'), { execArgv: ['--no-warnings'] });

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  run(order: LoadOrder): Promise<LoadResult> {
    return new Promise((resolve, reject) => {
      const failed = (code: number | null): void => reject(new Error(`the load client ended with ${code}`));
      this.#child.once('exit', failed);
      this.#child.once('message', (result: LoadResult) => {
        this.#child.off('exit', failed);
        resolve(result);
      });
      this.#child.send(order);
    });
  }

  stop(): void {
    if (this.#child.connected) this.#child.disconnect();
  }
}

/** One whole HTTP request with the session's cookie; the body is JSON when there is one. */
export function requestText(path: string, token: string, body?: string): string {
  const head = `${body === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: wudan_session=${token}\r\n`;
  return body === undefined ? `${head}\r\n` : `${head}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
