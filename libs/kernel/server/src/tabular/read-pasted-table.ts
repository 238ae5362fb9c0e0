import { interpretTable } from './interpret-table.js';
import { parseDelimited } from './parse-delimited.js';
import type { TableContent, TableDefinition } from './table-definition.js';
import { textTooLong } from './table.errors.js';

/** UTF-16 units; 10,000 rows of 200 characters with room to spare. Own rule. */
const MAX_TEXT = 4_000_000;

/**
 * Reads a table pasted as text: TSV from WPS, Excel or a chat, or CSV; the first non-empty row holds the headings.
 * A cell that begins with `=`, `+`, `-` or `@` is text like any other.
 * @throws TABLE_TEXT_TOO_LONG, TABLE_EMPTY, TABLE_TOO_LONG, TABLE_HEADING_MISSING, TABLE_HEADING_UNKNOWN, TABLE_HEADING_DUPLICATE
 */
export function readPastedTable(text: string, definition: TableDefinition): TableContent {
  if (text.length > MAX_TEXT) throw textTooLong(MAX_TEXT);
  return interpretTable(parseDelimited(text), definition);
}
