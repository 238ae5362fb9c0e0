/** A cell before its column is known. */
export interface RawCell {
  readonly text: string;
  /** Address in a workbook, e.g. `B7`; absent for pasted text. */
  readonly address?: string;
  /** Why the cell cannot be accepted whatever its column: a formula, an error value. Chinese sentence with the address. */
  readonly problem?: string;
}

/** A row with at least one non-empty cell; cells by column number, the first column is 1. */
export interface RawRow {
  readonly line: number;
  readonly cells: ReadonlyMap<number, RawCell>;
  readonly problems: readonly string[];
}

export interface RawTable {
  readonly rows: readonly RawRow[];
  /** Non-empty rows that were counted but no longer kept because the table is too long anyway. */
  readonly overflow: number;
}

/** Rows a reader keeps: the limit of data rows with room for headings and example rows. */
export const MAX_RAW_ROWS = 10_100;

/** Shortens what a user wrote for quoting in a message. */
export function quoted(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' '));
  return `“${characters.length > 20 ? `${characters.slice(0, 20).join('')}…` : characters.join('')}”`;
}
