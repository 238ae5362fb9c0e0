export type {
  AttachmentBlock,
  AttachmentNoteBlock,
  DocumentBlock,
  DocumentColumn,
  HeadingBlock,
  OfficialDocument,
  ParagraphBlock,
  TableBlock,
} from './document-blocks.js';
export { documentStyle, STANDARD_STYLE, type DocumentStyle } from './document-style.js';
export { documentDate, documentNumber } from './document-text.js';
export { officialDocument } from './official-document.js';
export { charactersPerLine, linesPerPage } from './page-layout.js';
export { textBlocks } from './text-blocks.js';
export { toPdf } from './to-pdf.js';
