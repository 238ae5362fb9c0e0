import type { Id } from '@wudan/kernel-core';
import type { FileKind, ScanState } from './upload.js';

/** What one needs to know of an upload without asking the database: kept beside the bytes. */
export interface StagedTicket {
  readonly id: Id;
  readonly officeId: Id;
  /** Bytes that were declared. */
  readonly size: number;
  readonly expiresAt: Date;
}

/** Where bytes stand until every check has passed. One folder for all processes that take uploads. */
export abstract class UploadStaging {
  abstract begin(ticket: StagedTicket): Promise<void>;
  /** The bytes as a file of this machine. */
  abstract path(id: Id): string;
  /** Bytes that came so far; null when nothing is staged. */
  abstract received(id: Id): Promise<number | null>;
  /** Writes from the start, for content that comes in one piece. @throws DomainError FILE_TOO_LARGE beyond `maxBytes` */
  abstract fill(id: Id, content: AsyncIterable<Uint8Array>, maxBytes: number): Promise<{ readonly size: number; readonly sha256: string }>;
  abstract read(id: Id): AsyncIterable<Uint8Array>;
  /** Removes the bytes; nothing happens when they are gone. */
  abstract drop(id: Id): Promise<void>;
  abstract list(): Promise<readonly StagedTicket[]>;
  /** Free bytes of the volume. */
  abstract room(): Promise<number>;
  /** Runs `work` unless some process, this one too, is at it for the same upload. @returns undefined when it was not run */
  abstract alone<T>(id: Id, work: () => Promise<T>): Promise<T | undefined>;
}

/** What could be read of a file. */
export interface FileText {
  /** Where the format counts pages. */
  readonly pages: number | null;
  /** Lines as they stand; at most `TEXT_LETTERS`; empty where there is no text. */
  readonly text: string;
  /** The beginning, up to where the first page ends. */
  readonly firstPage: string;
}

/** What the bytes turned out to be. */
export interface FileFindings extends FileText {
  readonly kind: FileKind;
  readonly mime: string;
  readonly sha256: string;
  readonly size: number;
}

/** Letters of a text that are kept for the linter. Own rule. */
export const TEXT_LETTERS = 20_000;

export abstract class FileInspector {
  /**
   * Hash, sort, archive directory and text of a staged file, never whole in memory.
   * @throws DomainError UPLOAD_ALTERED (before anything is parsed), FILE_TYPE_REFUSED, FILE_TYPE_MISMATCH, ARCHIVE_…, FILE_ENCRYPTED, FILE_HAS_MACROS, FILE_UNREADABLE
   */
  abstract inspect(path: string, declared: { readonly fileName: string; readonly size: number; readonly sha256: string }): Promise<FileFindings>;
}

export abstract class VirusScanner {
  /** `unscanned` where there is no scanner, or none that takes a file of this size: a state, no error. */
  abstract scan(path: string): Promise<ScanState | 'infected'>;
}

/** The protocol by which a browser sends. Speaks to one request over its raw streams. */
export abstract class UploadProtocol {
  /**
   * @param onWhole called once when the last byte has come, before the answer; a DomainError becomes the answer
   */
  abstract serve(request: unknown, response: unknown, onWhole: () => Promise<void>): Promise<void>;
}
