import { defineEvent } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

/** A unit handed in its self-assessment, for the first time or again after items were returned. */
export const selfAssessmentSubmitted = defineEvent<{ pilotId: Id }>('selfAssessment.submitted');

/** The decision on the office's assessment was recorded: its result is frozen. */
export const assessmentApproved = defineEvent<{ pilotId: Id }>('assessment.approved');

/** The frozen result was opened again with a reason; what was drawn from it no longer stands. */
export const assessmentUnlocked = defineEvent<{ pilotId: Id }>('assessment.unlocked');
