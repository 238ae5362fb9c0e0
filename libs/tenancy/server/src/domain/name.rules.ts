import { hasInvisible } from '@wudan/kernel-core';

/** Shortest and longest permitted text, in characters (code points). */
export interface NameLength {
  readonly min: number;
  readonly max: number;
}

/** Names of offices and units. Own rule. */
export const NAME_LENGTH: NameLength = { min: 2, max: 100 };
export const SHORT_NAME_LENGTH: NameLength = { min: 1, max: 30 };

/** The form in which names are stored and compared: Unicode NFC, wide spaces as ordinary ones, trimmed. */
export function normalisedName(text: string): string {
  return text.normalize('NFC').replace(/[\u00a0\u3000]/g, ' ').trim();
}

/**
 * What is wrong with a name, as a Chinese sentence with the remedy; null when nothing is.
 * @param label what the field is called on the screen
 * @param name already normalised
 */
export function nameProblem(label: string, name: string, { min, max }: NameLength): string | null {
  if (name === '') return `“${label}”不能为空，请填写。`;
  if (hasInvisible(name)) return `“${label}”含有换行或不可见字符，请删除这些字符后重新填写。`;
  const length = Array.from(name).length;
  if (length < min) return `“${label}”至少${min}字，请填写规范名称。`;
  return length > max ? `“${label}”共${length}字，最多${max}字，请缩短。` : null;
}
