import type { Tx } from '@wudan/kernel-server';
import type { Id, LocalDate } from '@wudan/kernel-core';
import { SHIPPED_POLICY, type RectPolicy, type RectRules } from '../domain/rect-policy.rules.js';

/** The dated versions of the clocks; what ships is version 1. */
export class RectPoliciesRepository {
  constructor(private readonly tx: Tx) {}

  async all(): Promise<RectPolicy[]> {
    const found = await this.tx.query<{ version: number; validFrom: LocalDate; rules: RectRules; reason: string; by: string }>(
      `SELECT version, to_char(valid_from, 'YYYY-MM-DD') AS "validFrom", rules, reason, by_name AS by FROM wudan.rect_policy WHERE office_id = $1 ORDER BY version`,
      [this.tx.officeId],
    );
    return [SHIPPED_POLICY, ...found.rows.map(({ rules, ...row }) => ({ ...rules, ...row }))];
  }

  async add(id: Id, { version, validFrom, reason, by, ...rules }: RectPolicy): Promise<void> {
    this.tx.wrote();
    await this.tx.query('INSERT INTO wudan.rect_policy (office_id, id, version, valid_from, rules, reason, by_seat_id, by_name, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      this.tx.officeId, id, version, validFrom, JSON.stringify(rules), reason, this.tx.ctx.seat.id, by, this.tx.now,
    ]);
  }
}
