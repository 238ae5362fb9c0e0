import { foldedText } from './read-cell.js';
import type { CellMessage, TableDefinition, TableRow } from './table-definition.js';

export type RowState = 'new' | 'changed' | 'same' | 'conflict' | 'error';

/**
 * Why a row is in conflict. `version`: the record changed after the row was exported; whoever decides may take the
 * row nevertheless. `duplicate`, `retired` and `identity` can only be put right in the table.
 */
export type ConflictKind = 'version' | 'duplicate' | 'retired' | 'identity';

/** A record as it stands, in the same canonical text as `TableRow.cells`. */
export interface ExistingRecord {
  readonly id: string;
  readonly version: number;
  readonly retired: boolean;
  readonly cells: Readonly<Record<string, string | null>>;
}

/** One column of a row, also when nothing changed; `before` is null for a new record. */
export interface CellChange {
  readonly column: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface DiffRow {
  readonly line: number;
  readonly state: RowState;
  readonly conflict: ConflictKind | null;
  /** The record that the row is about; null for a new one. */
  readonly id: string | null;
  /** Version of that record at the time of the comparison, to be compared again on commit. */
  readonly version: number | null;
  readonly values: readonly CellChange[];
  readonly messages: readonly CellMessage[];
}

interface Finding {
  readonly conflict: ConflictKind;
  readonly text: string;
}

/**
 * Compares incoming rows with the records that exist. The rules, in this order:
 * 1. A row with an error message is `error`.
 * 2. The hidden identifier says which record a row is about; without one the natural key does. Keys are compared
 *    without regard to letter case, width and white space; an empty key column counts as a value.
 * 3. `conflict` / `duplicate`: two rows of the table (errors included) have the same key or identifier; all of them.
 * 4. `conflict` / `identity`: the identifier is of no record here, or the key belongs to another record than it.
 * 5. `conflict` / `retired`: the record is retired.
 * 6. No record: `new`. No difference in the columns present: `same`, whatever the versions.
 * 7. `conflict` / `version`: the row was exported at another version than the record has now.
 * 8. Otherwise `changed`. A row without identifier carries no version and is compared by its content only.
 * @param keyColumns the natural key; unique among the records that are not retired
 */
export function diffRows(
  definition: TableDefinition,
  keyColumns: readonly string[],
  rows: readonly TableRow[],
  existing: readonly ExistingRecord[],
): DiffRow[] {
  const keyOf = ({ cells }: Pick<TableRow, 'cells'>): string =>
    JSON.stringify(keyColumns.map((column) => foldedText(cells[column] ?? '')));
  const byId = new Map(existing.map((record) => [record.id, record]));
  const byKey = new Map<string, ExistingRecord>();
  for (const record of existing) {
    const key = keyOf(record);
    if (!record.retired || !byKey.has(key)) byKey.set(key, record);
  }
  const linesByKey = groupLines(rows, keyOf);
  const linesById = groupLines(rows, (row) => row.id);
  const keyName = keyColumns
    .map((key) => definition.columns.find((column) => column.key === key)?.heading ?? key)
    .join('＋');

  const findConflict = (row: TableRow, record: ExistingRecord | undefined, changed: boolean): Finding | undefined => {
    const others = otherLines(row, linesByKey.get(keyOf(row)), row.id === undefined ? [] : linesById.get(row.id));
    if (others.length > 0) {
      const text = `本行与第${others.slice(0, 5).join('、')}行的“${keyName}”或行标识重复，请只保留一行。`;
      return { conflict: 'duplicate', text };
    }
    if (row.id !== undefined && !record) {
      const text = '本行的行标识在本单位没有对应记录，请使用本单位最新导出的表格，或清空行标识后按新增导入。';
      return { conflict: 'identity', text };
    }
    const sameKey = byKey.get(keyOf(row));
    if (record && sameKey && sameKey.id !== record.id) {
      const text = `本行的“${keyName}”属于另一条记录，与行标识不一致，请核对是否错行，或清空行标识。`;
      return { conflict: 'identity', text };
    }
    if (record?.retired) {
      const text = `“${keyName}”对应的记录已停用，不能通过导入修改，请改用新的“${keyName}”。`;
      return { conflict: 'retired', text };
    }
    if (record && changed && row.version !== undefined && row.version !== record.version) {
      const text = '该记录在本表导出之后已被修改，请逐项核对修改前后的内容，再决定是否以本表为准。';
      return { conflict: 'version', text };
    }
    return undefined;
  };

  return rows.map((row) => {
    const record = row.id === undefined ? byKey.get(keyOf(row)) : byId.get(row.id);
    const values = compare(definition, row, record);
    const changed = values.some(({ before, after }) => before !== after);
    const failed = row.messages.some(({ severity }) => severity === 'error');
    const finding = failed ? undefined : findConflict(row, record, changed);
    const message: CellMessage[] = finding ? [{ severity: 'error', column: null, text: finding.text }] : [];
    return {
      line: row.line,
      state: failed ? 'error' : finding ? 'conflict' : !record ? 'new' : changed ? 'changed' : 'same',
      conflict: finding?.conflict ?? null,
      id: record?.id ?? null,
      version: record?.version ?? null,
      values,
      messages: [...row.messages, ...message],
    };
  });
}

function compare(definition: TableDefinition, row: TableRow, record: ExistingRecord | undefined): CellChange[] {
  return definition.columns
    .filter(({ key }) => key in row.cells)
    .map(({ key }) => ({ column: key, before: record?.cells[key] ?? null, after: row.cells[key] ?? null }));
}

function groupLines(rows: readonly TableRow[], groupOf: (row: TableRow) => string | undefined): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const group = groupOf(row);
    if (group === undefined) continue;
    const lines = groups.get(group);
    if (lines) lines.push(row.line);
    else groups.set(group, [row.line]);
  }
  return groups;
}

function otherLines(row: TableRow, ...groups: (readonly number[] | undefined)[]): number[] {
  const lines = new Set(groups.flatMap((group) => group?.slice(0, 7) ?? []));
  lines.delete(row.line);
  return [...lines].sort((left, right) => left - right);
}
