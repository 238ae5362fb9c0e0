import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

/** An attached institution that does the unit's support work. */
export interface SupportRow {
  readonly id: Id;
  readonly unitId: Id;
  readonly name: string;
  readonly socialCreditCode: string | null;
  readonly approved: number;
  readonly actual: number;
  /** Whether its staff count in the assessed group. */
  readonly counted: boolean;
}

/** Attached institutions of units: ended, never deleted. */
export class SupportsRepository {
  constructor(private readonly tx: Tx) {}

  async standing(unitIds: readonly Id[]): Promise<SupportRow[]> {
    const found = await this.tx.query<SupportRow>(
      `SELECT s.id, s.unit_id AS "unitId", s.name, s.social_credit_code AS "socialCreditCode", s.approved, s.actual, s.counted FROM wudan.support_institution s
        WHERE s.office_id = $1 AND s.unit_id = ANY ($2::uuid[]) AND s.ended_at IS NULL ORDER BY s.unit_id, s.position, s.id`,
      [this.tx.officeId, unitIds],
    );
    return found.rows;
  }

  /** Puts a new list in the place of the one that stands. */
  async replace(unitId: Id, supports: readonly Omit<SupportRow, 'id' | 'unitId'>[]): Promise<void> {
    this.tx.wrote();
    await this.tx.query('UPDATE wudan.support_institution SET ended_at = $3 WHERE office_id = $1 AND unit_id = $2 AND ended_at IS NULL', [this.tx.officeId, unitId, this.tx.now]);
    await this.tx.query(
      `INSERT INTO wudan.support_institution (office_id, id, unit_id, name, social_credit_code, approved, actual, counted, position, recorded_at, recorded_by)
       SELECT $1, r.id, $2, r.name, r.code, r.approved, r.actual, r.counted, r.position, $3, $4
         FROM jsonb_to_recordset($5::jsonb) AS r(id uuid, name text, code text, approved integer, actual integer, counted boolean, position integer)`,
      [
        this.tx.officeId,
        unitId,
        this.tx.now,
        this.tx.ctx.seat.personName,
        JSON.stringify(supports.map(({ socialCreditCode, ...support }, position) => ({ ...support, id: this.tx.id(), code: socialCreditCode, position }))),
      ],
    );
  }
}
