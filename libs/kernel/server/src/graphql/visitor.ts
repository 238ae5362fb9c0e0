import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import { unauthenticated, type Clock, type Ctx } from '@wudan/kernel-core';

/** Who stands at the door of one request, signed in or not. Lives as long as the operation. */
export interface Visitor {
  /** Set when a valid session stands behind the request. */
  ctx: Ctx | null;
  readonly clock: Clock;
  readonly requestId: string;
  /** Network address of the caller. */
  readonly address: string;
  /** The session token of the request's cookie, if any. */
  sessionToken: string | null;
  /** Sets or (with null) clears the session cookie of the response. */
  readonly setSessionToken: (token: string | null) => void;
}

/** The GraphQL context object. */
export interface GraphqlContext {
  readonly visitor: Visitor;
}

export const visitorOf = (context: ExecutionContext): Visitor => GqlExecutionContext.create(context).getContext<GraphqlContext>().visitor;

/** Resolver parameter: the caller's context. Refuses a caller without a session. */
export const CurrentCtx = createParamDecorator((_: unknown, context: ExecutionContext): Ctx => {
  const { ctx } = visitorOf(context);
  if (!ctx) throw unauthenticated();
  return ctx;
});

/** Resolver parameter of open operations: the visitor, who may have no session. */
export const CurrentVisitor = createParamDecorator((_: unknown, context: ExecutionContext): Visitor => visitorOf(context));
