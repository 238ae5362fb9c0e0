import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { readPastedTable } from './read-pasted-table.js';
import type { TableDefinition } from './table-definition.js';

const TABLE: TableDefinition = {
  sheetName: '物品',
  columns: [
    { key: 'code', heading: '编号', required: true, kind: 'text', maxLength: 8, aliases: ['物品编号'] },
    { key: 'name', heading: '名称（全称）', required: true, kind: 'text' },
    { key: 'count', heading: '数量', required: false, kind: 'integer' },
    { key: 'since', heading: '启用日期', required: false, kind: 'date' },
    {
      key: 'kind',
      heading: '类别',
      required: false,
      kind: 'choice',
      choices: [
        { value: 'desk', label: '办公桌' },
        { value: 'chair', label: '椅子（转椅）', aliases: ['转椅'] },
      ],
    },
  ],
};

const HEAD = '编号\t名称（全称）\t数量\t启用日期\t类别\n';

function failure(text: string): unknown {
  try {
    return readPastedTable(text, TABLE);
  } catch (error) {
    return error;
  }
}

describe('readPastedTable', () => {
  it('reads every kind of column from a spreadsheet copy', () => {
    expect(readPastedTable(`${HEAD}A-1\t书桌\t１,200\t2022年6月30日\t办公桌\r\nA-2\t　转 椅　\t\t44742\t转椅\r\n`, TABLE).rows).toEqual([
      { line: 2, cells: { code: 'A-1', name: '书桌', count: '1200', since: '2022-06-30', kind: 'desk' }, messages: [] },
      { line: 3, cells: { code: 'A-2', name: '转 椅', count: null, since: '2022-06-30', kind: 'chair' }, messages: [] },
    ]);
  });

  it.each([
    ['CSV with byte order mark', '\ufeff编号,名称（全称）\nA-1,书桌\n', [['A-1', '书桌']]],
    ['full-width commas', '编号，名称（全称）\nA-1，书桌', [['A-1', '书桌']]],
    ['quoted cell with separator, quote and line break', '编号,名称（全称）\nA-1,"书""桌,\n两张"\nA-2,椅', [['A-1', '书"桌,\n两张'], ['A-2', '椅']]],
    ['a quotation that is not closed before a separator', '编号\t名称（全称）\nA-1\t"两新"组织工委\nA-2\t"半个', [['A-1', '"两新"组织工委'], ['A-2', '"半个']]],
    ['signs of a formula stay text', '编号\t名称（全称）\n=1+1\t@SUM(A1)\n+8\t-5', [['=1+1', '@SUM(A1)'], ['+8', '-5']]],
    ['aliases, half-width brackets, asterisks and other order', '名称(全称)*\t 物品 编号（必填）\n书桌\tA-1', [['A-1', '书桌']]],
    ['empty lines before, between and after', '\n\n编号\t名称（全称）\n\t\nA-1\t书桌\n\n', [['A-1', '书桌']]],
    ['old line ends', '编号\t名称（全称）\rA-1\t书桌\r', [['A-1', '书桌']]],
    ['example rows', '编号\t名称（全称）\n示例：A-0\t书桌\nA-1\t书桌', [['A-1', '书桌']]],
    ['remarks of an error file', '编号\t名称（全称）\t错误说明\nA-1\t书桌\t编号重复', [['A-1', '书桌']]],
    ['zero-width marks and wide spaces', '编号\t名称（全称）\n\u200bA-1\u3000\t\u00a0书桌', [['A-1', '书桌']]],
  ])('%s', (_name, text, expected) => {
    const { rows } = readPastedTable(text, TABLE);
    expect(rows.map(({ cells }) => [cells.code, cells.name])).toEqual(expected);
    expect(rows.flatMap(({ messages }) => messages)).toEqual([]);
  });

  it('leaves out columns that the table does not have', () => {
    const [row] = readPastedTable('编号\t名称（全称）\nA-1\t书桌', TABLE).rows;
    expect(Object.keys(row?.cells ?? {})).toEqual(['code', 'name']);
  });

  it('takes identifier and version from the hidden column', () => {
    const [kept, broken] = readPastedTable('编号\t名称（全称）\t行标识（请勿修改）\nA-1\t书桌\t0192-ab@3\nA-2\t椅\t乱写', TABLE).rows;
    expect(kept).toMatchObject({ id: '0192-ab', version: 3, messages: [] });
    expect(broken?.id).toBeUndefined();
    expect(broken?.messages.map(({ text }) => text)).toEqual([expect.stringContaining('行标识')]);
  });

  it.each([
    ['\t书桌\t\t\t', 'code', '“编号”不能为空，请填写。'],
    ['ABCDEFGHI\t书桌\t\t\t', 'code', '“编号”共9字，最多8字，请缩短。'],
    ['A-1\t书桌\t1.5\t\t', 'count', '“数量”应为整数，例如 12；当前内容为“1.5”，请改正。'],
    ['A-1\t书桌\t1,20\t\t', 'count', '“数量”应为整数，例如 12；当前内容为“1,20”，请改正。'],
    ['A-1\t书桌\t\t2022年6月\t', 'since', '“启用日期”应为完整日期，例如 2022-06-30；当前内容为“2022年6月”，请改正。'],
    ['A-1\t书桌\t\t\t沙发', 'kind', '“类别”不能填写“沙发”，请从以下选项中选择：办公桌、椅子（转椅）。'],
    ['A-1\t书桌\t\t\t\t备注', null, '第2行第6列 的内容“备注”没有对应的表头，请删除该内容或移到正确的列。'],
  ])('reports %j', (line, column, text) => {
    expect(readPastedTable(HEAD + line, TABLE).rows[0]?.messages).toEqual([{ severity: 'error', column, text }]);
  });

  it.each([
    ['', 'TABLE_EMPTY', '没有数据行'],
    [' \n\t\n', 'TABLE_EMPTY', '没有数据行'],
    [HEAD, 'TABLE_EMPTY', '没有数据行'],
    [`${HEAD}示例：A\t书桌`, 'TABLE_EMPTY', '没有数据行'],
    ['编号\t数量\nA-1\t1', 'TABLE_HEADING_MISSING', '“名称（全称）”'],
    ['编码\t名称（全称）\nA-1\t书桌', 'TABLE_HEADING_MISSING', '无法识别表头“编码”。请下载导入模板'],
    ['A-1\t书桌', 'TABLE_HEADING_MISSING', '第1行应为表头'],
    ['编号\t名称（全称）\t颜色\nA-1\t书桌\t红', 'TABLE_HEADING_UNKNOWN', '“颜色”'],
    ['编号\t名称（全称）\t物品编号\nA-1\t书桌\tA-1', 'TABLE_HEADING_DUPLICATE', '“编号”'],
    [`${HEAD}${'A\t桌\n'.repeat(10_001)}`, 'TABLE_TOO_LONG', '共有10001行'],
    [`${HEAD}${'A\t桌\n'.repeat(30_000)}`, 'TABLE_TOO_LONG', '共有30000行'],
    ['字'.repeat(4_000_001), 'TABLE_TEXT_TOO_LONG', '请拆分'],
  ])('refuses a table as a whole (%#)', (text, code, part) => {
    expect(failure(text)).toMatchObject({ code, kind: 'invalid', message: expect.stringContaining(part) });
  });

  it('takes exactly 10,000 rows', () => {
    expect(readPastedTable(`${HEAD}示例：A\t桌\n${'A\t桌\n'.repeat(10_000)}`, TABLE).rows).toHaveLength(10_000);
  });

  it('gives back any quoted cell', () => {
    const cell = fc.string({ minLength: 1, maxLength: 8, unit: fc.constantFrom('a', '"', ',', '\t', '\n', '=', '桌') }).filter((text) => text.trim() === text && text !== '');
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), fc.constantFrom('\t', ','), (names, separator) => {
        const body = names.map((name) => `A${separator}"${name.replaceAll('"', '""')}"`).join('\n');
        const { rows } = readPastedTable(`编号${separator}名称（全称）\n${body}`, TABLE);
        expect(rows.map(({ cells }) => cells.name)).toEqual(names);
      }),
    );
  });

  it('answers any text with rows or a typed error', () => {
    const unit = fc.constantFrom('编号', '名称（全称）', '"', ',', '\t', '\n', 'a', '=', '示例：', '\ufeff');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const result = failure(text);
        if (result instanceof Error) expect(result).toMatchObject({ code: expect.stringMatching(/^TABLE_/) });
      }),
    );
  });
});
