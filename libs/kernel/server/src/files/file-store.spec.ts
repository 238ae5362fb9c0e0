import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DirectoryFileStore } from './directory-file-store.js';
import type { FileStore } from './file-store.js';
import { S3FileStore } from './s3-file-store.js';

const OFFICE = '0190f1a0-0000-7000-8000-000000000001';
const OTHER = '0190f1a0-0000-7000-8000-000000000002';
const LIMIT = { maxBytes: 4_000_000 };
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const coded = (code: string): unknown => expect.objectContaining({ name: 'DomainError', code });

/** A storage that speaks enough of the S3 protocol on a real socket, and refuses what is not signed or arrives altered. */
class FakeS3 {
  readonly objects = new Map<string, Buffer>();
  readonly requests: string[] = [];
  /** Status and error code for the next requests, one each. */
  readonly failures: [number, string][] = [];
  readonly #server: Server = createServer((request, response) => void this.#answer(request, response));

  async start(): Promise<string> {
    await new Promise<void>((done) => void this.#server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = request;
    const path = new URL(url, 'http://s3').pathname.replace(/\/$/, '');
    const body = await buffer(request);
    this.requests.push(`${method} ${path}`);
    const refuse = (status: number, code: string): void => {
      response.writeHead(status, { 'content-type': 'application/xml' }).end(method === 'HEAD' ? undefined : `<Error><Code>${code}</Code></Error>`);
    };
    const failure = this.failures.shift();
    if (failure) return refuse(...failure);
    const signature = /^AWS4-HMAC-SHA256 Credential=key\/\d{8}\/cn-test\/s3\/aws4_request, SignedHeaders=\S+, Signature=[0-9a-f]{64}$/;
    if (!signature.test(request.headers.authorization ?? '')) return refuse(403, 'AccessDenied');
    if (request.headers['x-amz-content-sha256'] !== sha256(body)) return refuse(400, 'XAmzContentSHA256Mismatch');
    if (!path.startsWith('/wudan')) return refuse(404, 'NoSuchBucket');
    const stored = this.objects.get(path);
    if (method === 'PUT') this.objects.set(path, body);
    else if (method === 'DELETE') this.objects.delete(path);
    else if (!stored && path !== '/wudan') return refuse(404, 'NoSuchKey');
    response.writeHead(method === 'DELETE' ? 204 : 200, { 'content-length': method === 'PUT' ? 0 : (stored?.length ?? 0) });
    response.end(method === 'GET' ? stored : undefined);
  }
}

const s3 = new FakeS3();
let folder: string;
let endpoint: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wudan-files-'));
  endpoint = await s3.start();
});

afterAll(async () => {
  await s3.stop();
  await rm(folder, { recursive: true, force: true });
});

function s3Store(change: { endpoint?: string; bucket?: string; accessKeyId?: string } = {}): S3FileStore {
  const settings = { endpoint, bucket: 'wudan', region: 'cn-test', accessKeyId: 'key', secretAccessKey: 'secret', pathStyle: true };
  return new S3FileStore({ ...settings, ...change, stagingFolder: join(folder, 's3-staging') });
}

async function* chunks(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

interface Driver {
  readonly name: string;
  readonly open: () => FileStore;
  readonly staging: () => string;
  /** Cuts the last byte of what is stored. */
  readonly damage: (sha: string) => Promise<void>;
}

const pathOf = (sha: string): string => `${OFFICE}/${sha.slice(0, 2)}/${sha.slice(2, 4)}/${sha}`;
const DRIVERS: readonly Driver[] = [
  {
    name: 'directory',
    open: () => new DirectoryFileStore(join(folder, 'store')),
    staging: () => join(folder, 'store', '.staging'),
    damage: async (sha) => {
      const path = join(folder, 'store', pathOf(sha));
      await truncate(path, (await readFile(path)).length - 1);
    },
  },
  {
    name: 's3',
    open: s3Store,
    staging: () => join(folder, 's3-staging'),
    damage: async (sha) => {
      const key = `/wudan/${pathOf(sha)}`;
      s3.objects.set(key, (s3.objects.get(key) as Buffer).subarray(0, -1));
    },
  },
];

describe.each(DRIVERS)('the $name store', ({ open, staging, damage }) => {
  let store: FileStore;
  const bytes = randomBytes(300_001);
  const sha = sha256(bytes);

  beforeAll(async () => {
    store = open();
    await store.probe();
    expect(await store.put(OFFICE, chunks(bytes, 65_536), LIMIT)).toEqual({ sha256: sha, size: bytes.length });
  });

  afterAll(async () => {
    expect(await readdir(staging())).toEqual([]);
    store.close();
  });

  it('gives back what was put, also to another process', async () => {
    const again = open();
    expect((await buffer(await again.open(OFFICE, sha))).equals(bytes)).toBe(true);
    expect(await again.stat(OFFICE, sha)).toEqual({ sha256: sha, size: bytes.length });
    expect(await again.has(OFFICE, sha)).toBe(true);
    again.close();
  });

  it('shows an office nothing that another put, and names that are none lead nowhere', async () => {
    const forged = [
      [OTHER, sha],
      [OFFICE, sha256(Buffer.from('absent'))],
      [OFFICE, sha.toUpperCase()],
      [OFFICE, `${'../'.repeat(8)}etc/passwd`],
      [OFFICE, ''],
      [`../${OFFICE}`, sha],
      ['', sha],
    ] as const;
    for (const [office, name] of forged) {
      await expect(store.open(office, name)).rejects.toEqual(coded('FILE_NOT_FOUND'));
      expect(await store.stat(office, name)).toBeNull();
      expect(await store.has(office, name)).toBe(false);
      expect(await store.delete(office, name)).toBe(false);
    }
    expect(await store.has(OFFICE, sha)).toBe(true);
    await expect(store.put('../x', chunks(bytes, 1000), LIMIT)).rejects.toBeInstanceOf(TypeError);
  });

  it('keeps the same content of two offices apart', async () => {
    const shared = randomBytes(1000);
    const name = sha256(shared);
    const offices = [OFFICE, OTHER, OFFICE];
    await Promise.all(offices.map((office) => store.put(office, chunks(shared, 100), LIMIT)));
    expect(await store.delete(OTHER, name)).toBe(true);
    expect(await store.has(OTHER, name)).toBe(false);
    expect(await buffer(await store.open(OFFICE, name))).toEqual(shared);
    expect(await store.delete(OFFICE, name)).toBe(true);
    expect(await store.delete(OFFICE, name)).toBe(false);
  });

  it('takes an empty content and one of exactly the limit', async () => {
    const empty = await store.put(OFFICE, chunks(Buffer.alloc(0), 1), { maxBytes: 0 });
    expect(empty).toEqual({ sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', size: 0 });
    expect(await buffer(await store.open(OFFICE, empty.sha256))).toEqual(Buffer.alloc(0));
    expect(await store.put(OFFICE, chunks(bytes, 7_777), { maxBytes: bytes.length })).toMatchObject({ size: bytes.length });
  });

  it('refuses one byte more than the limit without reading on', async () => {
    let pulled = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        pulled += 1;
        yield Buffer.alloc(1000, pulled);
      }
    }
    await expect(store.put(OFFICE, endless(), { maxBytes: 9_999 })).rejects.toEqual(coded('FILE_TOO_LARGE'));
    expect(pulled).toBe(10);
    await expect(store.put(OFFICE, chunks(bytes, 1000), { maxBytes: bytes.length - 1 })).rejects.toEqual(coded('FILE_TOO_LARGE'));
  });

  it('passes an error of the source on and keeps nothing', async () => {
    const part = randomBytes(5000);
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield part;
      throw new Error('aborted by the client');
    }
    await expect(store.put(OFFICE, broken(), LIMIT)).rejects.toThrow('aborted by the client');
    expect(await store.has(OFFICE, sha256(part))).toBe(false);
  });

  it('says at the end of the stream that a content is damaged, and a new upload heals it', async () => {
    const content = randomBytes(200_000);
    const { sha256: name } = await store.put(OFFICE, chunks(content, 65_536), LIMIT);
    await damage(name);
    await expect(buffer(await store.open(OFFICE, name))).rejects.toEqual(coded('FILE_DAMAGED'));
    await store.put(OFFICE, chunks(content, 65_536), LIMIT);
    expect((await buffer(await store.open(OFFICE, name))).equals(content)).toBe(true);
  });

  it('lets a reader leave early or never begin', async () => {
    for await (const chunk of await store.open(OFFICE, sha)) if (chunk) break;
    (await store.open(OFFICE, sha)).destroy();
    expect(await store.has(OFFICE, sha)).toBe(true);
  });

  it('sweeps what interrupted uploads left, and only that', async () => {
    const old = new Date('2027-01-01T00:00:00Z');
    await writeFile(join(staging(), 'left-behind.part'), 'x');
    await utimes(join(staging(), 'left-behind.part'), old, old);
    await writeFile(join(staging(), 'running.part'), 'x');
    await utimes(join(staging(), 'running.part'), new Date('2027-01-03T00:00:00Z'), new Date('2027-01-03T00:00:00Z'));
    expect(await store.sweep(new Date('2027-01-02T00:00:00Z'))).toBe(1);
    expect(await readdir(staging())).toEqual(['running.part']);
    expect(await store.sweep(new Date('2027-01-04T00:00:00Z'))).toBe(1);
  });
});

describe('a folder that cannot be used', () => {
  it('is named as unreachable by every operation', async () => {
    await writeFile(join(folder, 'a-file'), '');
    const store = new DirectoryFileStore(join(folder, 'a-file', 'store'));
    const name = sha256(Buffer.from(''));
    const unreachable = expect.objectContaining({ code: 'STORAGE_UNREACHABLE', kind: 'internal', args: { reason: 'ENOTDIR' } });
    await expect(store.probe()).rejects.toEqual(unreachable);
    await expect(store.put(OFFICE, chunks(Buffer.alloc(1), 1), LIMIT)).rejects.toEqual(unreachable);
    await expect(store.open(OFFICE, name)).rejects.toEqual(unreachable);
    await expect(store.stat(OFFICE, name)).rejects.toEqual(unreachable);
    await expect(store.delete(OFFICE, name)).rejects.toEqual(unreachable);
  });
});

describe('a bucket', () => {
  const content = Buffer.from('a letter');
  const put = (store: FileStore): Promise<unknown> => store.put(OFFICE, chunks(content, 3), LIMIT).finally(() => store.close());

  it('is tried again while its storage fails, and only then', async () => {
    s3.failures.push([500, 'InternalError'], [503, 'SlowDown']);
    expect(await put(s3Store())).toMatchObject({ size: content.length });
    s3.requests.length = 0;
    s3.failures.push([403, 'SignatureDoesNotMatch']);
    await expect(put(s3Store())).rejects.toEqual(coded('STORAGE_UNREACHABLE'));
    expect(s3.requests).toHaveLength(1);
  });

  it.each([
    ['that is full', 507, 'InsufficientStorage', 'STORAGE_FULL'],
    ['over its quota', 403, 'QuotaExceeded', 'STORAGE_FULL'],
    ['that refuses us', 403, 'AccessDenied', 'STORAGE_UNREACHABLE'],
  ])('%s is named so', async (_, status, code, known) => {
    s3.failures.push([status, code]);
    await expect(put(s3Store())).rejects.toEqual(coded(known));
  });

  it('that is missing, or under a wrong key, or not there at all, is found at the start', async () => {
    for (const change of [{ bucket: 'elsewhere' }, { accessKeyId: 'other' }, { endpoint: 'http://127.0.0.1:9' }]) {
      const store = s3Store(change);
      await expect(store.probe()).rejects.toEqual(coded('STORAGE_UNREACHABLE'));
      store.close();
    }
  });
});
