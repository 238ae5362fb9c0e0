import { MAX_RAW_ROWS, type RawCell, type RawRow, type RawTable } from './raw-table.js';
import { dateOfSerial } from './read-date.js';
import { readXml, type Attributes } from './read-xml.js';
import { unescapeText, type WorkbookParts } from './read-workbook-parts.js';
import { cellsMerged, fileDamaged } from './table.errors.js';
import type { XlsxPackage } from './xlsx-package.js';

/** Limits of the file format. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
/** Beyond so many merged ranges they are not named row by row. Own rule. */
const MAX_NAMED_MERGES = 100;

interface Merge {
  readonly range: string;
  readonly top: number;
  readonly bottom: number;
}

/** The cell being read: `<c>` with its `<f>`, `<v>` and `<is>`. */
interface OpenCell {
  readonly column: number;
  readonly address: string;
  readonly type: string;
  readonly dated: boolean;
  formula: boolean;
  text: string;
}

/**
 * Streams one sheet into raw rows. Rows, cells and merged ranges are taken as they stand in the file and never
 * expanded, so the memory needed follows the filled cells and not what the file claims to span.
 * @throws TABLE_CELLS_MERGED, TABLE_FILE_DAMAGED
 */
export async function readSheet(parts: XlsxPackage, workbook: WorkbookParts): Promise<RawTable> {
  const rows: { line: number; cells: Map<number, RawCell>; problems: string[] }[] = [];
  const merges: Merge[] = [];
  let mergeCount = 0;
  let overflow = 0;
  let line = 0;
  let lastColumn = 0;
  let cells = new Map<number, RawCell>();
  let cell: OpenCell | undefined;
  let collecting = false;
  let phonetic = 0;

  const openCell = (attributes: Attributes): OpenCell => {
    const address = attributes('r') ?? `${columnName(lastColumn + 1)}${line}`;
    const { column, row } = decodeAddress(address);
    if (row !== line) throw fileDamaged();
    lastColumn = column;
    const dated = workbook.dateStyles[Number(attributes('s') ?? 0)] ?? false;
    return { column, address, type: attributes('t') ?? 'n', dated, formula: false, text: '' };
  };

  await readXml(parts, workbook.sheetPart, {
    open: (name, attributes) => {
      if (name === 'row') {
        line = Number(attributes('r') ?? line + 1);
        if (!Number.isInteger(line) || line < 1 || line > LAST_ROW) throw fileDamaged();
        lastColumn = 0;
        cells = new Map();
      } else if (name === 'c') cell = openCell(attributes);
      else if (name === 'f' && cell) cell.formula = true;
      else if (name === 'rPh') phonetic += 1;
      else if (name === 'v' || name === 't') collecting = cell !== undefined && phonetic === 0;
      else if (name === 'mergeCell') {
        mergeCount += 1;
        if (merges.length <= MAX_NAMED_MERGES) merges.push(decodeMerge(attributes('ref') ?? ''));
      }
    },
    text: (text) => {
      if (collecting && cell) cell.text += text;
    },
    close: (name) => {
      if (name === 'rPh') phonetic -= 1;
      else if (name === 'v' || name === 't') collecting = false;
      else if (name === 'c' && cell) {
        const raw = understand(cell, workbook);
        if (raw) cells.set(cell.column, raw);
        cell = undefined;
      } else if (name === 'row' && cells.size > 0) {
        if (rows.length < MAX_RAW_ROWS) rows.push({ line, cells, problems: [] });
        else overflow += 1;
        cells = new Map();
      }
    },
  });

  reportMerges(rows, merges, mergeCount);
  return { rows, overflow };
}

/** Undefined when the cell is empty. */
function understand(cell: OpenCell, workbook: WorkbookParts): RawCell | undefined {
  const { address } = cell;
  if (cell.formula) {
    const text = cell.type === 'n' ? cell.text : unescapeText(cell.text);
    return { text, address, problem: `${address} 单元格含有公式，系统不接受公式，请粘贴为数值后重新导入。` };
  }
  if (cell.text.trim() === '') return undefined;
  switch (cell.type) {
    case 's': {
      const text = workbook.strings[Number(cell.text)];
      if (text === undefined) throw fileDamaged();
      return text.trim() === '' ? undefined : { text, address };
    }
    case 'str':
    case 'inlineStr':
      return { text: unescapeText(cell.text), address };
    case 'd':
      return { text: cell.text, address };
    case 'b':
      return { text: cell.text === '0' ? '否' : '是', address };
    case 'e':
      return { text: cell.text, address, problem: `${address} 单元格为错误值 ${cell.text}，请改为实际内容。` };
    default:
      return numberCell(cell, workbook.base1904);
  }
}

function numberCell({ text, address, dated }: OpenCell, base1904: boolean): RawCell {
  const value = Number(text);
  if (!Number.isFinite(value)) throw fileDamaged();
  if (dated) {
    const date = dateOfSerial(value, base1904);
    if (date !== undefined) return { text: date, address };
  }
  if (Math.abs(value) >= 1e15) {
    return {
      text: String(value),
      address,
      problem: `${address} 单元格的数字超过15位，末尾数位已丢失，请将单元格设为文本格式后重新填写。`,
    };
  }
  return { text: String(value), address };
}

/** @param rows in the order of the sheet; the first one holds the headings */
function reportMerges(rows: readonly (RawRow & { problems: string[] })[], merges: readonly Merge[], count: number): void {
  const [first] = merges;
  const headingLine = rows[0]?.line;
  if (!first || headingLine === undefined) return;
  if (count > MAX_NAMED_MERGES) throw cellsMerged(first.range, count);
  const above = merges.find(({ top }) => top <= headingLine);
  if (above) throw cellsMerged(above.range, 1);
  for (const row of rows) {
    for (const { range, top, bottom } of merges) {
      if (row.line < top || row.line > bottom) continue;
      row.problems.push(`${range} 为合并单元格，请取消合并，在每一行分别填写。`);
    }
  }
}

function decodeMerge(range: string): Merge {
  const [start = '', end = start] = range.replaceAll('$', '').split(':');
  const rows = [decodeAddress(start).row, decodeAddress(end).row];
  return { range: `${start}:${end}`, top: Math.min(...rows), bottom: Math.max(...rows) };
}

function decodeAddress(address: string): { column: number; row: number } {
  const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(address);
  if (!match) throw fileDamaged();
  const column = Array.from(match[1] ?? '').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(match[2]);
  if (column > LAST_COLUMN || row < 1 || row > LAST_ROW) throw fileDamaged();
  return { column, row };
}

/** `A` for 1, `AA` for 27. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}
