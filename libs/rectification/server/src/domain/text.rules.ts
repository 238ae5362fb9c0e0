import { hasInvisible, normalisedText } from '@wudan/kernel-core';
import { textInvalid } from './rectification.errors.js';

/** @returns the text in its stored form. @throws DomainError RECT_TEXT_INVALID */
export function textOf(label: string, text: string, { min, max, lines = false }: { readonly min: number; readonly max: number; readonly lines?: boolean }, field: string): string {
  const kept = normalisedText(text);
  const length = [...kept].length;
  if (hasInvisible(lines ? kept.replaceAll('\n', '') : kept)) throw textInvalid(`“${label}”含有换行或不可见字符，请删除后重新填写。`, field);
  if (length < min) throw textInvalid(min === 1 || length === 0 ? `“${label}”不能为空，请填写。` : `“${label}”至少 ${min} 个字，请补充。`, field);
  if (length > max) throw textInvalid(`“${label}”共 ${length} 字，最多 ${max} 字，请缩短。`, field);
  return kept;
}
