import { seatsOfUnits, type SeatView } from '@wudan/access-server';
import type { Tx } from '@wudan/kernel-server';
import { localDateOf, type Id } from '@wudan/kernel-core';
import { AbsencesRepository } from '../data/absences.repository.js';
import { ContactsRepository } from '../data/contacts.repository.js';
import { contactsOn, type UnitContacts } from '../domain/contacts.rules.js';

export interface ContactsView extends UnitContacts {
  readonly contactName: string | null;
}

/** Who is asked today for each of these units, covers and the office's order applied. Callable. */
export async function findContacts(tx: Tx, unitIds: readonly Id[]): Promise<Map<Id, ContactsView>> {
  const on = localDateOf(tx.now);
  const seats = await seatsOfUnits(tx, unitIds);
  const positions = await tx.repo(ContactsRepository).positions(unitIds);
  const absences = await tx.repo(AbsencesRepository).ofUnits(unitIds, on);
  const byUnit = new Map<Id, SeatView[]>();
  for (const seat of seats) if (seat.unitId !== null) byUnit.set(seat.unitId, [...(byUnit.get(seat.unitId) ?? []), seat]);
  const names = new Map(seats.map((seat) => [seat.id, seat.personName]));
  return new Map(
    unitIds.map((unitId) => {
      const found = contactsOn(byUnit.get(unitId) ?? [], positions, absences, on);
      return [unitId, { ...found, contactName: found.contact === null ? null : (names.get(found.contact) ?? null) }];
    }),
  );
}
