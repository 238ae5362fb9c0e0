import type { Ctx, Id } from '@wudan/kernel-core';
import type { UnitOfWork } from '../db/unit-of-work.js';

const MAX_ATTEMPTS = 10;
const LONGEST_ERROR = 500;

/** The delay before the next attempt, doubling from one second to at most ten minutes. */
const retryDelayMs = (attempts: number): number => Math.min(1_000 * 2 ** attempts, 600_000);

/** What went wrong, in words. */
export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Notes a failed delivery: the row waits longer each time and is offered again; after ten attempts it stands as `failed`.
 * @param attempts how many failed before this one
 */
export async function failedAttempt(units: UnitOfWork, ctx: Ctx, outboxId: Id, attempts: number, error: unknown): Promise<void> {
  await units.run(ctx, (tx) =>
    tx.inRole('wudan_relay', async (query) => {
      const next = new Date(tx.now.getTime() + retryDelayMs(attempts));
      const changed = await query<{ state: string }>(
        `UPDATE wudan.outbox SET attempts = attempts + 1, last_error = $3, due_at = $4, state = CASE WHEN attempts + 1 >= $5 THEN 'failed' ELSE 'waiting' END
          WHERE office_id = $1 AND id = $2 AND state <> 'done' RETURNING state`,
        [ctx.officeId, outboxId, wordsOf(error).slice(0, LONGEST_ERROR), next, MAX_ATTEMPTS],
      );
      if (changed.rows[0]?.state !== 'waiting') return;
      await query('INSERT INTO wudan.outbox_index (id, office_id, due_at) VALUES ($1, $2, $3)', [tx.id(), ctx.officeId, next]);
    }),
  );
}
