/** What an update of Telegram says, as far as this product listens. */
export type TelegramEvent =
  | { readonly kind: 'tap'; readonly updateId: number; readonly chat: string; readonly callbackId: string; readonly data: string; readonly externalId: string | null; readonly person: string }
  | { readonly kind: 'text'; readonly updateId: number; readonly chat: string; readonly text: string; readonly sentAt: Date | null; readonly person: string }
  | { readonly kind: 'member'; readonly updateId: number; readonly chat: string; readonly gone: boolean }
  | { readonly kind: 'other'; readonly updateId: number; readonly chat: string | null; readonly inGroup: boolean };

type Json = Readonly<Record<string, unknown>>;

const part = (value: unknown, key: string): Json | null => {
  const found = value !== null && typeof value === 'object' ? (value as Json)[key] : undefined;
  return found !== null && typeof found === 'object' ? (found as Json) : null;
};
const numberOf = (value: unknown): string | null => (typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : null);
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const personOf = (from: Json | null): string => [textOf(from?.['last_name']), textOf(from?.['first_name'])].filter(Boolean).join('').slice(0, 40) || (textOf(from?.['username']) ?? '');

/** Width at which update numbers compare as texts. */
const WIDTH = 16;

/** An update's number as a key that sorts like the number. */
export const updateKey = (updateId: number): string => String(updateId).padStart(WIDTH, '0');

/** Reads an update; null when it is none. Only private chats are listened to. */
export function readUpdate(update: unknown): TelegramEvent | null {
  if (update === null || typeof update !== 'object') return null;
  const updateId = (update as Json)['update_id'];
  if (typeof updateId !== 'number' || !Number.isSafeInteger(updateId)) return null;
  const callback = part(update, 'callback_query');
  const message = part(callback ?? update, 'message');
  const member = part(update, 'my_chat_member');
  const chat = part(message ?? member, 'chat');
  const id = numberOf(chat?.['id']) ?? numberOf(part(callback, 'from')?.['id']);
  const isPrivate = chat === null ? id !== null : chat['type'] === 'private';
  if (id === null || !isPrivate) return { kind: 'other', updateId, chat: id, inGroup: chat !== null && !isPrivate };
  if (callback) {
    const callbackId = textOf(callback['id']);
    const data = textOf(callback['data']);
    if (callbackId !== null && data !== null) {
      return { kind: 'tap', updateId, chat: id, callbackId, data, externalId: numberOf(message?.['message_id']), person: personOf(part(callback, 'from')) };
    }
  } else if (message) {
    const text = textOf(message['text']);
    const date = message['date'];
    if (text !== null) return { kind: 'text', updateId, chat: id, text, sentAt: typeof date === 'number' ? new Date(date * 1_000) : null, person: personOf(part(message, 'from')) };
  } else if (member) {
    const status = textOf(part(member, 'new_chat_member')?.['status']);
    return { kind: 'member', updateId, chat: id, gone: status === 'kicked' || status === 'left' };
  }
  return { kind: 'other', updateId, chat: id, inGroup: false };
}
