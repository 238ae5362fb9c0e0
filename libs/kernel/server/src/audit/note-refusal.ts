import type { Ctx } from '@wudan/kernel-core';
import type { UnitOfWork } from '../db/unit-of-work.js';

/** Writes into the audit trail that an operation was refused to the caller, in a unit of its own: the refused one was rolled back or never opened. */
export async function noteRefusal(units: UnitOfWork, ctx: Ctx, operation: string, code: string): Promise<void> {
  await units.run(ctx, (tx) => {
    tx.audit({ action: `${operation}.refused`, subjectType: 'Operation', outcome: 'refused', summary: `操作 ${operation} 被拒绝`, detail: { code } });
    return Promise.resolve();
  });
}
