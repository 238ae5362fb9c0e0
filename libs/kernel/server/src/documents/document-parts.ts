import { AlignmentType, BorderStyle, HeadingLevel, LineRuleType, Paragraph, Tab, TextRun, type FileChild } from 'docx';
import type { AttachmentBlock, AttachmentNoteBlock, DocumentBlock, OfficialDocument, ParagraphBlock } from './document-blocks.js';
import type { DocumentStyle } from './document-style.js';
import { RED, STYLE } from './document-styles.js';
import { documentTable } from './document-table.js';
import { documentDate, documentNumber, linesOf, printableText } from './document-text.js';
import { HeadingNumbers } from './heading-numbers.js';
import { BLOCK, characterPitch } from './page-layout.js';
import { signaturePlace } from './signature-lines.js';
import { textParagraph, textRun } from './text-paragraph.js';
import { titleLines } from './title-lines.js';

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const;
/** 35 mm from the upper edge of the text block to the issuer mark. */
const MARK_BELOW_EDGE = 1_984;
/** Largest letters of the issuer mark, points; a long name is set smaller so that it stays on one line. */
const MARK_SIZE = 50;
/** 4 mm from the document number to the red rule, points. */
const RULE_BELOW = 11;

function empty(style: string = STYLE.flush): Paragraph {
  return textParagraph(style, '');
}

/** Makes the paragraphs of one document; counts its headings. */
export class DocumentParts {
  readonly #numbers = new HeadingNumbers();
  readonly #pitch: number;

  constructor(private readonly style: DocumentStyle) {
    this.#pitch = characterPitch(style);
  }

  /** Issuer mark, document number and red rule where there are any, then title and addressee. */
  head({ issuer, docNumber, title, subtitle, addressee }: OfficialDocument): FileChild[] {
    const number = docNumber === undefined ? undefined : documentNumber(docNumber);
    const parts: FileChild[] = [];
    if (issuer !== undefined) parts.push(this.#mark(printableText(issuer).trim()));
    if (issuer !== undefined && number !== undefined) parts.push(empty(STYLE.number), empty(STYLE.number));
    if (number !== undefined) parts.push(textParagraph(STYLE.number, number, issuer === undefined ? {} : { border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: RED, space: RULE_BELOW } } }));
    if (issuer !== undefined) parts.push(empty(), empty());
    parts.push(this.#title(title, STYLE.title));
    if (subtitle !== undefined && subtitle.trim() !== '') parts.push(textParagraph(STYLE.subtitle, printableText(subtitle).trim()));
    parts.push(empty());
    if (addressee !== undefined && addressee.trim() !== '') parts.push(textParagraph(STYLE.flush, `${printableText(addressee).trim().replace(/[：:]$/u, '')}：`));
    return parts;
  }

  /** @param keepEnd the last line stays on one page with what follows, because a signature must not stand alone on a page */
  blocks(blocks: readonly DocumentBlock[], keepEnd = false): FileChild[] {
    return blocks.flatMap((block, index) => this.#block(block, keepEnd && index === blocks.length - 1));
  }

  /** Issuer's name and date, kept together. */
  signature({ signature, date }: OfficialDocument): FileChild[] {
    const day = date === undefined ? '' : documentDate(date);
    const name = signature === undefined ? '' : printableText(signature.name).trim();
    if (name === '' && day === '') return [];
    const { blankLines, nameRight, dateRight } = signaturePlace(name, day, signature?.sealed ?? true);
    const line = (text: string, right: number, keepNext: boolean): Paragraph =>
      textParagraph(STYLE.flush, text, { alignment: AlignmentType.RIGHT, indent: { right: Math.round(right * this.#pitch) }, keepNext });
    return [
      ...Array.from({ length: blankLines }, () => textParagraph(STYLE.flush, '', { keepNext: true })),
      ...(name === '' ? [] : [line(name, nameRight, day !== '')]),
      ...(day === '' ? [] : [line(day, dateRight, false)]),
    ];
  }

  /** An attachment's headings count from the beginning. */
  beginAttachment(): void {
    this.#numbers.restart();
  }

  #block(block: DocumentBlock, keepEnd: boolean): FileChild[] {
    switch (block.kind) {
      case 'heading':
        return [new Paragraph({ heading: HEADINGS[block.level - 1], children: [textRun(this.#numbers.next(block.level, printableText(block.text).replaceAll('\n', '').trim()))] })];
      case 'paragraph':
        return this.#paragraphs(block, keepEnd);
      case 'table':
        return documentTable(block);
      case 'attachmentNote':
        return this.#note(block, keepEnd);
      case 'attachment':
        return this.#attachment(block);
    }
  }

  #paragraphs({ text, flush = false }: ParagraphBlock, keepEnd: boolean): FileChild[] {
    return linesOf(text).map((line, index, lines) => textParagraph(flush ? STYLE.flush : STYLE.body, line, keepEnd && index === lines.length - 1 ? { keepNext: true } : {}));
  }

  #mark(issuer: string): Paragraph {
    const size = Math.max(this.style.titleSize, Math.min(MARK_SIZE, Math.floor(BLOCK.width / 20 / Math.max(1, Array.from(issuer).length))));
    return new Paragraph({
      style: STYLE.issuer,
      spacing: { before: MARK_BELOW_EDGE, line: Math.round(size * 24), lineRule: LineRuleType.EXACT, after: 0 },
      children: [textRun(issuer, { size: size * 2 })],
    });
  }

  #title(title: string, style: string): Paragraph {
    const lines = titleLines(title, Math.floor(BLOCK.width / (this.style.titleSize * 20)));
    const children = lines.map((text, index) => textRun(text, index === 0 ? {} : { break: 1 }));
    return new Paragraph({ style, children });
  }

  /** One blank line below the text, two characters in; several names stand under each other, the numbers too. */
  #note({ names }: AttachmentNoteBlock, keepEnd: boolean): FileChild[] {
    const clean = names.map((name) => printableText(name).trim().replace(/[。；;，,]+$/u, ''));
    if (clean.length === 0) return [];
    const numbers = 5 * this.#pitch;
    const texts = clean.length === 1 ? numbers : numbers + Math.round(1.25 * this.#pitch);
    const lines = clean.map((name, index) => {
      const number = clean.length === 1 ? '' : `${index + 1}.`;
      return new Paragraph({
        style: STYLE.flush,
        alignment: AlignmentType.LEFT,
        keepNext: keepEnd && index === clean.length - 1,
        indent: { left: texts, hanging: texts - (index === 0 ? 2 * this.#pitch : numbers) },
        tabStops: [{ type: 'left', position: texts }],
        children: [new TextRun({ children: [index === 0 ? `附件：${number}` : number, ...(number === '' ? [name] : [new Tab(), name])], font: { hint: 'eastAsia' } })],
      });
    });
    return [empty(), ...lines];
  }

  /** 附件 and its number at the upper left of a new page, its title centred on the third line. */
  #attachment({ number, title }: AttachmentBlock): FileChild[] {
    return [textParagraph(STYLE.attachmentMark, `附件${number ?? ''}`), empty(), this.#title(printableText(title).trim(), STYLE.attachmentTitle), empty()];
  }
}
