import { defineEvent } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

/** A set was issued to the unit and is frozen; a later version of the same pilot takes the place of the earlier one. */
export const indicatorSetIssued = defineEvent<{ pilotId: Id; setId: Id }>('indicatorSet.issued');

/** The unit signed for its set. */
export const pilotReceived = defineEvent<{ pilotId: Id }>('pilot.received');
