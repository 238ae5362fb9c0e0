import { open, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { isId, type Id } from '@wudan/kernel-core';
import { fileKey } from './file-key.js';
import type { FileStore, StoredFile } from './file-store.js';
import { codeOf, fileNotFound, fromFileSystem } from './files.errors.js';
import { makeFolder } from './make-folder.js';
import { StagingFolder } from './staging-folder.js';
import { verifiedStream } from './verified-stream.js';

/** Contents as files below one folder, `<office>/<2 hex>/<2 hex>/<sha256>`; readable by the account of the service only. */
export class DirectoryFileStore implements FileStore {
  readonly #root: string;
  readonly #staging: StagingFolder;

  /** @param root made with its first content when it is not there. Staging lies inside, so that placing is a rename. */
  constructor(root: string) {
    this.#root = resolve(root);
    this.#staging = new StagingFolder(join(this.#root, '.staging'));
  }

  async put(officeId: Id, content: AsyncIterable<Uint8Array>, limits: { readonly maxBytes: number }): Promise<StoredFile> {
    if (!isId(officeId)) throw new TypeError('office id expected');
    return this.#staging.receive(content, limits.maxBytes, async (staged) => {
      const path = this.#path(officeId, staged.sha256);
      try {
        await makeFolder(dirname(path));
        // Also over a file already there: a damaged one is healed by this.
        await rename(staged.path, path);
        // Always all the way: a folder may have been made a moment ago by somebody who has not synced it yet.
        await syncUpTo(dirname(path), this.#root);
      } catch (error) {
        throw fromFileSystem(error);
      }
    });
  }

  async open(officeId: Id, sha256: string): Promise<Readable> {
    try {
      const handle = await open(this.#path(officeId, sha256), 'r');
      return verifiedStream(handle.createReadStream(), sha256, fromFileSystem);
    } catch (error) {
      throw codeOf(error) === 'ENOENT' ? fileNotFound() : fromFileSystem(error);
    }
  }

  async has(officeId: Id, sha256: string): Promise<boolean> {
    return (await this.stat(officeId, sha256)) !== null;
  }

  async stat(officeId: Id, sha256: string): Promise<StoredFile | null> {
    try {
      const found = await stat(this.#path(officeId, sha256));
      return { sha256, size: found.size };
    } catch (error) {
      return absent(error, null);
    }
  }

  async delete(officeId: Id, sha256: string): Promise<boolean> {
    try {
      await unlink(this.#path(officeId, sha256));
      return true;
    } catch (error) {
      return absent(error, false);
    }
  }

  async probe(): Promise<void> {
    await this.#staging.receive(probeContent(), 1, async () => undefined);
  }

  sweep(before: Date): Promise<number> {
    return this.#staging.sweep(before);
  }

  close(): void {
    // Nothing is held open between calls.
  }

  #path(officeId: Id, sha256: string): string {
    return join(this.#root, ...fileKey(officeId, sha256));
  }
}

async function* probeContent(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(1);
}

/** Makes the new names durable, not only the bytes: each folder from `folder` up to `top`. */
async function syncUpTo(folder: string, top: string): Promise<void> {
  // Windows cannot open a folder; its file system keeps names in its journal.
  if (process.platform === 'win32') return;
  for (let each = folder; ; each = dirname(each)) {
    const handle = await open(each, 'r');
    await handle.sync().finally(() => handle.close());
    if (each === top || each === dirname(each)) return;
  }
}

function absent<T>(error: unknown, answer: T): T {
  const known = fromFileSystem(error);
  if (codeOf(error) === 'ENOENT' || known.code === 'FILE_NOT_FOUND') return answer;
  throw known;
}
