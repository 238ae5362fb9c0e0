import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id, Role } from '@wudan/kernel-core';
import { findUnit } from '@wudan/tenancy-server';
import { PeopleRepository } from '../data/people.repository.js';
import type { SeatEntity } from '../data/seat.entity.js';
import { hashPassword } from './passwords.js';
import { TakeSeat } from './take-seat.js';

/** A person with a seat, without an invitation: for the demo and for tests. Only the product itself may do this. */
@Injectable()
export class RegisterPerson {
  constructor(
    private readonly units: UnitOfWork,
    private readonly seats: TakeSeat,
  ) {}

  execute(ctx: Ctx, input: { account: string; personName: string; password: string; role: Role; unitId?: Id | null }): Promise<SeatEntity> {
    if (ctx.seat.role !== 'system') throw new Error('Only the product itself registers a person without an invitation.');
    return this.units.run(ctx, async (tx) => {
      const people = tx.repo(PeopleRepository);
      const known = await people.byAccount(input.account);
      const person = known ?? { id: tx.id(), name: input.personName, account: input.account };
      if (!known) await people.add({ id: person.id, account: person.account, name: person.name, passwordHash: await hashPassword(input.password) });
      const unit = input.unitId ? await findUnit(tx, input.unitId) : null;
      return this.seats.take(tx, person, { role: input.role, unitId: unit?.id ?? null, unitName: unit?.name ?? null, phoneCipher: null });
    });
  }
}
