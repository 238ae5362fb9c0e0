import { defineEvent } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

/** A unit handed in its self-assessment, for the first time or again after items were returned. */
export const selfAssessmentSubmitted = defineEvent<{ pilotId: Id }>('selfAssessment.submitted');
