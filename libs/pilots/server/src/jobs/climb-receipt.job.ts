import { HandlesJob, type Handler } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { climbReceipt } from '../events/pilot-jobs.js';
import { ClimbReceipt } from '../use-cases/climb-receipt.js';

@HandlesJob(climbReceipt)
export class ClimbReceiptJob implements Handler<{ receiptId: Id; step: number }> {
  constructor(private readonly climb: ClimbReceipt) {}

  handle(ctx: Ctx, payload: { receiptId: Id; step: number }): Promise<void> {
    return this.climb.execute(ctx, payload);
  }
}
