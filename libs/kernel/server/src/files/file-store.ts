import type { Readable } from 'node:stream';
import type { Id } from '@wudan/kernel-core';

/** A stored content. Its name is its SHA-256: 64 lower-case hex digits. */
export interface StoredFile {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * Contents of files, each stored once for an office under its SHA-256. What a file is called, what it belongs to and who may read it
 * is kept elsewhere; here an office only reaches what was put for that office, whoever else may hold the same content.
 *
 * Every operation may throw DomainError STORAGE_FULL (busy) or STORAGE_UNREACHABLE (internal).
 */
export interface FileStore {
  /**
   * Takes a content in while it streams, never whole in memory; what is stored is complete and on disk when this returns. Putting the same
   * content again changes nothing. After an error nothing remains, and an error of the source itself is passed on.
   * @param limits largest accepted size in bytes
   * @throws DomainError FILE_TOO_LARGE (invalid) as soon as the limit is passed; the rest is not read
   */
  put(officeId: Id, content: AsyncIterable<Uint8Array>, limits: { readonly maxBytes: number }): Promise<StoredFile>;

  /**
   * A stream of the content. It fails with DomainError FILE_DAMAGED (internal) at its end when the bytes are not those that were put.
   * @throws DomainError FILE_NOT_FOUND (not_found) also for the content of another office and for a name that is no SHA-256
   */
  open(officeId: Id, sha256: string): Promise<Readable>;

  has(officeId: Id, sha256: string): Promise<boolean>;

  /** Null when there is no such content. */
  stat(officeId: Id, sha256: string): Promise<StoredFile | null>;

  /** @returns false when there was no such content */
  delete(officeId: Id, sha256: string): Promise<boolean>;

  /** Proves that contents can be written and removed; for the start and for diagnosis. */
  probe(): Promise<void>;

  /** Removes what interrupted uploads left before the given instant. @returns how many */
  sweep(before: Date): Promise<number>;

  /** Ends connections; the store is not used afterwards. */
  close(): void;
}
