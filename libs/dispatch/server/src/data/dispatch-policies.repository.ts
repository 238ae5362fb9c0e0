import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { SHIPPED_POLICY, type DispatchPolicy } from '../domain/policy.rules.js';

/** The office's dated versions of its dispatch rules, newest first; the shipped one is the oldest. */
export class DispatchPoliciesRepository {
  constructor(private readonly tx: Tx) {}

  async all(): Promise<DispatchPolicy[]> {
    const found = await this.tx.query<DispatchPolicy>(
      `SELECT version, effective_on::text AS "effectiveOn", ladder, acknowledge_minutes AS "acknowledgeMinutes", due_within_days AS "dueWithinDays", trusted_delay_minutes AS "trustedDelayMinutes", reason,
              by_name AS "byName", created_at AS "createdAt" FROM wudan.dispatch_policy WHERE office_id = $1 ORDER BY version DESC`,
      [this.tx.officeId],
    );
    return [...found.rows, SHIPPED_POLICY];
  }

  async add(id: Id, policy: DispatchPolicy): Promise<void> {
    this.tx.wrote();
    await this.tx.query(
      `INSERT INTO wudan.dispatch_policy (office_id, id, version, effective_on, ladder, acknowledge_minutes, due_within_days, trusted_delay_minutes, reason, by_name, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [this.tx.officeId, id, policy.version, policy.effectiveOn, JSON.stringify(policy.ladder), policy.acknowledgeMinutes, policy.dueWithinDays, policy.trustedDelayMinutes, policy.reason, policy.byName, policy.createdAt],
    );
  }
}
