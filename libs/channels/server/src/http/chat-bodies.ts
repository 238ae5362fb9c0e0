import { z } from 'zod';
import { DomainError, isId } from '@wudan/kernel-core';

const UNSTORABLE = /[\u0000\p{Cs}]/u;
const id = z.string().refine(isId);
const line = (most: number) => z.string().max(most).refine((text) => !UNSTORABLE.test(text));

/** A link's token. */
export const tokenBody = z.object({ token: z.string().min(1).max(64) });

/** A tap: `eventId` is made once a tap by the page and repeated on retry. */
export const tapBody = z.object({
  seatId: id,
  promptId: id,
  version: z.number().int().min(0).max(1_000_000),
  option: line(60).min(1),
  value: z.record(z.string().max(40), z.union([line(2_000), z.number(), z.boolean(), z.null()])).nullish(),
  eventId: id,
  tappedAt: z.iso.datetime({ offset: true }),
});

export const sayBody = z.object({ seatId: id, text: line(500).min(1), eventId: id });

/** What goes with the bytes of a file, in the address: the body is the file itself. */
export const fileQuery = z.object({ seatId: id, promptId: id.optional(), name: line(200).min(1), caption: line(200).default(''), eventId: id });

/** @throws DomainError REQUEST_INVALID naming the field */
export function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body ?? {});
  if (result.success) return result.data;
  const field = result.error.issues[0]?.path.join('.') ?? '';
  throw new DomainError({
    code: 'REQUEST_INVALID',
    kind: 'invalid',
    ...(field === '' ? {} : { field }),
    message: field === '' ? '请求格式不正确，请刷新页面后重试。' : `“${field}”缺少或格式不正确，请检查后重试。`,
  });
}
