import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from '@protobi/exceljs';
import { localDateOf, stopwatch, type Id } from '@wudan/kernel-core';
import type { GraphqlClient } from '@wudan/kernel-testing';
import { TEST_PASSWORD, TestHouse, type TestSeat } from '../house/test-house.js';

const PREVIEW = `mutation ($input: PreviewImportInput!) { previewImport(input: $input) { id expiresAt counts { new changed same conflict error }
  rows { line state acceptable messages values { column before after } } errorFile { name base64 } } }`;
const COMMIT = 'mutation ($input: CommitImportInput!) { commitImport(input: $input) { created updated skipped issuedInvitations { url invitation { role personName state } } } }';
const TEMPLATE = 'query ($kind: ImportKind!) { importTemplate(kind: $kind) { name base64 } }';

const UNIT_HEADINGS = ['单位代码*', '单位名称', '简称', '类别', '领域', '挂靠单位代码', '统一社会信用代码', '内设科室'];
const PEOPLE_HEADINGS = ['姓名', '角色', '所属单位代码', '手机号'];
const OFFICE_HEADINGS = ['名称', '简称', '层级', '行政区划代码', '上级名称或代码', '系统管理员', '安全管理员', '审计管理员'];

type Kind = 'UNITS' | 'PEOPLE' | 'OFFICES';
type Cell = string | number | null;
interface Preview {
  id: Id;
  expiresAt: string;
  counts: { new: number; changed: number; same: number; conflict: number; error: number };
  rows: { line: number; state: string; acceptable: boolean; messages: string[]; values: { column: string; before: string | null; after: string | null }[] }[];
  errorFile: { name: string; base64: string } | null;
}
interface Result {
  created: number;
  updated: number;
  skipped: number;
  issuedInvitations: { url: string; invitation: { role: string; personName: string; state: string } }[];
}

const pasted = (rows: readonly (readonly Cell[])[]): string => rows.map((row) => row.map((cell) => cell ?? '').join('\t')).join('\n');

/** A workbook with one sheet; `shape` may spoil it. */
async function workbook(sheetName: string, rows: readonly (readonly Cell[])[], shape: (sheet: ExcelJS.Worksheet) => void = () => undefined): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(sheetName);
  for (const row of rows) sheet.addRow([...row]);
  shape(sheet);
  return Buffer.from(await book.xlsx.writeBuffer()).toString('base64');
}

async function rowsOf(base64: string): Promise<string[][]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(base64, 'base64') as never);
  const rows: string[][] = [];
  book.worksheets[0]?.eachRow((row) => rows.push((row.values as unknown[]).slice(1).map((value) => String(value ?? ''))));
  return rows;
}

describe('lists that are imported', () => {
  let house: TestHouse;
  let officeId: Id;
  let keeper: TestSeat;
  let colleague: TestSeat;
  let admin: TestSeat;
  let serial = 0;

  const preview = async (kind: Kind, source: { text?: string; base64?: string }, client: GraphqlClient = keeper.client): Promise<Preview> => {
    const input = { kind, ...(source.text === undefined ? { file: { name: '导入.xlsx', base64: source.base64 ?? '' } } : { text: source.text }) };
    return (await client.ask<{ previewImport: Preview }>(PREVIEW, { input })).previewImport;
  };
  const commit = async (previewId: Id, acceptConflicts?: number[], client: GraphqlClient = keeper.client): Promise<Result> =>
    (await client.ask<{ commitImport: Result }>(COMMIT, { input: { previewId, acceptConflicts } })).commitImport;
  const refusal = async (kind: Kind, source: { text?: string; base64?: string }): Promise<string | null> =>
    keeper.client.codeOf(PREVIEW, { input: { kind, ...(source.text === undefined ? { file: { name: '导入.xlsx', base64: source.base64 } } : { text: source.text }) } });
  const unitRow = (code: string, more: Partial<Record<'name' | 'kind' | 'field' | 'host' | 'credit' | 'sections', string>> = {}): Cell[] => [
    code, more.name ?? `单位${code}`, `简${code}`, more.kind ?? '政府部门', more.field ?? '', more.host ?? '', more.credit ?? '', more.sections ?? '',
  ];
  const units = (...rows: Cell[][]): string => pasted([UNIT_HEADINGS, ...rows]);
  const code = (): string => `C${(serial += 1)}`;
  const countUnits = async (): Promise<number> => (await keeper.client.ask<{ units: { totalCount: number } }>('{ units { totalCount } }')).units.totalCount;

  beforeAll(async () => {
    house = await TestHouse.open('import');
    officeId = await house.rootOffice();
    keeper = await house.seat(officeId, 'supervisor');
    colleague = await house.seat(officeId, 'assessor');
    admin = await house.seat(officeId, 'system_administrator');
  });
  afterAll(() => house.close());

  it('previews new, changed, same, conflicting and faulty rows, and writes only the first two', async () => {
    const [same, changed, fresh, host, retired] = [code(), code(), code(), code(), code()];
    await commit((await preview('UNITS', { text: units(unitRow(same), unitRow(changed), unitRow(retired)) })).id);
    const { units: before } = await keeper.client.ask<{ units: { edges: { node: { id: Id } }[] } }>('query ($s: String!) { units(search: $s) { edges { node { id } } } }', { s: `简${retired}` });
    await keeper.client.ask('mutation ($id: ID!, $on: Date!) { retireUnit(id: $id, on: $on) { id } }', { id: before.edges[0]?.node.id, on: localDateOf(house.clock.now()) });
    const rows = [
      unitRow(same.toLowerCase(), { name: `单位${same}` }),
      unitRow(changed, { name: '改名', sections: '办公室、业务科' }),
      unitRow(fresh, { kind: '支持辅助类事业单位', host }),
      unitRow(host),
      unitRow('DUP'),
      unitRow('dup'),
      unitRow(retired, { name: '复活' }),
      unitRow(code(), { kind: '公司' }),
      unitRow('', {}),
      unitRow(code(), { host: 'NOWHERE', kind: '支持辅助类事业单位' }),
      unitRow(code(), { credit: '12' }),
    ];
    rows[0]![2] = `简${same}`;
    const seen = await preview('UNITS', { text: units(...rows) });
    expect(seen.rows.map((row) => row.state)).toEqual(['SAME', 'CHANGED', 'NEW', 'NEW', 'CONFLICT', 'CONFLICT', 'CONFLICT', 'ERROR', 'ERROR', 'ERROR', 'NEW']);
    expect(seen.counts).toEqual({ new: 3, changed: 1, same: 1, conflict: 3, error: 3 });
    expect(seen.rows.flatMap((row) => row.messages).every((message) => /[\u4e00-\u9fff].*。$/s.test(message))).toBe(true);
    expect(seen.rows[1]?.values.find((value) => value.column === '单位名称')).toEqual({ column: '单位名称', before: `单位${changed}`, after: '改名' });
    const faulty = await rowsOf(seen.errorFile?.base64 ?? '');
    expect(faulty).toHaveLength(7);
    const count = await countUnits();
    expect(await commit(seen.id)).toMatchObject({ created: 3, updated: 1, skipped: 7 });
    expect(await countUnits()).toBe(count + 3);
    const again = await preview('UNITS', { text: units(...rows.slice(0, 4)) });
    expect(again.counts).toEqual({ new: 0, changed: 0, same: 4, conflict: 0, error: 0 });
  });

  it('reads its own export back without a difference, and a changed cell of it as a change', async () => {
    await commit((await preview('UNITS', { text: units(unitRow(code(), { field: '服务保障', sections: '办公室，财务科' }), unitRow(code(), { credit: '12520500MB0000019E' })) })).id);
    const { importTemplate } = await keeper.client.ask<{ importTemplate: { name: string; base64: string } }>(TEMPLATE, { kind: 'UNITS' });
    expect(importTemplate.name).toMatch(/\.xlsx$/);
    const seen = await preview('UNITS', { base64: importTemplate.base64 });
    expect(seen.counts).toEqual({ new: 0, changed: 0, same: await countUnits(), conflict: 0, error: 0 });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(importTemplate.base64, 'base64') as never);
    const cell = book.worksheets[0]?.getCell('B2');
    const former = String(cell?.value);
    cell!.value = '=1+1 只是文字';
    const changed = Buffer.from(await book.xlsx.writeBuffer()).toString('base64');
    const first = await preview('UNITS', { base64: changed });
    expect(first.counts).toMatchObject({ changed: 1, error: 0 });
    // Somebody else changes the same record: the list is older than the record and must not win unasked.
    const unitCode = first.rows.find((row) => row.state === 'CHANGED')?.values[0]?.after ?? '';
    await commit((await preview('UNITS', { text: units(unitRow(unitCode, { name: '先改的名称' })) }, colleague.client)).id, [], colleague.client);
    expect(await keeper.client.codeOf(COMMIT, { input: { previewId: first.id } })).toBe('IMPORT_STALE');
    const second = await preview('UNITS', { base64: changed });
    const conflict = second.rows.find((row) => row.state === 'CONFLICT');
    expect(conflict).toMatchObject({ acceptable: true, values: expect.arrayContaining([{ column: '单位名称', before: '先改的名称', after: '=1+1 只是文字' }]) as unknown });
    expect(await commit(second.id)).toMatchObject({ updated: 0 });
    const third = await preview('UNITS', { base64: changed });
    expect(await commit(third.id, [conflict?.line ?? 0])).toMatchObject({ updated: 1 });
    await commit((await preview('UNITS', { text: units(unitRow(unitCode, { name: former })) })).id);
  });

  it('commits once, in time, and only what its own seat previewed', async () => {
    const text = units(unitRow(code()));
    const seen = await preview('UNITS', { text });
    expect(await colleague.client.codeOf(COMMIT, { input: { previewId: seen.id } })).toBe('NOT_FOUND');
    const both = await Promise.all([keeper.client.send<{ commitImport: Result }>(COMMIT, { input: { previewId: seen.id } }), keeper.client.send<{ commitImport: Result }>(COMMIT, { input: { previewId: seen.id } })]);
    expect(both.map((answer) => answer.errors[0]?.extensions.code ?? answer.data?.commitImport.created).sort()).toEqual([1, 'IMPORT_COMMITTED']);
    const late = await preview('UNITS', { text: units(unitRow(code())) });
    house.clock.advance(2 * 3_600_000);
    await house.signIn(keeper.client, keeper.account);
    await house.signIn(colleague.client, colleague.account);
    await house.signIn(admin.client, admin.account);
    expect(await keeper.client.codeOf(COMMIT, { input: { previewId: late.id } })).toBe('IMPORT_EXPIRED');
    expect(await keeper.client.codeOf(COMMIT, { input: { previewId: '019a0000-0000-7000-8000-00000000dead' } })).toBe('NOT_FOUND');
  });

  it('writes all or nothing', async () => {
    const [good, clash] = [code(), code()];
    const seen = await preview('UNITS', { text: units(unitRow(good), unitRow(clash)) });
    await commit((await preview('UNITS', { text: units(unitRow(clash, { name: '抢先登记' })) }, colleague.client)).id, [], colleague.client);
    const before = await countUnits();
    expect(await keeper.client.codeOf(COMMIT, { input: { previewId: seen.id } })).toBe('UNIT_CODE_TAKEN');
    expect(await countUnits()).toBe(before);
    expect((await preview('UNITS', { text: units(unitRow(good), unitRow(clash, { name: '抢先登记' })) })).counts).toMatchObject({ new: 1, same: 1 });
  });

  it('lets units change their kinds and hosts at once, whatever the order of the rows', async () => {
    const [organ, institution, other, alone] = [code(), code(), code(), code()];
    const auxiliary = { kind: '支持辅助类事业单位' };
    await commit((await preview('UNITS', { text: units(unitRow(organ), unitRow(institution, { ...auxiliary, host: organ }), unitRow(other), unitRow(alone, { ...auxiliary, host: other })) })).id);
    // The organ becomes an institution of the other one, what was attached to it an organ, and the third moves there.
    const rows = [unitRow(organ, { ...auxiliary, host: other }), unitRow(institution), unitRow(alone, { ...auxiliary, host: institution })];
    const seen = await preview('UNITS', { text: units(...rows) });
    expect(seen.counts).toMatchObject({ changed: 3, error: 0 });
    expect(await commit(seen.id)).toMatchObject({ created: 0, updated: 3 });
    expect((await preview('UNITS', { text: units(...rows) })).counts).toMatchObject({ same: 3, changed: 0 });
  });

  it('refuses a source it cannot take, and says why', async () => {
    const good = [UNIT_HEADINGS, unitRow(code())];
    const cases: [string, { text?: string; base64?: string }, string | null][] = [
      ['nothing', { text: '' }, 'IMPORT_SOURCE_INVALID'],
      ['headings only', { text: pasted([UNIT_HEADINGS]) }, 'TABLE_EMPTY'],
      ['headings of another list', { text: pasted([PEOPLE_HEADINGS, ['张三', '编办领导', '', '']]) }, 'TABLE_HEADING_MISSING'],
      ['a column too many', { text: pasted([[...UNIT_HEADINGS, '备注'], unitRow(code())]) }, 'TABLE_HEADING_UNKNOWN'],
      ['a heading twice', { text: pasted([[...UNIT_HEADINGS, '领域'], unitRow(code())]) }, 'TABLE_HEADING_DUPLICATE'],
      ['no base64 workbook', { base64: Buffer.from('not a workbook').toString('base64') }, 'TABLE_FILE_NOT_XLSX'],
      ['half a workbook', { base64: (await workbook('单位', good)).slice(0, 2_000) }, 'TABLE_FILE_DAMAGED'],
      ['a title merged over the headings', { base64: await workbook('单位', [['单位登记表'], ...good], (sheet) => sheet.mergeCells('A1:H1')) }, 'TABLE_CELLS_MERGED'],
      ['10,001 rows', { text: units(...Array.from({ length: 10_001 }, (_, index) => unitRow(`X${index}`))) }, 'TABLE_TOO_LONG'],
      ['wrong headings in a workbook', { base64: await workbook('单位', [PEOPLE_HEADINGS, ['张三', '编办领导', '', '']]) }, 'TABLE_HEADING_MISSING'],
      ['a good workbook', { base64: await workbook('单位', good) }, null],
    ];
    for (const [name, source, expected] of cases) expect([name, await refusal('UNITS', source)]).toEqual([name, expected]);
    expect(await keeper.client.codeOf(PREVIEW, { input: { kind: 'UNITS', text: pasted(good), file: { name: 'a.xlsx', base64: 'UEsDBA==' } } })).toBe('IMPORT_SOURCE_INVALID');
  });

  it('takes formulas and merged cells for faults of their rows', async () => {
    const base64 = await workbook('单位', [UNIT_HEADINGS, unitRow(code()), unitRow(code()), unitRow(code())], (sheet) => {
      sheet.getCell('B2').value = { formula: 'CONCATENATE("a","b")', result: 'ab' } as ExcelJS.CellFormulaValue;
      sheet.mergeCells('E3:F3');
    });
    const seen = await preview('UNITS', { base64 });
    expect(seen.rows.map((row) => row.state)).toEqual(['ERROR', 'ERROR', 'NEW']);
    expect(seen.rows[0]?.messages.join()).toContain('B2 单元格含有公式');
    expect(seen.rows[1]?.messages.join()).toContain('E3:F3 为合并单元格');
  });

  it('turns a list of people into invitations', async () => {
    const unitCode = code();
    await commit((await preview('UNITS', { text: units(unitRow(unitCode)) })).id);
    const held = await house.seat(officeId, 'unit_head', { unitId: (await unitIdOf(unitCode)), personName: '周在任', signIn: false });
    const seen = await preview('PEOPLE', {
      text: pasted([PEOPLE_HEADINGS, ['钱一', '单位联络员', unitCode, '13800000001'], ['周在任', '单位负责人', unitCode, ''], ['孙二', '单位联络员', '', ''], ['李三', '编办领导', '', ''], ['吴四', '单位负责人', 'NOWHERE', ''], ['郑五', '单位负责人', unitCode, '12345']]),
    });
    expect(held.role).toBe('unit_head');
    expect(seen.rows.map((row) => row.state)).toEqual(['NEW', 'SAME', 'ERROR', 'ERROR', 'ERROR', 'ERROR']);
    const { issuedInvitations } = await commit(seen.id);
    expect(issuedInvitations.map((each) => each.invitation)).toEqual([{ role: 'UNIT_CONTACT', personName: '钱一', state: 'OPEN' }]);
    const token = new URL(issuedInvitations[0]?.url ?? '').searchParams.get('token');
    expect(await house.visitor().ask('query ($token: String!) { invitation(token: $token) { unitName } }', { token })).toEqual({ invitation: { unitName: `单位${unitCode}` } });
    // The list is pasted once more before anybody answered: nobody is invited twice.
    expect((await preview('PEOPLE', { text: pasted([PEOPLE_HEADINGS, ['钱一', '单位联络员', unitCode, '13800000001']]) })).counts).toMatchObject({ new: 0, same: 1 });
    const twice = await preview('PEOPLE', { text: pasted([PEOPLE_HEADINGS, ['王六', '系统管理员', '', ''], ['王六', '安全管理员', '', '']]) }, admin.client);
    expect(twice.counts).toMatchObject({ error: 2 });
  });

  it('founds offices from a list, higher levels first', async () => {
    const people = ['甲某', '乙某', '丙某'];
    const text = pasted([
      OFFICE_HEADINGS,
      ['七星关区编办', '七星关', '县级', '520502', '毕节市编办', ...people],
      ['毕节市编办', '毕节', '市级', '520500', '', ...people],
      ['黔西市编办', '黔西', '县级', '520522', '', ...people],
      ['盘龙区编办', '盘龙', '县级', '530103', '', ...people],
      ['大方县编办', '大方', '县级', '520521', '没有这个办', ...people],
      ['无人区编办', '无人', '县级', '520523', '', '甲某', '', '丙某'],
    ]);
    expect(await keeper.client.codeOf(PREVIEW, { input: { kind: 'OFFICES', text } })).toBe('NOT_FOUND');
    const seen = await preview('OFFICES', { text }, admin.client);
    expect(seen.rows.map((row) => row.state)).toEqual(['NEW', 'NEW', 'ERROR', 'ERROR', 'ERROR', 'ERROR']);
    expect(seen.rows[2]?.messages.join()).toContain('520522');
    const { created, issuedInvitations } = await commit(seen.id, [], admin.client);
    expect([created, issuedInvitations.length]).toEqual([2, 6]);
    await house.drain();
    const token = new URL(issuedInvitations[0]?.url ?? '').searchParams.get('token');
    expect(await house.visitor().codeOf('mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { personName } }', { input: { token, account: 'from-list', password: TEST_PASSWORD } })).toBeNull();
    expect((await preview('OFFICES', { text: text.split('\n').slice(0, 3).join('\n') }, admin.client)).counts).toMatchObject({ same: 2, new: 0 });
  });

  it('takes 10,000 units in one list', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => unitRow(`BIG-${index}`, index % 10 === 9 ? { kind: '支持辅助类事业单位', host: `BIG-${index - 1}` } : { field: '教育', sections: index % 10 === 0 ? '办公室、业务科' : '' }));
    const base64 = await workbook('单位', [UNIT_HEADINGS, ...rows]);
    const bigOffice = await house.rootOffice();
    const big = await house.seat(bigOffice, 'supervisor');
    const elapsed = stopwatch();
    const seen = await preview('UNITS', { base64 }, big.client);
    const previewed = elapsed();
    expect(seen.counts).toEqual({ new: 10_000, changed: 0, same: 0, conflict: 0, error: 0 });
    expect(await commit(seen.id, [], big.client)).toMatchObject({ created: 10_000, updated: 0 });
    const committed = elapsed();
    await house.drain();
    const drained = elapsed();
    console.info(`10,000 units: preview ${Math.round(previewed)} ms, commit ${Math.round(committed - previewed)} ms, delivery ${Math.round(drained - committed)} ms`);
    expect(await big.client.ask('{ units(first: 1) { totalCount } board(first: 1) { totalCount } }')).toEqual({ units: { totalCount: 10_000 }, board: { totalCount: 10_000 } });
  }, 300_000);

  async function unitIdOf(unitCode: string): Promise<Id> {
    const { units: page } = await keeper.client.ask<{ units: { edges: { node: { id: Id; code: string } }[] } }>('query ($s: String!) { units(search: $s) { edges { node { id code } } } }', { s: unitCode });
    return page.edges.find((edge) => edge.node.code === unitCode)?.node.id ?? '';
  }
});
