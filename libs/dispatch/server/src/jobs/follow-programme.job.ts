import { HandlesEvent, type Handler } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { programmeChanged } from '@wudan/pilots-server';
import { PlanProgramme } from '../use-cases/plan-programme.js';

@HandlesEvent(programmeChanged)
export class FollowProgrammeJob implements Handler<{ programmeId: Id }> {
  constructor(private readonly plan: PlanProgramme) {}

  handle(ctx: Ctx, payload: { programmeId: Id }): Promise<void> {
    return this.plan.execute(ctx, payload.programmeId);
  }
}
