import { describe, expect, it } from '@jest/globals';
import { hashFile } from './hash-file.js';

const bytesOf = (size: number): Uint8Array<ArrayBuffer> => Uint8Array.from({ length: size }, (_, at) => (at * 31) % 251);

async function platformHash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

describe('hash of a file', () => {
  it.each([0, 1, 1_000, 2 * 1024 * 1024, 2 * 1024 * 1024 + 1, 5_000_000])('of %d bytes is the one of the platform', async (size) => {
    const bytes = bytesOf(size);
    const seen: number[] = [];
    const hash = await hashFile(new Blob([bytes]), (done) => seen.push(done), new AbortController().signal);
    expect(hash).toBe(await platformHash(bytes));
    expect(seen.at(-1) ?? 0).toBe(size);
  });

  it('stops when it is told', async () => {
    const control = new AbortController();
    control.abort();
    await expect(hashFile(new Blob([bytesOf(10)]), () => undefined, control.signal)).rejects.toThrow();
  });
});
