import type { Id } from '@wudan/kernel-core';

export type LedgerCells = Readonly<Record<string, string | null>>;

/** A row of the ledger as it stands. */
export interface StandingRow {
  readonly id: Id;
  readonly no: string;
  readonly version: number;
  readonly cells: LedgerCells;
}

/** A row of a file that was exported and edited. */
export interface EditedRow {
  readonly line: number;
  readonly id: Id | null;
  readonly version: number | null;
  readonly cells: LedgerCells;
  readonly errors: readonly { readonly column: string | null; readonly text: string }[];
}

export interface LedgerChange {
  readonly rowNo: number;
  readonly itemNo: string;
  readonly itemId: Id | null;
  readonly kind: 'changed' | 'conflict' | 'error';
  readonly column: string;
  readonly before: string;
  readonly after: string;
  /** What stands there meanwhile. */
  readonly now: string | null;
  readonly message: string;
}

export interface LedgerDiff {
  readonly changes: readonly LedgerChange[];
  readonly unchanged: number;
}

const text = (value: string | null | undefined): string => value ?? '';

/**
 * What a file would change, cell by cell, against what the row was when it was exported: so an edit is told from a change that somebody else made meanwhile.
 * 1. A row that was never exported, or stands there twice, is an error: problems come from letters.
 * 2. A cell is edited when it differs from the exported one. What the product records itself cannot be edited.
 * 3. Each edit of a row that became newer is a conflict, whatever cell the others touched.
 * @param bases what each named version of a row was, by `id@version`
 */
export function diffLedger(rows: readonly EditedRow[], standing: ReadonlyMap<Id, StandingRow>, bases: ReadonlyMap<string, LedgerCells>, columns: { readonly editable: ReadonlySet<string>; readonly heading: (column: string) => string }): LedgerDiff {
  const changes: LedgerChange[] = [];
  let unchanged = 0;
  const seen = new Set<Id>();
  for (const row of rows) {
    const now = row.id === null ? undefined : standing.get(row.id);
    const base = row.id === null ? undefined : bases.get(`${row.id}@${row.version ?? 0}`);
    const itemNo = now?.no ?? text(row.cells['no']);
    const error = (column: string, message: string, before = ''): void => void changes.push({ rowNo: row.line, itemNo, itemId: now?.id ?? null, kind: 'error', column, before, after: text(row.cells[column]), now: null, message });
    if (row.errors.length > 0) {
      for (const fault of row.errors) error(fault.column ?? '', fault.text);
      continue;
    }
    if (!now || !base) {
      error('no', '本行没有对应的导出记录：台账的问题来自评估意见反馈书，不能通过导入新增；请使用本轮次导出的台账文件。');
      continue;
    }
    if (seen.has(now.id)) {
      error('no', '同一问题在文件中出现了两次，请只保留一行。');
      continue;
    }
    seen.add(now.id);
    const edited = Object.keys(row.cells).filter((column) => text(row.cells[column]) !== text(base[column]));
    if (edited.length === 0) unchanged += 1;
    for (const column of edited) {
      const [before, after, current] = [text(base[column]), text(row.cells[column]), text(now.cells[column])];
      const of = { rowNo: row.line, itemNo, itemId: now.id, column, before, after };
      if (!columns.editable.has(column)) error(column, `“${columns.heading(column)}”由系统记录，不能通过导入修改，请恢复为“${before}”。`, before);
      else if (row.version === now.version) changes.push({ ...of, kind: 'changed', now: null, message: '' });
      else if (after === current) continue;
      else changes.push({ ...of, kind: 'conflict', now: current, message: '该问题在本表导出之后已被修改，本处不写入；请核对最新内容后在系统中修改，或重新导出后再改。' });
    }
  }
  return { changes, unchanged };
}
