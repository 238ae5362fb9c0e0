import { Paragraph, TextRun, type IParagraphOptions } from 'docx';

/** A run whose quotes, dashes and dots are Chinese ones, as wide as a character. */
export function textRun(text: string, more: { readonly size?: number; readonly break?: number } = {}): TextRun {
  return new TextRun({ ...more, text, font: { hint: 'eastAsia' } });
}

/** A paragraph in a named style. */
export function textParagraph(style: string, text: string, more: Omit<IParagraphOptions, 'style' | 'children' | 'text'> = {}): Paragraph {
  return new Paragraph({ ...more, style, children: text === '' ? [] : [textRun(text)] });
}
