import { defineJob } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';

/** The last day of a questionnaire is over. */
export const surveyDue = defineJob<{ surveyId: Id }>('inquiry.survey_due');

/** The morning of the last day of a peer review. */
export const peerDue = defineJob<{ opinionId: Id }>('inquiry.peer_due');
