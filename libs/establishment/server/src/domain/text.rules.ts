/** Control, format and private-use characters, halves of surrogate pairs, line and paragraph separators. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;

/** The form in which text is stored: Unicode NFC, wide spaces as ordinary ones, one kind of line break, trimmed. */
export function normalisedText(text: string): string {
  return text.normalize('NFC').replace(/[\u00a0\u3000]/g, ' ').replace(/\r\n?/g, '\n').trim();
}

/** Longest texts in characters. Own rules. */
export const TEXT_LENGTHS = { name: 100, source: 100, code: 20, duty: 1000, post: 40, reason: 200, number: 60, purpose: 500 } as const;

/**
 * What is wrong with a text, as a Chinese sentence with the remedy; null when nothing is.
 * @param label what the field is called on the screen or in the table
 * @param text already normalised
 */
export function textProblem(label: string, text: string, max: number, options: { readonly required: boolean; readonly lines?: boolean }): string | null {
  if (text === '') return options.required ? `“${label}”不能为空，请填写。` : null;
  if (INVISIBLE.test(options.lines === true ? text.replaceAll('\n', '') : text)) return `“${label}”含有换行或不可见字符，请删除这些字符后重新填写。`;
  const length = Array.from(text).length;
  return length > max ? `“${label}”共${length}字，最多${max}字，请缩短。` : null;
}

/** Posts as people list them in one cell: 、，；/ and line breaks divide. */
export function postsIn(text: string): string[] {
  return [...new Set(text.split(/[、，,；;/\n]/).map(normalisedText).filter((post) => post !== ''))];
}
