import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from '@protobi/exceljs';
import { externalResultsOf } from '@wudan/exchange-server';
import { factsOf, recordFacts } from '@wudan/facts-server';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import type { GraphqlClient, GraphqlFault } from '@wudan/kernel-testing';
import { TestHouse, type TestSeat } from '../house/test-house.js';

const PREVIEWED = `token templateCode templateName providerName unitName asOf fileName fileHash rows added changed unchanged faultCount faults { row column message } notes columns sample { row state cells } errorFile { name base64 } committedAt`;
const PREVIEW = `mutation ($input: ExchangeImportInput!) { previewExchange(input: $input) { ${PREVIEWED} } }`;
const COMMIT = `mutation ($token: ID!) { commitExchange(token: $token) { ${PREVIEWED} } }`;
const TEMPLATES = '{ exchangeTemplates { code provider name sort leaves version validFrom savedBy can columns { key heading aliases goesTo } } }';
const TEMPLATE_FILE = 'query ($code: String!) { exchangeTemplateFile(code: $code) { name base64 } }';
const IMPORTS = 'query ($provider: String, $unitId: ID) { exchangeImports(provider: $provider, unitId: $unitId) { id templateName docNumber responsible signedOn fileHash fileName rows added importedBy unitName } }';
const RESULT = 'id unitName providerName kindName title docNumber onDate text leafCodes fileHash responsible version can';
const RESULTS = `query ($unitId: ID, $provider: String, $leafCode: String) { externalResults(unitId: $unitId, provider: $provider, leafCode: $leafCode) { ${RESULT} } }`;
const LINK = `mutation ($input: LinkExternalResultInput!) { linkExternalResult(input: $input) { ${RESULT} } }`;
const MAP = 'mutation ($input: ExchangeMappingInput!) { saveExchangeMapping(input: $input) { code version leaves validFrom savedBy } }';
const RECONCILE = 'query ($unitId: ID!) { reconciliation(unitId: $unitId) { unitName onDate state rows { kind kindName approved staff registered paid state sentence } notes inputs { column kind value onDate source grade } } }';
const TODAY = '2022-07-20';

interface Preview {
  token: Id;
  fileHash: string;
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  faultCount: number;
  faults: { row: number; column: string; message: string }[];
  notes: string[];
  sample: { row: number; state: string; cells: string[] }[];
  errorFile: { base64: string } | null;
  committedAt: string | null;
}
interface Result {
  id: Id;
  title: string;
  text: string;
  leafCodes: string[];
  version: number;
  can: string[];
}
interface Reconciliation {
  state: string;
  rows: { kind: string; approved: number | null; staff: number | null; registered: number | null; paid: number | null; state: string; sentence: string }[];
  notes: string[];
  inputs: { column: string; kind: string; grade: string }[];
}

const csv = (rows: readonly (readonly string[])[]): Buffer => Buffer.from(rows.map((row) => row.join(',')).join('\r\n'));
const PAYROLL = ['单位代码', '编制类型', '发放人数'];
const AUDIT = ['单位代码', '结果类型', '结果名称', '文号', '作出日期', '主要内容', '关联指标'];

async function workbook(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Sheet1');
  for (const row of rows) sheet.addRow([...row]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function faultOf(client: GraphqlClient, query: string, variables: Record<string, unknown>): Promise<GraphqlFault['extensions'] | null> {
  const [fault] = (await client.send(query, variables)).errors;
  if (fault) expect(fault.message).toMatch(/[一-鿿].*。$/s);
  return fault?.extensions ?? null;
}

describe('data of other authorities', () => {
  let house: TestHouse;
  let office: Id;
  let keeper: TestSeat;
  let supervisor: TestSeat;
  let contact: TestSeat;
  let serial = 0;

  const unit = async (): Promise<{ id: Id; code: string; name: string }> => {
    serial += 1;
    const [code, name] = [`X-${serial}`, `交换单位${serial}`];
    return { id: await house.unit(office, { code, name }), code, name };
  };
  const delivery = (bytes: Buffer, rows: number, patch: Record<string, unknown> = {}): { input: Record<string, unknown> } => {
    serial += 1;
    return {
      input: {
        templateCode: 'finance.payroll', asOf: '2022-06-30', docNumber: `毕财函〔2022〕${serial}号`, responsible: '财政局行财科 赵六', signedOn: '2022-07-05', signedRows: rows, fileName: '发放人数.csv', fileBase64: bytes.toString('base64'), ...patch,
      },
    };
  };
  const preview = async (bytes: Buffer, rows: number, patch: Record<string, unknown> = {}): Promise<Preview> => (await keeper.client.ask<{ previewExchange: Preview }>(PREVIEW, delivery(bytes, rows, patch))).previewExchange;
  const commit = async (token: Id): Promise<Preview> => (await keeper.client.ask<{ commitExchange: Preview }>(COMMIT, { token })).commitExchange;
  const results = async (variables: Record<string, unknown>): Promise<Result[]> => (await keeper.client.ask<{ externalResults: Result[] }>(RESULTS, variables)).externalResults;
  const reconcile = async (unitId: Id): Promise<Reconciliation> => (await keeper.client.ask<{ reconciliation: Reconciliation }>(RECONCILE, { unitId })).reconciliation;
  const facts = (unitId: Id): Promise<Record<string, string>> =>
    house.app.get(UnitOfWork).read(house.system(office), async (tx) => Object.fromEntries((await factsOf(tx, unitId)).map((fact) => [`${fact.name}/${fact.dimension}/${fact.period}`, `${fact.value} ${fact.grade} ${fact.sourceKind}`])));
  const known = (unitId: Id, figures: Readonly<Record<string, number>>): Promise<void> =>
    house.app.get(UnitOfWork).run(house.system(office), async (tx) => {
      const drafts = Object.entries(figures).map(([key, value]) => {
        const [name = '', dimension = ''] = key.split('/');
        return { unitId, name, dimension, period: '2022-06-30', value: String(value), grade: 'A' as const, source: { kind: 'establishment' as const, text: '机构编制台账' } };
      });
      await recordFacts(tx, drafts);
      tx.audit({ action: 'fact.recorded', subjectType: 'Fact', subjectId: null, summary: '登记数据' });
    });

  beforeAll(async () => {
    house = await TestHouse.open('exchange');
    house.clock.setTo(new Date(`${TODAY}T02:00:00Z`));
    office = await house.rootOffice({ name: '毕节市委编办', level: 'city', regionCode: '520500' });
    keeper = await house.seat(office, 'assessor', { personName: '李科员' });
    supervisor = await house.seat(office, 'supervisor', { personName: '王督查' });
    contact = await house.seat(office, 'unit_contact', { unitId: (await unit()).id });
  });
  afterAll(() => house.close());

  it('has a table for each of the eight authorities, which is read back as it was written', async () => {
    const { exchangeTemplates } = await keeper.client.ask<{ exchangeTemplates: { code: string; provider: string; can: string[]; columns: { goesTo: string }[] }[] }>(TEMPLATES, {});
    expect([...new Set(exchangeTemplates.map(({ provider }) => provider))].sort()).toEqual(['audit', 'discipline', 'finance', 'government_office', 'human_resources', 'organization', 'petitions', 'service_centre']);
    expect(exchangeTemplates[0]?.can).toEqual(['import']);
    for (const { code } of exchangeTemplates) {
      const { exchangeTemplateFile: file } = await keeper.client.ask<{ exchangeTemplateFile: { name: string; base64: string } }>(TEMPLATE_FILE, { code });
      expect(await faultOf(keeper.client, PREVIEW, delivery(Buffer.from(file.base64, 'base64'), 1, { templateCode: code, fileName: file.name }))).toMatchObject({ code: 'TABLE_EMPTY' });
    }
  });

  it('takes figures as facts of grade B with where they came from, and names what differs from posts and staff', async () => {
    const one = await unit();
    await known(one.id, { approved_establishment: 30, 'approved_establishment/administrative': 28, 'approved_establishment/logistics': 2, actual_on_establishment: 28, 'actual_on_establishment/administrative': 26, 'actual_on_establishment/logistics': 2 });
    expect(await reconcile(one.id)).toMatchObject({ state: 'unknown', notes: ['尚无人社审批（聘用）、财政发放数据。'] });
    const bytes = csv([PAYROLL, [one.code, '行政编制', '27'], [one.name, '工勤编制', '2'], [one.code, '编外人员', '5']]);
    const seen = await preview(bytes, 3);
    expect(seen).toMatchObject({ rows: 3, added: 3, faultCount: 0, errorFile: null, fileHash: createHash('sha256').update(bytes).digest('hex') });
    expect(await facts(one.id)).not.toHaveProperty('paid_staff//2022-06-30');
    expect(await commit(seen.token)).toMatchObject({ added: 3, committedAt: expect.any(String) });
    expect(await facts(one.id)).toMatchObject({ 'paid_staff//2022-06-30': '29 B provider', 'paid_staff/administrative/2022-06-30': '27 B provider', 'paid_staff/non_establishment/2022-06-30': '5 B provider' });
    const { state, rows, notes, inputs } = await reconcile(one.id);
    expect(state).toBe('differs');
    expect(rows.map(({ kind, sentence }) => [kind, sentence])).toEqual([
      ['', '合计：财政发放29人，比在编28人多1人；空编2名。'],
      ['administrative', '行政编制：财政发放27人，比在编26人多1人；空编2名。'],
      ['logistics', '工勤编制：编制、在编、发放人数一致。'],
    ]);
    expect(notes).toEqual(['尚无人社审批（聘用）数据。']);
    expect(inputs.filter(({ column }) => column === 'paid').map(({ grade }) => grade)).toEqual(['B', 'B', 'B', 'B']);
    const { exchangeImports } = await keeper.client.ask<{ exchangeImports: Record<string, unknown>[] }>(IMPORTS, { provider: 'finance' });
    expect(exchangeImports[0]).toMatchObject({ templateName: '财政供养（工资发放）人数', responsible: '财政局行财科 赵六', signedOn: '2022-07-05', fileHash: seen.fileHash, importedBy: '李科员', rows: 3 });
  });

  it('says equal when posts, staff and paid persons agree, and over-establishment when they do not', async () => {
    const [even, over] = [await unit(), await unit()];
    await known(even.id, { approved_establishment: 8, actual_on_establishment: 8 });
    await known(over.id, { approved_establishment: 8, actual_on_establishment: 9 });
    await commit((await preview(csv([PAYROLL, [even.code, '', '8'], [over.code, '', '9']]), 2)).token);
    expect((await reconcile(even.id)).rows).toMatchObject([{ approved: 8, staff: 8, paid: 8, state: 'equal' }]);
    expect((await reconcile(over.id)).rows).toMatchObject([{ state: 'differs', sentence: '合计：在编9人，超过核定编制8名1人。' }]);
  });

  it('takes results linked to leaves, keeps what a person linked, and lets nothing older stand over newer', async () => {
    const one = await unit();
    const row = (text: string, leaves = ''): string[] => [one.code, '预算执行审计', '2020年度预算执行审计', '毕审报〔2021〕14号', '2021年8月20日', text, leaves];
    const first = await preview(await workbook([AUDIT, row('编外人员经费列支不规范1项')]), 1, { templateCode: 'audit.results', fileName: '审计结果.xlsx', signedOn: '2022-07-06' });
    await commit(first.token);
    const [result] = await results({ unitId: one.id });
    expect(result).toMatchObject({ kindName: '预算执行审计', onDate: '2021-08-20', leafCodes: ['B1.3', 'D3.7'], version: 1, can: ['link'], fileHash: first.fileHash });
    const linked = (await keeper.client.ask<{ linkExternalResult: Result }>(LINK, { input: { id: result?.id, version: 1, leafCodes: ['D3.7'] } })).linkExternalResult;
    expect(linked).toMatchObject({ leafCodes: ['D3.7'], version: 2 });
    expect(await faultOf(keeper.client, LINK, { input: { id: result?.id, version: 1, leafCodes: ['B1.3'] } })).toMatchObject({ code: 'EXCHANGE_RESULT_CHANGED' });
    expect(await faultOf(keeper.client, LINK, { input: { id: result?.id, version: 2, leafCodes: ['随便'] } })).toMatchObject({ code: 'EXCHANGE_INPUT_INVALID', field: 'input.leafCodes' });

    const older = await preview(await workbook([AUDIT, row('未发现问题')]), 1, { templateCode: 'audit.results', fileName: '审计结果.xlsx', signedOn: '2022-07-01' });
    expect(older).toMatchObject({ faultCount: 1, sample: [{ state: 'conflict' }] });
    expect(older.faults[0]?.message).toContain('2022-07-06签认的更新数据');
    expect(await faultOf(keeper.client, COMMIT, { token: older.token })).toMatchObject({ code: 'EXCHANGE_IMPORT_FAULTS' });
    const newer = await preview(await workbook([AUDIT, row('编外人员经费列支不规范1项，已整改')]), 1, { templateCode: 'audit.results', fileName: '审计结果.xlsx', signedOn: '2022-07-08' });
    expect(newer).toMatchObject({ changed: 1, added: 0 });
    await commit(newer.token);
    expect(await results({ leafCode: 'D3.7', unitId: one.id })).toMatchObject([{ text: '编外人员经费列支不规范1项，已整改', leafCodes: ['D3.7'] }]);
    const told = await house.app.get(UnitOfWork).read(house.system(office), (tx) => externalResultsOf(tx, one.id));
    expect(told).toMatchObject([{ provider: 'audit', kind: 'budget_audit', docNumber: '毕审报〔2021〕14号', onDate: '2021-08-20', leafCodes: ['D3.7'] }]);
  });

  it('keeps the figure of the office’s own system and a later delivery of a provider', async () => {
    const one = await unit();
    const served = ['单位代码', '年度', '应办件数', '按期办结件数'];
    await commit((await preview(csv([served, [one.code, '2021', '120', '118']]), 1, { templateCode: 'petitions.figures', signedOn: '2022-07-10' })).token);
    expect(await facts(one.id)).toMatchObject({ 'total_due/petitions/2021': '120 B provider', 'on_time/petitions/2021': '118 B provider' });
    const older = await preview(csv([served, [one.code, '2021', '120', '110']]), 1, { templateCode: 'petitions.figures', signedOn: '2022-07-09' });
    expect(older).toMatchObject({ faultCount: 1, sample: [{ state: 'conflict' }] });
    await known(one.id, { paid_staff: 6 });
    const against = await preview(csv([PAYROLL, [one.code, '', '7']]), 1);
    expect(against.notes).toEqual([expect.stringContaining('保留编办数据')]);
    await commit(against.token);
    expect(await facts(one.id)).toMatchObject({ 'paid_staff//2022-06-30': '6 A establishment' });
  });

  it('refuses a file of another unit, the same file twice, an altered one', async () => {
    const [one, other] = [await unit(), await unit()];
    const bytes = csv([PAYROLL, [one.code, '', '12']]);
    const foreign = await preview(bytes, 1, { unitId: other.id });
    expect(foreign.faults).toMatchObject([{ row: 2, column: '单位代码', message: expect.stringContaining(`不是所选的“${other.name}”`) }]);
    expect(await faultOf(keeper.client, COMMIT, { token: foreign.token })).toMatchObject({ code: 'EXCHANGE_IMPORT_FAULTS' });
    const hash = createHash('sha256').update(bytes).digest('hex');
    expect(await faultOf(keeper.client, PREVIEW, delivery(csv([PAYROLL, [one.code, '', '13']]), 1, { signedHash: hash }))).toMatchObject({ code: 'EXCHANGE_FILE_ALTERED', field: 'input.signedHash' });
    expect(await faultOf(keeper.client, PREVIEW, delivery(bytes, 2))).toMatchObject({ code: 'EXCHANGE_SIGNED_ROWS_DIFFER', field: 'input.signedRows' });

    const [taken, twin] = [await preview(bytes, 1, { signedHash: hash.toUpperCase(), docNumber: '毕财函〔2022〕900号' }), await preview(bytes, 1)];
    await commit(taken.token);
    expect(await faultOf(keeper.client, COMMIT, { token: taken.token })).toMatchObject({ code: 'EXCHANGE_IMPORT_COMMITTED' });
    expect(await faultOf(keeper.client, COMMIT, { token: twin.token })).toMatchObject({ code: 'EXCHANGE_FILE_TWICE' });
    expect(await faultOf(keeper.client, PREVIEW, delivery(bytes, 1))).toMatchObject({ code: 'EXCHANGE_FILE_TWICE', field: 'input.fileBase64' });
    expect(await faultOf(keeper.client, PREVIEW, delivery(csv([PAYROLL, [one.code, '', '14']]), 1, { docNumber: '毕财函〔2022〕900号' }))).toMatchObject({ code: 'EXCHANGE_FILE_ALTERED', field: 'input.docNumber' });
  });

  it('names bad rows, writes nothing of the table, and gives back an error file', async () => {
    const one = await unit();
    const seen = await preview(csv([PAYROLL, [one.code, '行政编制', '3'], [one.code, '', '5'], ['没有的单位', '', '1'], [one.code, '骑兵', '1'], [one.code, '工勤编制', '-1'], [one.code, '行政编制', '4']]), 6);
    expect(seen.added + seen.changed + seen.unchanged).toBe(0);
    expect(seen.faults.map(({ row, message }) => `${row} ${message}`)).toEqual([
      expect.stringMatching(/^2 本行与第7行/),
      expect.stringMatching(/^3 合计5人与各类编制之和7人/),
      expect.stringMatching(/^4 没有代码或全称为“没有的单位”/),
      expect.stringMatching(/^5 “编制类型”不能填写“骑兵”/),
      expect.stringMatching(/^6 “发放人数”为-1/),
      expect.stringMatching(/^7 本行与第2行/),
    ]);
    expect(seen.errorFile).not.toBeNull();
    expect(await facts(one.id)).toEqual({});
    const refused: [string, Record<string, unknown>, string, string][] = [
      ['a day to come', { asOf: '2022-07-21' }, 'EXCHANGE_INPUT_INVALID', 'input.asOf'],
      ['signed before its day', { signedOn: '2022-06-29' }, 'EXCHANGE_INPUT_INVALID', 'input.signedOn'],
      ['nobody answers for it', { responsible: ' ' }, 'EXCHANGE_INPUT_INVALID', 'input.responsible'],
      ['no number', { docNumber: '' }, 'EXCHANGE_INPUT_INVALID', 'input.docNumber'],
      ['a table nobody has', { templateCode: 'army.results' }, 'EXCHANGE_TEMPLATE_UNKNOWN', 'input.templateCode'],
      ['a picture', { fileName: '发放.png' }, 'EXCHANGE_FILE_INVALID', 'input.fileBase64'],
      ['no bytes', { fileBase64: '' }, 'EXCHANGE_FILE_INVALID', 'input.fileBase64'],
      ['a unit that is not there', { unitId: '019a0000-0000-7000-8000-00000000dead' }, 'NOT_FOUND', 'input.unitId'],
    ];
    const bytes = csv([PAYROLL, [one.code, '', '9']]);
    for (const [why, patch, code, field] of refused) expect([why, await faultOf(keeper.client, PREVIEW, delivery(bytes, 1, patch))]).toMatchObject([why, { code, field }]);
  });

  it('reads a provider’s own headings once a supervisor has said what they are, from their day', async () => {
    const one = await unit();
    const bytes = csv([['预算单位', '在职人员类别', '统发人数'], [one.code, '行政编制', '4']]);
    expect(await faultOf(keeper.client, PREVIEW, delivery(bytes, 1))).toMatchObject({ code: 'TABLE_HEADING_MISSING' });
    const aliases = [{ key: 'unit', aliases: ['预算单位'] }, { key: 'kind', aliases: ['在职人员类别'] }, { key: 'paid', aliases: ['统发人数'] }];
    const input = { templateCode: 'finance.payroll', version: 0, validFrom: TODAY, aliases, leaves: ['C2.1'] };
    expect(await faultOf(keeper.client, MAP, { input })).toMatchObject({ code: 'FORBIDDEN' });
    const saved = (await supervisor.client.ask<{ saveExchangeMapping: { code: string; version: number; leaves: string[]; savedBy: string }[] }>(MAP, { input })).saveExchangeMapping;
    expect(saved.find(({ code }) => code === 'finance.payroll')).toMatchObject({ version: 1, leaves: ['C2.1'], savedBy: '王督查' });
    expect(await preview(bytes, 1)).toMatchObject({ rows: 1, added: 1, faultCount: 0 });
    expect(await faultOf(supervisor.client, MAP, { input })).toMatchObject({ code: 'EXCHANGE_MAPPING_CHANGED' });
    const bad: [Record<string, unknown>, string][] = [
      [{ aliases: [{ key: 'paid', aliases: ['编制类型'] }] }, 'input.aliases.0'],
      [{ aliases: [{ key: 'nothing', aliases: [] }] }, 'input.aliases.0'],
      [{ leaves: ['第一项'] }, 'input.leaves'],
      [{ validFrom: '2022-07-19' }, 'input.validFrom'],
    ];
    for (const [patch, field] of bad) expect(await faultOf(supervisor.client, MAP, { input: { ...input, version: 1, ...patch } })).toMatchObject({ code: 'EXCHANGE_INPUT_INVALID', field });
  });

  it('shows a unit and another office none of it', async () => {
    const one = await unit();
    const seen = await preview(csv([PAYROLL, [one.code, '', '21']]), 1);
    for (const [query, variables] of [[TEMPLATES, {}], [IMPORTS, {}], [RESULTS, {}], [RECONCILE, { unitId: one.id }], [COMMIT, { token: seen.token }], [PREVIEW, delivery(Buffer.from('x'), 1)]] as const) {
      expect(await faultOf(contact.client, query, variables)).toMatchObject({ code: 'FORBIDDEN' });
    }
    const elsewhere = await house.seat(await house.rootOffice(), 'assessor');
    expect(await faultOf(elsewhere.client, COMMIT, { token: seen.token })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await faultOf(elsewhere.client, RECONCILE, { unitId: one.id })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await elsewhere.client.ask<{ externalResults: Result[] }>(RESULTS, {})).externalResults).toEqual([]);
    expect(await faultOf(supervisor.client, COMMIT, { token: seen.token })).toMatchObject({ code: 'NOT_FOUND' });
    for (let step = 1; step <= 7; step += 1) {
      house.clock.setTo(new Date(Date.parse(`${TODAY}T02:00:00Z`) + step * 20 * 60_000));
      await keeper.client.ask(TEMPLATES, {});
    }
    expect(await faultOf(keeper.client, COMMIT, { token: seen.token })).toMatchObject({ code: 'EXCHANGE_IMPORT_EXPIRED' });
  });
});
