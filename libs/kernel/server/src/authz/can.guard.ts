import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { GqlContextType } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { forbidden, unauthenticated } from '@wudan/kernel-core';
import { noteRefusal } from '../audit/note-refusal.js';
import { UnitOfWork } from '../db/unit-of-work.js';
import { visitorOf } from '../graphql/visitor.js';
import { mayDo } from './abilities.js';
import { ACCESS_RULE, type AccessRule } from './can.decorator.js';

/** Refuses what no rule allows: an operation without a rule, a caller without a session, a seat without the permission. Notes the last in the audit trail. */
@Injectable()
export class CanGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly units: UnitOfWork,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType<GqlContextType>() !== 'graphql') return true;
    const info = context.getArgByIndex<GraphQLResolveInfo | undefined>(3);
    if (info && !['Query', 'Mutation', 'Subscription'].includes(info.parentType.name)) return true;
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS_RULE, context.getHandler());
    if (!rule) throw forbidden();
    const { ctx } = visitorOf(context);
    if ('openTo' in rule) {
      if (!ctx && !rule.openTo.startsWith('anyone')) throw unauthenticated();
      return true;
    }
    if (!ctx) throw unauthenticated();
    if (mayDo(ctx, rule.can.action, rule.can.subject)) return true;
    // In a context of its own: an operation may be refused while another field of the request reads.
    await noteRefusal(this.units, { ...ctx }, info?.fieldName ?? context.getHandler().name, 'FORBIDDEN');
    throw forbidden();
  }
}
