import { Injectable } from '@nestjs/common';
import { explainConstraint, type Tx } from '@wudan/kernel-server';
import { localDateOf, ROLE_LABELS, type Id, type Role } from '@wudan/kernel-core';
import type { SeatEntity } from '../data/seat.entity.js';
import { SeatsRepository } from '../data/seats.repository.js';
import { PeopleRepository } from '../data/people.repository.js';
import { administratorAndOther, seatExists, secondAdministratorRole } from '../domain/access.errors.js';
import { audienceOf, seatConflict } from '../domain/invitation.rules.js';
import { seatsChanged } from '../events/seats-changed.js';

explainConstraint('seat_one_administrator_role', secondAdministratorRole);
explainConstraint('seat_once', seatExists);

/** Gives a person a seat: the row of the office, the entry in the directory, the trail and the event, together. */
@Injectable()
export class TakeSeat {
  /** @throws DomainError SECOND_ADMINISTRATOR_ROLE, ADMINISTRATOR_AND_OTHER_ROLE, SEAT_EXISTS */
  async take(
    tx: Tx,
    person: { id: Id; name: string; account: string },
    seat: { role: Role; unitId: Id | null; unitName: string | null; phoneCipher: string | null },
  ): Promise<SeatEntity> {
    const seats = tx.repo(SeatsRepository);
    const conflict = seatConflict((await seats.heldBy(person.id)).map((held) => held.role), seat.role);
    if (conflict === 'second_administrator') throw secondAdministratorRole();
    if (conflict === 'administrator_and_other') throw administratorAndOther();
    const taken = await seats.insert({
      id: tx.id(),
      personId: person.id,
      personName: person.name,
      account: person.account,
      role: seat.role,
      audience: audienceOf(seat.role),
      unitId: seat.unitId,
      phoneCipher: seat.phoneCipher,
      startedOn: localDateOf(tx.now),
      endedOn: null,
      endReason: null,
      createdAt: tx.now,
    });
    await tx.repo(PeopleRepository).listSeat({ id: taken.id, personId: person.id, role: seat.role, unitId: seat.unitId, unitName: seat.unitName });
    tx.audit({ action: 'seat.taken', subjectType: 'Seat', subjectId: taken.id, summary: `${person.name} 就任${ROLE_LABELS[seat.role]}` });
    tx.emit(seatsChanged, { seatId: taken.id });
    return taken;
  }
}
