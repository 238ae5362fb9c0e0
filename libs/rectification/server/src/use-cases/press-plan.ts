import { Injectable } from '@nestjs/common';
import { WorkingClock } from '@wudan/calendar-server';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { findUnit } from '@wudan/tenancy-server';
import { RectPlansRepository } from '../data/rect-plans.repository.js';
import { dayText } from '../domain/rect-card.rules.js';
import { remindersOf, rungsOf } from '../domain/rect-clock.rules.js';
import type { RectPlanRow } from '../domain/rect-item.js';
import { pressRectPlan } from '../events/rect-jobs.js';
import { tellSupervisors, tellUnit } from './rect-cards.js';
import { calendarOf, rulesOf } from './rect-views.js';

/** Plans what happens before and after the day on which a plan is owed. */
export async function planPresses(tx: Tx, plan: RectPlanRow): Promise<void> {
  const [calendar, rules] = [await calendarOf(tx), await rulesOf(tx, plan)];
  for (const { days, at } of remindersOf(calendar, plan.dueOn, rules)) if (at > tx.now) tx.schedule(pressRectPlan, { planId: plan.id, days, step: null }, { key: `${plan.id}:r${days}`, dueAt: at });
  for (const { step, at } of rungsOf(calendar, new WorkingClock(calendar), plan.dueOn, rules)) tx.schedule(pressRectPlan, { planId: plan.id, days: null, step }, { key: `${plan.id}:c${step}`, dueAt: at });
}

/** A plan that is not handed in: its unit is reminded before the day, its silence climbs after it. */
@Injectable()
export class PressPlan {
  constructor(private readonly units: UnitOfWork) {}

  execute(ctx: Ctx, { planId, days, step }: { planId: Id; days: number | null; step: number | null }): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const plan = await tx.repo(RectPlansRepository).find(planId);
      if (!plan || (plan.state !== 'to_plan' && plan.state !== 'returned')) return;
      const rung = step === null ? null : ((await rulesOf(tx, plan)).ladder[step] ?? null);
      const unit = (await findUnit(tx, plan.unitId))?.shortName ?? '';
      const late = `整改方案应于${dayText(plan.dueOn)}前报送，现已逾期`;
      let sent: number;
      if (rung === null) sent = await tellUnit(tx, plan.unitId, '整改方案待报送', `距整改方案报送截止还有 ${days ?? 0} 个工作日（${dayText(plan.dueOn)}），请填报后提交。`, plan.id);
      else if (rung.to === 'supervision') sent = await tellSupervisors(tx, '整改方案逾期未报', `${unit}的${late}，请督办。`, plan.id);
      else sent = await tellUnit(tx, plan.unitId, '整改方案逾期未报', `本单位的${late}，请尽快报送。`, plan.id, rung.to === 'contact' ? 'contact' : 'head');
      tx.audit({ action: 'rect_plan.pressed', subjectType: 'RectPlan', subjectId: plan.id, summary: `${unit}整改方案${rung === null ? `到期前 ${days ?? 0} 个工作日提醒` : `逾期催办第 ${(step ?? 0) + 1} 步`} ${sent} 条`, detail: { days, step, sent } });
    });
  }
}
