import { interpretTable } from './interpret-table.js';
import { readSheet } from './read-sheet.js';
import { readWorkbookParts } from './read-workbook-parts.js';
import type { TableContent, TableDefinition } from './table-definition.js';
import { openXlsxPackage } from './xlsx-package.js';

/**
 * Reads a table from an XLSX workbook: the sheet with the definition's name, otherwise the first visible one; the first
 * non-empty row holds the headings. Formulas, error values and merged cells are reported on their rows.
 * @throws DomainError with a code that begins TABLE_: see `table.errors.ts`; no other error leaves this function for any bytes
 */
export async function readWorkbook(file: Buffer, definition: TableDefinition): Promise<TableContent> {
  const parts = await openXlsxPackage(file);
  const workbook = await readWorkbookParts(parts, definition.sheetName);
  return interpretTable(await readSheet(parts, workbook), definition);
}
