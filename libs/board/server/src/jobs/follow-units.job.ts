import { HandlesEvent, type Handler } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { unitsChanged } from '@wudan/tenancy-server';
import { FollowUnits } from '../use-cases/follow-units.js';

@HandlesEvent(unitsChanged)
export class FollowUnitsJob implements Handler<{ unitIds: readonly Id[] }> {
  constructor(private readonly follow: FollowUnits) {}

  handle(ctx: Ctx, payload: { unitIds: readonly Id[] }): Promise<void> {
    return this.follow.execute(ctx, payload.unitIds);
  }
}
