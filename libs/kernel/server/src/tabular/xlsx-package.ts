import { TextDecoder } from 'node:util';

import yauzl from 'yauzl';

import { fileDamaged, fileEncrypted, fileHasMacros, fileIsOldXls, fileNotXlsx, fileTooLarge } from './table.errors.js';

/** Megabytes all parts together may have after unpacking; refused before anything is unpacked. Own rule. */
export const MAX_UNPACKED_MB = 20;
const MAX_PARTS = 2_000;

/** The parts of a workbook file. Names are compared without letter case, as the Open Packaging Conventions say. */
export interface XlsxPackage {
  has(name: string): boolean;
  /** Streams the text of one part; waits for nothing but the unpacking. */
  readText(name: string, onChunk: (chunk: string) => void): Promise<void>;
}

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** Name of the stream in which Office keeps an encrypted workbook. */
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Opens a workbook file without unpacking it. Sizes declared in the directory are added up first; while a part is
 * read, the unpacker stops as soon as it grows beyond its declared size, so a false directory gains nothing.
 * @throws TABLE_FILE_NOT_XLSX, TABLE_FILE_OLD_XLS, TABLE_FILE_ENCRYPTED, TABLE_FILE_HAS_MACROS, TABLE_FILE_TOO_LARGE, TABLE_FILE_DAMAGED
 */
export async function openXlsxPackage(file: Buffer): Promise<XlsxPackage> {
  if (file.subarray(0, OLE.length).equals(OLE)) {
    throw file.includes(ENCRYPTED_STREAM) ? fileEncrypted() : fileIsOldXls();
  }
  if (!file.subarray(0, ZIP.length).equals(ZIP)) throw fileNotXlsx();

  const zip = await openZip(file);
  const parts = await listParts(zip);
  if (parts.has('xl/vbaproject.bin')) throw fileHasMacros();
  if (!parts.has('[content_types].xml') || !parts.has('xl/workbook.xml')) throw fileNotXlsx();
  return {
    has: (name) => parts.has(name.toLowerCase()),
    readText: async (name, onChunk) => {
      const entry = parts.get(name.toLowerCase());
      if (!entry) throw fileDamaged();
      await readEntry(zip, entry, onChunk);
    },
  };
}

function openZip(file: Buffer): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(file, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(fileDamaged());
      else resolve(zip);
    });
  });
}

function listParts(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  return new Promise((resolve, reject) => {
    const parts = new Map<string, yauzl.Entry>();
    let unpacked = 0;
    zip.on('error', () => reject(fileDamaged()));
    zip.on('end', () => resolve(parts));
    zip.on('entry', (entry: yauzl.Entry) => {
      const name = entry.fileName.toLowerCase();
      unpacked += entry.uncompressedSize;
      if (entry.isEncrypted()) reject(fileEncrypted());
      else if (unpacked > MAX_UNPACKED_MB * 1024 * 1024) reject(fileTooLarge(MAX_UNPACKED_MB));
      else if (parts.has(name) || parts.size >= MAX_PARTS) reject(fileDamaged());
      else {
        parts.set(name, entry);
        zip.readEntry();
      }
    });
    zip.readEntry();
  });
}

function readEntry(zip: yauzl.ZipFile, entry: yauzl.Entry, onChunk: (chunk: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (openError, stream) => {
      if (openError) {
        reject(fileDamaged());
        return;
      }
      let decoder: TextDecoder | undefined;
      stream.on('error', () => reject(fileDamaged()));
      stream.on('data', (bytes: Buffer) => {
        try {
          decoder ??= new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8');
          onChunk(decoder.decode(bytes, { stream: true }));
        } catch (error) {
          stream.destroy();
          reject(error instanceof Error ? error : fileDamaged());
        }
      });
      stream.on('end', () => resolve());
    });
  });
}
