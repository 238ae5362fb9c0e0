import { AlignmentType, BorderStyle, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType, type FileChild, type Paragraph } from 'docx';
import type { DocumentColumn, TableBlock } from './document-blocks.js';
import { tableRowUneven } from './document.errors.js';
import { STYLE } from './document-styles.js';
import { printableText } from './document-text.js';
import { BLOCK } from './page-layout.js';
import { textParagraph } from './text-paragraph.js';

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const PADDING = { top: 40, bottom: 40, left: 80, right: 80 };
const DENSE_PADDING = { ...PADDING, left: 40, right: 40 };
/** With more columns than this letters and padding are smaller. Own rule. */
const MANY_COLUMNS = 8;

/** Widths in twips that add up to the width of the block. */
function widthsOf(columns: readonly DocumentColumn[], whole: number): number[] {
  const total = columns.reduce((sum, { weight = 1 }) => sum + weight, 0);
  const widths = columns.map(({ weight = 1 }) => Math.floor((whole * weight) / total));
  const rest = whole - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}

/** The lines of a cell; an empty one is one empty paragraph, because a cell without a paragraph breaks the file. */
function cellParagraphs(text: string, style: string, align: DocumentColumn['align']): Paragraph[] {
  return printableText(text)
    .split('\n')
    .map((line) => textParagraph(style, line, align === undefined ? {} : { alignment: ALIGN[align] }));
}

/**
 * A ruled table as wide as the text block: its heading row repeats on every page, no row is split.
 * @throws DOCUMENT_TABLE_UNEVEN
 */
export function documentTable({ caption, columns, rows, landscape = false }: TableBlock): FileChild[] {
  const dense = columns.length > MANY_COLUMNS;
  const [headingStyle, cellStyle] = dense ? [STYLE.denseHeading, STYLE.denseCell] : [STYLE.tableHeading, STYLE.tableCell];
  const whole = landscape ? BLOCK.height : BLOCK.width;
  const widths = widthsOf(columns, whole);
  const row = (texts: readonly (string | null)[], heading: boolean): TableRow =>
    new TableRow({
      tableHeader: heading,
      cantSplit: true,
      children: columns.map(
        ({ align }, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.CENTER,
            children: cellParagraphs(texts[index] ?? '', heading ? headingStyle : cellStyle, heading ? undefined : align),
          }),
      ),
    });
  rows.forEach((texts, index) => {
    if (texts.length !== columns.length) throw tableRowUneven(index + 1, texts.length, columns.length);
  });
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: whole, type: WidthType.DXA },
    columnWidths: widths,
    margins: dense ? DENSE_PADDING : PADDING,
    borders: { top: RULE, bottom: RULE, left: RULE, right: RULE, insideHorizontal: RULE, insideVertical: RULE },
    rows: [row(columns.map(({ heading }) => heading), true), ...rows.map((texts) => row(texts, false))],
  });
  const title = caption === undefined ? [] : [textParagraph(STYLE.caption, printableText(caption))];
  return [...title, table];
}
