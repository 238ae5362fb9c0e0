import ExcelJS from '@protobi/exceljs';
import { daysBetween, isLocalDate } from '@wudan/kernel-core';

import { layOutForPrint, type SheetPrint } from './print-layout.js';
import {
  EXAMPLE_MARK,
  MAX_DATA_ROWS,
  MESSAGE_HEADING,
  ROW_ID_HEADING,
  firstTextColumn,
  type CellMessage,
  type ColumnDefinition,
  type TableDefinition,
} from './table-definition.js';

/** A row to be written; a cell that does not fit its column's kind is written as the text it is. */
export interface SheetRow {
  readonly cells: Readonly<Record<string, string | null>>;
  readonly id?: string;
  readonly version?: number;
  readonly messages?: readonly CellMessage[];
}

export interface SheetOptions {
  /** Adds the example row in front, marked 示例. */
  readonly example: boolean;
  /** Adds the column with the remarks and paints the cells they are about. */
  readonly messages: boolean;
  /** Lays the sheet out as a form to print and sign; a form is not read back, so it has no column with identifiers. */
  readonly print?: SheetPrint;
}

const CHOICES_SHEET = '选项';
/** Longest text a cell of the format holds. */
const MAX_CELL_TEXT = 32_767;
const SERIAL_ZERO = '1899-12-30';

const FORMATS = { text: '@', choice: '@', integer: '0', decimal: '0.00####', date: 'yyyy-mm-dd' } as const;
const HEADING_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7ECF3' } };
const ERROR_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF8C9C4' } };
const WARNING_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFE9B8' } };
const EXAMPLE_FONT: Partial<ExcelJS.Font> = { italic: true, color: { argb: 'FF6B6B6B' } };
const TOP_LEFT: Partial<ExcelJS.Alignment> = { vertical: 'top', wrapText: true };

/** The part of a worksheet that sets a rule for a whole range; the library has it and its types do not. */
interface RangeValidations {
  readonly dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void };
}

/**
 * Writes a table as a workbook: headings (required ones with an asterisk) frozen, drop-downs from a hidden sheet, the
 * hidden column `id@version` at the end. Every cell is a typed value; nothing is ever written as a formula, text that
 * begins with `=`, `+`, `-` or `@` is a string in a cell of text format.
 */
export async function writeSheet(
  definition: TableDefinition,
  rows: readonly SheetRow[],
  options: SheetOptions,
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(definition.sheetName, { views: [{ state: 'frozen', xSplit: 0, ySplit: 1 }] });
  const { columns } = definition;
  const messageColumn = options.messages ? columns.length + 1 : undefined;
  const idColumn = (messageColumn ?? columns.length) + 1;

  columns.forEach((column, index) => layOut(sheet, index + 1, headingOf(column), FORMATS[column.kind], widthOf(column)));
  if (messageColumn !== undefined) layOut(sheet, messageColumn, MESSAGE_HEADING, '@', 60);
  if (!options.print) {
    layOut(sheet, idColumn, ROW_ID_HEADING, '@', 12);
    sheet.getColumn(idColumn).hidden = true;
  }
  addChoices(workbook, sheet, columns);

  if (options.example) writeExample(sheet, definition);
  for (const row of rows) {
    const line = sheet.addRow(columns.map((column) => typedValue(column, row.cells[column.key] ?? null)));
    if (messageColumn !== undefined) paint(line, definition, row.messages ?? [], messageColumn);
    if (row.id !== undefined && !options.print) line.getCell(idColumn).value = `${row.id}@${row.version ?? 0}`;
  }
  if (options.print) layOutForPrint(sheet, columns.length, options.print);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function layOut(sheet: ExcelJS.Worksheet, number: number, heading: string, format: string, width: number): void {
  const column = sheet.getColumn(number);
  column.numFmt = format;
  column.width = width;
  const cell = sheet.getCell(1, number);
  cell.value = heading;
  cell.numFmt = '@';
  cell.font = { bold: true };
  cell.fill = HEADING_FILL;
}

function headingOf(column: ColumnDefinition): string {
  return column.required ? `${column.heading}*` : column.heading;
}

/** In characters of the default font; a Chinese character takes two. */
function widthOf(column: ColumnDefinition): number {
  return column.width ?? Math.min(50, Math.max(12, column.heading.length * 2 + 4, (column.example?.length ?? 0) * 2 + 2));
}

function addChoices(workbook: ExcelJS.Workbook, sheet: ExcelJS.Worksheet, columns: readonly ColumnDefinition[]): void {
  const withChoices = columns.filter(({ kind, choices }) => kind === 'choice' && (choices?.length ?? 0) > 0);
  if (withChoices.length === 0) return;
  const list = workbook.addWorksheet(CHOICES_SHEET, { state: 'veryHidden' });
  withChoices.forEach((column, index) => {
    const labels = (column.choices ?? []).map(({ label }) => label);
    const letter = list.getColumn(index + 1).letter;
    [column.heading, ...labels].forEach((text, row) => {
      list.getCell(row + 1, index + 1).value = text;
    });
    const target = sheet.getColumn(columns.indexOf(column) + 1).letter;
    (sheet as unknown as RangeValidations).dataValidations.add(`${target}2:${target}${MAX_DATA_ROWS + 2}`, {
      type: 'list',
      allowBlank: !column.required,
      formulae: [`${CHOICES_SHEET}!$${letter}$2:$${letter}$${labels.length + 1}`],
      showErrorMessage: true,
      errorTitle: column.heading,
      error: '请从下拉列表中选择。',
    });
  });
}

function writeExample(sheet: ExcelJS.Worksheet, definition: TableDefinition): void {
  const marked = firstTextColumn(definition);
  const values = definition.columns.map((column) => {
    const value = typedValue(column, column.example ?? null);
    return column === marked ? `${EXAMPLE_MARK}${value ?? ''}` : value;
  });
  sheet.addRow(values).eachCell((cell) => {
    cell.font = EXAMPLE_FONT;
  });
}

/** A date becomes the spreadsheet's serial day in a cell of date format, an integer or decimal a number, a choice its label. */
function typedValue(column: ColumnDefinition, text: string | null): string | number | null {
  if (text === null || text === '') return null;
  if (column.kind === 'date' && isLocalDate(text)) return daysBetween(SERIAL_ZERO, text);
  if (column.kind === 'integer' && /^-?\d{1,15}$/.test(text)) return Number(text);
  if (column.kind === 'decimal' && /^-?\d{1,12}(?:\.\d{1,6})?$/.test(text)) return Number(text);
  const label = column.choices?.find(({ value }) => value === text)?.label;
  return plainText(label ?? text);
}

/** What looks like an escape `_xHHHH_` is escaped itself, as the file format asks. */
function plainText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').slice(0, MAX_CELL_TEXT);
}

function paint(row: ExcelJS.Row, definition: TableDefinition, messages: readonly CellMessage[], messageColumn: number): void {
  if (messages.length === 0) return;
  const ordered = [...messages].sort((left, right) => Number(left.severity === 'error') - Number(right.severity === 'error'));
  for (const { severity, column } of ordered) {
    const index = definition.columns.findIndex(({ key }) => key === column);
    const cell = row.getCell(index < 0 ? messageColumn : index + 1);
    cell.fill = severity === 'error' ? ERROR_FILL : WARNING_FILL;
  }
  const cell = row.getCell(messageColumn);
  cell.value = plainText(messages.map(({ text }) => text).join('\n'));
  cell.alignment = TOP_LEFT;
}
