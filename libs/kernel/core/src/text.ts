/** Control, format and private-use characters, halves of surrogate pairs, line and paragraph separators. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const ZERO_WIDTH = /[\u200b\u2060\ufeff]/g;

/** Does a text hold what nobody sees: control and format characters, line breaks among them? */
export const hasInvisible = (text: string): boolean => INVISIBLE.test(text);

/** Shortest and longest permitted text in characters (code points); several lines when `lines` is set. */
export interface TextBounds {
  readonly min: number;
  readonly max: number;
  readonly lines?: boolean;
}

/** The form in which text is stored: Unicode NFC, wide spaces as ordinary ones, one kind of line break, trimmed. */
export const normalisedText = (text: string): string => text.normalize('NFC').replace(/[\u00a0\u3000]/g, ' ').replace(/\r\n?/g, '\n').trim();

/** The same for texts of several lines: no line ends in spaces. */
export const normalisedLines = (text: string): string => normalisedText(text).replace(/[ \t]+$/gm, '');

/** Text out of a spreadsheet: Unicode NFC, line ends as `\n`, all wide spaces as one ordinary space each, no zero-width marks, trimmed. */
export const cleanText = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').replace(SPACES, ' ').replace(ZERO_WIDTH, '').trim();

/** Too short or too long, as a Chinese sentence; null when neither. */
function lengthProblem(label: string, text: string, min: number, max: number): string | null {
  const length = Array.from(text).length;
  if (length < min) return `“${label}”至少${min}字，请补充。`;
  return length > max ? `“${label}”共${length}字，最多${max}字，请缩短。` : null;
}

/**
 * What is wrong with a text, as a Chinese sentence with the remedy; null when nothing is.
 * @param label what the field is called on the screen
 * @param text already normalised
 */
export function textProblem(label: string, text: string, { min, max, lines = false }: TextBounds): string | null {
  if (text === '') return min === 0 ? null : `“${label}”不能为空，请填写。`;
  if (hasInvisible(lines ? text.replaceAll('\n', '') : text)) return `“${label}”含有换行或不可见字符，请删除这些字符后重新填写。`;
  return lengthProblem(label, text, min, max);
}

/**
 * The same for a text that is written in several lines.
 * @param min 0 when it may be empty
 */
export function linesProblem(label: string, text: string, min: number, max: number): string | null {
  if (text === '') return min === 0 ? null : `“${label}”不能为空，请填写。`;
  if (hasInvisible(text.replaceAll('\n', ''))) return `“${label}”含有不可见字符，请删除这些字符后重新填写。`;
  return lengthProblem(label, text, min, max);
}

/** Cuts a text that names come into, so that the whole fits; the cut is marked. */
export function clip(text: string, length: number): string {
  const letters = [...text];
  return letters.length <= length ? text : `${letters.slice(0, length - 1).join('')}…`;
}
