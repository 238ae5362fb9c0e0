import type { DocumentBlock } from './document-blocks.js';
import { linesOf } from './document-text.js';

/** Longest line that is taken for a heading, characters. Own rule. */
const HEADING_MAX = 30;

const HEADINGS = [
  [/^[一二三四五六七八九十]{1,3}、/u, 1],
  [/^[（(][一二三四五六七八九十]{1,3}[)）]/u, 2],
  [/^\d{1,2}[.．、](?!\d)/u, 3],
  [/^[（(]\d{1,2}[)）]/u, 4],
] as const;

/** Level of the heading that a line is by its number; undefined for a line of text: long, or a sentence. */
function levelOf(line: string): 1 | 2 | 3 | 4 | undefined {
  if (Array.from(line).length > HEADING_MAX || /[。；：，]/u.test(line)) return undefined;
  return HEADINGS.find(([pattern]) => pattern.test(line))?.[1];
}

/**
 * What people typed into one field as blocks: a short line that begins as a heading does (`一、` `（一）` `1.` `（1）`) and is no sentence becomes
 * a real heading, every other line a paragraph.
 * @param highest headings of a higher level than this are set as paragraphs, because the field stands under one already
 */
export function textBlocks(text: string, highest: 1 | 2 | 3 | 4 = 2): DocumentBlock[] {
  return linesOf(text).map((line) => {
    const level = levelOf(line);
    return level === undefined || level < highest ? { kind: 'paragraph', text: line } : { kind: 'heading', level, text: line };
  });
}
