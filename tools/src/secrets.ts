import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { faultOf } from './fault.js';

/** Secrets of this installation, made at its first start and kept beside its data, readable by its owner only. */
export interface Secrets {
  /** Password of the runtime role in the embedded database. */
  readonly runtimePassword: string;
  /** 32 bytes, base64. */
  readonly secretKey: string;
}

/** The secrets kept in `home`, made now when there are none. */
export async function readSecrets(home: string): Promise<Secrets> {
  const file = join(home, 'secrets.json');
  try {
    const known = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as Partial<Secrets>;
    if (known.runtimePassword !== undefined && known.secretKey !== undefined) {
      return { runtimePassword: known.runtimePassword, secretKey: known.secretKey };
    }
    const made: Secrets = { runtimePassword: randomBytes(24).toString('base64url'), secretKey: randomBytes(32).toString('base64') };
    await writeFile(file, `${JSON.stringify(made)}\n`, { mode: 0o600 });
    return made;
  } catch (error) {
    throw faultOf(error, home);
  }
}
