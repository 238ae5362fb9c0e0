import type { FastifyReply, FastifyRequest } from 'fastify';
import { newId, type Clock, type Ctx } from '@wudan/kernel-core';
import type { UnitOfWork } from '../db/unit-of-work.js';
import type { GraphqlContext, Visitor } from './visitor.js';
import type { SessionView, Sessions } from './sessions.js';

export const SESSION_COOKIE = 'wudan_session';

interface Parts {
  readonly sessions: Sessions;
  readonly clock: Clock;
  readonly units: UnitOfWork;
  /** Cookies over TLS only; off for plain http on this machine. */
  readonly secure: boolean;
}

/** The caller's context from a session view. */
export function ctxOf(view: SessionView, clock: Clock, requestId: string, origin: string, idempotencyKey?: string): Ctx {
  return {
    officeId: view.officeId,
    seat: view.seat,
    requestId,
    clock,
    locale: view.locale,
    origin,
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  };
}

/** The value of one cookie of a raw header, as it stands: our own values need no decoding. */
export function cookieOf(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=');
    if (key === name) return value.join('=');
  }
  return null;
}

/** Builds the GraphQL context of one HTTP request; the session is looked up once. */
export async function composeHttpContext(parts: Parts, request: FastifyRequest, reply: FastifyReply): Promise<GraphqlContext> {
  const token = cookieOf(request.headers.cookie, SESSION_COOKIE);
  const view = token === null ? null : await parts.sessions.resolve(token);
  const requestId = newId(parts.clock.now().getTime());
  const key = request.headers['idempotency-key'];
  const ctx = view ? ctxOf(view, parts.clock, requestId, request.ip, typeof key === 'string' ? key : undefined) : null;
  if (ctx) parts.units.beginScope(ctx);
  const visitor: Visitor = {
    ctx,
    clock: parts.clock,
    requestId,
    address: request.ip,
    sessionToken: token,
    setSessionToken: (value) => {
      const flags = `Path=/; HttpOnly; SameSite=Lax${parts.secure ? '; Secure' : ''}`;
      void reply.header('set-cookie', value === null ? `${SESSION_COOKIE}=; Max-Age=0; ${flags}` : `${SESSION_COOKIE}=${value}; ${flags}`);
    },
  };
  return { visitor };
}

/** Builds the context of a subscription from the cookie of the WebSocket's handshake. */
export async function composeSocketContext(parts: Parts, cookieHeader: string | undefined, address: string): Promise<GraphqlContext> {
  const token = cookieOf(cookieHeader, SESSION_COOKIE);
  const view = token === null ? null : await parts.sessions.resolve(token);
  const requestId = newId(parts.clock.now().getTime());
  return {
    visitor: {
      ctx: view ? ctxOf(view, parts.clock, requestId, address) : null,
      clock: parts.clock,
      requestId,
      address,
      sessionToken: token,
      setSessionToken: () => undefined,
    },
  };
}
