import type { Id } from '@wudan/kernel-core';

/** Keyed hash of a text, base64url; the same text gives the same value. */
export type Mac = (text: string) => string;

/** What a button under a Telegram message carries: at most 64 bytes, opaque, and not to be made by anyone else. */
export type Callback =
  | { readonly kind: 'tap'; readonly handle: string; readonly index: number }
  | { readonly kind: 'join'; readonly token: string; readonly officeId: Id; readonly yes: boolean };

export const CALLBACK_MAX_BYTES = 64;
const TAP_MAC = 16;
const JOIN_MAC = 12;
const HANDLE = 22;

/** The opaque name of one message's buttons: 132 bits that only this deployment can compute, so that it need not be stored. */
export const handleOf = (mac: Mac, messageId: Id): string => mac(messageId).slice(0, HANDLE);

export function tapCallback(mac: Mac, handle: string, index: number): string {
  const body = `${handle}.${index}`;
  return `${body}.${mac(body).slice(0, TAP_MAC)}`;
}

/** Buttons of 确认是我 and 不是我: they carry the link's own token, which nobody but its bearer has seen. */
export function joinCallback(mac: Mac, token: string, officeId: Id, yes: boolean): string {
  const office = Buffer.from(officeId.replaceAll('-', ''), 'hex').toString('base64url');
  const body = `j.${token}.${office}.${yes ? 'y' : 'n'}`;
  return `${body}.${mac(body).slice(0, JOIN_MAC)}`;
}

/** Reads what came back; null when it was not made here. */
export function readCallback(mac: Mac, isEqual: (left: string, right: string) => boolean, data: string): Callback | null {
  if (data.length > CALLBACK_MAX_BYTES) return null;
  const parts = data.split('.');
  const seal = parts.at(-1) ?? '';
  const body = parts.slice(0, -1).join('.');
  const join = parts[0] === 'j' && parts.length === 5;
  if (!join && parts.length !== 3) return null;
  if (!isEqual(seal, mac(body).slice(0, join ? JOIN_MAC : TAP_MAC))) return null;
  if (join) {
    const hex = Buffer.from(parts[2] ?? '', 'base64url').toString('hex');
    const officeId = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
    return { kind: 'join', token: parts[1] ?? '', officeId, yes: parts[3] === 'y' };
  }
  return { kind: 'tap', handle: parts[0] ?? '', index: Number(parts[1]) };
}
