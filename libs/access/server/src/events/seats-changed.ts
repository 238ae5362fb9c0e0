import { defineEvent } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

/** A seat was taken or ended: counts of the office change. */
export const seatsChanged = defineEvent<{ seatId: Id }>('seats.changed');
