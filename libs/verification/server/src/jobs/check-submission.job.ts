import { selfAssessmentSubmitted } from '@wudan/assessment-server';
import { HandlesEvent, type Handler } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { RunVerification } from '../use-cases/run-verification.js';

@HandlesEvent(selfAssessmentSubmitted)
export class CheckSubmissionJob implements Handler<{ pilotId: Id }> {
  constructor(private readonly run: RunVerification) {}

  handle(ctx: Ctx, payload: { pilotId: Id }): Promise<void> {
    return this.run.followSubmission(ctx, payload.pilotId);
  }
}
