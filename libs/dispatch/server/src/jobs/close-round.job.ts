import { HandlesJob, type Handler } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { closeRound } from '../events/dispatch-events.js';
import { CloseRound } from '../use-cases/close-round.js';

@HandlesJob(closeRound)
export class CloseRoundJob implements Handler<{ roundId: Id }> {
  constructor(private readonly run: CloseRound) {}

  handle(ctx: Ctx, payload: { roundId: Id }): Promise<void> {
    return this.run.execute(ctx, payload.roundId);
  }
}
