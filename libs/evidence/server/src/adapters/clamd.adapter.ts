import { createReadStream, existsSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { Injectable, Logger } from '@nestjs/common';
import { VirusScanner } from '../domain/file-ports.js';
import type { ScanState } from '../domain/upload.js';

/** Where ClamAV's daemon listens as the distributions install it. */
export const CLAMD_SOCKETS: readonly string[] = ['/run/clamav/clamd.ctl', '/var/run/clamav/clamd.ctl', '/run/clamd.scan/clamd.sock', '/var/run/clamav/clamd.sock', '/tmp/clamd.socket'];
const CHUNK = 262_144;
const SILENT_MS = 120_000;

/** Scans through ClamAV's daemon when its socket is there; the file is streamed to it (INSTREAM), so that it needs no right to our folder. */
@Injectable()
export class ClamdAdapter extends VirusScanner {
  readonly #log = new Logger('VirusScanner');

  constructor(private readonly sockets: readonly string[] = CLAMD_SOCKETS) {
    super();
  }

  async scan(path: string): Promise<ScanState | 'infected'> {
    const socket = this.sockets.find((each) => existsSync(each));
    if (socket === undefined) return 'unscanned';
    try {
      const answer = await stream(socket, path);
      if (answer.endsWith('FOUND')) return 'infected';
      if (answer.endsWith('OK')) return 'clean';
      // Larger than the daemon takes, most likely.
      this.#log.warn(`clamd: ${answer.slice(0, 200)}`);
    } catch (error) {
      this.#log.warn(`clamd: ${error instanceof Error ? error.message : String(error)}`);
    }
    return 'unscanned';
  }
}

async function stream(address: string, path: string): Promise<string> {
  const socket = connect(address);
  try {
    await once(socket, 'connect');
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text;
    });
    const ended = once(socket, 'end');
    ended.catch(() => undefined);
    await write(socket, Buffer.from('zINSTREAM\0'));
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(chunk.length);
      if (answer !== '') break;
      await write(socket, Buffer.concat([length, chunk]));
    }
    if (answer === '') await write(socket, Buffer.alloc(4));
    await ended;
    return answer.replaceAll('\0', '').trim();
  } finally {
    socket.destroy();
  }
}

function once(socket: Socket, event: 'connect' | 'end'): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once(event, () => resolve());
    socket.once('error', reject);
    socket.setTimeout(SILENT_MS, () => reject(new Error('no answer')));
  });
}

function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}
