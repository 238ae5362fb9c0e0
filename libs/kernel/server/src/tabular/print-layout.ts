import type ExcelJS from '@protobi/exceljs';

/** How a sheet is printed as a form: A4 on its side, as wide as the sheet, headings on every page. */
export interface SheetPrint {
  /** Title above every page. */
  readonly title: string;
  /** Under every page, e.g. who signs; page numbers follow. */
  readonly foot: string;
  /** Columns that are printed, from the first; the others stay on the screen. All when absent. */
  readonly columns?: number;
}

const A4 = 9;
const THIN: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: 'FF000000' } };
const INCH = 25.4;
/** Inches; the title stands in the head of the page. Own rule. */
const MARGINS = { left: 26 / INCH, right: 26 / INCH, top: 28 / INCH, bottom: 26 / INCH, header: 12 / INCH, footer: 12 / INCH };
/** Longest text of a page's head or foot that the format holds, with its codes. */
const MAX_LINE = 200;

/** An ampersand begins a code in heads and feet of pages. */
function plain(text: string): string {
  return text.slice(0, MAX_LINE).replaceAll('&', '&&');
}

/** Points that a line of the workbook's letters takes, and most that a row may have. */
const LINE = 17;
const TALLEST = 409;

/** Lines that a text takes in a column; a Chinese character is two letters wide. */
function linesIn(text: string, width: number): number {
  const letters = (line: string): number => Array.from(line).reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) < 0x2e80 ? 1 : 2), 0);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(letters(line) / Math.max(1, width - 1))), 0);
}

/**
 * Rules, wrapped text, rows as tall as their text and the page's own settings; nothing of it is a formula. Heights are written because not
 * every program finds them when it opens the file.
 */
export function layOutForPrint(sheet: ExcelJS.Worksheet, all: number, { title, foot, columns = all }: SheetPrint): void {
  sheet.pageSetup = {
    paperSize: A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: MARGINS,
    horizontalCentered: true,
    printTitlesRow: '1:1',
    // The library puts a dollar in front of each column itself.
    ...(columns < all ? { printArea: `A$1:${sheet.getColumn(columns).letter}$${sheet.rowCount}` } : {}),
  };
  sheet.headerFooter = { oddHeader: `&C&"方正小标宋简体"&18 ${plain(title)}`, oddFooter: `&L&10 ${plain(foot)}&R&10 第 &P 页 共 &N 页` };
  for (let number = 1; number <= sheet.rowCount; number += 1) {
    const row = sheet.getRow(number);
    let lines = 1;
    for (let column = 1; column <= columns; column += 1) {
      const cell = row.getCell(column);
      cell.border = { top: THIN, bottom: THIN, left: THIN, right: THIN };
      cell.alignment = { vertical: number === 1 ? 'middle' : 'top', horizontal: number === 1 ? 'center' : undefined, wrapText: true };
      lines = Math.max(lines, linesIn(cell.text, sheet.getColumn(column).width ?? LINE));
    }
    row.height = Math.min(TALLEST, lines * LINE);
  }
}
