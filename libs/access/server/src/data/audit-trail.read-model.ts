import type { AuditChainHead, PageRequest, Page, Tx } from '@wudan/kernel-server';
import { AUDIT_ENTRY_COLUMNS, auditEntryOf, canonicalEntry, chainHash, genesisHead, type AuditEntryRow } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

export interface TrailRow {
  readonly id: Id;
  readonly at: Date;
  readonly actorName: string;
  readonly actorRole: string;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: Id | null;
  readonly outcome: string;
  readonly origin: string;
  readonly summary: string;
  readonly seq: number | null;
}

/** Entries checked anew each time the head is shown; the whole chain is for the offline verifier. */
const RECHECKED = 1_000;

/** The office's audit trail, newest first, and the state of its chain. */
export class AuditTrailReadModel {
  constructor(private readonly tx: Tx) {}

  async list(filter: { search?: string | null | undefined; action?: string | null | undefined }, page: PageRequest): Promise<Page<TrailRow>> {
    const where = `e.office_id = $1 AND ($2::text IS NULL OR strpos(e.summary, $2) > 0 OR strpos(e.actor_name, $2) > 0) AND ($3::text IS NULL OR e.action = $3)`;
    const parameters = [this.tx.officeId, filter.search ?? null, filter.action ?? null];
    const total = await this.tx.query<{ count: number }>(`SELECT count(*)::int AS count FROM wudan.audit_entry e WHERE ${where}`, parameters);
    const found = await this.tx.query<TrailRow>(
      `SELECT e.id, e.at, e.actor_name AS "actorName", e.actor_role AS "actorRole", e.action, e.subject_type AS "subjectType", e.subject_id AS "subjectId", e.outcome, e.origin,
              e.summary, s.seq::int AS seq
         FROM wudan.audit_entry e LEFT JOIN wudan.audit_seal s ON s.office_id = $1 AND s.entry_id = e.id
        WHERE ${where} AND ($4::uuid IS NULL OR e.id < $4::uuid) ORDER BY e.id DESC LIMIT $5`,
      [...parameters, page.after?.id ?? null, page.first + 1],
    );
    return { rows: found.rows.slice(0, page.first), hasNext: found.rows.length > page.first, total: total.rows[0]?.count ?? 0 };
  }

  async head(): Promise<{ seq: number; hash: string; sealedAt: Date; unsealed: number; firstBadSeq: number | null }> {
    const rows = await this.tx.query<AuditEntryRow & { seq: string; hash: string; prev_hash: string; sealed_at: Date }>(
      `SELECT ${AUDIT_ENTRY_COLUMNS}, s.seq, encode(s.hash, 'hex') AS hash, encode(s.prev_hash, 'hex') AS prev_hash, s.sealed_at
         FROM wudan.audit_seal s JOIN wudan.audit_entry e ON e.office_id = $1 AND e.id = s.entry_id
        WHERE s.office_id = $1 ORDER BY s.seq DESC LIMIT ${RECHECKED}`,
      [this.tx.officeId],
    );
    const open = await this.tx.query<{ count: number }>('SELECT count(*)::int AS count FROM wudan.audit_unsealed WHERE office_id = $1', [this.tx.officeId]);
    const sealed = rows.rows.reverse();
    let previous: AuditChainHead | undefined;
    let firstBadSeq: number | null = null;
    for (const row of sealed) {
      const seq = Number(row.seq);
      const before = previous?.hash ?? (seq === 1 ? genesisHead(this.tx.officeId).hash : row.prev_hash);
      const hash = chainHash(before, seq, canonicalEntry(auditEntryOf(this.tx.officeId, row)));
      if (hash !== row.hash || (previous !== undefined && previous.seq + 1 !== seq)) {
        firstBadSeq = seq;
        break;
      }
      previous = { officeId: this.tx.officeId, seq, hash: row.hash };
    }
    const last = sealed.at(-1);
    return {
      seq: last ? Number(last.seq) : 0,
      hash: last?.hash ?? genesisHead(this.tx.officeId).hash,
      sealedAt: last?.sealed_at ?? this.tx.now,
      unsealed: open.rows[0]?.count ?? 0,
      firstBadSeq,
    };
  }
}
