import { HandlesJob, type Handler } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { turnLights } from '../events/dispatch-events.js';
import { TurnLights } from '../use-cases/turn-lights.js';

@HandlesJob(turnLights)
export class TurnLightsJob implements Handler<{ roundId: Id }> {
  constructor(private readonly run: TurnLights) {}

  handle(ctx: Ctx, payload: { roundId: Id }): Promise<void> {
    return this.run.execute(ctx, payload.roundId);
  }
}
