import { createReadStream } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { DeleteObjectCommand, GetObjectCommand, HeadBucketCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { DomainError, isId, type Id } from '@wudan/kernel-core';
import { fileKey } from './file-key.js';
import type { FileStore, StoredFile } from './file-store.js';
import { codeOf, fileNotFound, storageFull, storageUnreachable } from './files.errors.js';
import { StagingFolder, type StagedFile } from './staging-folder.js';
import { verifiedStream } from './verified-stream.js';

export interface S3Settings {
  /** `https://host:port` */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** The bucket in the path instead of the host name. */
  readonly pathStyle: boolean;
  /** Where uploads stand until their hash is known; a folder of the account below the system's temporary folder when left out. */
  readonly stagingFolder?: string;
}

const ATTEMPTS = 3;
const RETRY_MS = 200;
const nothing = (): void => undefined;
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };
const FULL = new Set(['QuotaExceeded', 'XMinioStorageFull', 'InsufficientCapacity', 'InsufficientStorage', 'StorageFull']);

/** Contents as objects of one bucket, `<office>/<2 hex>/<2 hex>/<sha256>`; the storage checks the hash of what it receives. */
export class S3FileStore implements FileStore {
  readonly #client: S3Client;
  readonly #bucket: string;
  readonly #staging: StagingFolder;

  constructor(settings: S3Settings) {
    const { endpoint, region, accessKeyId, secretAccessKey, pathStyle } = settings;
    this.#bucket = settings.bucket;
    this.#staging = new StagingFolder(settings.stagingFolder ?? join(tmpdir(), `wudan-staging-${userInfo().uid}`));
    this.#client = new S3Client({
      endpoint,
      region,
      forcePathStyle: pathStyle,
      credentials: { accessKeyId, secretAccessKey },
      maxAttempts: ATTEMPTS,
      // Storages other than Amazon's do not all know its newer checksums; ours is the hash itself.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      // What goes wrong is told by the error that is thrown; the client would also write to the console.
      logger: SILENT,
      requestHandler: { connectionTimeout: 5_000, socketTimeout: 60_000 },
    });
  }

  async put(officeId: Id, content: AsyncIterable<Uint8Array>, limits: { readonly maxBytes: number }): Promise<StoredFile> {
    if (!isId(officeId)) throw new TypeError('office id expected');
    return this.#staging.receive(content, limits.maxBytes, (staged) => this.#upload(officeId, staged));
  }

  async open(officeId: Id, sha256: string): Promise<Readable> {
    const Key = keyOf(officeId, sha256);
    try {
      const { Body } = await this.#client.send(new GetObjectCommand({ Bucket: this.#bucket, Key }));
      if (!(Body instanceof Readable)) throw storageUnreachable('NoBody');
      return verifiedStream(Body, sha256, fromS3);
    } catch (error) {
      throw fromS3(error);
    }
  }

  async has(officeId: Id, sha256: string): Promise<boolean> {
    return (await this.stat(officeId, sha256)) !== null;
  }

  async stat(officeId: Id, sha256: string): Promise<StoredFile | null> {
    try {
      const Key = keyOf(officeId, sha256);
      const { ContentLength } = await this.#client.send(new HeadObjectCommand({ Bucket: this.#bucket, Key }));
      return { sha256, size: ContentLength ?? 0 };
    } catch (error) {
      const known = fromS3(error);
      if (known.code === 'FILE_NOT_FOUND') return null;
      throw known;
    }
  }

  async delete(officeId: Id, sha256: string): Promise<boolean> {
    // The protocol does not tell whether a deleted object was there.
    if (!(await this.has(officeId, sha256))) return false;
    await this.#client.send(new DeleteObjectCommand({ Bucket: this.#bucket, Key: keyOf(officeId, sha256) })).catch(rethrow);
    return true;
  }

  async probe(): Promise<void> {
    // Without the bucket this answers "not found", which here means that the setting is wrong.
    await this.#client.send(new HeadBucketCommand({ Bucket: this.#bucket })).catch((error: unknown) => {
      const known = fromS3(error);
      throw known.code === 'FILE_NOT_FOUND' ? storageUnreachable('NoSuchBucket') : known;
    });
    await this.#staging.receive(probeContent(), 1, async () => undefined);
  }

  sweep(before: Date): Promise<number> {
    return this.#staging.sweep(before);
  }

  close(): void {
    this.#client.destroy();
  }

  /** The client does not repeat a request whose body is a stream; the staged file makes that possible here. */
  async #upload(officeId: Id, staged: StagedFile): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      const body = createReadStream(staged.path);
      const command = new PutObjectCommand({
        Bucket: this.#bucket,
        Key: keyOf(officeId, staged.sha256),
        Body: body,
        ContentLength: staged.size,
        ContentType: 'application/octet-stream',
      });
      // Signed with the hash we know: no second reading of the file, and the storage refuses a body that arrives altered.
      command.middlewareStack.add(
        (next) => (args) => {
          (args.request as { headers: Record<string, string> }).headers['x-amz-content-sha256'] = staged.sha256;
          return next(args);
        },
        { step: 'build', name: 'knownContentHash' },
      );
      try {
        await this.#client.send(command);
        return;
      } catch (error) {
        if (attempt >= ATTEMPTS || !isPassing(error)) throw fromS3(error);
        await wait(RETRY_MS * 2 ** attempt);
      } finally {
        body.destroy();
      }
    }
  }
}

function keyOf(officeId: Id, sha256: string): string {
  return fileKey(officeId, sha256).join('/');
}

async function* probeContent(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(1);
}

function statusOf(error: unknown): number | undefined {
  return (error as { readonly $metadata?: { readonly httpStatusCode?: number } } | null)?.$metadata?.httpStatusCode;
}

/** True for what may succeed when tried again: no answer, or an answer that blames the storage. */
function isPassing(error: unknown): boolean {
  const status = statusOf(error);
  return status === undefined || status === 429 || (status >= 500 && status !== 507);
}

function fromS3(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const name = error instanceof Error ? error.name : 'Unknown';
  if (name === 'NoSuchKey' || name === 'NotFound') return fileNotFound();
  if (FULL.has(name) || statusOf(error) === 507) return storageFull(name);
  return storageUnreachable(codeOf(error) ?? name);
}

function rethrow(error: unknown): never {
  throw fromS3(error);
}
