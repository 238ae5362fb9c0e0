import type { DomainError } from '@wudan/kernel-core';
import { classified, textInvalid } from './inquiry.errors.js';

/** Finds the classification that a text carries; null when it carries none. */
export type SecrecyCheck = (text: string) => string | null;

const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f\p{Cs}]/u;

/** One line in its stored form. */
export const oneLine = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Several lines in their stored form: line ends are `\n`, no blank at the ends. */
export const manyLines = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/[\t\u00a0\u3000]+/gu, ' ').trim();

export interface TextLimits {
  readonly label: string;
  readonly least: number;
  readonly most: number;
  readonly field: string;
}

/** What is wrong with a text in its stored form, or null: its length, its characters, a classification that it carries. */
export function textFault(text: string, { label, least, most, field }: TextLimits, secrecy: SecrecyCheck): DomainError | null {
  const length = [...text].length;
  if (length < least || length > most || CONTROL.test(text)) return textInvalid(label, least, most, field);
  const mark = secrecy(text);
  return mark === null ? null : classified(mark, field);
}

/** The text in its stored form. @throws DomainError INQUIRY_TEXT_INVALID, INQUIRY_CLASSIFIED */
export function checkedText(text: string, limits: TextLimits & { readonly lines?: boolean }, secrecy: SecrecyCheck): string {
  const stored = limits.lines === true ? manyLines(text) : oneLine(text);
  const fault = textFault(stored, limits, secrecy);
  if (fault) throw fault;
  return stored;
}
