/** Control, format and private-use characters, halves of surrogate pairs, line and paragraph separators. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;

/** The form in which text is stored: Unicode NFC, wide spaces as ordinary ones, one kind of line break, trimmed. */
export const normalisedText = (text: string): string => text.normalize('NFC').replace(/[\u00a0\u3000]/g, ' ').replace(/\r\n?/g, '\n').trim();

/**
 * What is wrong with a text, as a Chinese sentence with the remedy; null when nothing is.
 * @param text already normalised
 */
export function textProblem(label: string, text: string, max: number, lines = false): string | null {
  if (text === '') return `“${label}”不能为空，请填写。`;
  if (INVISIBLE.test(lines ? text.replaceAll('\n', '') : text)) return `“${label}”含有换行或不可见字符，请删除这些字符后重新填写。`;
  const length = Array.from(text).length;
  return length > max ? `“${label}”共${length}字，最多${max}字，请缩短。` : null;
}
