import { Injectable } from '@nestjs/common';
import { WorkingClock } from '@wudan/calendar-server';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import type { Ctx, Id, LocalDate } from '@wudan/kernel-core';
import { findContacts, remind } from '@wudan/prompts-server';
import { findUnit } from '@wudan/tenancy-server';
import { RectItemsRepository } from '../data/rect-items.repository.js';
import { dayText } from '../domain/rect-card.rules.js';
import { remindersOf, rungsOf, targetOf } from '../domain/rect-clock.rules.js';
import { isOpen, type RectItemRow } from '../domain/rect-item.js';
import type { RungTarget } from '../domain/rect-policy.rules.js';
import { isOpenTo } from '../domain/rect.transitions.js';
import { climbRectItem, remindRectItem } from '../events/rect-jobs.js';
import { askProgress, tellSupervisors, tellUnit, waitingCard } from './rect-cards.js';
import { calendarOf, rulesOf } from './rect-views.js';

const AUDITED: Readonly<Record<RungTarget, string>> = { contact: '催办联络员', unit_head: '报告单位负责人', supervision: '报告督查人员' };

/** The clock of a problem speaks: reminders before its day, the ladder after it; silent once it is closed, waits for the office, or has another day. */
@Injectable()
export class PressItem {
  constructor(private readonly units: UnitOfWork) {}

  remind(ctx: Ctx, { itemId, target, days }: { itemId: Id; target: LocalDate; days: number }): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const item = await owed(tx, itemId, target);
      if (!item) return;
      const at = remindersOf(await calendarOf(tx), target, { remindDays: [days] })[0]?.at;
      // A notice published since then moved the morning.
      if (at !== undefined && at > tx.now) return tx.schedule(remindRectItem, { itemId, target, days }, { key: `${itemId}:${target}:r${days}:${at.getTime()}`, dueAt: at });
      const lead = `距${item.track === 'long_term' ? '复查' : '整改时限'}还有 ${days} 个工作日。`;
      const sent = (await pressContact(tx, item, lead, `问题 ${item.no} ${lead}请先报送整改方案。`)) ? 1 : 0;
      tx.audit({ action: 'rectification.reminded', subjectType: 'RectItem', subjectId: item.id, summary: `问题 ${item.no} 到期前 ${days} 个工作日提醒 ${sent} 条`, detail: { target, days, sent } });
    });
  }

  climb(ctx: Ctx, { itemId, target, step }: { itemId: Id; target: LocalDate; step: number }): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const item = await owed(tx, itemId, target);
      const rules = item ? await rulesOf(tx, item) : null;
      const rung = rules?.ladder[step];
      if (!item || !rules || !rung) return;
      const calendar = await calendarOf(tx);
      const at = rungsOf(calendar, new WorkingClock(calendar), target, rules)[step]?.at;
      const paused = (await waitingCard(tx, item.id))?.acknowledgedUntil ?? null;
      const later = at !== undefined && at > tx.now ? at : paused !== null && paused > tx.now ? paused : null;
      if (later !== null) return tx.schedule(climbRectItem, { itemId, target, step }, { key: `${itemId}:${target}:c${step}:${later.getTime()}`, dueAt: later });
      const sent = await bring(tx, item, target, rung.to);
      tx.audit({ action: 'rectification.overdue', subjectType: 'RectItem', subjectId: item.id, summary: `问题 ${item.no} 逾期：${AUDITED[rung.to]} ${sent} 条`, detail: { target, step, to: rung.to, sent } });
    });
  }
}

/** The problem while something is owed on that day. */
async function owed(tx: Tx, itemId: Id, target: LocalDate): Promise<RectItemRow | null> {
  const item = await tx.repo(RectItemsRepository).find(itemId, true);
  return item && isOpen(item.state) && item.state !== 'close_requested' && targetOf(item) === target ? item : null;
}

/** Reminds of the card that waits, else asks anew; before the plan stands only a notice. */
async function pressContact(tx: Tx, item: RectItemRow, lead: string, notice: string): Promise<boolean> {
  if (!isOpenTo(item, 'report')) return (await tellUnit(tx, item.unitId, `整改提醒 ${item.no}`, notice, item.id)) > 0;
  const card = await waitingCard(tx, item.id);
  if (!card) return askProgress(tx, item, lead);
  return (await remind(tx, [{ promptId: card.id, seatId: card.seatId, kind: 'reminder', lead }])) > 0;
}

async function bring(tx: Tx, item: RectItemRow, target: LocalDate, to: RungTarget): Promise<number> {
  const late = item.track === 'long_term' ? `复查日${dayText(target)}已过` : `整改时限${dayText(target)}已过`;
  if (to === 'contact') return (await pressContact(tx, item, `已逾期：${late}。`, `问题 ${item.no} ${late}，请尽快报送整改方案。`)) ? 1 : 0;
  const unit = (await findUnit(tx, item.unitId))?.shortName ?? '';
  if (to === 'supervision') return tellSupervisors(tx, `整改逾期 ${item.no}`, `${unit}的问题 ${item.no} ${late}，尚未销号，请督办。`, item.id);
  const head = (await findContacts(tx, [item.unitId])).get(item.unitId)?.head ?? null;
  const card = await waitingCard(tx, item.id);
  if (card && head !== null && isOpenTo(item, 'report')) return remind(tx, [{ promptId: card.id, seatId: head, kind: 'escalation', lead: `本单位问题 ${item.no} ${late}，请督促。` }]);
  return tellUnit(tx, item.unitId, `整改逾期 ${item.no}`, `本单位的问题 ${item.no} ${late}，尚未销号，请督促。`, item.id, 'head');
}
