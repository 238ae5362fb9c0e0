import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { fileDamaged } from './files.errors.js';

/**
 * Passes a content on and compares its hash at the end, so that a damaged file never counts as delivered.
 * @param translate turns an error of the source into one that callers know
 */
export function verifiedStream(source: Readable, sha256: string, translate: (error: unknown) => Error): Readable {
  async function* verified(): AsyncGenerator<Uint8Array, void, undefined> {
    const hash = createHash('sha256');
    try {
      for await (const chunk of source as AsyncIterable<Uint8Array>) {
        hash.update(chunk);
        yield chunk;
      }
    } catch (error) {
      throw translate(error);
    }
    if (hash.digest('hex') !== sha256) throw fileDamaged(sha256);
  }
  const stream = Readable.from(verified(), { objectMode: false });
  // A generator that was never begun does not end its source by itself.
  stream.once('close', () => source.destroy());
  return stream;
}
