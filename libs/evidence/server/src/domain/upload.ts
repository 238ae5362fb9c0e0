import type { Id } from '@wudan/kernel-core';

/** What sort of file it is; decides how it is read. */
export type FileKind = 'pdf' | 'ofd' | 'document' | 'sheet' | 'slides' | 'image' | 'text' | 'archive';

/** Whether a virus scanner looked at it: there need not be one. */
export type ScanState = 'clean' | 'unscanned';

export const SCAN_LABELS: Readonly<Record<ScanState, string>> = { clean: '已查毒', unscanned: '未查毒' };

/**
 * How far an upload came. `open`: bytes are expected; `checking`: all bytes are there; `ready`: in the file store; `taken`: filed as evidence;
 * `refused`: the check said no; `given_up`: by whoever began it; `expired`: by the clock.
 */
export type UploadState = 'open' | 'checking' | 'ready' | 'taken' | 'refused' | 'given_up' | 'expired';

/** What was declared when an upload began, and how far it came. */
export interface UploadRow {
  readonly id: Id;
  readonly unitId: Id;
  /** Only this seat may send, ask and give up. */
  readonly seatId: Id;
  readonly seatName: string;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly mime: string;
  readonly state: UploadState;
  readonly fileId: Id | null;
  readonly refusalCode: string | null;
  /** What the user was told. */
  readonly refusal: string | null;
  readonly expiresAt: Date;
}

/** A checked file of a unit; its bytes lie in the file store under `sha256`. Never changes. */
export interface EvidenceFileRow {
  readonly id: Id;
  readonly unitId: Id;
  /** As the uploader called it, without folders. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** As found in the bytes, not as declared. */
  readonly mime: string;
  readonly kind: FileKind;
  readonly sha256: string;
  readonly scan: ScanState;
  /** Where the format says so. */
  readonly pages: number | null;
  /** Letters without blanks; null where no text could be read (images, scans, archives). */
  readonly characters: number | null;
  readonly receivedBy: Id;
  readonly receivedByName: string;
  /** Set once by the server. */
  readonly receivedAt: Date;
  /** A row exists only after every check: refused files leave nothing. */
  readonly state: 'ready';
}

/** Days after which an unfinished or unused upload is swept. Own rule. */
export const UPLOAD_DAYS = 3;

/** Uploads that one seat may have under way. Own rule. */
export const OPEN_UPLOADS = 50;
