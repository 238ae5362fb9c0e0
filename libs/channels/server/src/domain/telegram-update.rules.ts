/** What an update of Telegram says, as far as this product listens. */
export type TelegramEvent =
  | { readonly kind: 'tap'; readonly updateId: number; readonly chat: string; readonly callbackId: string; readonly data: string; readonly externalId: string | null; readonly person: string }
  | { readonly kind: 'text'; readonly updateId: number; readonly chat: string; readonly text: string; readonly sentAt: Date | null; readonly person: string }
  | { readonly kind: 'file'; readonly updateId: number; readonly chat: string; readonly file: TelegramFile; readonly caption: string; readonly sentAt: Date | null; readonly person: string }
  | { readonly kind: 'member'; readonly updateId: number; readonly chat: string; readonly gone: boolean }
  | { readonly kind: 'other'; readonly updateId: number; readonly chat: string | null; readonly inGroup: boolean };

/** A document or photo that somebody sent; its bytes are fetched by its id. */
export interface TelegramFile {
  readonly fileId: string;
  readonly name: string;
  /** Bytes, as the provider says; null when it does not. */
  readonly size: number | null;
}

type Json = Readonly<Record<string, unknown>>;

const part = (value: unknown, key: string): Json | null => {
  const found = value !== null && typeof value === 'object' ? (value as Json)[key] : undefined;
  return found !== null && typeof found === 'object' ? (found as Json) : null;
};
const numberOf = (value: unknown): string | null => (typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : null);
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const personOf = (from: Json | null): string => [textOf(from?.['last_name']), textOf(from?.['first_name'])].filter(Boolean).join('').slice(0, 40) || (textOf(from?.['username']) ?? '');

const sizeOf = (value: unknown): number | null => (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null);

/** The document of a message, or the largest size of its photo. A photo has no name of its own: it is called by its message. */
function fileOf(message: Json): TelegramFile | null {
  const document = part(message, 'document');
  const documentId = textOf(document?.['file_id']);
  if (document && documentId !== null) return { fileId: documentId, name: textOf(document['file_name']) ?? `文件${numberOf(message['message_id']) ?? ''}`, size: sizeOf(document['file_size']) };
  const sizes = Array.isArray(message['photo']) ? (message['photo'] as unknown[]) : [];
  const largest = sizes
    .flatMap((size) => (size !== null && typeof size === 'object' ? [size as Json] : []))
    .sort((left, right) => Number(right['width'] ?? 0) - Number(left['width'] ?? 0))[0];
  const photoId = textOf(largest?.['file_id']);
  return photoId === null ? null : { fileId: photoId, name: `照片${numberOf(message['message_id']) ?? ''}.jpg`, size: sizeOf(largest?.['file_size']) };
}

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
    const sent = { updateId, chat: id, sentAt: typeof date === 'number' ? new Date(date * 1_000) : null, person: personOf(part(message, 'from')) };
    if (text !== null) return { kind: 'text', ...sent, text };
    const file = fileOf(message);
    if (file) return { kind: 'file', ...sent, file, caption: textOf(message['caption']) ?? '' };
  } else if (member) {
    const status = textOf(part(member, 'new_chat_member')?.['status']);
    return { kind: 'member', updateId, chat: id, gone: status === 'kicked' || status === 'left' };
  }
  return { kind: 'other', updateId, chat: id, inGroup: false };
}
