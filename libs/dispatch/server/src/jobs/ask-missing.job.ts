import { seatsChanged } from '@wudan/access-server';
import { HandlesEvent, type Handler } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { AskMissing } from '../use-cases/ask-missing.js';

@HandlesEvent(seatsChanged)
export class AskMissingJob implements Handler<{ seatId: Id }> {
  constructor(private readonly missing: AskMissing) {}

  handle(ctx: Ctx, payload: { seatId: Id }): Promise<void> {
    return this.missing.execute(ctx, payload.seatId);
  }
}
