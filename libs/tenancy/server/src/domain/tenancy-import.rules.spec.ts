import { describe, expect, it } from '@jest/globals';

import { PERSON_IMPORT_TABLE, UNIT_IMPORT_TABLE, officeImportTable, type ImportTable } from './import-tables.rules.js';
import { OFFICE_LEVELS } from './office-tree.rules.js';
import { checkOfficeRow, checkPersonRow, checkUnitRow, type CheckedRow, type ImportCells } from './tenancy-import.rules.js';

function remarks({ messages }: CheckedRow): string[] {
  return messages.map(({ severity, column, text }) => `${severity === 'warning' ? '?' : ''}${column}: ${text}`);
}

describe('import tables', () => {
  const tables: [string, ImportTable, Record<string, string>][] = [
    ['offices', officeImportTable(OFFICE_LEVELS), {}],
    ['units', UNIT_IMPORT_TABLE, {}],
    ['people', PERSON_IMPORT_TABLE, {}],
  ];

  it.each(tables)('%s: headings and aliases are unique, keys exist, examples pass their own check', (name, table) => {
    const headings = table.columns.flatMap(({ heading, aliases }) => [heading, ...(aliases ?? [])]);
    expect(new Set(headings).size).toBe(headings.length);
    expect(table.columns.map(({ key }) => key)).toEqual(expect.arrayContaining([...table.keyColumns]));
    const example = Object.fromEntries(table.columns.map((column) => [column.key, column.example ?? null]));
    const check = { offices: (cells: ImportCells) => checkOfficeRow(cells, OFFICE_LEVELS), units: checkUnitRow, people: checkPersonRow }[name];
    expect(check?.(example)).toEqual({ cells: example, messages: [] });
  });
});

describe('checkOfficeRow', () => {
  const row = { name: '大方县委编办', shortName: '大方编办', level: 'county', regionCode: '520521', parent: null };

  it.each<[ImportCells, string[]]>([
    [row, []],
    [{ ...row, level: 'county', regionCode: '520500' }, []],
    [{ ...row, name: null, regionCode: null }, []],
    [{ ...row, name: '办' }, ['name: “名称”至少2字，请填写规范名称。']],
    [{ ...row, regionCode: '5205' }, ['regionCode: 行政区划代码“5205”不符合 GB/T 2260，请填写6位数字代码，例如 520500。']],
    [{ ...row, regionCode: '429000' }, ['regionCode: 行政区划代码“429000”只是区划汇总码，请填写具体区划的代码。']],
    [{ ...row, level: 'city' }, ['?regionCode: “520521”是县级区划代码，而层级为“市级”，请核对；核对无误可照常导入。']],
    [{ ...row, level: '乡级' }, []],
  ])('%j', (cells, expected) => {
    expect(remarks(checkOfficeRow(cells, OFFICE_LEVELS))).toEqual(expected);
  });
});

describe('checkUnitRow', () => {
  const row = { code: '520500-01', name: '市信访局', shortName: '信访局', kind: 'government_department' };

  it('stores values in one form', () => {
    const { cells, messages } = checkUnitRow({
      ...row,
      code: ' ５20500－01a ',
      name: '　市信访局 ',
      attachedToCode: 'x-1',
      socialCreditCode: '１1520500 0000000 19c',
      sections: '办公室，人事科\n督查科',
    });
    expect(messages).toEqual([]);
    expect(cells).toEqual({
      ...row,
      code: '520500-01A',
      attachedToCode: 'X-1',
      socialCreditCode: '11520500000000019C',
      sections: '办公室、人事科、督查科',
    });
  });

  it('leaves absent columns absent', () => {
    expect(Object.keys(checkUnitRow(row).cells)).toEqual(Object.keys(row));
  });

  it.each<[ImportCells, string[]]>([
    [{ ...row, code: 'A_1' }, ['code: “单位代码”应为1至32位大写字母、数字或连字符“-”，请改正。']],
    [{ ...row, name: '市信\n访局' }, ['name: “单位名称”含有换行或不可见字符，请删除这些字符后重新填写。']],
    [{ ...row, attachedToCode: '市委办' }, ['attachedToCode: “挂靠单位代码”应为已登记的单位代码，请改正或留空。']],
    [{ ...row, socialCreditCode: '123' }, ['?socialCreditCode: 统一社会信用代码应为18位，现为3位，请与证书核对；核对无误可照常保存。']],
    [{ ...row, sections: '办公室、办公室' }, ['sections: “内设科室”中“办公室”重复，请只保留一个。']],
    [{ ...row, sections: '办公室、科' }, ['sections: “内设科室”至少2字，请填写规范名称。']],
    [{ ...row, sections: '、，' }, []],
  ])('%j', (cells, expected) => {
    expect(remarks(checkUnitRow(cells))).toEqual(expected);
  });
});

describe('checkPersonRow', () => {
  const row = { personName: '张三', role: 'unit_contact', unitCode: 'A-1', phone: null };

  it('stores values in one form', () => {
    expect(checkPersonRow({ ...row, personName: ' 张　三 ', phone: '+86 138-0000-0000', unitCode: 'a－1' }).cells).toEqual({ ...row, phone: '13800000000' });
    expect(checkPersonRow({ ...row, personName: '阿不都·热合曼 Ali B' }).cells.personName).toBe('阿不都·热合曼 Ali B');
  });

  it.each<[ImportCells, string[]]>([
    [row, []],
    [{ ...row, role: 'leader', unitCode: null }, []],
    [{ personName: '张三', role: 'leader' }, []],
    [{ ...row, role: '局长' }, []],
    [{ ...row, unitCode: null }, ['unitCode: 角色为“单位联络员”时，“所属单位代码”不能为空，请填写。']],
    [{ ...row, role: 'leader' }, ['unitCode: 角色“编办领导”不属于被评单位，请清空“所属单位代码”或更改角色。']],
    [{ ...row, phone: '0857-8220000' }, ['phone: “手机号”应为11位手机号码，请改正或留空。']],
    [{ ...row, personName: '张' }, ['personName: “姓名”至少2字，请填写规范名称。']],
  ])('%j', (cells, expected) => {
    expect(remarks(checkPersonRow(cells))).toEqual(expected);
  });
});
