import type { Tx } from '@wudan/kernel-server';
import type { Id, Role } from '@wudan/kernel-core';
import { findSeats } from '@wudan/access-server';
import { findUnits } from '@wudan/tenancy-server';

/** Who a row is about. */
export interface SeatName {
  readonly seatId: Id;
  readonly personName: string;
  readonly role: Role;
  readonly unitId: Id | null;
  readonly unitName: string | null;
  readonly ended: boolean;
}

/** Names of these seats and their units, in two statements. */
export async function nameSeats(tx: Tx, seatIds: readonly Id[]): Promise<Map<Id, SeatName>> {
  const seats = await findSeats(tx, [...new Set(seatIds)]);
  const unitIds = [...new Set(seats.flatMap((seat) => (seat.unitId === null ? [] : [seat.unitId])))];
  const units = new Map((await findUnits(tx, unitIds)).map((unit) => [unit.id, unit.name]));
  return new Map(
    seats.map((seat) => [
      seat.id,
      { seatId: seat.id, personName: seat.personName, role: seat.role, unitId: seat.unitId, unitName: seat.unitId === null ? null : (units.get(seat.unitId) ?? null), ended: seat.ended },
    ]),
  );
}
