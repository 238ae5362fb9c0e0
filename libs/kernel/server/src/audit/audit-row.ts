import type { Id } from '@wudan/kernel-core';
import type { AuditEntry, JsonObject } from './audit-chain.js';

/** An entry as its table holds it. */
export interface AuditEntryRow {
  id: Id;
  at: Date;
  actor_seat_id: Id;
  actor_name: string;
  actor_role: string;
  action: string;
  subject_type: string;
  subject_id: Id | null;
  outcome: 'ok' | 'refused';
  origin: string;
  request_id: string;
  summary: string;
  detail: JsonObject;
}

/** What is hashed of an entry. The sentence for people is part of it: changing it breaks the chain like any other change. */
export function auditEntryOf(officeId: Id, row: AuditEntryRow): AuditEntry {
  return {
    id: row.id,
    officeId,
    at: row.at.toISOString(),
    actorSeatId: row.actor_seat_id,
    actorName: row.actor_name,
    actorRole: row.actor_role,
    action: row.action,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    outcome: row.outcome,
    origin: row.origin,
    requestId: row.request_id,
    detail: { summary: row.summary, data: row.detail },
  };
}

export const AUDIT_ENTRY_COLUMNS =
  'e.id, e.at, e.actor_seat_id, e.actor_name, e.actor_role, e.action, e.subject_type, e.subject_id, e.outcome, e.origin, e.request_id, e.summary, e.detail';
