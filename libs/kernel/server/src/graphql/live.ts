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
export function live<T>(
  parts: { wakes: Wakes; sessions: Sessions },
  visitor: Visitor,
  topic: string,
  read: (ctx: Ctx, ref: Record<string, string>) => Promise<T | null>,
): AsyncIterableIterator<T> {
  const { ctx, sessionToken } = visitor;
  if (!ctx || sessionToken === null) throw unauthenticated();
  const wakes = parts.wakes.stream(`${topic}.${ctx.officeId}`);
  const end = async (): Promise<IteratorResult<T>> => {
    await wakes.return?.();
    return { value: undefined, done: true };
  };
  return {
    async next(): Promise<IteratorResult<T>> {
      for (;;) {
        const wake = await wakes.next();
        if (wake.done) return { value: undefined, done: true };
        const view = await parts.sessions.resolve(sessionToken, 'watch');
        if (!view || view.officeId !== ctx.officeId) return end();
        const news = await read(ctxOf(view, visitor.clock, newId(visitor.clock.now().getTime()), visitor.address), wake.value);
        if (news !== null) return { value: news, done: false };
      }
    },
    return: end,
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
