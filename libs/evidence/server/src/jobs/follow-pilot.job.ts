import { HandlesEvent, type Handler } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { indicatorSetIssued, pilotReceived } from '@wudan/pilots-server';
import { evidenceReturned } from '../events/evidence-events.js';
import { AskUnit } from '../use-cases/ask-unit.js';
import { GenerateRequests } from '../use-cases/generate-requests.js';

@HandlesEvent(indicatorSetIssued)
export class LayOutGridJob implements Handler<{ pilotId: Id }> {
  constructor(private readonly generate: GenerateRequests) {}

  handle(ctx: Ctx, payload: { pilotId: Id }): Promise<void> {
    return this.generate.execute(ctx, payload.pilotId);
  }
}

@HandlesEvent(pilotReceived)
export class AskFirstJob implements Handler<{ pilotId: Id }> {
  constructor(private readonly ask: AskUnit) {}

  handle(ctx: Ctx, payload: { pilotId: Id }): Promise<void> {
    return this.ask.first(ctx, payload.pilotId);
  }
}

@HandlesEvent(evidenceReturned)
export class AskAgainJob implements Handler<{ pilotId: Id; cellId: Id; reason: string }> {
  constructor(private readonly ask: AskUnit) {}

  handle(ctx: Ctx, payload: { pilotId: Id; cellId: Id; reason: string }): Promise<void> {
    return this.ask.again(ctx, payload.pilotId, payload.cellId, payload.reason);
  }
}
