import { assessmentUnlocked } from '@wudan/assessment-server';
import { HandlesEvent, type Handler } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { ReopenReport } from '../use-cases/reopen-report.js';

@HandlesEvent(assessmentUnlocked)
export class ReopenReportJob implements Handler<{ pilotId: Id }> {
  constructor(private readonly reopen: ReopenReport) {}

  handle(ctx: Ctx, { pilotId }: { pilotId: Id }): Promise<void> {
    return this.reopen.execute(ctx, pilotId);
  }
}
