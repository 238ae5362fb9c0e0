import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { factsOf } from '@wudan/facts-server';
import ExcelJS from '@protobi/exceljs';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import type { GraphqlClient, GraphqlFault } from '@wudan/kernel-testing';
import pg from 'pg';
import { TestHouse, type TestSeat } from '../house/test-house.js';

const PROFILE = `unitId unitName can snapshot { onDate source grade approved { kind count } actual { kind label count } leaders { class approved actual } structure { kind count } approvedTotal actualTotal supportApproved supportActual approvedFrom recordedBy }
  duties { id code text core sectionName posts source validFrom } sections { name approved actual leaders } supports { name socialCreditCode warning approved actual counted }
  secondments { id person direction counterpart fromOn plannedEnd endedOn days months approvalNumber reason longTerm version } snapshots { onDate source approvedTotal actualTotal current }
  checks { text light } registration { name socialCreditCode warning legalRepresentative validFrom validTo reportYear } onlineNames { name registeredOn expiresOn }`;
const READ = `query ($unitId: ID!) { unitProfile(unitId: $unitId) { ${PROFILE} } }`;
const SAVE = (verb: string, type: string): string => `mutation ($input: ${type}!) { ${verb}(input: $input) { ${PROFILE} } }`;
const SNAPSHOT = SAVE('saveSnapshot', 'SaveSnapshotInput');
const DUTIES = SAVE('saveDuties', 'SaveDutiesInput');
const SUPPORTS = SAVE('saveSupports', 'SaveSupportsInput');
const SECONDMENT = SAVE('saveSecondment', 'SaveSecondmentInput');
const PREVIEWED = 'token kind onDate rows added changed unchanged faultCount faults { row column message } notes columns sample { row state cells } errorFile { name base64 } committedAt';
const PREVIEW = `mutation ($input: EstablishmentImportInput!) { previewEstablishmentImport(input: $input) { ${PREVIEWED} } }`;
const COMMIT = `mutation ($token: ID!) { commitEstablishmentImport(token: $token) { ${PREVIEWED} } }`;
const TEMPLATE = 'query ($kind: String!) { establishmentTemplate(kind: $kind) { name base64 } }';
const TODAY = '2022-07-20';
const STRANGE_ID = '019a0000-0000-7000-8000-00000000dead';

interface Count {
  kind: string;
  count: number;
}
interface Profile {
  unitId: Id;
  unitName: string;
  can: string[];
  snapshot: { onDate: string; source: string; grade: string; approved: Count[]; actual: Count[]; leaders: { class: string; approved: number; actual: number }[]; structure: Count[]; approvedTotal: number; actualTotal: number; supportActual: number; approvedFrom: string | null } | null;
  duties: { id: Id; code: string; posts: string[]; source: string; validFrom: string }[];
  sections: { name: string; approved: number; actual: number; leaders: number }[];
  supports: { name: string; warning: string | null }[];
  secondments: { id: Id; person: string; direction: string; days: number; months: number; longTerm: boolean; version: number; endedOn: string | null }[];
  snapshots: { onDate: string; current: boolean }[];
  checks: { text: string; light: string }[];
  registration: { socialCreditCode: string; warning: string | null; reportYear: number | null } | null;
  onlineNames: { name: string }[];
}
interface Preview {
  token: Id;
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  faultCount: number;
  faults: { row: number; column: string; message: string }[];
  notes: string[];
  columns: string[];
  sample: { row: number; state: string; cells: string[] }[];
  errorFile: { name: string; base64: string } | null;
  committedAt: string | null;
}

const pasted = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join('\t')).join('\n');
const ROSTER = ['单位代码', '姓名', '身份证号', '出生日期', '所在内设机构', '编制类型', '领导职务', '学历', '岗位类别', '专业与岗位匹配', '入编时间'];
const person = (unit: string, name: string, born: string, patch: Partial<Record<(typeof ROSTER)[number], string>> = {}): string[] =>
  ROSTER.map((heading) => patch[heading] ?? { 单位代码: unit, 姓名: name, 出生日期: born, 所在内设机构: '办公室', 编制类型: '行政编制', 学历: '本科', 岗位类别: '业务管理岗位', 专业与岗位匹配: '是' }[heading] ?? '');

async function workbook(sheetName: string, rows: readonly (readonly string[])[], shape: (sheet: ExcelJS.Worksheet) => void = () => undefined): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(sheetName);
  for (const row of rows) sheet.addRow([...row]);
  shape(sheet);
  return Buffer.from(await book.xlsx.writeBuffer()).toString('base64');
}

async function faultOf(client: GraphqlClient, query: string, variables: Record<string, unknown>): Promise<GraphqlFault['extensions'] | null> {
  const [fault] = (await client.send(query, variables)).errors;
  if (fault) expect(fault.message).toMatch(/[\u4e00-\u9fff].*。$/s);
  return fault?.extensions ?? null;
}

describe('the establishment of units', () => {
  let house: TestHouse;
  let office: Id;
  let petitions: Id;
  let centre: Id;
  let keeper: TestSeat;
  let colleague: TestSeat;
  let contact: TestSeat;
  let serial = 0;

  const unit = async (): Promise<{ id: Id; code: string }> => {
    serial += 1;
    const code = `E-${serial}`;
    return { id: await house.unit(office, { code, name: `编制单位${serial}` }), code };
  };
  const read = async (unitId: Id, client = keeper.client): Promise<Profile> => (await client.ask<{ unitProfile: Profile }>(READ, { unitId })).unitProfile;
  const figures = (unitId: Id, patch: Record<string, unknown> = {}): Record<string, unknown> => ({
    unitId,
    onDate: '2022-06-30',
    source: '机构编制台账',
    grade: 'A',
    approved: [{ kind: 'administrative', count: 20 }, { kind: 'logistics', count: 2 }],
    actual: [{ kind: 'administrative', count: 18 }, { kind: 'logistics', count: 3 }],
    leaders: [{ class: 'principal', approved: 1, actual: 1 }, { class: 'deputy', approved: 3, actual: 2 }],
    structure: [{ kind: 'age_le_35', count: 6 }, { kind: 'bachelor_plus', count: 17 }, { kind: 'vacant_posts_over_12m', count: 1 }],
    sections: [{ name: '办公室', approved: 6, actual: 5, leaders: 1 }, { name: '督查科', approved: 12, actual: 10, leaders: 2 }, { name: '来访科', approved: 3, actual: 3, leaders: 1 }],
    ...patch,
  });
  const save = async (unitId: Id, patch: Record<string, unknown> = {}): Promise<Profile> => (await keeper.client.ask<{ saveSnapshot: Profile }>(SNAPSHOT, { input: figures(unitId, patch) })).saveSnapshot;
  const preview = async (input: Record<string, unknown>, client = keeper.client): Promise<Preview> =>
    (await client.ask<{ previewEstablishmentImport: Preview }>(PREVIEW, { input: { kind: 'roster', onDate: '2022-06-30', ...input } })).previewEstablishmentImport;
  const commit = async (token: Id): Promise<Preview> => (await keeper.client.ask<{ commitEstablishmentImport: Preview }>(COMMIT, { token })).commitEstablishmentImport;
  const facts = async (unitId: Id): Promise<Record<string, string>> =>
    house.app.get(UnitOfWork).read(house.system(office), async (tx) => Object.fromEntries((await factsOf(tx, unitId)).map((fact) => [`${fact.name}/${fact.dimension}/${fact.period}`, `${fact.value} ${fact.grade}`])));
  const stored = async (sql: string, unitId: Id): Promise<Record<string, unknown>[]> => {
    const client = new pg.Client({ connectionString: house.database.adminUrl });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql, [unitId])).rows;
    } finally {
      await client.end();
    }
  };

  beforeAll(async () => {
    house = await TestHouse.open('establishment');
    house.clock.setTo(new Date(`${TODAY}T02:00:00Z`));
    office = await house.rootOffice({ name: '毕节市委编办', level: 'city', regionCode: '520500' });
    petitions = await house.unit(office, { code: 'X-01', name: '信访局' });
    centre = await house.unit(office, { code: 'X-02', name: '示范服务中心' });
    keeper = await house.seat(office, 'assessor', { personName: '李科员' });
    colleague = await house.seat(office, 'supervisor', { personName: '王督查' });
    contact = await house.seat(office, 'unit_contact', { unitId: petitions });
  });
  afterAll(() => house.close());

  it('keeps figures of a day and hands them to the facts, the later ones before the earlier', async () => {
    const profile = await save(petitions);
    expect(profile.snapshot).toMatchObject({ onDate: '2022-06-30', grade: 'A', approvedTotal: 22, actualTotal: 21, approvedFrom: null });
    expect(profile.sections.map(({ name }) => name)).toEqual(['办公室', '督查科', '来访科']);
    expect(profile.checks).toEqual([
      { light: 'late', text: '工勤编制核定2名、实有3名，超编1名。' },
      { light: 'due', text: '连续空缺满12个月的编制1名。' },
    ]);
    const before = await facts(petitions);
    expect(before).toMatchObject({
      'approved_establishment//2022-06-30': '22 A',
      'approved_establishment/administrative/2022-06-30': '20 A',
      'actual_on_establishment/logistics/2022-06-30': '3 A',
      'approved_leader_positions/deputy/2022-06-30': '3 A',
      'actual_leaders/principal/2022-06-30': '1 A',
      'age_le_35//2022-06-30': '6 A',
      'seconded_in//2022-06-30': '0 B',
      'staff_total//2022-06-30': '21 A',
      'e_i/办公室/2022-06-30': '0.285714 A',
      'e_i/督查科/2022-06-30': '0.571429 A',
      'e_i/来访科/2022-06-30': '0.142857 A',
    });
    const corrected = await save(petitions, { actual: [{ kind: 'administrative', count: 19 }], source: '机构编制台账（更正）' });
    expect(corrected.snapshot).toMatchObject({ actualTotal: 19, source: '机构编制台账（更正）' });
    expect(corrected.snapshots.map(({ onDate, current }) => [onDate, current])).toEqual([['2022-06-30', true], ['2022-06-30', false]]);
    expect(await facts(petitions)).toMatchObject({ 'actual_on_establishment//2022-06-30': '19 A', 'actual_on_establishment/logistics/2022-06-30': '0 A' });
    await save(petitions, { onDate: '2021-12-31' });
    expect((await read(petitions)).snapshot?.onDate).toBe('2022-06-30');
  });

  it('refuses figures that cannot be, by name, and writes nothing of them', async () => {
    const { id } = await unit();
    const refused: [string, Record<string, unknown>, string, string][] = [
      ['less than nobody', { actual: [{ kind: 'administrative', count: -1 }] }, 'ESTABLISHMENT_COUNT_IMPOSSIBLE', 'input.actual.0'],
      ['a kind that is none', { approved: [{ kind: 'military', count: 1 }] }, 'ESTABLISHMENT_CHOICE_UNKNOWN', 'input.approved.0'],
      ['a kind twice', { approved: [{ kind: 'logistics', count: 1 }, { kind: 'logistics', count: 2 }] }, 'ESTABLISHMENT_CHOICE_TWICE', 'input.approved.1'],
      ['more young people than people', { structure: [{ kind: 'age_le_35', count: 22 }] }, 'ESTABLISHMENT_PART_TOO_LARGE', 'input.structure'],
      ['more vacancies than posts', { structure: [{ kind: 'vacant_posts_over_12m', count: 23 }] }, 'ESTABLISHMENT_PART_TOO_LARGE', 'input.structure'],
      ['a day to come', { onDate: '2022-07-21' }, 'ESTABLISHMENT_DATE_IN_FUTURE', 'input.onDate'],
      ['no source', { source: ' ' }, 'ESTABLISHMENT_TEXT_INVALID', 'input.source'],
      ['a grade that is none', { grade: 'E' }, 'ESTABLISHMENT_CHOICE_UNKNOWN', 'input.grade'],
      ['an office twice', { sections: [{ name: '甲', approved: 1, actual: 1, leaders: 0 }, { name: '甲', approved: 1, actual: 1, leaders: 0 }] }, 'ESTABLISHMENT_CHOICE_TWICE', 'input.sections.1.name'],
      ['a unit that is not there', { unitId: STRANGE_ID }, 'NOT_FOUND', 'input.unitId'],
    ];
    for (const [why, patch, code, field] of refused) expect([why, await faultOf(keeper.client, SNAPSHOT, { input: figures(id, patch) })]).toMatchObject([why, { code, field }]);
    expect(await read(id)).toMatchObject({ snapshot: null, snapshots: [], checks: [{ light: 'none' }] });
    expect(await facts(id)).toEqual({});
  });

  it('shows a unit its own profile and nobody else any', async () => {
    expect((await read(petitions, contact.client)).can).toEqual([]);
    expect((await read(petitions)).can).toEqual(['edit', 'import']);
    expect(await faultOf(contact.client, READ, { unitId: centre })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await faultOf(contact.client, SNAPSHOT, { input: figures(petitions) })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await faultOf(contact.client, TEMPLATE, { kind: 'roster' })).toMatchObject({ code: 'FORBIDDEN' });
    const elsewhere = await house.seat(await house.rootOffice(), 'assessor');
    expect(await faultOf(elsewhere.client, READ, { unitId: petitions })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await faultOf(elsewhere.client, SNAPSHOT, { input: figures(petitions) })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('keeps duties by list: what is said otherwise ends, what is the same stays', async () => {
    const { id } = await unit();
    const list = (duties: readonly Record<string, unknown>[], patch: Record<string, unknown> = {}): Record<string, unknown> => ({ input: { unitId: id, source: '毕机编〔2019〕12号', validFrom: '2019-03-01', duties, ...patch } });
    const duty = (code: string, patch: Record<string, unknown> = {}): Record<string, unknown> => ({ code, text: `职责${code}`, core: true, sectionName: '办公室', posts: ['文秘岗'], ...patch });
    const first = (await keeper.client.ask<{ saveDuties: Profile }>(DUTIES, list([duty('1'), duty('2', { posts: [] }), duty('3', { sectionName: null })]))).saveDuties;
    expect(await facts(id)).toMatchObject({ 'duties_in_sanding//2019-03-01': '3 B', 'duties_mapped_to_office_and_post//2019-03-01': '1 B' });
    const second = (await keeper.client.ask<{ saveDuties: Profile }>(DUTIES, list([duty('2'), duty('1')], { validFrom: '2021-01-01' }))).saveDuties;
    expect(second.duties.map(({ code, validFrom }) => [code, validFrom])).toEqual([['2', '2021-01-01'], ['1', '2019-03-01']]);
    expect(second.duties[1]?.id).toBe(first.duties[0]?.id);
    expect(await facts(id)).toMatchObject({ 'duties_in_sanding//2021-01-01': '2 B', 'duties_mapped_to_office_and_post//2021-01-01': '2 B' });
    expect(await faultOf(keeper.client, DUTIES, list([duty('1')]))).toMatchObject({ code: 'DUTIES_OUTDATED', field: 'input.validFrom' });
    expect(await faultOf(keeper.client, DUTIES, list([duty('1'), duty('1')], { validFrom: '2021-01-01' }))).toMatchObject({ code: 'ESTABLISHMENT_CHOICE_TWICE', field: 'input.duties.1.code' });
  });

  it('counts people who are lent, masks their names, and tells a stale change', async () => {
    const { id } = await unit();
    await save(id);
    const lent = (patch: Record<string, unknown> = {}): Record<string, unknown> => ({ input: { unitId: id, person: '张三丰', direction: 'out', counterpart: '市委办公室', fromOn: '2022-03-01', plannedEnd: '2022-05-31', reason: '专项工作', ...patch } });
    const [one] = (await keeper.client.ask<{ saveSecondment: Profile }>(SECONDMENT, lent())).saveSecondment.secondments;
    expect(one).toMatchObject({ person: '张**', months: 4, days: 141, longTerm: true, version: 1 });
    expect((await read(id)).checks.map(({ text }) => text)).toEqual(expect.arrayContaining(['借调超过3个月且未登记批准文号的1人。', '借调计划结束日期已过、尚未登记结束的1人。']));
    expect(await facts(id)).toMatchObject({ 'seconded_out//2022-06-30': '1 B', 'seconded_in//2022-06-30': '0 B' });
    expect(await faultOf(keeper.client, SECONDMENT, lent())).toMatchObject({ code: 'SECONDMENT_TWICE' });
    expect(await faultOf(keeper.client, SECONDMENT, lent({ person: '李四', endedOn: '2022-02-28' }))).toMatchObject({ code: 'ESTABLISHMENT_DATES_REVERSED', field: 'input.endedOn' });
    const ended = (await keeper.client.ask<{ saveSecondment: Profile }>(SECONDMENT, lent({ id: one?.id, version: 1, person: null, endedOn: '2022-05-31' }))).saveSecondment;
    expect(ended.secondments).toMatchObject([{ person: '张**', endedOn: '2022-05-31', days: 91, months: 2, longTerm: false, version: 2 }]);
    expect(await facts(id)).toMatchObject({ 'seconded_out//2022-06-30': '0 B' });
    expect(await faultOf(keeper.client, SECONDMENT, lent({ id: one?.id, version: 1, person: null }))).toMatchObject({ code: 'SECONDMENT_CHANGED' });
    expect(JSON.stringify(await stored('SELECT * FROM wudan.secondment WHERE unit_id = $1', id))).not.toContain('张三丰');
  });

  it('keeps attached institutions, warns of their codes and counts those that count', async () => {
    const { id } = await unit();
    const supports = [
      { name: '信息中心', socialCreditCode: '12520500mb0000019e', approved: 8, actual: 6, counted: true },
      { name: '后勤中心', socialCreditCode: '12520500MB0000019F', approved: 5, actual: 5, counted: false },
    ];
    const profile = (await keeper.client.ask<{ saveSupports: Profile }>(SUPPORTS, { input: { unitId: id, supports } })).saveSupports;
    expect(profile.supports).toMatchObject([{ name: '信息中心', socialCreditCode: '12520500MB0000019E', warning: null }, { name: '后勤中心', warning: expect.stringContaining('请与证书核对') }]);
    expect((await save(id)).snapshot).toMatchObject({ supportActual: 6 });
    expect(await facts(id)).toMatchObject({ 'headcount//2022-06-30': '27 A' });
  });

  it('takes a roster: counts become figures, rows stay encrypted, a second roster says who came and went', async () => {
    const { id, code } = await unit();
    await save(id, { onDate: '2021-12-31' });
    const rows = [
      person(code, '赵一', '1970-01-01', { 领导职务: '单位正职', 身份证号: '522401197001010018' }),
      person(code, '钱二', '1987-06-30', { 岗位类别: '执法岗位' }),
      person(code, '孙三', '1987-07-01', { 学历: '大专', 专业与岗位匹配: '否', 所在内设机构: '督查科' }),
      person(code, '周五', '1995-05-05', { 编制类型: '编外', 岗位类别: '' }),
    ];
    const seen = await preview({ text: pasted([ROSTER, ...rows]) });
    expect(seen).toMatchObject({ rows: 4, added: 4, faultCount: 0, errorFile: null });
    expect(seen.notes.join('')).toMatch(/第2行：身份证号的校验位不符/);
    expect(seen.sample[0]).toMatchObject({ row: 2, state: 'warned' });
    expect(seen.sample[0]?.cells).toContain('522401***********8');
    expect((await read(id)).snapshot?.onDate).toBe('2021-12-31');
    await commit(seen.token);
    const profile = await read(id);
    expect(profile.snapshot).toMatchObject({ onDate: '2022-06-30', grade: 'A', source: '实名制名册导入', approvedTotal: 22, actualTotal: 3, approvedFrom: '2021-12-31' });
    expect(Object.fromEntries(profile.snapshot?.structure.map(({ kind, count }) => [kind, count]) ?? [])).toEqual({
      age_le_35: 2, age_ge_50: 1, bachelor_plus: 2, actual_on_professional_posts: 3, front_line_staff: 1, specialty_matched: 2, non_establishment: 1,
    });
    expect(profile.sections).toMatchObject([{ name: '办公室', approved: 6, actual: 2 }, { name: '督查科', approved: 12, actual: 1 }, { name: '来访科', approved: 3, actual: 0 }]);
    expect(await facts(id)).toMatchObject({ 'approved_establishment//2022-06-30': '22 A', 'age_le_35//2022-06-30': '2 A', 'non_establishment//2022-06-30': '1 A', 'staff_total//2022-06-30': '4 A' });
    const kept = JSON.stringify(await stored('SELECT * FROM wudan.roster_person WHERE unit_id = $1', id));
    for (const secret of ['赵一', '522401197001010018', '1987-06-30']) expect(kept).not.toContain(secret);
    expect(JSON.stringify(await stored('SELECT rows_cipher FROM wudan.establishment_import WHERE id = $1', seen.token))).toBe('[{"rows_cipher":null}]');
    expect(await faultOf(keeper.client, COMMIT, { token: seen.token })).toMatchObject({ code: 'ESTABLISHMENT_IMPORT_COMMITTED' });

    const again = await preview({ text: pasted([ROSTER, rows[0] ?? [], rows[1]?.map((cell) => (cell === '执法岗位' ? '综合管理岗位' : cell)) ?? [], person(code, '吴六', '2000-02-29')]) });
    expect(again).toMatchObject({ added: 1, changed: 1, unchanged: 1, notes: expect.arrayContaining([expect.stringContaining('原名册中有2人不在本表')]) });
    await commit(again.token);
    expect((await read(id)).snapshot).toMatchObject({ actualTotal: 3 });
    expect(await stored('SELECT count(*)::int AS n FROM wudan.roster_person WHERE unit_id = $1 AND left_on IS NULL', id)).toEqual([{ n: 3 }]);
    expect((await read(id)).snapshots).toHaveLength(3);
  });

  it('names what is wrong by row and column, gives the rows back, and writes nothing', async () => {
    const [one, other] = [await unit(), await unit()];
    const rows = [
      person(one.code, '赵一', '2010-01-01'),
      person('NO-SUCH', '钱二', '1980-01-01'),
      person(one.code, '孙三', '1980-13-01'),
      person(one.code, '李四', '1980-01-01', { 编制类型: '军队编制' }),
      person(one.code, '周五', '1980-01-01', { 入编时间: '2022-07-01' }),
      person(one.code, '吴六', '1981-01-01'),
      person(one.code, '吴六', '1981-01-01'),
      person(one.code, '', '1981-01-01'),
    ];
    const seen = await preview({ text: pasted([ROSTER, ...rows]) });
    expect(seen.faults.map(({ row, column }) => `${row} ${column}`)).toEqual(['2 出生日期', '3 单位代码', '4 出生日期', '5 编制类型', '6 入编时间', '7 整行', '8 整行', '9 姓名']);
    expect(await faultOf(keeper.client, COMMIT, { token: seen.token })).toMatchObject({ code: 'ESTABLISHMENT_IMPORT_FAULTS' });
    expect(await read(one.id)).toMatchObject({ snapshot: null });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(seen.errorFile?.base64 ?? '', 'base64') as never);
    expect(book.worksheets[0]?.rowCount).toBe(9);

    const foreign = await preview({ unitId: one.id, text: pasted([ROSTER, person(one.code, '赵一', '1980-01-01'), person(other.code, '钱二', '1980-01-01')]) });
    expect(foreign.faults).toMatchObject([{ row: 3, column: '单位代码', message: expect.stringContaining('不是所选的') }]);
    const merged = await preview({ fileName: '名册.xlsx', fileBase64: await workbook('实名制名册', [ROSTER, person(one.code, '赵一', '1980-01-01'), person(one.code, '钱二', '1980-01-01')], (sheet) => sheet.mergeCells('E2:E3')) });
    expect(merged.faults.map(({ row }) => row)).toEqual([2, 3]);
    expect(merged.faults[0]?.message).toContain('E2:E3');
  });

  it.each([
    ['a heading nobody knows', { text: pasted([[...ROSTER, '民族'], [...person('X-01', '赵一', '1980-01-01'), '汉族']]) }, 'TABLE_HEADING_UNKNOWN'],
    ['a heading that lacks', { text: '单位代码\t姓名\nX-01\t赵一' }, 'TABLE_HEADING_MISSING'],
    ['no unit in the table nor chosen', { text: pasted([ROSTER.slice(1), person('', '赵一', '1980-01-01').slice(1)]) }, 'ESTABLISHMENT_IMPORT_SOURCE'],
    ['nothing', {}, 'ESTABLISHMENT_IMPORT_SOURCE'],
    ['text and file', { text: 'x', fileBase64: 'eA==' }, 'ESTABLISHMENT_IMPORT_SOURCE'],
    ['bytes that are no workbook', { fileName: 'a.xlsx', fileBase64: 'aGVsbG8=' }, 'TABLE_FILE_NOT_XLSX'],
    ['a kind that is none', { kind: 'secrets', text: 'x' }, 'ESTABLISHMENT_CHOICE_UNKNOWN'],
    ['a day to come', { onDate: '2023-01-01', text: 'x' }, 'ESTABLISHMENT_DATE_IN_FUTURE'],
    ['a unit that is not there', { unitId: STRANGE_ID, text: pasted([ROSTER, person('X-01', '赵一', '1980-01-01')]) }, 'NOT_FOUND'],
  ])('refuses %s', async (_why, input, code) => {
    expect(await faultOf(keeper.client, PREVIEW, { input: { kind: 'roster', onDate: '2022-06-30', ...input } })).toMatchObject({ code });
  });

  it('takes figures, duties, secondments and registrations as tables, also as CSV of an older program', async () => {
    const { id, code } = await unit();
    const run = async (kind: string, text: string): Promise<Preview> => {
      const seen = await preview({ kind, text });
      expect([kind, seen.faults]).toEqual([kind, []]);
      await commit(seen.token);
      const again = await preview({ kind, text });
      expect([kind, again.added, again.changed, again.unchanged]).toEqual([kind, 0, 0, seen.rows]);
      return seen;
    };
    await run('snapshot', `单位代码\t行政编制核定数\t行政编制实有数\t单位正职核定职数\t单位正职实配数\t35岁及以下\n${code}\t10\t9\t1\t1\t4`);
    await run('duties', `单位代码\t职责编号\t职责内容\t是否主责\t承担内设机构\t对应岗位\t依据文件\n${code}\t1\t拟订规划\t是\t办公室\t文秘岗、督办岗\t毕机编〔2019〕12号`);
    await run('secondments', `单位代码\t姓名\t借调方向\t对方单位\t开始日期\t计划结束日期\t借调原因\n${code}\t李四\t借入\t大方县信访局\t2022-06-01\t2022-08-31\t专项工作`);
    const seen = await run('registration', `单位代码\t证书单位名称\t统一社会信用代码\t法定代表人\t有效期自\t有效期至\t最近年度报告年度\n${code}\t示范服务中心\t12520500MB0000019F\t王五\t2017-01-01\t2022-01-01\t2021`);
    expect(seen.notes.join('')).toContain('第18位校验位不符');
    await run('online_name', `单位代码\t网上名称\t注册日期\t到期日期\n${code}\t示范服务中心.公益\t2021-01-01\t2026-01-01`);
    const profile = await read(id);
    expect(profile).toMatchObject({
      snapshot: { approvedTotal: 10, actualTotal: 9, source: '机构编制基本情况表导入' },
      duties: [{ code: '1', posts: ['文秘岗', '督办岗'], source: '毕机编〔2019〕12号' }],
      secondments: [{ person: '李*', direction: 'in', months: 1, longTerm: false }],
      registration: { reportYear: 2021, warning: expect.stringContaining('第18位') },
      onlineNames: [{ name: '示范服务中心.公益' }],
    });
    expect(profile.checks.map(({ light }) => light)).toEqual(['late', 'due']);
    expect(await facts(id)).toMatchObject({ 'seconded_in//2022-06-30': '1 B', 'duties_in_sanding//2022-06-30': '1 B' });
    const gbk = Buffer.from([0xd0, 0xd5, 0xc3, 0xfb]);
    expect(await faultOf(keeper.client, PREVIEW, { input: { kind: 'secondments', onDate: '2022-06-30', fileName: '台账.csv', fileBase64: gbk.toString('base64') } })).toMatchObject({ code: 'TABLE_HEADING_MISSING', args: expect.objectContaining({ headings: expect.not.stringContaining('姓名') }) });
    const impossible = await preview({ kind: 'snapshot', text: `单位代码\t行政编制实有数\n${code}\t-1` });
    expect(impossible.faults).toMatchObject([{ row: 2, column: '行政编制实有数' }]);
    const reversed = await preview({ kind: 'secondments', text: `单位代码\t姓名\t借调方向\t对方单位\t开始日期\t实际结束日期\t借调原因\n${code}\t李四\t借入\t某局\t2022-06-01\t2022-05-31\t专项` });
    expect(reversed.faults).toMatchObject([{ row: 2, column: '实际结束日期' }]);
  });

  it('commits for the seat that looked, in time, and only what still stands', async () => {
    const { id, code } = await unit();
    const text = pasted([ROSTER, person(code, '赵一', '1980-01-01')]);
    const [first, second] = [await preview({ text }), await preview({ text })];
    expect(await faultOf(colleague.client, COMMIT, { token: first.token })).toMatchObject({ code: 'NOT_FOUND' });
    await commit(first.token);
    expect(await faultOf(keeper.client, COMMIT, { token: second.token })).toMatchObject({ code: 'ESTABLISHMENT_IMPORT_STALE' });
    const late = await preview({ text });
    house.clock.setTo(new Date(`${TODAY}T05:00:00Z`));
    await house.signIn(keeper.client, keeper.account, keeper.seatId);
    expect(await faultOf(keeper.client, COMMIT, { token: late.token })).toMatchObject({ code: 'ESTABLISHMENT_IMPORT_EXPIRED' });
    expect((await read(id)).snapshots).toHaveLength(1);
  });

  it.each(['roster', 'snapshot', 'duties', 'secondments', 'registration', 'online_name'])('gives a template for %s that says of itself that it is empty', async (kind) => {
    const { establishmentTemplate: file } = await keeper.client.ask<{ establishmentTemplate: { name: string; base64: string } }>(TEMPLATE, { kind });
    expect(file.name).toMatch(/导入表\.xlsx$/);
    expect(await faultOf(keeper.client, PREVIEW, { input: { kind, onDate: '2022-06-30', fileName: file.name, fileBase64: file.base64 } })).toMatchObject({ code: 'TABLE_EMPTY' });
  });

  it('says in the trail what was recorded and imported', async () => {
    const { auditEntries } = await (await house.seat(office, 'audit_administrator')).client.ask<{ auditEntries: { edges: { node: { action: string; summary: string } }[] } }>('{ auditEntries(first: 100) { edges { node { action summary } } } }');
    const actions = new Set(auditEntries.edges.map(({ node }) => node.action));
    for (const action of ['establishment.recorded', 'establishment.imported', 'duties.saved']) expect(actions).toContain(action);
    expect(JSON.stringify(auditEntries)).not.toMatch(/张三丰|赵一/);
  });
});
