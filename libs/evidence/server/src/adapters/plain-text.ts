import { open } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { TEXT_LETTERS } from '../domain/file-ports.js';

/** Bytes looked at: enough for the letters that are kept. */
const SAMPLE = 65_536;
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f\ufffd]/;

/** The first bytes of a file. */
export async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const bytes = Buffer.alloc(SAMPLE);
    const { bytesRead } = await handle.read(bytes, 0, SAMPLE, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The bytes as text in UTF-8, UTF-16 with its mark, or GB 18030; null when they are none of these. A letter cut at the end is left out. */
export function decoded(head: Buffer): string | null {
  for (const encoding of encodingsOf(head)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
      return CONTROL.test(text) ? null : text.slice(0, TEXT_LETTERS);
    } catch {
      // The next one may fit.
    }
  }
  return null;
}

function encodingsOf(head: Buffer): readonly string[] {
  if (head[0] === 0xff && head[1] === 0xfe) return ['utf-16le'];
  if (head[0] === 0xfe && head[1] === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}
