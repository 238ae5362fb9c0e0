import type { Tx } from '@wudan/kernel-server';
import type { ActingSeat, Id, Role } from '@wudan/kernel-core';
import type { SeatEntity } from '../data/seat.entity.js';
import { SeatsRepository } from '../data/seats.repository.js';

/** A seat as other contexts see it. */
export interface SeatView {
  readonly id: Id;
  readonly personId: Id;
  readonly personName: string;
  readonly role: Role;
  readonly unitId: Id | null;
  /** Encrypted under the field `seat.phone`; null when no number is known. */
  readonly phoneCipher: string | null;
  readonly ended: boolean;
  readonly createdAt: Date;
}

const viewOf = ({ id, personId, personName, role, unitId, phoneCipher, endedOn, createdAt }: SeatEntity): SeatView => ({
  id,
  personId,
  personName,
  role,
  unitId,
  phoneCipher,
  ended: endedOn !== null,
  createdAt,
});

/** Seats of the transaction's office by id, ended ones too, in no order. Callable. */
export const findSeats = async (tx: Tx, ids: readonly Id[]): Promise<SeatView[]> => (await tx.repo(SeatsRepository).findMany(ids)).map(viewOf);

/** Current seats of these units, longest-serving first. Callable. */
export const seatsOfUnits = async (tx: Tx, unitIds: readonly Id[]): Promise<SeatView[]> => (await tx.repo(SeatsRepository).ofUnits(unitIds)).map(viewOf);

/** Current seats in these roles, longest-serving first. Callable. */
export const seatsInRoles = async (tx: Tx, roles: readonly Role[]): Promise<SeatView[]> => (await tx.repo(SeatsRepository).inRoles(roles)).map(viewOf);

/** The seat as the one who acts in a context. Callable. */
export const actingSeatOf = ({ id, personId, personName, role, unitId }: SeatView): ActingSeat => ({ id, personId, personName, role, unitId });
