import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { GqlContextType } from '@nestjs/graphql';
import { forbidden, unauthenticated } from '@wudan/kernel-core';
import { visitorOf } from '../graphql/visitor.js';
import { mayDo } from './abilities.js';
import { ACCESS_RULE, type AccessRule } from './can.decorator.js';

/** Refuses what no rule allows: an operation without a rule, a caller without a session, a seat without the permission. */
@Injectable()
export class CanGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType<GqlContextType>() !== 'graphql') return true;
    const isFieldOfType = !['Query', 'Mutation', 'Subscription'].includes(
      (context.getArgByIndex<{ parentType?: { name?: string } } | undefined>(3)?.parentType?.name ?? 'Query'),
    );
    if (isFieldOfType) return true;
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS_RULE, context.getHandler());
    if (!rule) throw forbidden();
    const { ctx } = visitorOf(context);
    if ('openTo' in rule) {
      if (!ctx && !rule.openTo.startsWith('anyone')) throw unauthenticated();
      return true;
    }
    if (!ctx) throw unauthenticated();
    if (!mayDo(ctx, rule.can.action, rule.can.subject)) throw forbidden();
    return true;
  }
}
