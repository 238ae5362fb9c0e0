import { defineEvent } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

/** A unit was registered, changed or retired. */
export const unitsChanged = defineEvent<{ unitIds: readonly Id[] }>('units.changed');
