import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** As much is read and hashed at once; between two pieces the screen may move. */
const PIECE = 2 * 1024 * 1024;

/**
 * SHA-256 of a file, in hexadecimal, without holding the file in memory.
 * @param onProgress told the bytes hashed so far
 * @throws DOMException when the file cannot be read, or `signal` says stop
 */
export async function hashFile(file: Blob, onProgress: (bytes: number) => void, signal: AbortSignal): Promise<string> {
  const hash = sha256.create();
  for (let at = 0; at < file.size; at += PIECE) {
    signal.throwIfAborted();
    const bytes = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
    hash.update(bytes);
    onProgress(at + bytes.length);
  }
  return bytesToHex(hash.digest());
}
