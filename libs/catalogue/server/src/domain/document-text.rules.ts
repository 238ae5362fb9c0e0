import { hasInvisible } from '@wudan/kernel-core';

/** Longest texts of a document, in characters. Own rules. */
export const TEXT_LIMITS = { name: 60, sentence: 200, expression: 300 } as const;

/** The form in which text is stored: Unicode NFC, wide spaces as ordinary ones, trimmed. */
export const normalisedText = (text: string): string => text.normalize('NFC').replace(/[\u00a0\u3000]/g, ' ').trim();

/** What is wrong with a text, null when nothing is. @param label what it is called in the sentence */
export function textProblem(label: string, text: string, max: number): string | null {
  if (text.trim() === '') return `${label}为空，请填写`;
  if (hasInvisible(text)) return `${label}含有换行或不可见字符，请删除后重新填写`;
  const length = Array.from(text).length;
  return length > max ? `${label}共${length}字，最多${max}字，请缩短` : null;
}
