import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, UnitOfWork } from '@wudan/kernel-server';
import { systemCtx, type Clock, type Ctx, type Id } from '@wudan/kernel-core';
import { actingSeatOf, findSeats } from '@wudan/access-server';
import { findUnit } from '@wudan/tenancy-server';

/** A seat that answers in a chat. */
export interface ChatSeat {
  readonly ctx: Ctx;
  /** Unit it stands for, or null. */
  readonly unitName: string | null;
}

/** Turns the seat that a chat is bound to into the context in which it acts: only while it is current. */
@Injectable()
export class ChatSeats {
  constructor(
    private readonly units: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns null when the seat has ended */
  async find(officeId: Id, seatId: Id, origin: string, requestId: string): Promise<ChatSeat | null> {
    return this.units.read(systemCtx(officeId, this.clock, requestId), async (tx) => {
      const [seat] = await findSeats(tx, [seatId]);
      if (!seat || seat.ended) return null;
      const unit = seat.unitId === null ? null : await findUnit(tx, seat.unitId);
      return {
        ctx: { officeId, seat: actingSeatOf(seat), requestId, clock: this.clock, locale: 'zh-CN', origin },
        unitName: unit?.shortName ?? null,
      };
    });
  }
}
