import { isId, type Id } from '@wudan/kernel-core';

/** What a provider tells by the signed webhook. */
export type HookEvent =
  | { readonly type: 'answer'; readonly replyToken: string; readonly option: string; readonly at: Date | null }
  | { readonly type: 'delivered' | 'seen'; readonly id: Id };

const HANDLE = /^[A-Za-z0-9_-]{22}$/;

/** Reads an event's body; null when it is none. */
export function readHookEvent(body: unknown): HookEvent | null {
  if (body === null || typeof body !== 'object') return null;
  const { type, replyToken, option, at, id } = body as Record<string, unknown>;
  if (type === 'answer') {
    if (typeof replyToken !== 'string' || !HANDLE.test(replyToken) || typeof option !== 'string' || option.trim() === '' || option.length > 60) return null;
    const instant = typeof at === 'string' ? new Date(at) : null;
    if (instant !== null && Number.isNaN(instant.getTime())) return null;
    return { type, replyToken, option: option.trim(), at: instant };
  }
  if ((type === 'delivered' || type === 'seen') && typeof id === 'string' && isId(id)) return { type, id };
  return null;
}
