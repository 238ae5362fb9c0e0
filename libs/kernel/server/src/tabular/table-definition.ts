/** What a column holds; decides how a cell is read, checked and written. */
export type ColumnKind = 'text' | 'integer' | 'decimal' | 'date' | 'choice';

/** One permitted value of a choice column: `value` is stored, `label` is what people read and type. */
export interface ColumnChoice {
  readonly value: string;
  readonly label: string;
  /** Other spellings people use for the label. */
  readonly aliases?: readonly string[];
}

export interface ColumnDefinition {
  /** Name under which the cell appears in `TableRow.cells`. */
  readonly key: string;
  /** Chinese heading; unique in its table, also among the aliases. */
  readonly heading: string;
  /** A required column must have a heading in the table and a value in every row. */
  readonly required: boolean;
  readonly kind: ColumnKind;
  readonly choices?: readonly ColumnChoice[];
  /** Characters (code points), not bytes. */
  readonly maxLength?: number;
  /** Width in the written table, in letters of its font; a Chinese character takes two. Taken from heading and example when absent. */
  readonly width?: number;
  /** Shown in the template's example row: a stored value (`2022-06-30`, a choice's `value`). */
  readonly example?: string;
  /** Other headings that are accepted for this column. */
  readonly aliases?: readonly string[];
}

/**
 * A table that people paste or upload. It has at least one text column: the first of them carries the mark of
 * the example row.
 */
export interface TableDefinition {
  readonly sheetName: string;
  readonly columns: readonly ColumnDefinition[];
}

/** One remark about a row or a cell. An error keeps the row from being imported, a warning does not. */
export interface CellMessage {
  readonly severity: 'error' | 'warning';
  /** Key of the column; null when the remark is about the whole row. */
  readonly column: string | null;
  /** Chinese sentence that names the column or cell and the remedy. */
  readonly text: string;
  /** Address in a workbook, e.g. `B7`. */
  readonly cell?: string;
}

/**
 * One data row. A key is absent from `cells` when the table has no such column (the stored value stays as it is);
 * null when the cell is empty (the stored value is cleared).
 */
export interface TableRow {
  /** Row number as a spreadsheet shows it; a heading in the first row is line 1. */
  readonly line: number;
  /** Canonical text by column key: dates `YYYY-MM-DD`, integers and decimals without separators, choices by `value`; a cell that could not be read keeps its text. */
  readonly cells: Readonly<Record<string, string | null>>;
  /** Identifier and version that an earlier export wrote into the hidden column. */
  readonly id?: string;
  readonly version?: number;
  readonly messages: readonly CellMessage[];
}

export interface TableContent {
  readonly rows: readonly TableRow[];
}

/** Most data rows one table may have; heading, example and empty rows are not counted. Own rule. */
export const MAX_DATA_ROWS = 10_000;

/** A row whose first text column begins so is an example and is not read. */
export const EXAMPLE_MARK = '示例：';

/** Heading of the hidden column with `id@version`. */
export const ROW_ID_HEADING = '行标识（请勿修改）';

/** Heading of the column that an error file adds; ignored when the corrected file is read again. */
export const MESSAGE_HEADING = '错误说明';

/** The column that carries the example mark. */
export function firstTextColumn(definition: TableDefinition): ColumnDefinition | undefined {
  return definition.columns.find((column) => column.kind === 'text');
}
