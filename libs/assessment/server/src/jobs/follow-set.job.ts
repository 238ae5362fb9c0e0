import { HandlesEvent, type Handler } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { indicatorSetIssued } from '@wudan/pilots-server';
import { FollowSet } from '../use-cases/follow-set.js';

@HandlesEvent(indicatorSetIssued)
export class FollowSetJob implements Handler<{ pilotId: Id; setId: Id }> {
  constructor(private readonly follow: FollowSet) {}

  handle(ctx: Ctx, payload: { pilotId: Id; setId: Id }): Promise<void> {
    return this.follow.execute(ctx, payload.pilotId);
  }
}
