import { createHash, randomUUID } from 'node:crypto';
import { open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileTooLarge, fromFileSystem } from './files.errors.js';
import type { StoredFile } from './file-store.js';
import { makeFolder } from './make-folder.js';

/** A received content that is not yet in its place. */
export interface StagedFile extends StoredFile {
  readonly path: string;
}

const SUFFIX = '.part';

/** Where contents stand while they are received and their hash is not yet known. */
export class StagingFolder {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Receives a content chunk by chunk and hands it, hashed and synced to disk, to `place`. The staged file is gone afterwards,
   * whether `place` moved it, copied it or failed.
   */
  async receive(content: AsyncIterable<Uint8Array>, maxBytes: number, place: (staged: StagedFile) => Promise<void>): Promise<StoredFile> {
    const path = join(this.#folder, `${randomUUID()}${SUFFIX}`);
    try {
      const { sha256, size } = await this.#write(path, content, maxBytes);
      await place({ path, sha256, size });
      return { sha256, size };
    } finally {
      await rm(path, { force: true }).catch(() => undefined);
    }
  }

  /** Removes staged files last written before the given instant: their upload was interrupted. @returns how many */
  async sweep(before: Date): Promise<number> {
    let removed = 0;
    for (const name of await this.#names()) {
      const path = join(this.#folder, name);
      // Another process may finish with it in the meantime.
      const found = await stat(path).catch(() => undefined);
      if (!found || found.mtimeMs >= before.getTime()) continue;
      await rm(path, { force: true }).catch(rethrow);
      removed += 1;
    }
    return removed;
  }

  async #names(): Promise<readonly string[]> {
    await makeFolder(this.#folder).catch(rethrow);
    const names = await readdir(this.#folder).catch(rethrow);
    return names.filter((name) => name.endsWith(SUFFIX));
  }

  async #write(path: string, content: AsyncIterable<Uint8Array>, maxBytes: number): Promise<StoredFile> {
    await makeFolder(this.#folder).catch(rethrow);
    const handle = await open(path, 'wx', 0o600).catch(rethrow);
    try {
      const hash = createHash('sha256');
      let size = 0;
      for await (const chunk of content) {
        size += chunk.byteLength;
        if (size > maxBytes) throw fileTooLarge(maxBytes);
        hash.update(chunk);
        await handle.appendFile(chunk).catch(rethrow);
      }
      await handle.sync().catch(rethrow);
      return { sha256: hash.digest('hex'), size };
    } finally {
      await handle.close().catch(() => undefined);
    }
  }
}

function rethrow(error: unknown): never {
  throw fromFileSystem(error);
}
