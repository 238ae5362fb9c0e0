import { textInvalid } from './rectification.errors.js';

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;

/** The form in which text is stored: Unicode NFC, one kind of line break and of space, trimmed. */
export const stored = (text: string): string => text.normalize('NFC').replace(/[\u00a0\u3000]/g, ' ').replace(/\r\n?/g, '\n').trim();

/** @returns the text in its stored form. @throws DomainError RECT_TEXT_INVALID */
export function textOf(label: string, text: string, { min, max, lines = false }: { readonly min: number; readonly max: number; readonly lines?: boolean }, field: string): string {
  const kept = stored(text);
  const length = [...kept].length;
  if (INVISIBLE.test(lines ? kept.replaceAll('\n', '') : kept)) throw textInvalid(`“${label}”含有换行或不可见字符，请删除后重新填写。`, field);
  if (length < min) throw textInvalid(min === 1 || length === 0 ? `“${label}”不能为空，请填写。` : `“${label}”至少 ${min} 个字，请补充。`, field);
  if (length > max) throw textInvalid(`“${label}”共 ${length} 字，最多 ${max} 字，请缩短。`, field);
  return kept;
}

/** Cuts a text that names come into, so that the whole fits; the cut is marked. */
export function clip(text: string, length: number): string {
  const letters = [...text];
  return letters.length <= length ? text : `${letters.slice(0, length - 1).join('')}…`;
}
