import { hash, verify } from '@node-rs/argon2';

/** argon2id with the library's defaults: 19 MiB, 2 passes (OWASP's first choice). */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'));

export const passwordMatches = (stored: string, password: string): Promise<boolean> => verify(stored, password.normalize('NFKC'));

let decoy: Promise<string> | undefined;

/** Spends as long as a real check would, so that an unknown account answers no faster than a known one. */
export async function checkAgainstNobody(password: string): Promise<false> {
  decoy ??= hash('nobody has this password');
  await verify(await decoy, password.normalize('NFKC')).catch(() => false);
  return false;
}
