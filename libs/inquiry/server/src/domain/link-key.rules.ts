import { isId, type Id } from '@wudan/kernel-core';

/** What a link leads to. */
export type LinkKind = 'opinion' | 'survey';

export interface LinkKey {
  readonly kind: LinkKind;
  readonly officeId: Id;
  readonly token: string;
}

const LETTERS: Readonly<Record<string, LinkKind>> = { o: 'opinion', s: 'survey' };
const KEY = /^([os])([A-Za-z0-9_-]{22})([A-Za-z0-9_-]{22})$/;

/**
 * The last part of a link's address: what it is, the office, 128 random bits. The office stands in it, so that the token is looked up inside the wall of that office
 * and no table above the offices is needed.
 */
export function linkKey(kind: LinkKind, officeId: Id, token: string): string {
  const bytes = Uint8Array.from(officeId.replaceAll('-', '').match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return `${kind === 'opinion' ? 'o' : 's'}${btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}${token}`;
}

/** Null for anything that no link of ours looks like. */
export function readLinkKey(key: string): LinkKey | null {
  const [, letter = '', office = '', token = ''] = KEY.exec(key) ?? [];
  const kind = LETTERS[letter];
  if (kind === undefined) return null;
  const hex = [...atob(office.replaceAll('-', '+').replaceAll('_', '/'))].map((letter) => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  const officeId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return isId(officeId) ? { kind, officeId, token } : null;
}
