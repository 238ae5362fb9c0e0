import type { CompiledSet, IndicatorDocument } from '@wudan/catalogue-server';
import type { Tx } from '@wudan/kernel-server';
import { isId, type Id } from '@wudan/kernel-core';
import type { SetState } from '../domain/pilot.js';

export interface SetRow {
  readonly id: Id;
  readonly pilotId: Id;
  readonly version: number;
  readonly state: SetState;
  readonly templateId: string;
  readonly templateName: string;
  readonly packId: string | null;
  readonly packName: string;
  readonly document: IndicatorDocument;
  /** Frozen at the issue; null before. */
  readonly compiled: CompiledSet | null;
  readonly contentHash: string;
  readonly reviseReason: string;
  readonly submittedBy: Id | null;
  readonly submittedName: string | null;
  readonly reviewedName: string | null;
  readonly reviewNote: string | null;
  readonly issuedAt: Date | null;
  readonly issuedName: string | null;
  readonly overrides: number;
}

export type OverrideField = 'points' | 'name' | 'rule' | 'evidence' | 'removed' | 'added';

export interface OverrideRow {
  readonly code: string;
  readonly field: OverrideField;
  readonly value: unknown;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string;
  readonly bySeatId: Id;
  readonly byName: string;
  readonly at: Date;
}

/** What is written of a draft. */
export type SetContent = Pick<SetRow, 'templateId' | 'templateName' | 'packId' | 'packName' | 'document' | 'contentHash'>;

const SUMMARY = `s.id, s.pilot_id AS "pilotId", s.version, s.state, s.template_id AS "templateId", s.template_name AS "templateName", s.pack_id AS "packId", s.pack_name AS "packName", s.content_hash AS "contentHash",
  s.revise_reason AS "reviseReason", s.submitted_by AS "submittedBy", s.submitted_name AS "submittedName", s.reviewed_name AS "reviewedName", s.review_note AS "reviewNote", s.issued_at AS "issuedAt",
  s.issued_name AS "issuedName", (SELECT count(*)::int FROM wudan.set_override o WHERE o.office_id = $1 AND o.indicator_set_id = s.id) AS overrides`;
const WHOLE = `${SUMMARY}, s.document, s.compiled`;

export type SetSummaryRow = Omit<SetRow, 'document' | 'compiled'>;

/** The versions of each pilot's indicator set. Only drafts and returned ones change; what is issued stays. */
export class IndicatorSetsRepository {
  constructor(private readonly tx: Tx) {}

  async find(id: Id): Promise<SetRow | null> {
    if (!isId(id)) return null;
    return (await this.tx.query<SetRow>(`SELECT ${WHOLE} FROM wudan.indicator_set s WHERE s.office_id = $1 AND s.id = $2`, [this.tx.officeId, id])).rows[0] ?? null;
  }

  /** Which version is in force, without its contents. */
  async issuedOf(pilotId: Id): Promise<{ id: Id; version: number } | null> {
    if (!isId(pilotId)) return null;
    const found = await this.tx.query<{ id: Id; version: number }>(`SELECT s.id, s.version FROM wudan.indicator_set s WHERE s.office_id = $1 AND s.pilot_id = $2 AND s.state = 'issued'`, [this.tx.officeId, pilotId]);
    return found.rows[0] ?? null;
  }

  /** The newest version, whatever its state. */
  async latestOf(pilotId: Id): Promise<SetRow | null> {
    const found = await this.tx.query<SetRow>(`SELECT ${WHOLE} FROM wudan.indicator_set s WHERE s.office_id = $1 AND s.pilot_id = $2 ORDER BY s.version DESC LIMIT 1`, [this.tx.officeId, pilotId]);
    return found.rows[0] ?? null;
  }

  /** All versions of these pilots, newest first, without their documents. */
  async versionsOf(pilotIds: readonly Id[]): Promise<SetSummaryRow[]> {
    if (pilotIds.length === 0) return [];
    const found = await this.tx.query<SetSummaryRow>(`SELECT ${SUMMARY} FROM wudan.indicator_set s WHERE s.office_id = $1 AND s.pilot_id = ANY ($2::uuid[]) ORDER BY s.pilot_id, s.version DESC`, [this.tx.officeId, pilotIds]);
    return found.rows;
  }

  async insert(id: Id, pilotId: Id, version: number, content: SetContent, reviseReason: string): Promise<void> {
    this.tx.wrote();
    await this.tx.query(
      `INSERT INTO wudan.indicator_set (office_id, id, pilot_id, version, state, template_id, template_name, pack_id, pack_name, document, content_hash, revise_reason, created_at, updated_at)
       VALUES ($1, $2, $3, $4, 'draft', $5, $6, $7, $8, $9, $10, $11, $12, $12)`,
      [this.tx.officeId, id, pilotId, version, content.templateId, content.templateName, content.packId, content.packName, JSON.stringify(content.document), content.contentHash, reviseReason, this.tx.now],
    );
  }

  /** Writes a draft, or a returned one, which becomes a draft again. */
  async change(id: Id, content: SetContent): Promise<void> {
    this.tx.wrote();
    await this.tx.query(
      `UPDATE wudan.indicator_set SET state = 'draft', template_id = $3, template_name = $4, pack_id = $5, pack_name = $6, document = $7, content_hash = $8, updated_at = $9
        WHERE office_id = $1 AND id = $2 AND state IN ('draft', 'returned')`,
      [this.tx.officeId, id, content.templateId, content.templateName, content.packId, content.packName, JSON.stringify(content.document), content.contentHash, this.tx.now],
    );
  }

  async submit(id: Id): Promise<void> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    await this.tx.query(
      `UPDATE wudan.indicator_set SET state = 'in_review', submitted_by = $3, submitted_name = $4, submitted_at = $5, reviewed_by = NULL, reviewed_name = NULL, reviewed_at = NULL, review_note = NULL, updated_at = $5
        WHERE office_id = $1 AND id = $2`,
      [this.tx.officeId, id, seat.personId, seat.personName, this.tx.now],
    );
  }

  async review(id: Id, accepted: boolean, note: string): Promise<void> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    await this.tx.query('UPDATE wudan.indicator_set SET state = $3, reviewed_by = $4, reviewed_name = $5, reviewed_at = $6, review_note = $7, updated_at = $6 WHERE office_id = $1 AND id = $2', [
      this.tx.officeId, id, accepted ? 'reviewed' : 'returned', seat.personId, seat.personName, this.tx.now, note,
    ]);
  }

  /** Freezes a set and puts it in the place of the one in force. */
  async issue(id: Id, pilotId: Id, compiled: CompiledSet): Promise<void> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    await this.tx.query(`UPDATE wudan.indicator_set SET state = 'superseded', updated_at = $3 WHERE office_id = $1 AND pilot_id = $2 AND state = 'issued'`, [this.tx.officeId, pilotId, this.tx.now]);
    await this.tx.query(
      `UPDATE wudan.indicator_set SET state = 'issued', compiled = $3, content_hash = $4, issued_by = $5, issued_name = $6, issued_at = $7, updated_at = $7 WHERE office_id = $1 AND id = $2`,
      [this.tx.officeId, id, JSON.stringify(compiled), compiled.hash, seat.id, seat.personName, this.tx.now],
    );
  }

  /** In the order in which they are applied. */
  async overridesOf(id: Id): Promise<OverrideRow[]> {
    const found = await this.tx.query<OverrideRow>(
      `SELECT code, field, value, before_text AS before, after_text AS after, reason, by_seat_id AS "bySeatId", by_name AS "byName", at FROM wudan.set_override WHERE office_id = $1 AND indicator_set_id = $2 ORDER BY position`,
      [this.tx.officeId, id],
    );
    return found.rows;
  }

  async replaceOverrides(id: Id, overrides: readonly OverrideRow[]): Promise<void> {
    this.tx.wrote();
    await this.tx.query('DELETE FROM wudan.set_override WHERE office_id = $1 AND indicator_set_id = $2', [this.tx.officeId, id]);
    await this.tx.query(
      `INSERT INTO wudan.set_override (office_id, indicator_set_id, id, position, code, field, value, before_text, after_text, reason, by_seat_id, by_name, at)
       SELECT $1, $2, r.id, r.position, r.code, r.field, r.value, r.before_text, r.after_text, r.reason, r.by_seat_id, r.by_name, r.at
         FROM jsonb_to_recordset($3::jsonb) AS r(id uuid, position integer, code text, field text, value jsonb, before_text text, after_text text, reason text, by_seat_id uuid, by_name text, at timestamptz)`,
      [
        this.tx.officeId,
        id,
        JSON.stringify(
          overrides.map((override, position) => ({
            id: this.tx.id(), position, code: override.code, field: override.field, value: override.value ?? null, before_text: override.before, after_text: override.after,
            reason: override.reason, by_seat_id: override.bySeatId, by_name: override.byName, at: override.at.toISOString(),
          })),
        ),
      ],
    );
  }
}
