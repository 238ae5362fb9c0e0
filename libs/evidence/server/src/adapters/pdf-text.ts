import { open, type FileHandle } from 'node:fs/promises';
import { getResolvedPDFJS } from 'unpdf';
import { TEXT_LETTERS, type FileText } from '../domain/file-ports.js';
import { fileEncrypted, fileUnreadable } from '../domain/upload.errors.js';

const CHUNK = 262_144;
/** Own rules: what is read of one file at most, in pages and in bytes; a scanned volume has no text to find anyway. */
const PAGES_READ = 20;
const BYTES_READ = 64 * 1_048_576;

interface TextItem {
  readonly str: string;
  readonly hasEOL: boolean;
}

/**
 * Pages and text of a PDF, read by ranges: only what the first pages need comes into memory.
 * @throws DomainError FILE_ENCRYPTED when it opens with a password only, FILE_UNREADABLE
 */
export async function pdfText(path: string, size: number): Promise<FileText> {
  const handle = await open(path, 'r');
  try {
    return await read(handle, size);
  } finally {
    await handle.close();
  }
}

async function read(handle: FileHandle, size: number): Promise<FileText> {
  const pdfjs = await getResolvedPDFJS();
  let taken = 0;
  let fail: (error: Error) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  failed.catch(() => undefined);
  class Ranges extends pdfjs.PDFDataRangeTransport {
    override requestDataRange(begin: number, end: number): void {
      taken += end - begin;
      if (taken > BYTES_READ) fail(new EnoughRead());
      else bytesOf(handle, begin, end).then((chunk) => this.onDataRange(begin, chunk), fail);
    }
  }
  const first = await bytesOf(handle, 0, Math.min(CHUNK, size));
  const task = pdfjs.getDocument({ range: new Ranges(size, first), rangeChunkSize: CHUNK, disableAutoFetch: true, disableStream: true, isEvalSupported: false, useSystemFonts: false, verbosity: 0 });
  try {
    const document = await Promise.race([task.promise, failed]);
    const pages: string[] = [];
    try {
      for (let number = 1, letters = 0; number <= Math.min(document.numPages, PAGES_READ) && letters < TEXT_LETTERS; number += 1) {
        const page = await Promise.race([document.getPage(number), failed]);
        const content = await Promise.race([page.getTextContent(), failed]);
        pages.push(linesOf(content.items as readonly TextItem[]));
        letters += pages.at(-1)?.length ?? 0;
        page.cleanup();
      }
    } catch (error) {
      // A page too heavy to read is no reason to refuse: it has the text that was found so far.
      if (!(error instanceof EnoughRead)) throw error;
    }
    return { pages: document.numPages, text: pages.join('\n').slice(0, TEXT_LETTERS), firstPage: pages[0] ?? '' };
  } catch (error) {
    if (error instanceof EnoughRead) return { pages: null, text: '', firstPage: '' };
    throw (error as Error).name === 'PasswordException' ? fileEncrypted() : fileUnreadable();
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

class EnoughRead extends Error {}

async function bytesOf(handle: FileHandle, begin: number, end: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(end - begin);
  const { bytesRead } = await handle.read(bytes, 0, bytes.length, begin);
  return bytes.subarray(0, bytesRead);
}

const linesOf = (items: readonly TextItem[]): string => items.map(({ str, hasEOL }) => (hasEOL ? `${str}\n` : str)).join('');
