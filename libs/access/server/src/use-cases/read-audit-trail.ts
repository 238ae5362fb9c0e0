import { Injectable } from '@nestjs/common';
import { Cursors, UnitOfWork, type Connection, type PageArgs } from '@wudan/kernel-server';
import type { Ctx } from '@wudan/kernel-core';
import { AuditTrailReadModel, type TrailRow } from '../data/audit-trail.read-model.js';

/** The audit trail for the audit administrator. */
@Injectable()
export class ReadAuditTrail {
  constructor(
    private readonly units: UnitOfWork,
    private readonly cursors: Cursors,
  ) {}

  list(ctx: Ctx, args: PageArgs & { search?: string | null; action?: string | null }): Promise<Connection<TrailRow>> {
    return this.units.read(ctx, async (tx) => {
      const page = await tx.repo(AuditTrailReadModel).list(args, this.cursors.request(ctx, 'audit', args));
      return this.cursors.connection(ctx, 'audit', page, (row) => row.id, (row) => row);
    });
  }

  head(ctx: Ctx): ReturnType<AuditTrailReadModel['head']> {
    return this.units.read(ctx, (tx) => tx.repo(AuditTrailReadModel).head());
  }
}
