import { HandlesJob, type Handler } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { climbLadder } from '../events/dispatch-events.js';
import { ClimbLadder } from '../use-cases/climb-ladder.js';

@HandlesJob(climbLadder)
export class ClimbLadderJob implements Handler<{ roundId: Id; step: number; promptId: Id | null }> {
  constructor(private readonly run: ClimbLadder) {}

  handle(ctx: Ctx, payload: { roundId: Id; step: number; promptId: Id | null }): Promise<void> {
    return this.run.execute(ctx, payload);
  }
}
