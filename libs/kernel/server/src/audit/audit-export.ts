import { isId, type Id } from '@wudan/kernel-core';
import { canonicalEntry, type AuditChainHead, type AuditEntry } from './audit-chain.js';

/** First line of an export: which office, which range, and what the exporter held for its two ends. */
export interface AuditExportHeader {
  readonly format: 'wudan-audit';
  readonly version: 1;
  readonly officeId: Id;
  /** First number in the file, 1 for a whole chain. */
  readonly from: number;
  /** Last number in the file; `from - 1` when it holds no entry. */
  readonly to: number;
  /** Hash of entry `from - 1`; the genesis hash when `from` is 1. */
  readonly prev: string;
  /** Hash of entry `to`. */
  readonly head: string;
  /** UTC instant with milliseconds. */
  readonly exportedAt: string;
}

/** A sealed entry as it is stored. */
export interface SealedAuditEntry {
  readonly seq: number;
  readonly prevHash: string;
  readonly hash: string;
  readonly entry: AuditEntry;
}

/** A head published outside the office's own database, so that its tail cannot be cut nor its chain be recomputed unseen. */
export interface AuditAnchor extends AuditChainHead {
  /** UTC instant with milliseconds. */
  readonly sealedAt: string;
}

const FLUSH_AT = 65_536;
const SHA256 = /^[0-9a-f]{64}$/;

/** The header for the entries from `before.seq + 1` to `head.seq`; pass the genesis head as `before` for the whole chain. */
export function auditExportHeader(before: AuditChainHead, head: AuditChainHead, exportedAt: Date): AuditExportHeader {
  return {
    format: 'wudan-audit',
    version: 1,
    officeId: head.officeId,
    from: before.seq + 1,
    to: head.seq,
    prev: before.hash,
    head: head.hash,
    exportedAt: exportedAt.toISOString(),
  };
}

/**
 * An export as text (UTF-8, newline-delimited JSON), in pieces of some 64 KiB: the header, then one line for each entry in ascending
 * order. A line carries the canonical entry verbatim: `{"seq":1,"prev":"…","hash":"…","entry":{…}}`, so that what a person reads and
 * what is hashed are the same bytes.
 */
export async function* auditExport(
  header: AuditExportHeader,
  rows: AsyncIterable<SealedAuditEntry> | Iterable<SealedAuditEntry>,
): AsyncGenerator<string, void, undefined> {
  let piece = `${JSON.stringify(header)}\n`;
  for await (const row of rows) {
    piece += auditExportLine(row);
    if (piece.length >= FLUSH_AT) {
      yield piece;
      piece = '';
    }
  }
  yield piece;
}

/** One line of an export, with its line feed. */
export function auditExportLine(row: SealedAuditEntry): string {
  return `{"seq":${row.seq},"prev":"${row.prevHash}","hash":"${row.hash}","entry":${canonicalEntry(row.entry)}}\n`;
}

/** Reads the first line of an export; undefined when it is not one of this format and version. */
export function parseAuditExportHeader(line: string): AuditExportHeader | undefined {
  const header = parseObject(line) as Partial<AuditExportHeader> | undefined;
  if (header?.format !== 'wudan-audit' || header.version !== 1) return undefined;
  const { officeId, from, to, prev, head, exportedAt } = header;
  if (typeof officeId !== 'string' || !isId(officeId) || typeof exportedAt !== 'string') return undefined;
  if (!isSeq(from) || from < 1 || !isSeq(to) || to < from - 1) return undefined;
  if (typeof prev !== 'string' || !SHA256.test(prev) || typeof head !== 'string' || !SHA256.test(head)) return undefined;
  return { format: 'wudan-audit', version: 1, officeId, from, to, prev, head, exportedAt };
}

/** One line of an anchors file (newline-delimited JSON), with its line feed. */
export function auditAnchorLine(anchor: AuditAnchor): string {
  const { officeId, seq, hash, sealedAt } = anchor;
  return `${JSON.stringify({ officeId, seq, hash, sealedAt })}\n`;
}

/**
 * Reads an anchors file; it may hold the anchors of many offices in any order. An empty line is passed over.
 * @returns the anchors, and the numbers (from 1) of lines that are not anchors: somebody should look at those
 */
export function parseAuditAnchors(text: string): {
  readonly anchors: readonly AuditAnchor[];
  readonly badLines: readonly number[];
} {
  const anchors: AuditAnchor[] = [];
  const badLines: number[] = [];
  text.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const anchor = parseObject(line) as Partial<AuditAnchor> | undefined;
    const { officeId, seq, hash, sealedAt } = anchor ?? {};
    const sound = typeof officeId === 'string' && isId(officeId) && isSeq(seq) && typeof hash === 'string' && SHA256.test(hash);
    if (sound && typeof sealedAt === 'string') anchors.push({ officeId, seq, hash, sealedAt });
    else badLines.push(index + 1);
  });
  return { anchors, badLines };
}

function isSeq(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function parseObject(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
