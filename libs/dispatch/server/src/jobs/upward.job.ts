import { HandlesJob, HandlesMail, type Delivery, type Handler } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { climbUpward, closeUpward, reportAsked, reportRecalled } from '../events/dispatch-events.js';
import { AskUpward } from '../use-cases/ask-upward.js';

@HandlesMail(reportAsked)
export class ReportAskedJob implements Handler<{ roundId: Id; label: string; cutoffAt: string }> {
  constructor(private readonly upward: AskUpward) {}

  handle(ctx: Ctx, payload: { roundId: Id; label: string; cutoffAt: string }, delivery: Delivery): Promise<void> {
    return this.upward.receive(ctx, delivery.fromOffice, payload);
  }
}

@HandlesMail(reportRecalled)
export class ReportRecalledJob implements Handler<{ roundId: Id; reason: string }> {
  constructor(private readonly upward: AskUpward) {}

  handle(ctx: Ctx, payload: { roundId: Id; reason: string }): Promise<void> {
    return this.upward.recall(ctx, payload.roundId, payload.reason);
  }
}

@HandlesJob(climbUpward)
export class ClimbUpwardJob implements Handler<{ reportId: Id; step: number }> {
  constructor(private readonly upward: AskUpward) {}

  handle(ctx: Ctx, payload: { reportId: Id; step: number }): Promise<void> {
    return this.upward.climb(ctx, payload);
  }
}

@HandlesJob(closeUpward)
export class CloseUpwardJob implements Handler<{ reportId: Id }> {
  constructor(private readonly upward: AskUpward) {}

  handle(ctx: Ctx, payload: { reportId: Id }): Promise<void> {
    return this.upward.close(ctx, payload.reportId);
  }
}
