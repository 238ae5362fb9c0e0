import { cleanText } from '@wudan/kernel-core';
import { type RawRow } from './raw-table.js';
import { foldedText } from './read-cell.js';
import { MESSAGE_HEADING, ROW_ID_HEADING, type ColumnDefinition, type TableDefinition } from './table-definition.js';
import { headingDuplicate, headingMissing, headingUnknown } from './table.errors.js';

export interface HeadingMatch {
  /** Columns of the table that are present, by column number. */
  readonly columns: ReadonlyMap<number, ColumnDefinition>;
  readonly rowIdColumn: number | undefined;
  /** Column numbers whose content is not read: the remarks of an error file. */
  readonly ignored: ReadonlySet<number>;
}

/** Asterisks and notes such as （必填） are not part of a heading. */
function folded(heading: string): string {
  return foldedText(heading).replace(/\((必填|选填|可选)\)$/, '').replace(/\*+$/, '').replace(/^\*+/, '');
}

/**
 * Finds out which column stands where.
 * @throws TABLE_HEADING_DUPLICATE, TABLE_HEADING_MISSING, TABLE_HEADING_UNKNOWN
 */
export function matchHeadings(row: RawRow, definition: TableDefinition): HeadingMatch {
  const byName = new Map<string, ColumnDefinition>();
  for (const column of definition.columns) {
    for (const name of [column.heading, ...(column.aliases ?? [])]) byName.set(folded(name), column);
  }
  const columns = new Map<number, ColumnDefinition>();
  const ignored = new Set<number>();
  const unknown: string[] = [];
  const duplicates = new Set<string>();
  const seen = new Set<ColumnDefinition>();
  let rowIdColumn: number | undefined;

  for (const [number, cell] of row.cells) {
    const heading = cleanText(cell.text).replace(/\s+/g, '');
    const name = folded(heading);
    const column = byName.get(name);
    if (column) {
      if (seen.has(column)) duplicates.add(column.heading);
      seen.add(column);
      columns.set(number, column);
    } else if (name === folded(ROW_ID_HEADING) || name === '行标识') {
      if (rowIdColumn !== undefined) duplicates.add(ROW_ID_HEADING);
      rowIdColumn = number;
    } else if (name === folded(MESSAGE_HEADING)) {
      ignored.add(number);
    } else if (heading !== '') {
      unknown.push(heading.length > 30 ? `${heading.slice(0, 30)}…` : heading);
    }
  }

  const missing = definition.columns.filter((column) => column.required && !seen.has(column));
  if (duplicates.size > 0) throw headingDuplicate([...duplicates]);
  if (missing.length > 0) throw headingMissing(missing.map(({ heading }) => heading), unknown, row.line);
  if (unknown.length > 0) throw headingUnknown(unknown);
  if (seen.size === 0) throw headingMissing(definition.columns.map(({ heading }) => heading), unknown, row.line);
  return { columns, rowIdColumn, ignored };
}
