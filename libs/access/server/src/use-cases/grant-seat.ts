import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id, type Role } from '@wudan/kernel-core';
import { findUnit } from '@wudan/tenancy-server';
import type { SeatEntity } from '../data/seat.entity.js';
import { SeatsRepository } from '../data/seats.repository.js';
import { seatEndedAlready, unitNotAllowed, unitRequired } from '../domain/access.errors.js';
import { audienceOf } from '../domain/invitation.rules.js';
import { TakeSeat } from './take-seat.js';

/** A further seat for a person who already has one in this office. */
@Injectable()
export class GrantSeat {
  constructor(
    private readonly units: UnitOfWork,
    private readonly seats: TakeSeat,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, SEAT_ENDED, UNIT_REQUIRED, UNIT_NOT_ALLOWED and those of taking a seat */
  execute(ctx: Ctx, input: { fromSeatId: Id; role: Role; unitId?: Id | null }): Promise<SeatEntity> {
    return this.units.run(ctx, async (tx) => {
      const from = await tx.repo(SeatsRepository).find(input.fromSeatId);
      if (!from) throw notFound('席位', 'input.fromSeatId');
      authorize(ctx, 'grant', 'Seat', from, '席位', 'input.fromSeatId');
      const ofUnit = audienceOf(input.role) === 'unit';
      if (ofUnit && !input.unitId) throw unitRequired();
      if (!ofUnit && input.unitId) throw unitNotAllowed();
      authorize(ctx, 'grant', 'Seat', { audience: audienceOf(input.role), unitId: input.unitId ?? null }, '席位');
      if (from.endedOn !== null) throw seatEndedAlready();
      const unit = input.unitId ? await findUnit(tx, input.unitId) : null;
      if (input.unitId && (!unit || unit.validTo !== null)) throw notFound('单位', 'input.unitId');
      return this.seats.take(
        tx,
        { id: from.personId, name: from.personName, account: from.account },
        { role: input.role, unitId: unit?.id ?? null, unitName: unit?.name ?? null, phoneCipher: from.phoneCipher },
      );
    });
  }
}
