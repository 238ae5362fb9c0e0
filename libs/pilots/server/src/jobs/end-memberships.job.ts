import { HandlesEvent, type Handler } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { unitsChanged } from '@wudan/tenancy-server';
import { EndMemberships } from '../use-cases/end-memberships.js';

@HandlesEvent(unitsChanged)
export class EndMembershipsJob implements Handler<{ unitIds: readonly Id[] }> {
  constructor(private readonly end: EndMemberships) {}

  handle(ctx: Ctx, payload: { unitIds: readonly Id[] }): Promise<void> {
    return this.end.execute(ctx, payload.unitIds);
  }
}
