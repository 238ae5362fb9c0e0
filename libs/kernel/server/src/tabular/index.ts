export { diffRows } from './diff-rows.js';
export type { CellChange, ConflictKind, DiffRow, ExistingRecord, RowState } from './diff-rows.js';
export { readPastedTable } from './read-pasted-table.js';
export { readWorkbook } from './read-workbook.js';
export { EXAMPLE_MARK, MAX_DATA_ROWS, MESSAGE_HEADING, ROW_ID_HEADING } from './table-definition.js';
export type {
  CellMessage,
  ColumnChoice,
  ColumnDefinition,
  ColumnKind,
  TableContent,
  TableDefinition,
  TableRow,
} from './table-definition.js';
export { writeErrorFile } from './write-error-file.js';
export type { SheetPrint } from './print-layout.js';
export type { SheetRow } from './write-sheet.js';
export { writeSheet } from './write-sheet.js';
export { writeTemplate } from './write-template.js';
