import { describe, expect, it } from '@jest/globals';
import ExcelJS from '@protobi/exceljs';
import { addDays } from '@wudan/kernel-core';
import fc from 'fast-check';

import { readWorkbook } from './read-workbook.js';
import type { TableDefinition } from './table-definition.js';
import { writeErrorFile } from './write-error-file.js';
import { writeTemplate } from './write-template.js';
import { openXlsxPackage } from './xlsx-package.js';

const TABLE: TableDefinition = {
  sheetName: '物品',
  columns: [
    { key: 'count', heading: '数量', required: false, kind: 'integer', example: '3' },
    { key: 'code', heading: '编号', required: true, kind: 'text', example: 'A-1' },
    { key: 'since', heading: '启用日期', required: false, kind: 'date', example: '2022-06-30' },
    {
      key: 'kind',
      heading: '类别',
      required: true,
      kind: 'choice',
      example: 'desk',
      choices: [
        { value: 'desk', label: '办公桌' },
        { value: 'chair', label: '椅子，转椅' },
      ],
    },
  ],
};

/** Reads a file with a library that shares nothing with our reader. */
async function opened(file: Buffer): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Uint8Array.from(file).buffer);
  return book;
}

async function xmlOf(file: Buffer, part: string): Promise<string> {
  let xml = '';
  await (await openXlsxPackage(file)).readText(part, (chunk) => (xml += chunk));
  return xml;
}

const noWhite = (text: string): boolean => /^\S+$/.test(text) && !text.startsWith('示例');
const CELLS = fc.record({
  count: fc.option(fc.maxSafeInteger().filter((value) => Math.abs(value) < 1e15).map(String)),
  code: fc.oneof(fc.string({ minLength: 1, unit: 'grapheme' }), fc.constantFrom('=1+1', '+1', '-1', '@A1', '_x0041_', '<b>&', '007')).map((text) => text.normalize('NFC')).filter(noWhite),
  since: fc.option(fc.integer({ min: 0, max: 54_000 }).map((days) => addDays('1950-01-01', days))),
  kind: fc.constantFrom('desk', 'chair'),
});

describe('writeTemplate', () => {
  it('has frozen headings, an example that the reader drops, drop-downs and a hidden column for the identifiers', async () => {
    const file = await writeTemplate(TABLE);
    const book = await opened(file);
    const sheet = book.getWorksheet('物品');
    expect(sheet?.getRow(1).values).toEqual([undefined, '数量', '编号*', '启用日期', '类别*', '行标识（请勿修改）']);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(sheet?.getCell('B2').value).toBe('示例：A-1');
    expect(sheet?.getCell('C2').value).toEqual(new Date('2022-06-30T00:00:00Z'));
    expect(sheet?.getCell('D9000').dataValidation).toMatchObject({ type: 'list', formulae: ['选项!$A$2:$A$3'] });
    expect(sheet?.getColumn(5).hidden).toBe(true);
    expect(book.getWorksheet('选项')?.state).toBe('veryHidden');
    await expect(readWorkbook(file, TABLE)).rejects.toMatchObject({ code: 'TABLE_EMPTY' });
  });

  it('gives back every row that was filled in, with its identifier and version', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ cells: CELLS, version: fc.nat(999) }), { minLength: 1, maxLength: 8 }), async (made) => {
        const written = made.map((row, index) => ({ ...row, id: `0192-${index}` }));
        const { rows } = await readWorkbook(await writeTemplate(TABLE, written), TABLE);
        expect(rows).toEqual(written.map((row, index) => ({ ...row, line: index + 2, messages: [] })));
      }),
      { numRuns: 40 },
    );
  });

  it('writes what looks like a formula as a string in a cell of text format', async () => {
    const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '=HYPERLINK("http://example.cn")'];
    const file = await writeTemplate(TABLE, texts.map((code) => ({ cells: { code, kind: 'desk' } })));
    const sheet = (await opened(file)).getWorksheet('物品');
    texts.forEach((text, index) => {
      const cell = sheet?.getCell(index + 2, 2);
      expect([cell?.type, cell?.value, cell?.numFmt]).toEqual([ExcelJS.ValueType.String, text, '@']);
    });
    expect(await xmlOf(file, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f[\s>/]/);
  });
});

describe('writeErrorFile', () => {
  const rows = [
    {
      cells: { code: '=1', since: '昨天', kind: '沙发' },
      id: '0192-1',
      version: 4,
      messages: [
        { severity: 'error', column: 'since', text: '“启用日期”应为完整日期。' },
        { severity: 'warning', column: 'since', text: '请核对日期。' },
        { severity: 'warning', column: 'code', text: '请核对编号。' },
        { severity: 'error', column: null, text: '本行与第9行重复。' },
      ],
    },
    { cells: { code: 'A-2', since: '2022-06-30', kind: 'desk' }, messages: [] },
  ] as const;

  it('paints the cells and says why', async () => {
    const sheet = (await opened(await writeErrorFile(TABLE, rows))).getWorksheet('物品');
    const fill = (address: string): unknown => {
      const found = sheet?.getCell(address).fill;
      return found?.type === 'pattern' ? found.fgColor?.argb : undefined;
    };
    expect(['A2', 'B2', 'C2', 'D2', 'E2', 'C3'].map(fill)).toEqual([undefined, 'FFFFE9B8', 'FFF8C9C4', undefined, 'FFF8C9C4', undefined]);
    expect(sheet?.getCell('E2').value).toBe('“启用日期”应为完整日期。\n请核对日期。\n请核对编号。\n本行与第9行重复。');
    expect(sheet?.getCell('B2').value).toBe('=1');
    expect(sheet?.getCell('C2').value).toBe('昨天');
    expect(sheet?.getCell('D2').value).toBe('沙发');
  });

  it('can be uploaded again', async () => {
    const read = await readWorkbook(await writeErrorFile(TABLE, rows), TABLE);
    expect(read.rows[0]).toMatchObject({ id: '0192-1', version: 4, cells: { code: '=1', since: '昨天', kind: '沙发' } });
    expect(read.rows[0]?.messages.map(({ column }) => column)).toEqual(['since', 'kind']);
    expect(read.rows[1]?.messages).toEqual([]);
  });
});
