import { hash } from 'node:crypto';
import { DomainError, isId, type Id } from '@wudan/kernel-core';

export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** Who did what, when, on what, from where and with which result: one line of the audit trail. */
export interface AuditEntry {
  /** UUIDv7. */
  readonly id: Id;
  readonly officeId: Id;
  /** UTC instant with milliseconds, `2027-01-05T09:30:00.000Z`. */
  readonly at: string;
  /** Null for what the system does by itself. */
  readonly actorSeatId: Id | null;
  readonly actorName: string;
  readonly actorRole: string | null;
  /** Noun and participle, e.g. `unit.registered`. */
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string | null;
  readonly outcome: 'ok' | 'refused';
  /** An address or a channel name. */
  readonly origin: string;
  readonly requestId: string;
  readonly detail: JsonObject;
}

/** The last sealed place of an office's chain. `seq` 0 and the genesis hash when nothing is sealed yet. */
export interface AuditChainHead {
  readonly officeId: Id;
  readonly seq: number;
  /** SHA-256, 64 lower-case hex digits. */
  readonly hash: string;
}

/** The place of one entry in its office's chain. */
export interface AuditSeal {
  readonly seq: number;
  readonly entryId: Id;
  readonly hash: string;
  readonly prevHash: string;
}

/** Longest canonical entry in bytes; bounds the memory of whoever reads a trail. */
export const MAX_AUDIT_ENTRY_BYTES = 65_536;

/** Bytes that stand before the canonical entry when it is hashed: the previous hash and the number. */
export const CHAIN_PREFIX_BYTES = 40;

const MAX_DEPTH = 16;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
// PostgreSQL keeps neither; an entry that holds one could not be read back as it was hashed.
const UNKEEPABLE = /\p{Surrogate}|\0/u;
// Most texts are ids and codes, which JSON writes as they are; testing for that is several times quicker than writing them.
const PLAIN = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;

/**
 * The entry as the bytes (UTF-8) that are hashed and exported. Format v1: one JSON object without white space, its keys in the
 * order id, officeId, at, actorSeatId, actorName, actorRole, action, subjectType, subjectId, outcome, origin, requestId,
 * detail; absent values are `null`; inside `detail` the keys of every object ascend by UTF-16 code unit and strings and numbers are
 * written as ECMAScript `JSON.stringify` does (RFC 8785). Text is hashed as it is stored, without Unicode normalisation: a normalised
 * hash would let one spelling be exchanged for another unseen.
 * @throws DomainError AUDIT_ENTRY_INVALID (internal) when the entry cannot be stored and read back unchanged
 */
export function canonicalEntry(entry: AuditEntry): string {
  if (!isId(entry.id)) throw invalidEntry('id');
  if (!isId(entry.officeId)) throw invalidEntry('officeId');
  if (!INSTANT.test(entry.at)) throw invalidEntry('at');
  if (entry.outcome !== 'ok' && entry.outcome !== 'refused') throw invalidEntry('outcome');
  if (entry.detail === null || typeof entry.detail !== 'object' || Array.isArray(entry.detail)) throw invalidEntry('detail');
  const text =
    `{"id":"${entry.id}","officeId":"${entry.officeId}","at":"${entry.at}"` +
    `,"actorSeatId":${optional('actorSeatId', entry.actorSeatId)},"actorName":${string('actorName', entry.actorName)}` +
    `,"actorRole":${optional('actorRole', entry.actorRole)},"action":${string('action', entry.action)}` +
    `,"subjectType":${string('subjectType', entry.subjectType)},"subjectId":${optional('subjectId', entry.subjectId)}` +
    `,"outcome":"${entry.outcome}","origin":${string('origin', entry.origin)},"requestId":${string('requestId', entry.requestId)}` +
    `,"detail":${canonicalJson('detail', entry.detail, 0)}}`;
  if (text.length > MAX_AUDIT_ENTRY_BYTES / 3 && Buffer.byteLength(text) > MAX_AUDIT_ENTRY_BYTES) throw invalidEntry('detail');
  return text;
}

/** Where an office's chain begins: SHA-256 over the ASCII text `wudan-audit-v1` followed by the office id. */
export function genesisHead(officeId: Id): AuditChainHead {
  return { officeId, seq: 0, hash: hash('sha256', `wudan-audit-v1${officeId}`, 'hex') };
}

/**
 * The hash of one entry: SHA-256 over the 32 bytes of the previous hash, `seq` as 8 bytes big-endian, and the canonical bytes.
 * @param canonical the text of `canonicalEntry`
 */
export function chainHash(prevHash: string, seq: number, canonical: string): string {
  const size = Buffer.byteLength(canonical);
  const bytes = Buffer.allocUnsafe(CHAIN_PREFIX_BYTES + size);
  writeChainPrefix(bytes, prevHash, seq);
  bytes.write(canonical, CHAIN_PREFIX_BYTES, size, 'utf8');
  return hash('sha256', bytes, 'hex');
}

/** Writes the previous hash and the number to the first `CHAIN_PREFIX_BYTES` of `bytes`. */
export function writeChainPrefix(bytes: Buffer, prevHash: string, seq: number): void {
  bytes.write(prevHash, 0, 32, 'hex');
  bytes.writeUInt32BE(Math.floor(seq / 0x1_0000_0000), 32);
  bytes.writeUInt32BE(seq >>> 0, 36);
}

/**
 * Chains entries, in the order given, behind `head`.
 * @returns one seal for each entry and the head after the last of them
 * @throws DomainError AUDIT_ENTRY_INVALID (internal) for an entry of another office or one without canonical form
 */
export function sealEntries(
  head: AuditChainHead,
  entries: readonly AuditEntry[],
): { readonly seals: readonly AuditSeal[]; readonly head: AuditChainHead } {
  let { seq, hash: prevHash } = head;
  const seals = entries.map((entry): AuditSeal => {
    if (entry.officeId !== head.officeId) throw invalidEntry('officeId');
    seq += 1;
    const seal = { seq, entryId: entry.id, hash: chainHash(prevHash, seq, canonicalEntry(entry)), prevHash };
    prevHash = seal.hash;
    return seal;
  });
  return { seals, head: { officeId: head.officeId, seq, hash: prevHash } };
}

function string(field: string, value: string): string {
  if (typeof value !== 'string') throw invalidEntry(field);
  if (PLAIN.test(value)) return `"${value}"`;
  if (UNKEEPABLE.test(value)) throw invalidEntry(field);
  return JSON.stringify(value);
}

function optional(field: string, value: string | null): string {
  return value === null ? 'null' : string(field, value);
}

function canonicalJson(path: string, value: JsonValue, depth: number): string {
  if (depth > MAX_DEPTH) throw invalidEntry(path);
  switch (typeof value) {
    case 'string':
      return string(path, value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isFinite(value)) throw invalidEntry(path);
      return JSON.stringify(value);
    case 'object':
      if (value === null) return 'null';
      if (isList(value)) return `[${value.map((item, index) => canonicalJson(`${path}.${index}`, item, depth + 1)).join(',')}]`;
      return canonicalObject(path, value, depth);
    default:
      throw invalidEntry(path);
  }
}

function canonicalObject(path: string, value: JsonObject, depth: number): string {
  // A Date, a Map or a Buffer is no JSON and would come back as something else.
  if (Object.prototype.toString.call(value) !== '[object Object]') throw invalidEntry(path);
  let text = '';
  // The default order of sort() is by UTF-16 code unit.
  for (const key of Object.keys(value).sort()) {
    const member = `${path}.${key}`;
    text += `${text === '' ? '' : ','}${string(member, key)}:${canonicalJson(member, value[key] as JsonValue, depth + 1)}`;
  }
  return `{${text}}`;
}

function isList(value: readonly JsonValue[] | JsonObject): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function invalidEntry(field: string): DomainError {
  return new DomainError({
    code: 'AUDIT_ENTRY_INVALID',
    kind: 'internal',
    message: '审计记录的内容不完整或过大，本次操作未保存。请联系系统管理员。',
    args: { field: field.slice(0, 200) },
  });
}
