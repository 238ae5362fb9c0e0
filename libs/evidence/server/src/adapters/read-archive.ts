import yauzl from 'yauzl';
import { TextDecoder } from 'node:util';
import { archiveRefused, fileUnreadable } from '../domain/upload.errors.js';
import { ARCHIVE_LIMITS, type ArchiveEntry } from '../domain/file-archive.rules.js';

const UTF8_NAMES = 0x800;
const UNIX = 3;
const FILE_TYPE = 0o170000;
const SPECIAL = new Set([0o120000, 0o060000, 0o020000, 0o010000, 0o140000]);

/** The directory of an archive on disk, and its parts one by one on request. */
export interface OpenArchive {
  readonly entries: readonly ArchiveEntry[];
  /** Streams a part as text until `onChunk` says false. Unpacking ends as soon as a part grows beyond its declared size. */
  readText(name: string, onChunk: (chunk: string) => boolean): Promise<void>;
  close(): void;
}

/** Reads the directory only. @throws DomainError FILE_UNREADABLE, ARCHIVE_TOO_MANY */
export async function openArchive(path: string): Promise<OpenArchive> {
  const zip = await open(path);
  try {
    const found = await directory(zip);
    const byName = new Map(found.map(({ name, entry }) => [name.toLowerCase(), entry]));
    return {
      entries: found.map(({ name, entry }) => ({
        name,
        packed: entry.compressedSize,
        unpacked: entry.uncompressedSize,
        isEncrypted: entry.isEncrypted(),
        isSpecial: entry.versionMadeBy >> 8 === UNIX && SPECIAL.has((entry.externalFileAttributes >>> 16) & FILE_TYPE),
      })),
      readText: async (name, onChunk) => {
        const entry = byName.get(name.toLowerCase());
        if (entry) await readPart(zip, entry, onChunk);
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function open(path: string): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    // Names are decoded and judged by our own rules: the library throws at some and mends others.
    yauzl.open(path, { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true }, (error, zip) => (error ? reject(fileUnreadable()) : resolve(zip)));
  });
}

function directory(zip: yauzl.ZipFile): Promise<{ name: string; entry: yauzl.Entry }[]> {
  return new Promise((resolve, reject) => {
    const found: { name: string; entry: yauzl.Entry }[] = [];
    zip.on('error', () => reject(fileUnreadable()));
    zip.on('end', () => resolve(found));
    zip.on('entry', (entry: yauzl.Entry) => {
      found.push({ name: nameOf(entry), entry });
      // One more than allowed is enough to be refused for it.
      if (found.length > ARCHIVE_LIMITS.entries) reject(archiveRefused('ARCHIVE_TOO_MANY', `压缩包内文件超过 ${ARCHIVE_LIMITS.entries} 个，请拆分后分别上传。`));
      else zip.readEntry();
    });
    zip.readEntry();
  });
}

/** Chinese Windows writes names in GBK and says nothing about it. */
function nameOf(entry: yauzl.Entry): string {
  const raw = entry.fileName as unknown as Buffer;
  if ((entry.generalPurposeBitFlag & UTF8_NAMES) !== 0) return raw.toString('utf8');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return new TextDecoder('gb18030').decode(raw);
  }
}

function readPart(zip: yauzl.ZipFile, entry: yauzl.Entry, onChunk: (chunk: string) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) {
        reject(fileUnreadable());
        return;
      }
      const decoder = new TextDecoder('utf-8');
      stream.on('error', () => reject(fileUnreadable()));
      stream.on('end', () => resolve());
      stream.on('data', (bytes: Buffer) => {
        try {
          if (onChunk(decoder.decode(bytes, { stream: true }))) return;
          stream.destroy();
          resolve();
        } catch (fault) {
          stream.destroy();
          reject(fault instanceof Error ? fault : fileUnreadable());
        }
      });
    });
  });
}
