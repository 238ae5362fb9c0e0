import { HandlesEvent, type Handler } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { assessmentApproved } from '../events/assessment-events.js';
import { AnnounceResult } from '../use-cases/announce-result.js';

@HandlesEvent(assessmentApproved)
export class AnnounceApprovedJob implements Handler<{ pilotId: Id }> {
  constructor(private readonly announce: AnnounceResult) {}

  handle(ctx: Ctx, payload: { pilotId: Id }): Promise<void> {
    return this.announce.execute(ctx, payload.pilotId, 'approved');
  }
}
