import { HandlesJob, type Handler } from '@wudan/kernel-server';
import type { Ctx, Id, LocalDate } from '@wudan/kernel-core';
import { announceMove } from '../events/dispatch-events.js';
import { AnnounceMove } from '../use-cases/announce-move.js';

@HandlesJob(announceMove)
export class AnnounceMoveJob implements Handler<{ roundId: Id; asksOn: LocalDate }> {
  constructor(private readonly run: AnnounceMove) {}

  handle(ctx: Ctx, payload: { roundId: Id; asksOn: LocalDate }): Promise<void> {
    return this.run.execute(ctx, payload);
  }
}
