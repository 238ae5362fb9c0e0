import { parseArgs } from 'node:util';
import { Fault } from './fault.js';

/** Flags of `npm start`. */
export interface StartOptions {
  /** Throws away the embedded database and the stored files first. */
  readonly reset: boolean;
  readonly port: number | undefined;
  readonly demo: boolean;
}

const USAGE = '用法：npm start -- [--port 3100] [--reset] [--no-demo]';

/** @throws Fault for an unknown flag or a port that is none */
export function parseStartOptions(args: readonly string[]): StartOptions {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: { reset: { type: 'boolean' }, port: { type: 'string' }, 'no-demo': { type: 'boolean' } },
      strict: true,
      allowPositionals: false,
    }));
  } catch {
    throw new Fault(`无法识别启动参数“${args.join(' ')}”。`, [USAGE]);
  }
  const port = values.port === undefined ? undefined : requirePort(values.port, '--port');
  return { reset: values.reset ?? false, port, demo: !(values['no-demo'] ?? false) };
}

/** @throws Fault naming where the number came from */
export function requirePort(text: string | number, from: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65535) return port;
  throw new Fault(`${from} 的值“${text}”不是有效端口，应为 1～65535 的整数。`, ['例如：npm start -- --port 3100']);
}
