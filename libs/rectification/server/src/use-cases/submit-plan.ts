import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { findUnit } from '@wudan/tenancy-server';
import { RectItemsRepository } from '../data/rect-items.repository.js';
import { RectPlansRepository } from '../data/rect-plans.repository.js';
import { isPlanned, PLAN_LABELS } from '../domain/rect-plan.rules.js';
import { planIncomplete, planState } from '../domain/rectification.errors.js';
import { planFor } from './rect-access.js';
import { tellSupervisors } from './rect-cards.js';

/** 报送整改方案: the unit hands in what it promises for all its problems. */
@Injectable()
export class SubmitPlan {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, RECT_PLAN_STATE, RECT_PLAN_INCOMPLETE naming the problems */
  execute(ctx: Ctx, pilotId: Id): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const plan = await planFor(ctx, tx, pilotId, 'submit', 'pilotId');
      if (plan.state !== 'to_plan' && plan.state !== 'returned') throw planState(PLAN_LABELS[plan.state], '报送');
      const items = (await tx.repo(RectItemsRepository).of({ pilotId })).filter((item) => item.state === 'to_plan');
      const open = items.filter((item) => !isPlanned(item) || item.returnNote !== null);
      if (open.length > 0) throw planIncomplete(open.map(({ no }) => no));
      await tx.repo(RectPlansRepository).submit(plan.id);
      const unit = await findUnit(tx, plan.unitId);
      await tellSupervisors(tx, '整改方案待审核', `${unit?.shortName ?? ''}已报送整改方案，涉及 ${items.length} 个问题，请在系统中审核。`, plan.id);
      tx.audit({ action: 'rect_plan.submitted', subjectType: 'RectPlan', subjectId: plan.id, summary: `${unit?.name ?? ''}报送整改方案，涉及 ${items.length} 个问题`.slice(0, 200), detail: { pilotId, problems: items.length } });
    });
  }
}
