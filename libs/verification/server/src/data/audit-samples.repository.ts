import { explainConstraint, type Tx } from '@wudan/kernel-server';
import { isId, type Id } from '@wudan/kernel-core';
import type { FrameItem } from '../domain/draw-sample.rules.js';
import type { SampleItem, SampleResult, SampleRow, SampleView } from '../domain/sample.js';
import { frameDrawn } from '../domain/verification.errors.js';

explainConstraint('audit_sample_frame', () => frameDrawn('他人'));

const COLUMNS = `s.id, s.pilot_id AS "pilotId", s.unit_id AS "unitId", s.subject, s.leaf_code AS "leafCode", s.population, s.size, s.size_reason AS "sizeReason", s.seed, s.algorithm, s.frame_hash AS "frameHash",
  s.sample_hash AS "sampleHash", s.state, s.drawn_at AS "drawnAt", s.drawn_by AS "drawnBy", s.closed_at AS "closedAt", s.closed_by AS "closedBy", s.withdraw_reason AS "withdrawReason", s.version`;

export type NewSample = Pick<SampleRow, 'pilotId' | 'unitId' | 'subject' | 'leafCode' | 'size' | 'sizeReason' | 'seed' | 'algorithm' | 'frameHash' | 'sampleHash'> & {
  readonly frame: readonly FrameItem[];
  readonly items: readonly FrameItem[];
};

export interface EnteredResult {
  readonly position: number;
  readonly result: SampleResult;
  readonly checkedValue: string;
  readonly note: string;
}

/** Samples with what was drawn and found; what was drawn never changes. */
export class AuditSamplesRepository {
  constructor(private readonly tx: Tx) {}

  async find(id: Id): Promise<SampleView | null> {
    if (!isId(id)) return null;
    const found = await this.tx.query<SampleRow>(`SELECT ${COLUMNS} FROM wudan.audit_sample s WHERE s.office_id = $1 AND s.id = $2`, [this.tx.officeId, id]);
    return (await this.#withItems(found.rows))[0] ?? null;
  }

  /** Locked until the transaction ends. */
  async lock(id: Id): Promise<SampleView | null> {
    if (!isId(id)) return null;
    await this.tx.query('SELECT s.id FROM wudan.audit_sample s WHERE s.office_id = $1 AND s.id = $2 FOR NO KEY UPDATE', [this.tx.officeId, id]);
    return this.find(id);
  }

  /** Newest first. */
  async ofPilot(pilotId: Id): Promise<SampleView[]> {
    const found = await this.tx.query<SampleRow>(`SELECT ${COLUMNS} FROM wudan.audit_sample s WHERE s.office_id = $1 AND s.pilot_id = $2 ORDER BY s.drawn_at DESC, s.id DESC`, [this.tx.officeId, pilotId]);
    return this.#withItems(found.rows);
  }

  /** Who drew from the same frame; null for nobody. */
  async drawnFrom(pilotId: Id, frameHash: string): Promise<string | null> {
    const found = await this.tx.query<{ drawnBy: string }>(
      `SELECT s.drawn_by AS "drawnBy" FROM wudan.audit_sample s WHERE s.office_id = $1 AND s.pilot_id = $2 AND s.frame_hash = $3 AND s.state <> 'withdrawn'`,
      [this.tx.officeId, pilotId, frameHash],
    );
    return found.rows[0]?.drawnBy ?? null;
  }

  async add(sample: NewSample): Promise<Id> {
    this.tx.wrote();
    const { tx } = this;
    const id = tx.id();
    await tx.query(
      `INSERT INTO wudan.audit_sample (office_id, id, pilot_id, unit_id, subject, leaf_code, population, size, size_reason, seed, algorithm, frame, frame_hash, sample_hash, state, drawn_at, drawn_by, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 'drawn', $15, $16, 1)`,
      [
        tx.officeId, id, sample.pilotId, sample.unitId, sample.subject, sample.leafCode, sample.frame.length, sample.size, sample.sizeReason, sample.seed, sample.algorithm,
        JSON.stringify(sample.frame.map(({ key, content }) => [key, content])), sample.frameHash, sample.sampleHash, tx.now, tx.ctx.seat.personName,
      ],
    );
    await tx.query(
      `INSERT INTO wudan.audit_sample_item (office_id, sample_id, position, item_key, content, checked_value, note)
       SELECT $1, $2, i.position, i.key, i.content, '', '' FROM jsonb_to_recordset($3::jsonb) AS i(position integer, key text, content text)`,
      [tx.officeId, id, JSON.stringify(sample.items.map((item, index) => ({ ...item, position: index + 1 })))],
    );
    return id;
  }

  async enter(id: Id, results: readonly EnteredResult[]): Promise<void> {
    this.tx.wrote();
    const { tx } = this;
    await tx.query(
      `UPDATE wudan.audit_sample_item i SET result = r.result, checked_value = r.checked_value, note = r.note, checked_by = $3, checked_at = $4
         FROM jsonb_to_recordset($5::jsonb) AS r(position integer, result text, checked_value text, note text) WHERE i.office_id = $1 AND i.sample_id = $2 AND i.position = r.position`,
      [tx.officeId, id, tx.ctx.seat.personName, tx.now, JSON.stringify(results.map(({ checkedValue, ...result }) => ({ ...result, checked_value: checkedValue })))],
    );
    await tx.query('UPDATE wudan.audit_sample SET version = version + 1 WHERE office_id = $1 AND id = $2', [tx.officeId, id]);
  }

  async close(id: Id): Promise<void> {
    this.tx.wrote();
    await this.tx.query("UPDATE wudan.audit_sample SET state = 'closed', closed_at = $3, closed_by = $4, version = version + 1 WHERE office_id = $1 AND id = $2", [this.tx.officeId, id, this.tx.now, this.tx.ctx.seat.personName]);
  }

  async withdraw(id: Id, reason: string): Promise<void> {
    this.tx.wrote();
    await this.tx.query("UPDATE wudan.audit_sample SET state = 'withdrawn', withdraw_reason = $3, closed_at = NULL, closed_by = NULL, version = version + 1 WHERE office_id = $1 AND id = $2", [this.tx.officeId, id, reason]);
  }

  async #withItems(rows: readonly SampleRow[]): Promise<SampleView[]> {
    if (rows.length === 0) return [];
    const found = await this.tx.query<SampleItem & { sampleId: Id }>(
      `SELECT i.sample_id AS "sampleId", i.position, i.item_key AS key, i.content, i.result, i.checked_value AS "checkedValue", i.note, i.checked_by AS "checkedBy", i.checked_at AS "checkedAt"
         FROM wudan.audit_sample_item i WHERE i.office_id = $1 AND i.sample_id = ANY ($2::uuid[]) ORDER BY i.sample_id, i.position`,
      [this.tx.officeId, rows.map(({ id }) => id)],
    );
    return rows.map((row) => ({ ...row, items: found.rows.filter(({ sampleId }) => sampleId === row.id) }));
  }
}
