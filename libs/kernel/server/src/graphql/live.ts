import type { Ctx } from '@wudan/kernel-core';
import { newId, unauthenticated } from '@wudan/kernel-core';
import type { Wakes } from '../events/wakes.js';
import { ctxOf } from './compose-visitor.js';
import type { Sessions } from './sessions.js';
import type { Visitor } from './visitor.js';

/**
 * A subscription: for each wake-up of the office's topic the session is checked anew and the news is read again through
 * the door. The topic comes from the session, never from the client. Ends when the session does.
 * @param read gives what the seat may see of the news, or null when that is nothing
 */
export async function* live<T>(
  parts: { wakes: Wakes; sessions: Sessions },
  visitor: Visitor,
  topic: string,
  read: (ctx: Ctx, ref: Record<string, string>) => Promise<T | null>,
): AsyncGenerator<T> {
  if (!visitor.ctx || visitor.sessionToken === null) throw unauthenticated();
  const { officeId } = visitor.ctx;
  for await (const ref of parts.wakes.stream(`${topic}.${officeId}`)) {
    const view = await parts.sessions.resolve(visitor.sessionToken);
    if (!view || view.officeId !== officeId) return;
    const news = await read(ctxOf(view, visitor.clock, newId(visitor.clock.now().getTime()), visitor.address), ref);
    if (news !== null) yield news;
  }
}
