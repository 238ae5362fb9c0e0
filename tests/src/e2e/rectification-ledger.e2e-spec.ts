import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from '@protobi/exceljs';
import type { Id } from '@wudan/kernel-core';
import { TestHouse, type TestSeat } from '../house/test-house.js';
import { issuePilot, type EvidencePilot } from './evidence-pilot.js';
import { agreePlan, everybody, itemOf, ledgerOf, notify, planOf, REPORT, wakeUp, type ItemSeen } from './rectification-pilot.js';

const FILE = 'query ($id: ID!) { rectLedgerFile(programmeId: $id) { name base64 } }';
const PLAN_FILE = 'query ($id: ID!) { rectPlanFile(pilotId: $id) { name base64 } }';
const PREVIEW = 'mutation ($input: LedgerImportInput!) { previewLedger(input: $input) { importId changed conflicts errors unchanged rows { rowNo itemNo kind field before after now message } } }';
const COMMIT = 'mutation ($id: ID!) { commitLedger(importId: $id) { rows { id goal measures responsibleLeader progress { status text source } } } }';
const VIEW = 'mutation ($input: LedgerViewInput!) { saveLedgerView(input: $input) { views { id name filter shared can } } }';
const DROP_VIEW = 'mutation ($id: ID!) { removeLedgerView(id: $id) { views { id } } }';
const POLICY = 'mutation ($input: RectPolicyInput!) { saveRectPolicy(input: $input) { version validFrom immediateDays ladder { afterMinutes to } } }';

interface Preview {
  readonly importId: Id;
  readonly changed: number;
  readonly conflicts: number;
  readonly errors: number;
  readonly unchanged: number;
  readonly rows: readonly { readonly rowNo: number; readonly kind: string; readonly field: string; readonly before: string; readonly after: string; readonly now: string | null; readonly message: string }[];
}

describe('rectification ledger', () => {
  let house: TestHouse;
  let here: EvidencePilot;
  let programmeId: Id;
  let items: ItemSeen[];

  const exported = async (seat: TestSeat = here.assessor): Promise<ExcelJS.Workbook> => {
    const { rectLedgerFile } = await seat.client.ask<{ rectLedgerFile: { base64: string } }>(FILE, { id: programmeId });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(rectLedgerFile.base64, 'base64') as unknown as ArrayBuffer);
    return workbook;
  };
  const cell = (workbook: ExcelJS.Workbook, row: number, heading: string): ExcelJS.Cell => {
    const sheet = workbook.worksheets[0];
    if (!sheet) throw new Error('no sheet');
    const headings = (sheet.getRow(1).values as unknown[]).map((value) => String(value ?? '').replace('*', ''));
    return sheet.getCell(row, headings.indexOf(heading));
  };
  const preview = async (workbook: ExcelJS.Workbook, seat: TestSeat = here.assessor): Promise<Preview> =>
    (await seat.client.ask<{ previewLedger: Preview }>(PREVIEW, { input: { programmeId, file: { name: '台账.xlsx', base64: Buffer.from(await workbook.xlsx.writeBuffer()).toString('base64') } } })).previewLedger;
  const commit = (seat: TestSeat, id: Id): Promise<string | null> => seat.client.codeOf(COMMIT, { id });

  beforeAll(async () => {
    house = await TestHouse.open('rectledger');
    house.clock.setTo(new Date('2022-05-09T02:00:00Z'));
    here = await issuePilot(house, await house.rootOffice({ level: 'city', regionCode: '520500' }));
    await wakeUp(house, everybody(here), '2022-05-26T02:00:00Z');
    await notify(house, here, [
      { title: '未经审批加挂牌子', categoryId: 'I01', track: 'immediate', facts: '门牌　与批复不符\n共两处' },
      { title: '编制资源使用率不高', categoryId: 'I05', track: 'time_limited' },
      { title: '被借调人员时间较长', categoryId: 'I06', track: 'long_term', level: 'county' },
    ], '毕编办函〔2022〕31号');
    items = (await planOf(here.contact, here.pilotId)).items;
    programmeId = items[0]?.programmeId ?? '';
  }, 180_000);

  afterAll(() => house.close());

  it('exports the columns of the ledger, and an untouched file changes nothing', async () => {
    const workbook = await exported();
    const headings = (workbook.worksheets[0]?.getRow(1).values as (string | undefined)[]).filter((value) => value !== undefined);
    expect(headings).toEqual([
      '问题编号*', '单位', '层级', '来源', '问题类别', '问题描述', '事实依据', '政策依据', '整改类型', '整改目标', '整改措施', '责任单位', '责任领导', '责任人', '整改时限', '进展', '进展日期', '销号申请日期', '销号证明', '核验人', '核验结果', '销号日期',
      '延期次数及理由', '是否移送', '关联指标', '关联编制事项', '行标识（请勿修改）',
    ]);
    expect(await preview(workbook)).toMatchObject({ changed: 0, conflicts: 0, errors: 0, unchanged: 3, rows: [] });
    expect(await here.contact.client.codeOf(FILE, { id: programmeId })).toBe('FORBIDDEN');
    expect(await here.leader.client.codeOf(PREVIEW, { input: { programmeId, file: { name: 'x.xlsx', base64: '' } } })).toBe('FORBIDDEN');
    expect(await here.assessor.client.codeOf(PREVIEW, { input: { programmeId, file: { name: 'x.xlsx', base64: Buffer.from('no workbook').toString('base64') } } })).toMatch(/^TABLE_/);
  });

  it('shows exactly the edits, refuses what the product records itself, and writes all or nothing', async () => {
    const workbook = await exported();
    cell(workbook, 3, '责任领导').value = '赵副局长';
    cell(workbook, 3, '整改时限').value = new Date('2022-09-29T00:00:00Z');
    cell(workbook, 4, '关联编制事项').value = '调剂事业编制 3 名';
    const good = await preview(workbook);
    expect(good).toMatchObject({ changed: 3, conflicts: 0, errors: 0, unchanged: 1 });
    expect(good.rows.map(({ rowNo, kind, field, before, after }) => [rowNo, kind, field, before, after])).toEqual([[3, 'changed', '责任领导', '', '赵副局长'], [3, 'changed', '整改时限', '', '2022-09-29'], [4, 'changed', '关联编制事项', '', '调剂事业编制 3 名']]);
    cell(workbook, 2, '销号日期').value = new Date('2022-05-26T00:00:00Z');
    cell(workbook, 4, '整改时限').value = new Date('2022-10-01T00:00:00Z');
    const bad = await preview(workbook);
    expect(bad).toMatchObject({ changed: 3, errors: 2 });
    expect(bad.rows.filter(({ kind }) => kind === 'error').map(({ field, message }) => [field, message])).toEqual([['销号日期', '“销号日期”由系统记录，不能通过导入修改，请恢复为“”。'], ['整改时限', '“长期坚持”的问题按复查日期管理，不设整改时限，请将整改时限留空。']]);
    expect(await commit(here.assessor, bad.importId)).toBe('LEDGER_ERRORS');
    expect(await commit(here.secondAssessor, good.importId)).toBe('NOT_FOUND');
    expect(await commit(here.assessor, good.importId)).toBeNull();
    expect(await commit(here.assessor, good.importId)).toBe('LEDGER_COMMITTED');
    expect(await itemOf(here.contact, items[1]?.id ?? '')).toMatchObject({ responsibleLeader: '赵副局长', dueOn: '2022-09-29' });
    expect(await itemOf(here.contact, items[2]?.id ?? '')).toMatchObject({ matter: '调剂事业编制 3 名' });
    const holiday = await exported();
    cell(holiday, 3, '整改时限').value = new Date('2022-10-03T00:00:00Z');
    expect((await preview(holiday)).rows[0]?.message).toContain('下一个工作日2022-10-08');
  });

  it('never overwrites what became newer, before the preview or after it', async () => {
    await agreePlan(here);
    const workbook = await exported();
    const item = items[1]?.id ?? '';
    cell(workbook, 3, '整改措施').value = '表格中的新措施';
    cell(workbook, 4, '进展').value = '滞后：等待批复';
    await here.contact.client.ask(REPORT, { input: { id: item, status: 'on_track', text: '单位填报' } });
    const seen = await preview(workbook);
    expect(seen).toMatchObject({ changed: 1, conflicts: 1, errors: 0 });
    expect(seen.rows.find(({ kind }) => kind === 'conflict')).toMatchObject({ rowNo: 3, field: '整改措施', before: '修订制度并逐项落实', after: '表格中的新措施', now: '修订制度并逐项落实' });
    expect(await commit(here.assessor, seen.importId)).toBeNull();
    expect(await itemOf(here.contact, item)).toMatchObject({ measures: '修订制度并逐项落实', progress: [{ text: '单位填报' }] });
    expect(await itemOf(here.contact, items[2]?.id ?? '')).toMatchObject({ progress: [{ status: 'behind', text: '等待批复', source: 'import' }] });
    const late = await exported();
    cell(late, 3, '责任人').value = '新责任人';
    const before = await preview(late);
    await here.contact.client.ask(REPORT, { input: { id: item, status: 'behind', text: '又有变化' } });
    expect(await commit(here.assessor, before.importId)).toBe('LEDGER_STALE');
    cell(late, 3, '整改时限').value = new Date('2022-11-01T00:00:00Z');
    expect((await preview(late)).rows.map(({ kind }) => kind)).toEqual(['conflict', 'conflict']);
    const stranger = await exported();
    const sheet = stranger.worksheets[0];
    sheet?.addRow(['2022-999', '无名单位']);
    expect((await preview(stranger)).rows).toMatchObject([{ rowNo: 5, kind: 'error', message: expect.stringContaining('不能通过导入新增') as unknown }]);
  });

  it('keeps views and filters, dated rules, and prints the plan', async () => {
    const saved = (await here.assessor.client.ask<{ saveLedgerView: { views: { id: Id; can: string[] }[] } }>(VIEW, { input: { programmeId, name: '限时整改', filter: '{"track":"time_limited","text":""}', shared: true } })).saveLedgerView.views;
    expect(saved).toMatchObject([{ name: '限时整改', filter: '{"track":"time_limited"}', can: ['save', 'remove'] }]);
    expect((await ledgerOf(here.leader, programmeId)).views).toMatchObject([{ name: '限时整改', can: [] }]);
    const input = { programmeId, name: '别的', filter: '{}', shared: false };
    expect(await here.leader.client.codeOf(VIEW, { input: { ...input, id: saved[0]?.id } })).toBe('NOT_FOUND');
    expect(await here.assessor.client.codeOf(VIEW, { input: { ...input, filter: '{"sql":"1"}' } })).toBe('LEDGER_VIEW_FILTER');
    expect(await here.assessor.client.codeOf(VIEW, { input: { ...input, name: '限时整改' } })).toBe('LEDGER_VIEW_NAME');
    expect(await here.leader.client.codeOf(DROP_VIEW, { id: saved[0]?.id })).toBe('NOT_FOUND');
    const narrow = await ledgerOf(here.assessor, programmeId, { track: 'time_limited' });
    expect([narrow.rows.length, narrow.counts.total]).toEqual([1, 1]);
    expect((await ledgerOf(here.assessor, programmeId, { text: '加挂' })).rows.map(({ track }) => track)).toEqual(['immediate']);
    const rules = { validFrom: '2022-06-01', immediateDays: 5, timeLimitedMonths: 3, reviewMonths: 1, remindDays: [3], extensionsAtMost: 1, reason: '按省里新规定' };
    expect(await here.assessor.client.codeOf(POLICY, { input: rules })).toBe('FORBIDDEN');
    expect(await here.supervisor.client.codeOf(POLICY, { input: { ...rules, validFrom: '2022-05-01' } })).toBe('RECT_POLICY_INVALID');
    expect((await here.supervisor.client.ask<{ saveRectPolicy: object[] }>(POLICY, { input: rules })).saveRectPolicy).toMatchObject([{ version: 1, immediateDays: 10 }, { version: 2, validFrom: '2022-06-01', immediateDays: 5 }]);
    // A problem keeps the rules of the day of its letter.
    expect((await itemOf(here.assessor, items[0]?.id ?? '')).dueOn).toBe('2022-06-10');
    const { rectPlanFile } = await here.contact.client.ask<{ rectPlanFile: { name: string; base64: string } }>(PLAN_FILE, { id: here.pilotId });
    expect([rectPlanFile.name.endsWith('整改方案.docx'), Buffer.from(rectPlanFile.base64, 'base64').subarray(0, 2).toString()]).toEqual([true, 'PK']);
  });
});
