import { WorkingClock, type WorkingCalendar } from '@wudan/calendar-server';
import { findingFollowed } from '@wudan/findings-server';
import type { Tx } from '@wudan/kernel-server';
import { RectItemsRepository } from '../data/rect-items.repository.js';
import { remindersOf, rungsOf, targetOf } from '../domain/rect-clock.rules.js';
import { isOpen, type ItemChange, type RectItemRow } from '../domain/rect-item.js';
import type { RectRules } from '../domain/rect-policy.rules.js';
import { ledgerCells } from '../domain/rect-view.js';
import { climbRectItem, remindRectItem } from '../events/rect-jobs.js';
import { endItemCards } from './rect-cards.js';
import { calendarOf, rulesOf, viewOf } from './rect-views.js';

/**
 * The one way in which a locked item changes: its version goes up, what the ledger's row is now is kept, the clock is set anew when the day moved, and the finding is told of a new state.
 * What belongs to the change (a report, a close-out) is written before. @returns the item as it is now
 */
export async function settleItem(tx: Tx, before: RectItemRow, change: ItemChange): Promise<RectItemRow> {
  const items = tx.repo(RectItemsRepository);
  await items.change(before.id, change);
  const now = await items.find(before.id);
  if (!now) throw new Error(`item ${before.id} is gone`);
  await items.keepVersion(now.id, now.version, ledgerCells(await viewOf(tx, now)));
  if (targetOf(now) !== targetOf(before)) await setClock(tx, now, await calendarOf(tx), await rulesOf(tx, now));
  if (now.state !== before.state) {
    tx.emit(findingFollowed, { findingId: now.findingId, state: now.state });
    if (!isOpen(now.state)) await endItemCards(tx, now.id, '该问题已销号，无需再报进展。');
  }
  return now;
}

/** Plans the reminders before the day and the ladder after it; jobs of an earlier day find another one and do nothing. */
export async function setClock(tx: Tx, item: RectItemRow, calendar: WorkingCalendar, rules: RectRules): Promise<void> {
  const target = targetOf(item);
  if (target === null || !isOpen(item.state)) return;
  const key = `${item.id}:${target}`;
  for (const { days, at } of remindersOf(calendar, target, rules)) if (at > tx.now) tx.schedule(remindRectItem, { itemId: item.id, target, days }, { key: `${key}:r${days}`, dueAt: at });
  for (const { step, at } of rungsOf(calendar, new WorkingClock(calendar), target, rules)) tx.schedule(climbRectItem, { itemId: item.id, target, step }, { key: `${key}:c${step}`, dueAt: at > tx.now ? at : tx.now });
}
