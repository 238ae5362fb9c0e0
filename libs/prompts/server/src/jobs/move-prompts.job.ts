import { seatsChanged } from '@wudan/access-server';
import { HandlesEvent, type Handler } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { MovePrompts } from '../use-cases/move-prompts.js';

@HandlesEvent(seatsChanged)
export class MovePromptsJob implements Handler<{ seatId: Id }> {
  constructor(private readonly move: MovePrompts) {}

  handle(ctx: Ctx, payload: { seatId: Id }): Promise<void> {
    return this.move.execute(ctx, payload.seatId);
  }
}
