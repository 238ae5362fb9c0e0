import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import type { PilotFacts } from '@wudan/pilots-server';
import { ask, findContacts } from '@wudan/prompts-server';

/** Tells contact and head of a unit that something waits for them. Through foreign channels only that, and the link: never what it is about. */
export async function tellUnit(tx: Tx, { id, unitId }: Pick<PilotFacts, 'id' | 'unitId'>, title: string, body: string): Promise<number> {
  const contacts = (await findContacts(tx, [unitId])).get(unitId);
  const seats = [...new Set([contacts?.contact, contacts?.head].filter((seatId): seatId is Id => seatId != null))];
  await ask(tx, seats.map((seatId) => ({ seatId, unitId, kind: 'notice' as const, title, body, facts: [], options: [{ id: 'read', label: '知道了' }], dueAt: null, subjectType: 'assessment_report_notice', subjectId: id, linkOnly: true })));
  return seats.length;
}
