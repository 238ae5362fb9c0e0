import { defineJob } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

/** A rung of the ladder for an issued set that is not signed for. */
export const climbReceipt = defineJob<{ receiptId: Id; step: number }>('pilots.climb_receipt');
