import { defineEvent } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

/** One cell was sent back; everything else of the unit stays as it is. */
export const evidenceReturned = defineEvent<{ pilotId: Id; unitId: Id; cellId: Id; leafCode: string; reason: string }>('evidence.returned');
