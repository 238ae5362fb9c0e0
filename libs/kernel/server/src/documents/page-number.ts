import {
  AlignmentType,
  BorderStyle,
  Footer,
  HeightRule,
  OverlapType,
  PageNumber,
  Paragraph,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { STYLE } from './document-styles.js';
import { MARGIN, PAGE_NUMBER_EDGE, PAGE_NUMBER_LINE, SHEET } from './page-layout.js';

/** One character of the page number (4号, 14 pt), twips: its distance from the edge of the text block. */
const ONE_CHARACTER = 280;
/** Length that the turned number on a sheet lying on its side may take, twips. */
const TURNED_LENGTH = 1_400;

function numberRun(): TextRun {
  return new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] });
}

/** Odd pages at the right, even pages at the left, one character from the edge of the block. */
function upright(odd: boolean): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.pageNumber,
        alignment: odd ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: odd ? { right: ONE_CHARACTER } : { left: ONE_CHARACTER },
        children: [numberRun()],
      }),
    ],
  });
}

/**
 * On a sheet lying on its side the number keeps its place on the paper: bound like the others, with the head of the table to the left, the
 * sheet has its foot at the left short side. So the number stands there, turned, near the lower corner on odd pages, the upper on even ones.
 */
function turned(odd: boolean): Footer {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const borders = { top: none, bottom: none, left: none, right: none };
  const top = odd ? SHEET.width - MARGIN.right - ONE_CHARACTER - TURNED_LENGTH : MARGIN.left + ONE_CHARACTER;
  return new Footer({
    children: [
      new Table({
        layout: TableLayoutType.FIXED,
        width: { size: PAGE_NUMBER_LINE, type: WidthType.DXA },
        columnWidths: [PAGE_NUMBER_LINE],
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
        borders: { ...borders, insideHorizontal: none, insideVertical: none },
        float: {
          horizontalAnchor: TableAnchorType.PAGE,
          absoluteHorizontalPosition: PAGE_NUMBER_EDGE,
          verticalAnchor: TableAnchorType.PAGE,
          absoluteVerticalPosition: top,
          overlap: OverlapType.NEVER,
        },
        rows: [
          new TableRow({
            cantSplit: true,
            height: { value: TURNED_LENGTH, rule: HeightRule.EXACT },
            children: [
              new TableCell({
                borders,
                textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
                verticalAlign: VerticalAlignTable.CENTER,
                width: { size: PAGE_NUMBER_LINE, type: WidthType.DXA },
                children: [new Paragraph({ style: STYLE.pageNumber, alignment: odd ? AlignmentType.RIGHT : AlignmentType.LEFT, children: [numberRun()] })],
              }),
            ],
          }),
        ],
      }),
      new Paragraph({ style: STYLE.pageNumber, children: [] }),
    ],
  });
}

/** Page numbers of a section: 4号 half-width digits of 宋体 between dashes. */
export function pageNumbers(landscape: boolean): { readonly default: Footer; readonly even: Footer } {
  const footer = landscape ? turned : upright;
  return { default: footer(true), even: footer(false) };
}
