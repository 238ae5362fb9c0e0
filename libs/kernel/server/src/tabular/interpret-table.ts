import { cleanText } from '@wudan/kernel-core';
import { matchHeadings, type HeadingMatch } from './match-headings.js';
import { quoted, type RawRow, type RawTable } from './raw-table.js';
import { readCell } from './read-cell.js';
import {
  EXAMPLE_MARK,
  MAX_DATA_ROWS,
  firstTextColumn,
  type CellMessage,
  type ColumnDefinition,
  type TableContent,
  type TableDefinition,
  type TableRow,
} from './table-definition.js';
import { tableEmpty, tableTooLong } from './table.errors.js';

const ROW_ID = /^([0-9A-Za-z-]{1,64})@(\d{1,9})$/;

/**
 * Gives a raw table its meaning: the first non-empty row holds the headings, example rows are dropped, every cell is
 * read by its column's definition. What is wrong with a row becomes its messages; what is wrong with the table is thrown.
 * @throws TABLE_EMPTY, TABLE_TOO_LONG, TABLE_HEADING_DUPLICATE, TABLE_HEADING_MISSING, TABLE_HEADING_UNKNOWN
 */
export function interpretTable(table: RawTable, definition: TableDefinition): TableContent {
  const [headings, ...body] = table.rows;
  if (!headings) throw tableEmpty();
  const match = matchHeadings(headings, definition);
  const marked = markedColumn(match, definition);
  const data = body.filter((row) => !isExample(row, marked));
  const count = data.length + table.overflow;
  if (count > MAX_DATA_ROWS) throw tableTooLong(count);
  if (count === 0) throw tableEmpty();
  return { rows: data.map((row) => readRow(row, match)) };
}

function markedColumn(match: HeadingMatch, definition: TableDefinition): number | undefined {
  const column = firstTextColumn(definition);
  return [...match.columns].find(([, candidate]) => candidate === column)?.[0];
}

function isExample(row: RawRow, marked: number | undefined): boolean {
  return marked !== undefined && cleanText(row.cells.get(marked)?.text ?? '').startsWith(EXAMPLE_MARK);
}

function readRow(row: RawRow, match: HeadingMatch): TableRow {
  const cells: Record<string, string | null> = {};
  const messages: CellMessage[] = row.problems.map((text) => ({ severity: 'error', column: null, text }));
  const report = (column: ColumnDefinition | null, text: string, cell: string | undefined): void => {
    messages.push({ severity: 'error', column: column?.key ?? null, text, ...(cell === undefined ? {} : { cell }) });
  };

  for (const [number, column] of match.columns) {
    const raw = row.cells.get(number);
    const { value, problem } = readCell(raw?.text ?? '', column);
    cells[column.key] = value;
    const text = raw?.problem ?? problem;
    if (text !== undefined) report(column, text, raw?.address);
  }
  for (const [number, raw] of row.cells) {
    if (match.columns.has(number) || match.ignored.has(number) || number === match.rowIdColumn) continue;
    const place = raw.address ?? `第${row.line}行第${number}列`;
    report(null, `${place} 的内容${quoted(cleanText(raw.text))}没有对应的表头，请删除该内容或移到正确的列。`, raw.address);
  }

  const reference = match.rowIdColumn === undefined ? undefined : row.cells.get(match.rowIdColumn);
  const text = cleanText(reference?.text ?? '');
  const identity = ROW_ID.exec(text);
  if (text !== '' && !identity) {
    report(null, '隐藏的“行标识”已被改动，请清空该单元格（按新增处理）或重新下载模板填写。', reference?.address);
  }
  return {
    line: row.line,
    cells,
    messages,
    ...(identity ? { id: identity[1], version: Number(identity[2]) } : {}),
  };
}
