import type { Tx } from '@wudan/kernel-server';
import { hundredthsText, isId, type Id } from '@wudan/kernel-core';
import type { GridRow, ScoreAct, ScoreEntry, SelfState, StoredScore } from '../domain/self-assessment.js';

export interface ScoreToPut extends Omit<StoredScore, 'version' | 'updatedBy' | 'updatedAt'> {
  readonly naNote: string | null;
}

/** Self-assessments and the scores of their leaves. */
export class SelfAssessmentsRepository {
  constructor(private readonly tx: Tx) {}

  /** The same rows as the hot call, inside the transaction. */
  async grid(pilotId: Id): Promise<GridRow | null> {
    if (!isId(pilotId)) return null;
    const found = await this.tx.query<GridRow>('SELECT * FROM app.scoring_grid($1, $2)', [this.tx.officeId, pilotId]);
    return found.rows[0] ?? null;
  }

  /** Opens the assessment of a pilot when it is not yet. */
  async open(pilotId: Id, setId: Id): Promise<boolean> {
    const made = await this.tx.query(
      `INSERT INTO wudan.self_assessment (office_id, pilot_id, indicator_set_id, state, version, late, created_at, updated_at)
       VALUES ($1, $2, $3, 'open', 1, false, $4, $4) ON CONFLICT (office_id, pilot_id) DO NOTHING RETURNING pilot_id`,
      [this.tx.officeId, pilotId, setId, this.tx.now],
    );
    return made.rows.length > 0;
  }

  /** Keeps others from changing the assessment's state until the transaction ends. @param how rows are scored side by side, a step of the whole waits for them */
  async lock(pilotId: Id, how: 'SHARE' | 'UPDATE'): Promise<void> {
    await this.tx.query(`SELECT pilot_id FROM wudan.self_assessment WHERE office_id = $1 AND pilot_id = $2 FOR ${how}`, [this.tx.officeId, pilotId]);
  }

  async setState(pilotId: Id, change: { state: SelfState; setId: Id; late: boolean; signed: boolean | 'keep'; submitted: boolean }): Promise<void> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    await this.tx.query(
      `UPDATE wudan.self_assessment SET state = $3, indicator_set_id = $4, late = $5, version = version + 1, updated_at = $6,
         signed_seat_id = CASE $7 WHEN 'keep' THEN signed_seat_id WHEN 'true' THEN $8::uuid END, signed_name = CASE $7 WHEN 'keep' THEN signed_name WHEN 'true' THEN $9::text END,
         signed_at = CASE $7 WHEN 'keep' THEN signed_at WHEN 'true' THEN $6::timestamptz END,
         submitted_seat_id = CASE WHEN $10 THEN $8::uuid ELSE submitted_seat_id END, submitted_name = CASE WHEN $10 THEN $9::text ELSE submitted_name END,
         submitted_at = CASE WHEN $10 THEN $6::timestamptz ELSE submitted_at END
       WHERE office_id = $1 AND pilot_id = $2`,
      [this.tx.officeId, pilotId, change.state, change.setId, change.late, this.tx.now, String(change.signed), seat.id, seat.personName, change.submitted],
    );
  }

  /**
   * Stores the unit's score of a leaf on top of the version it was made on.
   * @returns false when somebody else was faster
   */
  async put(pilotId: Id, before: number, score: ScoreToPut, act: ScoreAct, note: string | null): Promise<boolean> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    const stored = await this.tx.query(
      `INSERT INTO wudan.leaf_score AS s (office_id, pilot_id, stage, code, score, claim, statement, na_reason, na_accepted, na_note, returned, rescored, return_reason, version, by_seat_id, by_name, at)
       VALUES ($1, $2, 'self', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
       ON CONFLICT (office_id, pilot_id, stage, code) DO UPDATE SET score = excluded.score, claim = excluded.claim, statement = excluded.statement, na_reason = excluded.na_reason, na_accepted = excluded.na_accepted,
         na_note = excluded.na_note, returned = excluded.returned, rescored = excluded.rescored, return_reason = excluded.return_reason, version = excluded.version, by_seat_id = excluded.by_seat_id, by_name = excluded.by_name, at = excluded.at
         WHERE s.version = excluded.version - 1 RETURNING s.version`,
      [
        this.tx.officeId, pilotId, score.code, score.score, score.claim, score.statement, score.naReason, score.naAccepted, score.naNote, score.returned, score.rescored, score.returnReason,
        before + 1, seat.id, seat.personName, this.tx.now,
      ],
    );
    if (stored.rows.length === 0) return false;
    await this.tx.query(
      `INSERT INTO wudan.leaf_score_entry (office_id, id, pilot_id, stage, code, act, score, claim, statement, na_reason, note, by_seat_id, by_name, at)
       VALUES ($1, $2, $3, 'self', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [this.tx.officeId, this.tx.id(), pilotId, score.code, act, score.score, score.claim, score.statement, score.naReason, note, seat.id, seat.personName, this.tx.now],
    );
    return true;
  }

  /** What was returned and scored anew is locked again with the rest. */
  async lockReturned(pilotId: Id): Promise<void> {
    this.tx.wrote();
    await this.tx.query(
      "UPDATE wudan.leaf_score SET returned = false, rescored = false, return_reason = NULL, version = version + 1 WHERE office_id = $1 AND pilot_id = $2 AND stage = 'self' AND returned",
      [this.tx.officeId, pilotId],
    );
  }

  /** Who changed the score of a leaf last. */
  async lastOf(pilotId: Id, code: string): Promise<{ by: string; at: Date } | null> {
    const found = await this.tx.query<{ by: string; at: Date }>(
      "SELECT by_name AS by, at FROM wudan.leaf_score WHERE office_id = $1 AND pilot_id = $2 AND stage = 'self' AND code = $3",
      [this.tx.officeId, pilotId, code],
    );
    return found.rows[0] ?? null;
  }

  /** Every score a leaf was given, oldest first; steps of the assessor and changes of the set stand between them. */
  async history(pilotId: Id, code: string): Promise<ScoreEntry[]> {
    const found = await this.tx.query<{ act: ScoreAct; score: number | null; claim: string | null; statement: string; note: string | null; by: string; at: Date }>(
      "SELECT act, score, claim, statement, note, by_name AS by, at FROM wudan.leaf_score_entry WHERE office_id = $1 AND pilot_id = $2 AND stage = 'self' AND code = $3 ORDER BY id",
      [this.tx.officeId, pilotId, code],
    );
    return found.rows.map(({ score, ...entry }) => ({ ...entry, score: score === null ? null : hundredthsText(score) }));
  }
}
