import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import type { Check, StoredCheck } from '../domain/check.js';
import type { ShownSaturation } from '../domain/saturation-check.rules.js';

export interface RunRow {
  readonly id: Id;
  readonly pilotId: Id;
  /** Hash of everything it was made from. */
  readonly basis: string;
  readonly saturation: ShownSaturation;
  readonly ranAt: Date;
  readonly ranBy: string;
}

/** Runs of the checks: only added to, the newest of a pilot counts. */
export class VerificationRunsRepository {
  constructor(private readonly tx: Tx) {}

  async latest(pilotId: Id): Promise<RunRow | null> {
    const found = await this.tx.query<RunRow>(
      `SELECT r.id, r.pilot_id AS "pilotId", r.basis, r.saturation, r.ran_at AS "ranAt", r.ran_by AS "ranBy" FROM wudan.verification_run r WHERE r.office_id = $1 AND r.pilot_id = $2 ORDER BY r.ran_at DESC, r.id DESC LIMIT 1`,
      [this.tx.officeId, pilotId],
    );
    return found.rows[0] ?? null;
  }

  async checksOf(runId: Id): Promise<StoredCheck[]> {
    const found = await this.tx.query<StoredCheck>(
      `SELECT c.id, c.code, c.kind, c.leaf_code AS "leafCode", c.title, c.verdict, c.sentence, c.grade, c.claim, c.figure, c.inputs FROM wudan.verification_check c
        WHERE c.office_id = $1 AND c.run_id = $2 ORDER BY c.position`,
      [this.tx.officeId, runId],
    );
    return found.rows;
  }

  async add(pilotId: Id, basis: string, saturation: ShownSaturation, checks: readonly Check[]): Promise<Id> {
    this.tx.wrote();
    const id = this.tx.id();
    const { tx } = this;
    await tx.query('INSERT INTO wudan.verification_run (office_id, id, pilot_id, basis, saturation, ran_at, ran_by) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
      tx.officeId, id, pilotId, basis, JSON.stringify(saturation), tx.now, tx.ctx.seat.personName,
    ]);
    await tx.query(
      `INSERT INTO wudan.verification_check (office_id, id, run_id, position, code, kind, leaf_code, title, verdict, sentence, grade, claim, figure, inputs)
       SELECT $1, c.id, $2, c.position, c.code, c.kind, c.leaf_code, c.title, c.verdict, c.sentence, c.grade, c.claim, c.figure, c.inputs
         FROM jsonb_to_recordset($3::jsonb) AS c(id uuid, position integer, code text, kind text, leaf_code text, title text, verdict text, sentence text, grade text, claim text, figure text, inputs jsonb)`,
      [tx.officeId, id, JSON.stringify(checks.map(({ leafCode, ...check }, position) => ({ ...check, id: tx.id(), position, leaf_code: leafCode })))],
    );
    return id;
  }
}
