import { HandlesEvent, UnitOfWork, type Handler } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { findSeats, seatsChanged } from '@wudan/access-server';
import { unlinkSeat } from '../use-cases/unlink-seat.js';

/** Who leaves a seat leaves its chats: within seconds, without anybody having to think of it. */
@HandlesEvent(seatsChanged)
export class UnlinkEndedSeatJob implements Handler<{ seatId: Id }> {
  constructor(private readonly units: UnitOfWork) {}

  async handle(ctx: Ctx, payload: { seatId: Id }): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      const [seat] = await findSeats(tx, [payload.seatId]);
      if (seat?.ended) await unlinkSeat(tx, payload.seatId, '席位已结束');
    });
  }
}
