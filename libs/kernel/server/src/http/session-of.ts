import type { FastifyRequest } from 'fastify';
import { newId, unauthenticated, type Clock, type Ctx } from '@wudan/kernel-core';
import { cookieOf, ctxOf, SESSION_COOKIE } from '../graphql/compose-visitor.js';
import type { Sessions } from '../graphql/sessions.js';

/**
 * The caller's context on a route besides GraphQL, by the same cookie.
 * @throws DomainError UNAUTHENTICATED without a valid session
 */
export async function sessionOf(request: FastifyRequest, sessions: Sessions, clock: Clock): Promise<Ctx> {
  const token = cookieOf(request.headers.cookie, SESSION_COOKIE);
  const view = token === null ? null : await sessions.resolve(token);
  if (!view) throw unauthenticated();
  return ctxOf(view, clock, newId(clock.now().getTime()), request.ip);
}
