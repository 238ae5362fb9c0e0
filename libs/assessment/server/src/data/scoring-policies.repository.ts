import type { Tx } from '@wudan/kernel-server';
import { localDateOf, type Id } from '@wudan/kernel-core';
import { SHIPPED_POLICY, type ScoringPolicy } from '../domain/scoring-policy.js';
import type { ReadPolicy } from '../domain/scoring-policy.rules.js';

const COLUMNS = `id, version, to_char(valid_from, 'YYYY-MM-DD') AS "validFrom", reason_gap AS "reasonGap", variance_limit AS "varianceLimit", second_assessor AS "secondAssessor", grade_d_share AS "gradeDShare", peers_at_least AS "peersAtLeast"`;

/** The office's own versions of the scoring policy. */
export class ScoringPoliciesRepository {
  constructor(private readonly tx: Tx) {}

  /** The shipped one and the office's own, oldest first. */
  async list(): Promise<ScoringPolicy[]> {
    const found = await this.tx.query<ScoringPolicy>(`SELECT ${COLUMNS} FROM wudan.scoring_policy WHERE office_id = $1 ORDER BY version`, [this.tx.officeId]);
    return [SHIPPED_POLICY, ...found.rows];
  }

  /** The one that binds what was opened then: in force on that day and already known. `app.scoring_grid` holds the same rule. */
  async at(openedAt: Date): Promise<ScoringPolicy> {
    const found = await this.tx.query<ScoringPolicy>(
      `SELECT ${COLUMNS} FROM wudan.scoring_policy WHERE office_id = $1 AND valid_from <= $2::date AND made_at <= $3 ORDER BY valid_from DESC, version DESC LIMIT 1`,
      [this.tx.officeId, localDateOf(openedAt), openedAt],
    );
    return found.rows[0] ?? SHIPPED_POLICY;
  }

  async add(id: Id, version: number, policy: ReadPolicy): Promise<void> {
    this.tx.wrote();
    const { seat } = this.tx.ctx;
    await this.tx.query(
      `INSERT INTO wudan.scoring_policy (office_id, id, version, valid_from, reason_gap, variance_limit, second_assessor, grade_d_share, peers_at_least, by_seat_id, by_name, made_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [this.tx.officeId, id, version, policy.validFrom, policy.reasonGap, policy.varianceLimit, policy.secondAssessor, policy.gradeDShare, policy.peersAtLeast, seat.id, seat.personName, this.tx.now],
    );
  }
}
