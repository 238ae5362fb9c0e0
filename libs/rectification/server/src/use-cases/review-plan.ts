import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { RectItemsRepository } from '../data/rect-items.repository.js';
import { RectPlansRepository } from '../data/rect-plans.repository.js';
import { stateAfter } from '../domain/rect.transitions.js';
import { PLAN_LABELS } from '../domain/rect-plan.rules.js';
import { planState, reviewedByOneself } from '../domain/rectification.errors.js';
import { textOf } from '../domain/text.rules.js';
import { planFor } from './rect-access.js';
import { askProgress, tellUnit } from './rect-cards.js';
import { settleItem } from './settle-item.js';

export interface ReviewPlanInput {
  readonly pilotId: Id;
  readonly accept: boolean;
  readonly note: string;
  /** The problems that are to be planned anew; all when none is named. */
  readonly returnedIds?: readonly Id[] | null;
}

/** The office agrees to a plan, and the work begins; or sends problems back with a reason. */
@Injectable()
export class ReviewPlan {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, RECT_PLAN_STATE, RECT_REVIEWED_BY_ONESELF, RECT_TEXT_INVALID */
  execute(ctx: Ctx, input: ReviewPlanInput): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const plan = await planFor(ctx, tx, input.pilotId, 'review_plan', 'input.pilotId');
      if (plan.state !== 'submitted') throw planState(PLAN_LABELS[plan.state], '审核');
      if (plan.submittedPerson === ctx.seat.personId) throw reviewedByOneself();
      const note = textOf(input.accept ? '审核意见' : '退回理由', input.note, { min: input.accept ? 0 : 2, max: 500, lines: true }, 'input.note');
      const items = (await tx.repo(RectItemsRepository).of({ pilotId: plan.pilotId }, true)).filter((item) => item.state === 'to_plan');
      const named = new Set(input.returnedIds ?? []);
      if ([...named].some((id) => !items.some((item) => item.id === id))) throw notFound('整改问题', 'input.returnedIds');
      await tx.repo(RectPlansRepository).review(plan.id, input.accept ? 'agreed' : 'returned', note);
      if (input.accept) {
        for (const item of items) await askProgress(tx, await settleItem(tx, item, { state: stateAfter(item, 'agree'), returnNote: null }));
      } else {
        for (const item of items) if (named.size === 0 || named.has(item.id)) await settleItem(tx, item, { returnNote: note });
        await tellUnit(tx, plan.unitId, '整改方案已退回', '整改方案已退回，请在系统中查看退回理由，修改后重新报送。', plan.id);
      }
      tx.audit({
        action: input.accept ? 'rect_plan.agreed' : 'rect_plan.returned', subjectType: 'RectPlan', subjectId: plan.id,
        summary: `${input.accept ? '同意' : '退回'}整改方案，涉及 ${input.accept || named.size === 0 ? items.length : named.size} 个问题${note === '' ? '' : `：${note}`}`.slice(0, 200), detail: { pilotId: plan.pilotId, note },
      });
    });
  }
}
