import { deflateRawSync } from 'node:zlib';

import { describe, expect, it } from '@jest/globals';
import ExcelJS from '@protobi/exceljs';
import fc from 'fast-check';

import { readWorkbook } from './read-workbook.js';
import type { TableContent, TableDefinition } from './table-definition.js';

const MEGABYTE = 1024 * 1024;

const TABLE: TableDefinition = {
  sheetName: '物品',
  columns: [
    { key: 'code', heading: '编号', required: true, kind: 'text' },
    { key: 'name', heading: '名称', required: true, kind: 'text' },
    { key: 'since', heading: '启用日期', required: false, kind: 'date' },
    { key: 'count', heading: '数量', required: false, kind: 'integer' },
  ],
};

/** A workbook made by a library that shares nothing with the reader. */
async function workbook(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('物品');
  sheet.addRow(['编号', '名称', '启用日期', '数量']);
  fill(sheet, book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function failure(file: Buffer): Promise<unknown> {
  return readWorkbook(file, TABLE).then(
    (content: TableContent) => content,
    (error: unknown) => error,
  );
}

interface Part {
  readonly name: string;
  readonly text: string | Buffer;
  /** What the directory claims, when it lies. */
  readonly claimedSize?: number;
  readonly flags?: number;
}

/** A zip archive written by hand, for files that no office program would write. */
function zip(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text, claimedSize, flags = 0 } of parts) {
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800 | flags, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claimedSize ?? bytes.length, 18);
    fields.writeUInt16LE(title.length, 22);
    bodies.push(Buffer.from('PK\u0003\u0004', 'latin1'), fields, title, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), fields, tail, title);
    offset += 30 + title.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listed, end]);
}

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const row = (line: number, ...texts: string[]): string =>
  `<row r="${line}">${texts.map((text, index) => `<c r="${'ABCDEFGH'[index]}${line}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;
const HEAD = row(1, '编号', '名称');

function parts(sheet: string, changed: Record<string, Partial<Part> | null> = {}): Part[] {
  const all: Part[] = [
    { name: '[Content_Types].xml', text: '<Types><Default Extension="xml" ContentType="application/xml"/></Types>' },
    { name: 'xl/workbook.xml', text: `<workbook xmlns:r="${REL}"><sheets><sheet name="物品" sheetId="1" r:id="rId1"/></sheets></workbook>` },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `<Relationships><Relationship Id="rId1" Type="${REL}/worksheet" Target="/xl/worksheets/one.xml"/></Relationships>`,
    },
    { name: 'xl/worksheets/one.xml', text: sheet },
  ];
  return all.flatMap((part) => {
    const change = changed[part.name];
    return change === null ? [] : [{ ...part, ...change }];
  });
}

const sheetOf = (body: string, behind = ''): string => `<worksheet><sheetData>${body}</sheetData>${behind}</worksheet>`;

describe('readWorkbook', () => {
  it('reads text, rich text, numbers, dates and links as people see them', async () => {
    const file = await workbook((sheet) => {
      sheet.addRow(['A-1', { richText: [{ text: '书' }, { font: { bold: true }, text: '桌' }] }, new Date(Date.UTC(2022, 5, 30)), 3]);
      sheet.addRow([520500, { text: '转椅', hyperlink: 'https://example.cn' }, '2022年6月30日', '１２']);
      sheet.addRow(['=1+1', '@SUM(A1)', 44742, null]);
      sheet.addRow(['+8', '-5', '2022/6/30', 0]);
      sheet.getCell('C4').numFmt = 'General';
    });
    const { rows } = await readWorkbook(file, TABLE);
    expect(rows.map(({ line, cells }) => [line, ...Object.values(cells)])).toEqual([
      [2, 'A-1', '书桌', '2022-06-30', '3'],
      [3, '520500', '转椅', '2022-06-30', '12'],
      [4, '=1+1', '@SUM(A1)', '2022-06-30', null],
      [5, '+8', '-5', '2022-06-30', '0'],
    ]);
    expect(rows.flatMap(({ messages }) => messages)).toEqual([]);
  });

  it('names formulas, error values and numbers that lost their end by their cell', async () => {
    const file = await workbook((sheet) => {
      sheet.addRow(['A-1', { formula: '1+1', result: 2 }]);
      sheet.addRow(['A-2', '椅']);
      sheet.getCell('B4').value = { formula: 'B2', result: 2 };
      sheet.getCell('A4').value = 125_224_004_200_000_152;
      sheet.getCell('B5').value = { error: '#N/A' };
      sheet.getCell('A5').value = 'A-4';
    });
    const messages = (await readWorkbook(file, TABLE)).rows.map((found) => found.messages);
    expect(messages).toEqual([
      [{ severity: 'error', column: 'name', cell: 'B2', text: 'B2 单元格含有公式，系统不接受公式，请粘贴为数值后重新导入。' }],
      [],
      [
        expect.objectContaining({ column: 'code', cell: 'A4', text: expect.stringContaining('超过15位') }),
        expect.objectContaining({ column: 'name', cell: 'B4', text: expect.stringContaining('公式') }),
      ],
      [expect.objectContaining({ cell: 'B5', text: 'B5 单元格为错误值 #N/A，请改为实际内容。' })],
    ]);
  });

  it('reports merged data cells on every row they touch', async () => {
    const file = await workbook((sheet) => {
      sheet.addRow(['A-1', '书桌']);
      sheet.addRow(['A-2', '书桌']);
      sheet.addRow(['A-3', '椅']);
      sheet.mergeCells('B2:B3');
    });
    const { rows } = await readWorkbook(file, TABLE);
    expect(rows.map(({ messages }) => messages.filter(({ column }) => column === null).map(({ text }) => text))).toEqual([
      ['B2:B3 为合并单元格，请取消合并，在每一行分别填写。'],
      ['B2:B3 为合并单元格，请取消合并，在每一行分别填写。'],
      [],
    ]);
  });

  it('prefers the sheet with the right name, then the first visible one', async () => {
    const named = await workbook((sheet, book) => {
      sheet.name = '说明';
      const second = book.addWorksheet('物品');
      second.addRow(['编号', '名称']);
      second.addRow(['A-1', '书桌']);
    });
    expect((await readWorkbook(named, TABLE)).rows).toHaveLength(1);
    const other = await workbook((sheet, book) => {
      sheet.addRow(['A-1', '书桌']);
      sheet.name = '旧表';
      sheet.state = 'hidden';
      const visible = book.addWorksheet('Sheet1');
      visible.addRow(['编号', '名称']);
      visible.addRow(['A-2', '椅']);
    });
    expect((await readWorkbook(other, TABLE)).rows[0]?.cells.code).toBe('A-2');
  });

  it('knows Chinese built-in date formats, the 1904 system, escapes, prefixes, phonetic hints and missing addresses', async () => {
    const file = zip([
      ...parts(
        '<x:worksheet><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c><x:c t="str"><x:v>启用日期</x:v></x:c></x:row>' +
          '<x:row><x:c><x:v>7.0</x:v></x:c><x:c t="s"><x:v>2</x:v></x:c><x:c s="1"><x:v>43280.5</x:v></x:c></x:row></x:sheetData></x:worksheet>',
        {
          'xl/workbook.xml': {
            text: `<workbook xmlns:r="${REL}"><workbookPr date1904="1"/><sheets><sheet name="物品" sheetId="1" r:id="rId1"/></sheets></workbook>`,
          },
          'xl/_rels/workbook.xml.rels': {
            text:
              `<Relationships><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/one.xml"/>` +
              `<Relationship Id="rId2" Type="${REL}/sharedStrings" Target="strings.xml"/>` +
              `<Relationship Id="rId3" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
          },
        },
      ),
      {
        name: 'xl/strings.xml',
        text: '<sst><si><t>编号</t></si><si><r><t>名</t></r><r><t>称</t></r><rPh sb="0" eb="1"><t>ming</t></rPh></si><si><t>一_x000D_\n二</t></si></sst>',
      },
      { name: 'xl/styles.xml', text: '<styleSheet><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="31"/></cellXfs></styleSheet>' },
    ]);
    expect((await readWorkbook(file, TABLE)).rows[0]?.cells).toEqual({ code: '7', name: '一\n二', since: '2022-06-30' });
  });

  it('does not expand what a small file claims to span', async () => {
    const far = row(2, 'A-1', '书桌') + '<row r="1048576"><c r="XFD1048576" s="1"/></row>';
    const wide =
      '<mergeCells><mergeCell ref="A3:XFD1048576"/></mergeCells>' +
      '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations>';
    const file = zip(parts(`<worksheet><cols><col min="1" max="999999999"/></cols><sheetData>${HEAD}${far}</sheetData>${wide}</worksheet>`));
    expect((await readWorkbook(file, TABLE)).rows).toHaveLength(1);
  });

  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  const body = HEAD + row(2, 'A-1', '书桌');
  const merged = (count: number): string => `<mergeCells>${'<mergeCell ref="A9:B9"/>'.repeat(count)}</mergeCells>`;
  it.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'TABLE_FILE_NOT_XLSX'],
    ['a text', Buffer.from('编号,名称\nA-1,书桌'), 'TABLE_FILE_NOT_XLSX'],
    ['an old XLS', Buffer.concat([ole, Buffer.alloc(600)]), 'TABLE_FILE_OLD_XLS'],
    ['an encrypted workbook', Buffer.concat([ole, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]), 'TABLE_FILE_ENCRYPTED'],
    ['an encrypted archive', zip(parts(sheetOf(body), { 'xl/workbook.xml': { flags: 1 } })), 'TABLE_FILE_ENCRYPTED'],
    ['another archive', zip([{ name: 'word/document.xml', text: '<a/>' }]), 'TABLE_FILE_NOT_XLSX'],
    ['half a file', zip(parts(sheetOf(body))).subarray(0, 400), 'TABLE_FILE_DAMAGED'],
    ['macros by content type', zip(parts(sheetOf(body), { '[Content_Types].xml': { text: '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>' } })), 'TABLE_FILE_HAS_MACROS'],
    ['macros by part', zip([...parts(sheetOf(body)), { name: 'xl/vbaProject.bin', text: 'x' }]), 'TABLE_FILE_HAS_MACROS'],
    ['a bomb that says so', zip(parts(sheetOf(body), { 'xl/worksheets/one.xml': { claimedSize: 30 * MEGABYTE } })), 'TABLE_FILE_TOO_LARGE'],
    ['a bomb in an unread part', zip([...parts(sheetOf(body)), { name: 'xl/media/a.png', text: 'x', claimedSize: 21 * MEGABYTE }]), 'TABLE_FILE_TOO_LARGE'],
    ['a bomb that lies', zip(parts(sheetOf(body), { 'xl/worksheets/one.xml': { text: Buffer.alloc(2 * MEGABYTE, 32), claimedSize: 1000 } })), 'TABLE_FILE_DAMAGED'],
    ['a part that is shorter than it says', zip(parts(sheetOf(body), { 'xl/worksheets/one.xml': { claimedSize: 90_000 } })), 'TABLE_FILE_DAMAGED'],
    ['the same part twice', zip([...parts(sheetOf(body)), { name: 'XL/Workbook.xml', text: '<workbook/>' }]), 'TABLE_FILE_DAMAGED'],
    ['no relationships', zip(parts(sheetOf(body), { 'xl/_rels/workbook.xml.rels': null })), 'TABLE_FILE_DAMAGED'],
    ['a sheet that is not there', zip(parts(sheetOf(body), { 'xl/worksheets/one.xml': null })), 'TABLE_FILE_DAMAGED'],
    ['no sheet', zip(parts(sheetOf(body), { 'xl/workbook.xml': { text: '<workbook><sheets/></workbook>' } })), 'TABLE_SHEET_MISSING'],
    ['broken XML', zip(parts('<worksheet><sheetData><row r="1">')), 'TABLE_FILE_DAMAGED'],
    ['entities', zip(parts(`<!DOCTYPE a [<!ENTITY b "${'b'.repeat(1000)}">]>${sheetOf(body)}`)), 'TABLE_FILE_DAMAGED'],
    ['a row beyond the last', zip(parts(sheetOf(`${body}<row r="1048577"/>`))), 'TABLE_FILE_DAMAGED'],
    ['a cell in another row', zip(parts(sheetOf(`${body}<row r="3"><c r="A4"><v>1</v></c></row>`))), 'TABLE_FILE_DAMAGED'],
    ['a shared string that is not there', zip(parts(sheetOf(`${HEAD}<row r="2"><c r="A2" t="s"><v>7</v></c></row>`))), 'TABLE_FILE_DAMAGED'],
    ['an empty sheet', zip(parts(sheetOf(''))), 'TABLE_EMPTY'],
    ['headings only', zip(parts(sheetOf(HEAD))), 'TABLE_EMPTY'],
    ['merged headings', zip(parts(sheetOf(row(1, '物品清单') + row(2, '编号', '名称') + row(3, 'A', '桌'), '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'))), 'TABLE_CELLS_MERGED'],
    ['merges all over', zip(parts(sheetOf(body, merged(101)))), 'TABLE_CELLS_MERGED'],
    ['wrong headings', zip(parts(sheetOf(row(1, '编码', '名称') + row(2, 'A', '桌')))), 'TABLE_HEADING_MISSING'],
    ['a doubled heading', zip(parts(sheetOf(row(1, '编号', '名称', '名称') + row(2, 'A', '桌', '椅')))), 'TABLE_HEADING_DUPLICATE'],
    ['10,001 rows', zip(parts(sheetOf(HEAD + Array.from({ length: 10_001 }, (_, index) => row(index + 2, 'A', '桌')).join('')))), 'TABLE_TOO_LONG'],
  ])('refuses %s', async (_name, file, code) => {
    expect(await failure(file)).toMatchObject({ code, kind: 'invalid', message: expect.stringMatching(/请/) });
  });

  it('names the number of rows, also of those it no longer keeps', async () => {
    const file = zip(parts(sheetOf(HEAD + Array.from({ length: 12_000 }, (_, index) => row(index + 2, 'A', '桌')).join(''))));
    expect(await failure(file)).toMatchObject({ code: 'TABLE_TOO_LONG', args: { count: 12_000, limit: 10_000 } });
  });

  it('answers any damage with rows or a typed error', async () => {
    const good = await workbook((sheet) => sheet.addRow(['A-1', '书桌', '2022-06-30', 3]));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), async (changes) => {
        const bad = Buffer.from(good);
        for (const [position, byte] of changes) bad[position] = byte;
        const result = await failure(bad);
        if (result instanceof Error) expect(result).toMatchObject({ code: expect.stringMatching(/^TABLE_/) });
      }),
      { numRuns: 150 },
    );
  });
});
