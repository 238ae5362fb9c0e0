import { describe, expect, it } from '@jest/globals';

import { diffRows, type ExistingRecord } from './diff-rows.js';
import type { TableDefinition, TableRow } from './table-definition.js';

const TABLE: TableDefinition = {
  sheetName: '物品',
  columns: [
    { key: 'code', heading: '编号', required: true, kind: 'text' },
    { key: 'name', heading: '名称', required: true, kind: 'text' },
    { key: 'note', heading: '备注', required: false, kind: 'text' },
  ],
};

const EXISTING: ExistingRecord[] = [
  { id: 'r1', version: 2, retired: false, cells: { code: 'A-1', name: '书桌', note: '旧' } },
  { id: 'r2', version: 5, retired: false, cells: { code: 'A-2', name: '转椅', note: null } },
  { id: 'r3', version: 1, retired: true, cells: { code: 'A-3', name: '沙发', note: null } },
  { id: 'r4', version: 1, retired: true, cells: { code: 'A-1', name: '旧书桌', note: null } },
];

type Incoming = Partial<TableRow> & Pick<TableRow, 'cells'>;

function diff(...incoming: Incoming[]): ReturnType<typeof diffRows> {
  const rows = incoming.map((row, index) => ({ line: index + 2, messages: [], ...row }));
  return diffRows(TABLE, ['code'], rows, EXISTING);
}

describe('diffRows', () => {
  const failed = [{ severity: 'error', column: 'name', text: '不能为空' }] as const;
  const warned = [{ severity: 'warning', column: 'name', text: '请核对' }] as const;

  it.each<[string, Incoming, string, string | null, string | null]>([
    ['unknown key', { cells: { code: 'B-1', name: '灯' } }, 'new', null, null],
    ['known key, other name', { cells: { code: 'A-1', name: '新书桌' } }, 'changed', null, 'r1'],
    ['known key, nothing else', { cells: { code: 'A-1', name: '书桌' } }, 'same', null, 'r1'],
    ['key in other width and case', { cells: { code: 'ａ-1', name: '书桌', note: '旧' } }, 'changed', null, 'r1'],
    ['cleared cell', { cells: { code: 'A-1', name: '书桌', note: null } }, 'changed', null, 'r1'],
    ['a warning does not stop it', { cells: { code: 'A-1', name: '新书桌' }, messages: warned }, 'changed', null, 'r1'],
    ['an error does', { cells: { code: 'A-1', name: null }, messages: failed }, 'error', null, 'r1'],
    ['current version', { id: 'r1', version: 2, cells: { code: 'A-1', name: '新书桌' } }, 'changed', null, 'r1'],
    ['old version, other content', { id: 'r1', version: 1, cells: { code: 'A-1', name: '新书桌' } }, 'conflict', 'version', 'r1'],
    ['old version, same content', { id: 'r1', version: 1, cells: { code: 'A-1', name: '书桌' } }, 'same', null, 'r1'],
    ['version from the future', { id: 'r1', version: 9, cells: { code: 'A-1', name: '新书桌' } }, 'conflict', 'version', 'r1'],
    ['new key for the same record', { id: 'r1', version: 2, cells: { code: 'B-9', name: '书桌' } }, 'changed', null, 'r1'],
    ['key of another record', { id: 'r1', version: 2, cells: { code: 'A-2', name: '书桌' } }, 'conflict', 'identity', 'r1'],
    ['identifier of nobody', { id: 'zz', version: 1, cells: { code: 'B-1', name: '灯' } }, 'conflict', 'identity', null],
    ['retired by key', { cells: { code: 'A-3', name: '沙发' } }, 'conflict', 'retired', 'r3'],
    ['retired by identifier', { id: 'r3', version: 1, cells: { code: 'A-3', name: '沙发' } }, 'conflict', 'retired', 'r3'],
  ])('%s', (_name, row, state, conflict, id) => {
    expect(diff(row)[0]).toMatchObject({ state, conflict, id });
  });

  it('shows before and after of the columns present', () => {
    expect(diff({ cells: { code: 'A-1', name: '新书桌' } })[0]).toEqual({
      line: 2,
      state: 'changed',
      conflict: null,
      id: 'r1',
      version: 2,
      values: [
        { column: 'code', before: 'A-1', after: 'A-1' },
        { column: 'name', before: '书桌', after: '新书桌' },
      ],
      messages: [],
    });
  });

  it('puts all rows with the same key or identifier in conflict and names the others', () => {
    const rows = diff(
      { cells: { code: 'B-1', name: '灯' } },
      { cells: { code: 'b-1', name: '台灯' } },
      { id: 'r2', version: 5, cells: { code: 'A-2', name: '转椅' } },
      { id: 'r2', version: 5, cells: { code: 'A-9', name: '转椅' } },
      { cells: { code: 'B-2', name: '椅' } },
    );
    expect(rows.map(({ conflict }) => conflict)).toEqual(['duplicate', 'duplicate', 'duplicate', 'duplicate', null]);
    expect(rows[0]?.messages[0]?.text).toBe('本行与第3行的“编号”或行标识重复，请只保留一行。');
    expect(rows[3]?.messages[0]?.text).toContain('第4行');
  });

  it('compares 10,000 rows at once', () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => ({ line: index + 2, messages: [], cells: { code: `C-${index}`, name: '灯' } }));
    const states = diffRows(TABLE, ['code'], rows, EXISTING).map(({ state }) => state);
    expect(states.every((state) => state === 'new')).toBe(true);
  });
});
