import { Args, Query, Resolver } from '@nestjs/graphql';
import { Can, CurrentCtx, type Connection } from '@wudan/kernel-server';
import type { Ctx } from '@wudan/kernel-core';
import { ReadAuditTrail } from '../use-cases/read-audit-trail.js';
import { AuditEntriesArgs } from './access.input.js';
import { AuditEntryConnection, AuditEntryType, AuditHeadType } from './audit-entry.type.js';

/** The audit trail of the office. */
@Resolver()
export class AuditTrailResolver {
  constructor(private readonly trail: ReadAuditTrail) {}

  @Query(() => AuditEntryConnection)
  @Can('read', 'AuditEntry')
  async auditEntries(@CurrentCtx() ctx: Ctx, @Args() args: AuditEntriesArgs): Promise<Connection<AuditEntryType>> {
    const page = await this.trail.list(ctx, args);
    return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: { ...node, sealed: node.seq !== null } })) };
  }

  @Query(() => AuditHeadType)
  @Can('read', 'AuditEntry')
  async auditHead(@CurrentCtx() ctx: Ctx): Promise<AuditHeadType> {
    const head = await this.trail.head(ctx);
    return { ...head, verified: head.firstBadSeq === null };
  }
}
