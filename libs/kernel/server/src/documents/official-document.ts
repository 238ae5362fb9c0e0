import { Document, Packer } from 'docx';
import type { OfficialDocument } from './document-blocks.js';
import { documentPartMissing } from './document.errors.js';
import { documentStyle } from './document-style.js';
import { officialStyles } from './document-styles.js';
import { printableText } from './document-text.js';
import { documentSections } from './document-sections.js';
import { coreProperties, stampZip } from './fixed-package.js';
import { fontTable } from './font-table.js';

/** Lays the page out as Word 2013 and later do; without it Word shows "compatibility mode". */
const WORD_VERSION = 15;

/**
 * Sets a document as GB/T 9704-2012 asks: A4, 28 characters × 22 lines, real heading styles, page numbers with dashes.
 * The same input gives the same bytes.
 * @returns a DOCX file
 * @throws DOCUMENT_PART_MISSING, DOCUMENT_NUMBER_MALFORMED, DOCUMENT_DATE_MALFORMED, DOCUMENT_TABLE_UNEVEN
 */
export async function officialDocument(content: OfficialDocument): Promise<Buffer> {
  const title = printableText(content.title).trim();
  if (title === '') throw documentPartMissing('title', '标题');
  const style = documentStyle(content.style);
  const author = printableText(content.signature?.name ?? content.issuer ?? '');
  const document = new Document({
    title,
    creator: author,
    compatibility: { version: WORD_VERSION },
    evenAndOddHeaderAndFooters: true,
    sections: documentSections({ ...content, title }, style),
  });
  const file = await Packer.toBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: coreProperties({ title: title.replaceAll('\n', ''), author, createdAt: content.createdAt }) },
    { path: 'word/styles.xml', data: officialStyles(style) },
    { path: 'word/fontTable.xml', data: fontTable(style) },
  ]);
  return stampZip(file, content.createdAt);
}
