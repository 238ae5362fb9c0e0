import { allowedActions, authorize, type Tx } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { RectItemsRepository } from '../data/rect-items.repository.js';
import { RectPlansRepository } from '../data/rect-plans.repository.js';
import type { RectItemRow, RectPlanRow } from '../domain/rect-item.js';
import type { RectItemView } from '../domain/rect-view.js';
import { isOpenTo } from '../domain/rect.transitions.js';

const LABEL = '整改问题';

/** The item, once the caller may do this to it. @throws DomainError NOT_FOUND, FORBIDDEN */
export async function itemFor(ctx: Ctx, tx: Tx, id: Id, action: string, field: string, lock = true): Promise<RectItemRow> {
  const item = await tx.repo(RectItemsRepository).find(id, lock);
  if (!item) throw notFound(LABEL, field);
  authorize(ctx, action, 'Rectification', { unitId: item.unitId }, LABEL, field);
  return item;
}

/** The plan of a pilot, once the caller may do this to it. @throws DomainError NOT_FOUND, FORBIDDEN */
export async function planFor(ctx: Ctx, tx: Tx, pilotId: Id, action: string, field: string, lock = true): Promise<RectPlanRow> {
  const plan = await tx.repo(RectPlansRepository).ofPilot(pilotId, lock);
  if (!plan) throw notFound('整改方案', field);
  authorize(ctx, action, 'Rectification', { unitId: plan.unitId }, '整改方案', field);
  return plan;
}

/** What the caller may do to an item as it stands: whoever asked for something, or handled its evidence, does not decide on it. */
export function itemActions(ctx: Ctx, item: RectItemView): string[] {
  const { personId } = ctx.seat;
  const asked = item.closing?.state === 'asked' ? item.closing : null;
  const mayClose = asked !== null && asked.requestedPerson !== personId && !asked.handledBy.includes(personId);
  const extension = item.extensions.find((each) => each.state === 'asked');
  const planOpen = item.planState === 'to_plan' || item.planState === 'returned';
  const lasting = item.track === 'long_term';
  const closed = isOpenTo(item, 'recheck_good');
  return allowedActions(ctx, 'Rectification', { unitId: item.unitId }, [
    ...(isOpenTo(item, 'plan') && planOpen ? ['plan'] : []),
    ...(isOpenTo(item, 'report') ? ['report'] : []),
    ...(isOpenTo(item, 'request_extension') && !lasting && !extension ? ['request_extension'] : []),
    ...(isOpenTo(item, 'request_close') ? ['request_close'] : []),
    ...(item.planState === 'submitted' ? ['review_plan'] : []),
    ...(extension && extension.byPerson !== personId ? ['decide_extension'] : []),
    ...(mayClose ? ['close', 'return_close'] : []),
    ...(lasting && isOpenTo(item, 'record_reading') ? ['record_reading'] : []),
    ...(closed && item.closing?.requestedPerson !== personId ? ['recheck'] : []),
    'ask_alike',
  ]);
}

/** What the caller may do to a plan as it stands. */
export const planActions = (ctx: Ctx, plan: RectPlanRow): string[] =>
  allowedActions(ctx, 'Rectification', { unitId: plan.unitId }, [
    ...(plan.state === 'to_plan' || plan.state === 'returned' ? ['submit'] : []),
    ...(plan.state === 'submitted' && plan.submittedPerson !== ctx.seat.personId ? ['review_plan'] : []),
    'print',
  ]).map((action) => (action === 'review_plan' ? 'review' : action));
