import type { Id } from '@wudan/kernel-core';

/** What can be wrong with an exported chain. */
export type AuditFaultKind = 'header' | 'content' | 'missing' | 'order' | 'link' | 'anchor' | 'tail';

export const AUDIT_FAULT_LABELS: Readonly<Record<AuditFaultKind, string>> = {
  header: '头行不符',
  content: '内容被改',
  missing: '缺号',
  order: '次序',
  link: '链断',
  anchor: '锚定不符',
  tail: '尾部缺失',
};

/** The first place at which an export departs from the chain that was sealed. */
export interface AuditFault {
  readonly kind: AuditFaultKind;
  /** The label of the kind, for people. */
  readonly reason: string;
  /** Number of the bad entry: the one that is altered, missing or displaced. Null when the header is at fault. */
  readonly seq: number | null;
  /** The number found in the file at that place, where it is another one. */
  readonly foundSeq: number | null;
  /** The entry that stands there; null when none does or its id cannot be read. */
  readonly entryId: Id | null;
  /** Line in the file, from 1; the header is line 1. */
  readonly line: number;
  /** Entries among which the change lies: one entry, or all since the last anchor when hashes were recomputed. */
  readonly suspect: { readonly from: number; readonly to: number } | null;
  readonly message: string;
}

export interface AuditVerdict {
  readonly ok: boolean;
  readonly officeId: Id | null;
  /** Entries found good. */
  readonly entries: number;
  /** The last good place. */
  readonly lastSeq: number;
  readonly lastHash: string;
  /** Anchors compared and found equal. Without any, a cut tail or a wholly recomputed chain cannot be seen. */
  readonly anchorsMatched: number;
  /** Number up to which anchors vouch for the chain; 0 when none does. */
  readonly anchoredTo: number;
  readonly fault: AuditFault | null;
}

/** Where a fault stands; what is left out is unknown or the same. */
export interface AuditFaultPlace {
  readonly line: number;
  readonly seq: number | null;
  readonly foundSeq?: number | null;
  readonly entryId?: Id | null;
  readonly suspectFrom?: number;
  readonly suspectTo?: number;
}

/** Puts a fault together. `text` is a Chinese sentence without the place, which is written before it. */
export function auditFault(kind: AuditFaultKind, place: AuditFaultPlace, text: string): AuditFault {
  const { line, seq } = place;
  const where = seq === null ? `第 ${line} 行` : `第 ${line} 行（第 ${seq} 条）`;
  return {
    kind,
    reason: AUDIT_FAULT_LABELS[kind],
    seq,
    foundSeq: place.foundSeq ?? null,
    entryId: place.entryId ?? null,
    line,
    suspect: seq === null ? null : { from: place.suspectFrom ?? seq, to: place.suspectTo ?? seq },
    message: `${where}${AUDIT_FAULT_LABELS[kind]}：${text}`,
  };
}
