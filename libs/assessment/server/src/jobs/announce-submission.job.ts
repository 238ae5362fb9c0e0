import { HandlesEvent, type Handler } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { selfAssessmentSubmitted } from '../events/assessment-events.js';
import { AnnounceSubmission } from '../use-cases/announce-submission.js';

@HandlesEvent(selfAssessmentSubmitted)
export class AnnounceSubmissionJob implements Handler<{ pilotId: Id }> {
  constructor(private readonly announce: AnnounceSubmission) {}

  handle(ctx: Ctx, payload: { pilotId: Id }): Promise<void> {
    return this.announce.execute(ctx, payload.pilotId);
  }
}
