import { describe, expect, it } from '@jest/globals';

import { readPastedTable } from './read-pasted-table.js';
import { readWorkbook } from './read-workbook.js';
import type { TableDefinition } from './table-definition.js';
import { writeErrorFile } from './write-error-file.js';
import { writeTemplate } from './write-template.js';

const TABLE: TableDefinition = {
  sheetName: '清单',
  columns: ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'].map((heading) => ({ key: heading, heading, required: true, kind: 'text' })),
};
const ROWS = 10_000;
const MEGABYTE = 1024 * 1024;

describe('a table of 10,000 rows with 8 columns', () => {
  const rows = Array.from({ length: ROWS }, (_, line) => ({
    cells: Object.fromEntries(TABLE.columns.map(({ key }) => [key, `第${line}行${key}列的内容`])),
    id: `0192f0c0-0000-7000-8000-${String(line).padStart(12, '0')}`,
    version: 1,
    messages: [{ severity: 'error', column: '甲', text: '请核对。' }] as const,
  }));

  it.each(['workbook', 'text'] as const)('is read from a %s in little memory', async (source) => {
    const file = source === 'workbook' ? await writeTemplate(TABLE, rows) : undefined;
    const text = [TABLE.columns.map(({ heading }) => heading), ...rows.map(({ cells }) => Object.values(cells))].map((cells) => cells.join('\t')).join('\n');
    const before = process.memoryUsage().rss;
    const content = file ? await readWorkbook(file, TABLE) : readPastedTable(text, TABLE);
    expect((process.memoryUsage().rss - before) / MEGABYTE).toBeLessThan(200);
    expect(content.rows).toHaveLength(ROWS);
    expect(content.rows.at(-1)?.cells['辛']).toBe('第9999行辛列的内容');
  });

  it('comes back as an error file', async () => {
    const file = await writeErrorFile(TABLE, rows);
    expect(file.length).toBeLessThan(5 * MEGABYTE);
  });
});
