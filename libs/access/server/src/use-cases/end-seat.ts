import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { localDateOf, notFound, ROLE_LABELS, type Ctx, type Id } from '@wudan/kernel-core';
import type { SeatEntity } from '../data/seat.entity.js';
import { SeatsRepository } from '../data/seats.repository.js';
import { PeopleRepository } from '../data/people.repository.js';
import { ownSeat, reasonRequired, seatEndedAlready } from '../domain/access.errors.js';
import { SESSIONS_CHANGED } from '../domain/sessions-changed.rules.js';
import { seatsChanged } from '../events/seats-changed.js';

/** Ends a seat with a reason. Its sessions end with it, in every process within seconds; what the holder did stays. */
@Injectable()
export class EndSeat {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, SEAT_ENDED, REASON_REQUIRED, OWN_SEAT (one's own seat) */
  execute(ctx: Ctx, id: Id, reason: string): Promise<SeatEntity> {
    return this.units.run(ctx, async (tx) => {
      const seats = tx.repo(SeatsRepository);
      const seat = await seats.find(id);
      if (!seat) throw notFound('席位', 'id');
      authorize(ctx, 'end', 'Seat', seat, '席位', 'id');
      const why = reason.trim();
      if ([...why].length < 2 || [...why].length > 200) throw reasonRequired();
      if (seat.id === ctx.seat.id) throw ownSeat();
      const on = localDateOf(tx.now);
      if (!(await seats.end(id, on, why))) throw seatEndedAlready();
      await tx.repo(PeopleRepository).unlistSeat(id);
      tx.audit({
        action: 'seat.ended',
        subjectType: 'Seat',
        subjectId: id,
        summary: `结束 ${seat.personName} 的${ROLE_LABELS[seat.role]}席位`,
        detail: { reason: why },
      });
      tx.emit(seatsChanged, { seatId: id });
      tx.wake(SESSIONS_CHANGED, {});
      return { ...seat, endedOn: on, endReason: why };
    });
  }
}
