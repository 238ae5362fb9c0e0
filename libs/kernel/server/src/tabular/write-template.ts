import type { TableDefinition } from './table-definition.js';
import { writeSheet, type SheetRow } from './write-sheet.js';

/**
 * The workbook that people fill in: without rows an empty template with an example row, with rows an export that can be
 * changed and read back (each row carries its identifier and version in the hidden column).
 */
export function writeTemplate(definition: TableDefinition, rows: readonly SheetRow[] = []): Promise<Buffer> {
  return writeSheet(definition, rows, { example: rows.length === 0, messages: false });
}
