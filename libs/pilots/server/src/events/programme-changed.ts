import { defineEvent } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

/** The rhythm or the members of a programme may have changed: it was activated or closed, or changed while active. */
export const programmeChanged = defineEvent<{ programmeId: Id }>('pilots.programme_changed');
