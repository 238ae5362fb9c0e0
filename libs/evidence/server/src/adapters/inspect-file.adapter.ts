import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { fileTypeFromFile } from 'file-type';
import { FileInspector, type FileFindings, type FileText } from '../domain/file-ports.js';
import { archiveFault } from '../domain/file-archive.rules.js';
import { extensionOf, kindByName, shapeAgrees } from '../domain/file-kind.rules.js';
import { fileEncrypted, fileHasMacros, fileTypeMismatch, fileTypeRefused, uploadAltered } from '../domain/upload.errors.js';
import { packageText } from './package-text.js';
import { pdfText } from './pdf-text.js';
import { decoded, headOf } from './plain-text.js';
import { openArchive, type OpenArchive } from './read-archive.js';

const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP_SIGNATURES = ['504b0304', '504b0506'].map((hex) => Buffer.from(hex, 'hex'));
/** Names of streams in a compound file, as Office writes them. */
const MACRO_STREAM = Buffer.from('_VBA_PROJECT', 'utf16le');
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');
const NOTHING: FileText = { pages: null, text: '', firstPage: '' };

/** Looks into staged files with the libraries of the house. */
@Injectable()
export class InspectFileAdapter extends FileInspector {
  async inspect(path: string, declared: { readonly fileName: string; readonly size: number; readonly sha256: string }): Promise<FileFindings> {
    const extension = extensionOf(declared.fileName);
    const allowed = kindByName(declared.fileName);
    if (!allowed) throw fileTypeRefused(extension);
    const stream = await readThrough(path);
    if (stream.size !== declared.size || stream.sha256 !== declared.sha256) throw uploadAltered();
    const head = await headOf(path);
    const isCompound = head.subarray(0, COMPOUND.length).equals(COMPOUND);
    const isZip = ZIP_SIGNATURES.some((signature) => head.subarray(0, signature.length).equals(signature));
    if (isCompound && stream.hasEncrypted) throw fileEncrypted();
    if (isCompound && stream.hasMacros) throw fileHasMacros();
    const archive = isZip ? await openArchive(path) : null;
    try {
      const text = decoded(head);
      const found = {
        magic: isZip || isCompound ? (isZip ? 'zip' : 'cfb') : ((await fileTypeFromFile(path).catch(() => undefined))?.ext ?? null),
        isZip,
        isCompound,
        parts: archive?.entries.map(({ name }) => name.toLowerCase()) ?? [],
        isText: text !== null,
      };
      if (!shapeAgrees(allowed, found)) throw fileTypeMismatch(extension);
      const fault = archive ? archiveFault(archive.entries, stream.size, allowed.kind) : null;
      if (fault) throw fault;
      const read = allowed.kind === 'text' ? { pages: null, text: text ?? '', firstPage: text ?? '' } : await this.#text(path, stream.size, allowed.kind, archive);
      return { ...read, kind: allowed.kind, mime: allowed.mime, size: stream.size, sha256: stream.sha256 };
    } finally {
      archive?.close();
    }
  }

  async #text(path: string, size: number, kind: string, archive: OpenArchive | null): Promise<FileText> {
    if (kind === 'pdf') return pdfText(path, size);
    if (kind === 'archive') {
      // What an archive calls its files is all that can be read of it without unpacking.
      const names = archive?.entries.map(({ name }) => name).join('\n') ?? '';
      return { ...NOTHING, firstPage: names };
    }
    return archive ? packageText(archive) : NOTHING;
  }
}

/** One pass over the bytes: hash, length, and the names of suspicious streams. */
async function readThrough(path: string): Promise<{ size: number; sha256: string; hasMacros: boolean; hasEncrypted: boolean }> {
  const hash = createHash('sha256');
  let size = 0;
  let tail = Buffer.alloc(0);
  let [hasMacros, hasEncrypted, isCompound] = [false, false, false];
  for await (const chunk of createReadStream(path, { highWaterMark: 1_048_576 }) as AsyncIterable<Buffer>) {
    if (size === 0) isCompound = chunk.subarray(0, COMPOUND.length).equals(COMPOUND);
    hash.update(chunk);
    size += chunk.length;
    if (!isCompound) continue;
    const window = Buffer.concat([tail, chunk]);
    hasMacros ||= window.includes(MACRO_STREAM);
    hasEncrypted ||= window.includes(ENCRYPTED_STREAM);
    tail = window.subarray(-ENCRYPTED_STREAM.length);
  }
  return { size, sha256: hash.digest('hex'), hasMacros, hasEncrypted };
}
