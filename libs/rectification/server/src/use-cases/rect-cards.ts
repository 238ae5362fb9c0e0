import { seatsInRoles } from '@wudan/access-server';
import type { Tx } from '@wudan/kernel-server';
import { clip, type Id } from '@wudan/kernel-core';
import { ask, endPrompts, findContacts, promptsOf, type PromptStanding } from '@wudan/prompts-server';
import { dueAt, targetOf } from '../domain/rect-clock.rules.js';
import { askBody, CLOSE_SUBJECT, EXTENSION_SUBJECT, ITEM_SUBJECT, itemTitle, NOTICE_SUBJECT, PROGRESS_OPTIONS } from '../domain/rect-card.rules.js';
import type { RectItemRow } from '../domain/rect-item.js';
import { calendarOf } from './rect-views.js';

/** At most so many people of the office are asked at once to decide. */
const MOST_SUPERVISORS = 20;

const waitingOf = async (tx: Tx, subject: string, id: Id): Promise<PromptStanding[]> => (await promptsOf(tx, subject, [id])).filter(({ waiting }) => waiting);

/** The card on which the unit reports on a problem; null when nothing waits. */
export const waitingCard = async (tx: Tx, itemId: Id): Promise<PromptStanding | null> => (await waitingOf(tx, ITEM_SUBJECT, itemId)).at(-1) ?? null;

/** Asks the unit's contact how a problem stands, in place of an earlier card. @returns false when the unit has nobody */
export async function askProgress(tx: Tx, item: RectItemRow, lead = ''): Promise<boolean> {
  await endItemCards(tx, item.id, '该提示已有新的卡片，请在新卡片上作答。');
  const contact = (await findContacts(tx, [item.unitId])).get(item.unitId)?.contact ?? null;
  if (contact === null) return false;
  const target = targetOf(item);
  const due = target === null ? null : dueAt(await calendarOf(tx), target);
  await ask(tx, [{
    seatId: contact, unitId: item.unitId, kind: 'choice', title: itemTitle(item), body: clip(`${lead}${askBody(item)}`, 120), facts: [], options: [...PROGRESS_OPTIONS],
    // A card that is due already could not be answered on.
    dueAt: due !== null && due > tx.now ? due : null,
    subjectType: ITEM_SUBJECT, subjectId: item.id,
  }]);
  return true;
}

/** Ends what is still asked about a problem. */
export async function endItemCards(tx: Tx, itemId: Id, why: string): Promise<void> {
  const open = await waitingOf(tx, ITEM_SUBJECT, itemId);
  if (open.length > 0) await endPrompts(tx, open.map(({ id }) => id), 'recalled', why);
}

/** Ends the cards on which the office was asked to decide, but for the one that was tapped. */
export async function endDeciding(tx: Tx, subject: typeof CLOSE_SUBJECT | typeof EXTENSION_SUBJECT, id: Id, except: Id | null): Promise<void> {
  const open = (await waitingOf(tx, subject, id)).filter((prompt) => prompt.id !== except);
  if (open.length > 0) await endPrompts(tx, open.map((prompt) => prompt.id), 'recalled', `该申请已由${tx.ctx.seat.personName}办理。`);
}

/** Asks the supervisors to decide, but for people who may not. */
export async function askSupervisors(tx: Tx, card: { readonly subject: string; readonly id: Id; readonly title: string; readonly body: string; readonly options: readonly { readonly id: string; readonly label: string }[] }, not: readonly Id[]): Promise<void> {
  const seats = (await seatsInRoles(tx, ['supervisor'])).filter(({ personId }) => !not.includes(personId)).slice(0, MOST_SUPERVISORS);
  await ask(
    tx,
    seats.map((seat) => ({ seatId: seat.id, unitId: null, kind: 'confirm' as const, title: card.title, body: clip(card.body, 120), facts: [], options: card.options, dueAt: null, subjectType: card.subject, subjectId: card.id })),
  );
}

/** Tells seats something about a problem or a plan. */
export async function tell(tx: Tx, seats: readonly { readonly seatId: Id; readonly unitId: Id | null }[], title: string, body: string, subjectId: Id): Promise<number> {
  await ask(
    tx,
    seats.map(({ seatId, unitId }) => ({ seatId, unitId, kind: 'notice' as const, title: clip(title, 26), body: clip(body, 120), facts: [], options: [{ id: 'read', label: '知道了' }], dueAt: null, subjectType: NOTICE_SUBJECT, subjectId })),
  );
  return seats.length;
}

/** Tells the unit's contact, or whoever stands in. */
export async function tellUnit(tx: Tx, unitId: Id, title: string, body: string, subjectId: Id, to: 'contact' | 'head' = 'contact'): Promise<number> {
  const contacts = (await findContacts(tx, [unitId])).get(unitId);
  const seatId = (to === 'contact' ? contacts?.contact : contacts?.head) ?? null;
  return seatId === null ? 0 : tell(tx, [{ seatId, unitId }], title, body, subjectId);
}

/** Tells all supervisors. */
export async function tellSupervisors(tx: Tx, title: string, body: string, subjectId: Id): Promise<number> {
  const seats = (await seatsInRoles(tx, ['supervisor'])).slice(0, MOST_SUPERVISORS);
  return tell(tx, seats.map(({ id }) => ({ seatId: id, unitId: null })), title, body, subjectId);
}
