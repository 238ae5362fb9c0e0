import { HandlesEvent, type Handler } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { findingFollowed } from '../events/finding-events.js';
import { FollowFinding } from '../use-cases/follow-finding.js';

@HandlesEvent(findingFollowed)
export class FollowFindingJob implements Handler<{ findingId: Id; state: string }> {
  constructor(private readonly follow: FollowFinding) {}

  handle(ctx: Ctx, { findingId, state }: { findingId: Id; state: string }): Promise<void> {
    return this.follow.execute(ctx, findingId, state);
  }
}
