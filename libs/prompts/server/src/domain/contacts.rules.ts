import type { Id, LocalDate, Role } from '@wudan/kernel-core';

export interface ContactSeat {
  readonly id: Id;
  readonly personName: string;
  readonly role: Role;
  readonly unitId: Id | null;
  readonly createdAt: Date;
}

export interface AbsencePeriod {
  readonly seatId: Id;
  readonly coverSeatId: Id;
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate;
}

/** Who is asked for a unit, in this order; null where nobody is. */
export interface UnitContacts {
  readonly contact: Id | null;
  readonly backup: Id | null;
  readonly head: Id | null;
}

/** Contacts of a unit in the order set by the office, the others after them by seniority; heads are not among them. */
export function orderedContacts<S extends ContactSeat>(seats: readonly S[], positions: ReadonlyMap<Id, number>): S[] {
  const rank = (seat: S): number => positions.get(seat.id) ?? Number.MAX_SAFE_INTEGER;
  return seats
    .filter((seat) => seat.role === 'unit_contact')
    .sort((a, b) => rank(a) - rank(b) || a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1));
}

/**
 * Contact, backup and head of one unit on a day. Whoever is away is stood in for by the cover; a unit without a contact is
 * asked through its head; contact and backup are two people or there is no backup.
 */
export function contactsOn(seats: readonly ContactSeat[], positions: ReadonlyMap<Id, number>, absences: readonly AbsencePeriod[], on: LocalDate): UnitContacts {
  const current = new Set(seats.map((seat) => seat.id));
  const standIn = (id: Id): Id => {
    const away = absences.find((absence) => absence.seatId === id && absence.fromOn <= on && on <= absence.toOn);
    return away && current.has(away.coverSeatId) ? away.coverSeatId : id;
  };
  const ordered = orderedContacts(seats, positions);
  const head = seats.find((seat) => seat.role === 'unit_head')?.id ?? null;
  const [first, ...others] = ordered;
  const contact = first ? standIn(first.id) : head;
  const backup = others.map((seat) => standIn(seat.id)).find((id) => id !== contact) ?? null;
  return { contact, backup, head };
}
