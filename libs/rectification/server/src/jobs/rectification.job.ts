import { letterIssued } from '@wudan/findings-server';
import { HandlesEvent, HandlesJob, type Handler } from '@wudan/kernel-server';
import type { Ctx, Id, LocalDate } from '@wudan/kernel-core';
import { climbRectItem, pressRectPlan, remindRectItem } from '../events/rect-jobs.js';
import { OpenItems } from '../use-cases/open-items.js';
import { PressItem } from '../use-cases/press-item.js';
import { PressPlan } from '../use-cases/press-plan.js';

@HandlesEvent(letterIssued)
export class OpenItemsJob implements Handler<{ pilotId: Id }> {
  constructor(private readonly open: OpenItems) {}

  handle(ctx: Ctx, payload: { pilotId: Id }): Promise<void> {
    return this.open.execute(ctx, payload.pilotId);
  }
}

@HandlesJob(remindRectItem)
export class RemindRectItemJob implements Handler<{ itemId: Id; target: LocalDate; days: number }> {
  constructor(private readonly press: PressItem) {}

  handle(ctx: Ctx, payload: { itemId: Id; target: LocalDate; days: number }): Promise<void> {
    return this.press.remind(ctx, payload);
  }
}

@HandlesJob(climbRectItem)
export class ClimbRectItemJob implements Handler<{ itemId: Id; target: LocalDate; step: number }> {
  constructor(private readonly press: PressItem) {}

  handle(ctx: Ctx, payload: { itemId: Id; target: LocalDate; step: number }): Promise<void> {
    return this.press.climb(ctx, payload);
  }
}

@HandlesJob(pressRectPlan)
export class PressRectPlanJob implements Handler<{ planId: Id; days: number | null; step: number | null }> {
  constructor(private readonly press: PressPlan) {}

  handle(ctx: Ctx, payload: { planId: Id; days: number | null; step: number | null }): Promise<void> {
    return this.press.execute(ctx, payload);
  }
}
