/** Control, format and private-use characters, halves of surrogate pairs, line and paragraph separators. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;

/** The form in which text is stored: Unicode NFC, wide spaces as ordinary ones, one kind of line break, trimmed. */
export function normalisedText(text: string): string {
  return text.normalize('NFC').replace(/[\u00a0\u3000]/g, ' ').replace(/\r\n?/g, '\n').replace(/[ \t]+$/gm, '').trim();
}

/**
 * What is wrong with a text of several lines, as a Chinese sentence with the remedy; null when nothing is.
 * @param label what the field is called on the screen
 * @param text already normalised
 * @param min 0 when it may be empty
 */
export function textProblem(label: string, text: string, min: number, max: number): string | null {
  if (text === '') return min === 0 ? null : `“${label}”不能为空，请填写。`;
  if (INVISIBLE.test(text.replaceAll('\n', ''))) return `“${label}”含有不可见字符，请删除这些字符后重新填写。`;
  const length = Array.from(text).length;
  if (length < min) return `“${label}”至少${min}字，请补充。`;
  return length > max ? `“${label}”共${length}字，最多${max}字，请缩短。` : null;
}
