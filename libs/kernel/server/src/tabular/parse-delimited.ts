import { cleanText } from '@wudan/kernel-core';
import { MAX_RAW_ROWS, type RawCell, type RawRow, type RawTable } from './raw-table.js';

/**
 * Splits text copied from a spreadsheet or chat (tabs) or a CSV text (commas) into cells. A cell in double quotes may
 * hold separators, line breaks and doubled quotes; a quote that is not closed right before a separator is an
 * ordinary character, so `"两新"组织工委` stays whole. The rows are numbered as a spreadsheet would: a line break
 * inside quotes does not begin a new row. Nothing is evaluated.
 */
export function parseDelimited(text: string): RawTable {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const separator = separatorOf(source);
  const rows: RawRow[] = [];
  let overflow = 0;
  let line = 1;
  let cells = new Map<number, RawCell>();
  let column = 1;
  let position = 0;

  const endRow = (): void => {
    if (cells.size > 0) {
      if (rows.length < MAX_RAW_ROWS) rows.push({ line, cells, problems: [] });
      else overflow += 1;
    }
    line += 1;
    cells = new Map();
    column = 1;
  };

  while (position < source.length) {
    const cell = readQuoted(source, position, separator) ?? readPlain(source, position, separator);
    if (cleanText(cell.text) !== '') cells.set(column, { text: cell.text });
    position = cell.end;
    if (source[position] === separator) column += 1;
    else endRow();
    position += 1;
  }
  if (cells.size > 0) endRow();
  return { rows, overflow };
}

/** Tabs win: a spreadsheet's clipboard separates by tabs whatever the cells hold. */
function separatorOf(source: string): string {
  const start = source.search(/\S/);
  const first = source.slice(start < 0 ? 0 : source.lastIndexOf('\n', start) + 1).split('\n', 1)[0] ?? '';
  if (first.includes('\t')) return '\t';
  return !first.includes(',') && first.includes('，') ? '，' : ',';
}

interface Token {
  readonly text: string;
  /** Position of the separator or line end behind the cell. */
  readonly end: number;
}

function readQuoted(source: string, start: number, separator: string): Token | undefined {
  if (source[start] !== '"') return undefined;
  let text = '';
  let from = start + 1;
  for (;;) {
    const quote = source.indexOf('"', from);
    if (quote < 0) return undefined;
    text += source.slice(from, quote);
    const next = source[quote + 1];
    if (next === '"') {
      text += '"';
      from = quote + 2;
    } else {
      return next === undefined || next === '\n' || next === separator ? { text, end: quote + 1 } : undefined;
    }
  }
}

function readPlain(source: string, start: number, separator: string): Token {
  let end = start;
  while (end < source.length && source[end] !== separator && source[end] !== '\n') end += 1;
  return { text: source.slice(start, end), end };
}
