import type { TableDefinition } from './table-definition.js';
import { writeSheet, type SheetRow } from './write-sheet.js';

/**
 * The rows of a failed import for correction: cells with an error red, with a warning yellow, what is wrong in the last
 * visible column. The corrected file can be uploaded as it is.
 */
export function writeErrorFile(definition: TableDefinition, rows: readonly SheetRow[]): Promise<Buffer> {
  return writeSheet(definition, rows, { example: false, messages: true });
}
