import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, stat, statfs, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { FileStore } from '@tus/file-store';
import { Upload } from '@tus/server';
import { ENV, Leases, type Env } from '@wudan/kernel-server';
import { isId, type Id } from '@wudan/kernel-core';
import { UploadStaging, type StagedTicket } from '../domain/file-ports.js';
import { uploadTooLarge } from '../domain/upload.errors.js';

const FOLDER = '.uploads';

/**
 * Staged uploads as files of one folder: `<id>` holds the bytes, `<id>.json` what the protocol and the sweep need to know. The folder lies inside the file
 * store's own where that is a folder; beside a bucket it lies in the machine's temporary folder, where one process takes uploads.
 */
@Injectable()
export class StagingFolderAdapter extends UploadStaging implements BeforeApplicationShutdown {
  readonly #folder: string;
  readonly #leases: Leases;
  #store: Promise<FileStore> | undefined;

  constructor(@Inject(ENV) env: Env) {
    super();
    this.#folder = env.STORAGE_URL.startsWith('file:') ? join(fileURLToPath(env.STORAGE_URL), FOLDER) : join(tmpdir(), 'wudan-uploads');
    this.#leases = new Leases(env);
  }

  /** The protocol's own store over the folder. */
  store(): Promise<FileStore> {
    // Made for the account of the service only, before the library would make it for all.
    this.#store ??= mkdir(this.#folder, { recursive: true, mode: 0o700 }).then(() => new FileStore({ directory: this.#folder }));
    return this.#store;
  }

  async begin(ticket: StagedTicket): Promise<void> {
    const store = await this.store();
    const metadata = { officeId: ticket.officeId, expiresAt: ticket.expiresAt.toISOString() };
    await store.create(new Upload({ id: ticket.id, size: ticket.size, offset: 0, metadata }));
  }

  path(id: Id): string {
    if (!isId(id)) throw new TypeError('upload id expected');
    return join(this.#folder, id);
  }

  async received(id: Id): Promise<number | null> {
    return stat(this.path(id)).then(({ size }) => size, () => null);
  }

  async fill(id: Id, content: AsyncIterable<Uint8Array>, maxBytes: number): Promise<{ size: number; sha256: string }> {
    const handle = await open(this.path(id), 'w', 0o600);
    try {
      const hash = createHash('sha256');
      let size = 0;
      for await (const chunk of content) {
        size += chunk.byteLength;
        if (size > maxBytes) throw uploadTooLarge(size, maxBytes);
        hash.update(chunk);
        await handle.appendFile(chunk);
      }
      return { size, sha256: hash.digest('hex') };
    } finally {
      await handle.close();
    }
  }

  read(id: Id): AsyncIterable<Uint8Array> {
    return createReadStream(this.path(id), { highWaterMark: 1_048_576 });
  }

  async drop(id: Id): Promise<void> {
    // The bytes first: a ticket without bytes is found by the sweep, bytes without a ticket are not.
    for (const path of [this.path(id), `${this.path(id)}.json`]) await unlink(path).catch(() => undefined);
  }

  async list(): Promise<readonly StagedTicket[]> {
    const store = await this.store();
    const names = await readdir(this.#folder);
    const found: StagedTicket[] = [];
    for (const id of names.flatMap((name) => (name.endsWith('.json') && isId(name.slice(0, -5)) ? [name.slice(0, -5)] : []))) {
      const kept = await store.configstore.get(id).catch(() => undefined);
      const { officeId, expiresAt } = kept?.metadata ?? {};
      if (kept?.size !== undefined && officeId && expiresAt) found.push({ id, officeId, size: kept.size, expiresAt: new Date(expiresAt) });
    }
    return found;
  }

  async room(): Promise<number> {
    await this.store();
    const { bavail, bsize } = await statfs(this.#folder);
    return bavail * bsize;
  }

  async alone<T>(id: Id, work: () => Promise<T>): Promise<T | undefined> {
    const lease = await this.#leases.take(`upload-check:${id}`);
    if (!lease) return undefined;
    try {
      return await work();
    } finally {
      await lease.release();
    }
  }

  /** A lock among processes by which one request at a time writes to an upload. */
  lease(id: Id): ReturnType<Leases['take']> {
    return this.#leases.take(`upload-bytes:${id}`);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#leases.close();
  }
}

