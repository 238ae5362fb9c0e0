import { HandlesJob, type Handler } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { surveyDue } from '../events/inquiry-jobs.js';
import { CloseSurvey } from '../use-cases/close-survey.js';

@HandlesJob(surveyDue)
export class EndSurveyJob implements Handler<{ surveyId: Id }> {
  constructor(private readonly close: CloseSurvey) {}

  handle(ctx: Ctx, payload: { surveyId: Id }): Promise<void> {
    return this.close.whenDue(ctx, payload.surveyId);
  }
}
