import { createHash } from 'node:crypto';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { INTERCEPTORS_METADATA } from '@nestjs/common/constants.js';
import { Reflector, type DiscoveryService, type MetadataScanner } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { defer, lastValueFrom, type Observable } from 'rxjs';
import { DomainError } from '@wudan/kernel-core';
import { noteRefusal } from '../audit/note-refusal.js';
import { ACCESS_RULE, type AccessRule } from '../authz/can.decorator.js';
import { UnitOfWork } from '../db/unit-of-work.js';
import { ONE_CALL } from './one-call.decorator.js';
import { visitorOf } from './visitor.js';

const RESOLVER_TYPE = 'graphql:resolver_type';

/**
 * Puts the interceptor on every mutation, and on nothing else: one for all operations costs every query rxjs and nothing for it. To be called
 * before Nest wraps the resolvers; the application that starts last has the say, since what Nest reads stands on the class.
 */
export function interceptMutations(discovery: DiscoveryService, scanner: MetadataScanner, interceptor: NestInterceptor): void {
  for (const { metatype } of discovery.getProviders()) {
    const prototype = (metatype as { prototype?: Record<string, unknown> } | null)?.prototype;
    if (!prototype) continue;
    for (const name of scanner.getAllMethodNames(prototype)) {
      const method = prototype[name];
      if (typeof method === 'function' && Reflect.getMetadata(RESOLVER_TYPE, method) === 'Mutation') Reflect.defineMetadata(INTERCEPTORS_METADATA, [interceptor], method);
    }
  }
}

/**
 * Gives each top-level mutation field its own write unit, once per idempotency key, and notes what was refused. What is
 * open to all concerns the session itself: it may end in another office than it began and sets the cookie, so it runs its
 * own unit and is never answered from memory.
 */
@Injectable()
export class UnitPerMutationInterceptor implements NestInterceptor {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<GqlContextType>() !== 'graphql') return next.handle();
    const graphql = GqlExecutionContext.create(context);
    const info = graphql.getInfo<GraphQLResolveInfo>();
    if (info.parentType.name !== 'Mutation') return next.handle();
    const { ctx } = visitorOf(context);
    if (!ctx) return next.handle();
    const ofSession = 'openTo' in (this.reflector.get<AccessRule | undefined>(ACCESS_RULE, context.getHandler()) ?? {});
    const oneCall = this.reflector.get<boolean | undefined>(ONE_CALL, context.getHandler()) === true;
    return defer(async () => {
      try {
        if (ofSession || oneCall) return await lastValueFrom(next.handle());
        const hash = createHash('sha256').update(JSON.stringify(graphql.getArgs())).digest('hex');
        return await this.units.once(ctx, info.fieldName, hash, () => lastValueFrom(next.handle()));
      } catch (error) {
        if (error instanceof DomainError && ['forbidden', 'not_found'].includes(error.kind)) await noteRefusal(this.units, ctx, info.fieldName, error.code);
        throw error;
      }
    });
  }
}
