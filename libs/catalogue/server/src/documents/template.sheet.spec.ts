import { describe, expect, it } from '@jest/globals';
import ExcelJS from '@protobi/exceljs';
import { writeSheet } from '@wudan/kernel-server';
import { shippedDocuments } from '../data/shipped.read-model.js';
import type { IndicatorDocument } from '../domain/indicator-document.js';
import { templateFromSheet, templateSheet } from './template.sheet.js';

const shipped = shippedDocuments();
const [first] = shipped as readonly [IndicatorDocument, ...IndicatorDocument[]];

async function altered(change: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await templateSheet(first)) as never);
  change(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}
const put = (book: ExcelJS.Workbook, sheet: string, cell: string, value: string): void => {
  const found = book.getWorksheet(sheet);
  if (found) found.getCell(cell).value = value;
};

describe('the workbook of a template', () => {
  it.each(shipped.map((document): [string, IndicatorDocument] => [`${document.part} ${document.key}`, document]))('brings %s back: nodes, formulas and bands', async (_, document) => {
    const { nodes, formulas, gradeBands } = document;
    expect(await templateFromSheet(await templateSheet(document))).toEqual({ nodes, formulas, gradeBands });
  });

  it('carries an edge of every kind', async () => {
    const [formula] = first.formulas;
    if (!formula) throw new Error('The first template has no formula.');
    const formulas = [{ ...formula, note: '', variables: [], edge: { perDimension: true, positiveOverZero: '超编', fewestItems: 3, smallSample: { name: 'total_cases', least: '30' } } }];
    expect((await templateFromSheet(await templateSheet({ ...first, formulas }))).formulas).toEqual(formulas);
    expect((await templateFromSheet(await templateSheet({ ...first, formulas: [], gradeBands: [] }))).formulas).toEqual([]);
  });

  it('says nothing of formulas and bands where it has no sheet of them', async () => {
    const bare = await altered((book) => {
      for (const name of ['算式', '等次']) book.removeWorksheet(book.getWorksheet(name)?.id ?? 0);
    });
    expect(Object.keys(await templateFromSheet(bare))).toEqual(['nodes']);
  });

  it.each<[string, (book: ExcelJS.Workbook) => void, string]>([
    ['a variable in another form', (book) => put(book, '算式', 'D2', 'staff'), '“算式”表第2行：“变量”“staff”不能识别'],
    ['a formula without a name', (book) => put(book, '算式', 'B3', ''), '“算式”表第3行：'],
    ['too many items', (book) => put(book, '算式', 'I2', '999'), '“最少项数”须为1至100'],
    ['a rate that is no percentage', (book) => put(book, '等次', 'C2', '九成'), '“等次”表第2行：“最低得分率”须写作百分数'],
    ['a level that is none', (book) => put(book, '指标体系', 'C2', '7'), '“指标体系”表第2行：“级次”'],
  ])('is refused with %s', async (_, change, text) => {
    await expect(altered(change).then(templateFromSheet)).rejects.toMatchObject({ code: 'TEMPLATE_SHEET_INVALID', message: expect.stringContaining(text) as unknown });
  });

  it('is refused with other headings on a further sheet, and with an empty first one', async () => {
    await expect(altered((book) => put(book, '算式', 'C1', '公式')).then(templateFromSheet)).rejects.toMatchObject({ code: expect.stringMatching(/^TABLE_HEADING/) as unknown });
    const empty = await writeSheet({ sheetName: '指标体系', columns: [{ key: 'code', heading: '指标编号', required: true, kind: 'text' }] }, [], { example: false, messages: false });
    await expect(templateFromSheet(empty)).rejects.toMatchObject({ code: expect.stringMatching(/^TABLE_/) as unknown });
  });
});
