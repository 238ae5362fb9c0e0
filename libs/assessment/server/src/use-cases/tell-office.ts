import { seatsInRoles } from '@wudan/access-server';
import type { Tx } from '@wudan/kernel-server';
import type { Id, Role } from '@wudan/kernel-core';
import { ask } from '@wudan/prompts-server';
import { notice } from '../domain/notice.rules.js';

/** Tells everybody of the office who can take the next step. */
export async function tellOffice(tx: Tx, role: Role, pilotId: Id, title: string, text: string): Promise<void> {
  const seats = await seatsInRoles(tx, [role]);
  await ask(tx, seats.filter(({ personId }) => personId !== tx.ctx.seat.personId).map((seat) => notice({ seatId: seat.id, unitId: null, pilotId, title, text })));
}
