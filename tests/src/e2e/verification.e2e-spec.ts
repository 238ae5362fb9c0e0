import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from '@protobi/exceljs';
import { factsOf, recordFacts, type FactDraft } from '@wudan/facts-server';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import type { GraphqlFault } from '@wudan/kernel-testing';
import { checksOf } from '@wudan/verification-server';
import { TestHouse, type TestSeat } from '../house/test-house.js';
import { issuePilot, type EvidencePilot } from './evidence-pilot.js';

const SAMPLE = `id subject leafCode population size seed algorithm frameHash sampleHash state drawnBy entered wrong rate { rate low high method sentence } closedBy withdrawReason version can
  items { position key content result checkedValue note checkedBy }`;
const PAGE = `pilotId unitName ranAt ranBy stale can counts { holds differs doubtful signal unknown } samples { id state }
  checks { code kind leafCode title verdict sentence grade claim figure inputs { kind ref label value grade source } }
  saturation { low middle high claim grade streamsUsed overload sentence streams { code count estimate grade basis used } }`;
const READ = `query ($id: ID!) { verification(pilotId: $id) { ${PAGE} } }`;
const RUN = `mutation ($id: ID!) { runVerification(pilotId: $id) { ${PAGE} } }`;
const DRAW = `mutation ($input: DrawSampleInput!) { drawSample(input: $input) { ${SAMPLE} } }`;
const ENTER = `mutation ($input: SampleResultsInput!) { enterSampleResults(input: $input) { ${SAMPLE} } }`;
const PAPER = 'query ($id: ID!) { workPaperFile(sampleId: $id) { name base64 } }';
const READ_PAPER = `mutation ($input: WorkPaperInput!) { readWorkPaper(input: $input) { ${SAMPLE} } }`;
const CLOSE = `mutation ($id: ID!) { closeSample(sampleId: $id) { ${SAMPLE} } }`;
const WITHDRAW = `mutation ($id: ID!, $reason: String!) { withdrawSample(sampleId: $id, reason: $reason) { ${SAMPLE} } }`;
const ITEMS = 'unitId source grade validFrom can items { code name dutyCode section dormant exemptReason exercised { year count } }';
const SAVE_ITEMS = `mutation ($input: PowerItemsInput!) { savePowerItems(input: $input) { ${ITEMS} } }`;
const MAP = `query ($id: ID!) { dutyMap(pilotId: $id) { rows { dutyCode section posts people approved loadShare items { code dormant } } leaders { class over } secondments { counterpart months flagged } unmatchedItems { code } findings { kind ref label sentence severity } } }`;
const SETTINGS = 'kind key value source shipped version unitNames validFrom';
const READ_SETTINGS = `query { verificationSettings { ${SETTINGS} } }`;
const SAVE_SETTING = `mutation ($input: VerificationSettingInput!) { saveVerificationSetting(input: $input) { ${SETTINGS} } }`;
const TODAY = '2022-05-09';
const STRANGE_ID = '019a0000-0000-7000-8000-00000000dead';

interface Check {
  code: string;
  kind: string;
  leafCode: string | null;
  verdict: string;
  sentence: string;
  grade: string | null;
  figure: string | null;
  claim: string | null;
  inputs: { kind: string; ref: string | null; label: string; value: string | null; source: string | null }[];
}
interface Page {
  ranBy: string | null;
  stale: boolean;
  can: string[];
  counts: Record<string, number>;
  checks: Check[];
  samples: { id: Id; state: string }[];
  saturation: { low: string | null; high: string | null; claim: string | null; grade: string; streamsUsed: number; overload: boolean; sentence: string; streams: { code: string; used: boolean; basis: string }[] } | null;
}
interface Sample {
  id: Id;
  size: number;
  population: number;
  seed: string;
  sampleHash: string;
  frameHash: string;
  state: string;
  entered: number;
  wrong: number;
  version: number;
  can: string[];
  rate: { rate: string; low: string; high: string; sentence: string } | null;
  items: { position: number; key: string; content: string; result: string | null; note: string }[];
}

const frame = (count: number): string => ['编号\t内容', ...Array.from({ length: count }, (_, index) => `2021-${String(index + 1).padStart(4, '0')}\t第${index + 1}件来信`)].join('\n');

describe('verification of quantities', () => {
  let house: TestHouse;
  let here: EvidencePilot;
  let elsewhere: EvidencePilot;
  const peers: Id[] = [];

  const codeOf = async (seat: TestSeat, query: string, variables: Record<string, unknown>): Promise<string | null> => {
    const [fault] = (await seat.client.send(query, variables)).errors as GraphqlFault[];
    if (fault) expect(fault.message).toMatch(/[\u4e00-\u9fff].*。$/s);
    return fault?.extensions.code ?? null;
  };
  const record = (unitId: Id, facts: readonly (readonly [string, string, string, string, FactDraft['grade']])[]): Promise<void> =>
    house.app.get(UnitOfWork).run(house.system(here.office), async (tx) => {
      await recordFacts(tx, facts.map(([name, dimension, period, value, grade]) => ({ unitId, name, dimension, period, value, grade, source: { kind: 'import', text: `${name}台账` } })));
      tx.audit({ action: 'fact.recorded', subjectType: 'Unit', subjectId: unitId, summary: '记录数据' });
    });
  /** Work of a year: hours that are reported, and counts that go with so many hours. */
  const load = (unitId: Id, heads: number, reported: number, worked: number): Promise<void> =>
    record(unitId, [
      ['headcount', '', '2021-12-31', String(heads), 'A'],
      ['task_count', '来信', '2021', String(Math.round(reported / 4)), 'D'],
      ['std_hours', '来信', '2021', '4', 'D'],
      ['difficulty', '来信', '2021', '1', 'D'],
      ['avg_headcount', '', '2021', String(heads), 'D'],
      ['effective_hours', '', '2021', '1800', 'D'],
      ['items_handled', '', '2021', String(Math.round(worked / 5)), 'B'],
      ['documents_handled', '', '2021', String(Math.round(worked / 2)), 'B'],
      ['meetings_held', '', '2021', String(Math.round(worked / 40)), 'B'],
      ['hotline_tickets', '', '2021', String(Math.round(worked / 8)), 'A'],
    ]);
  const run = async (seat = here.assessor): Promise<Page> => (await seat.client.ask<{ runVerification: Page }>(RUN, { id: here.pilotId })).runVerification;
  const read = async (seat = here.leader): Promise<Page> => (await seat.client.ask<{ verification: Page }>(READ, { id: here.pilotId })).verification;
  const draw = async (patch: Record<string, unknown> = {}): Promise<Sample> =>
    (await here.assessor.client.ask<{ drawSample: Sample }>(DRAW, { input: { pilotId: here.pilotId, subject: '来信办理台账', leafCode: 'D2.1', seed: '20220720', frameText: frame(400), ...patch } })).drawSample;
  const check = (page: Page, code: string): Check => {
    const found = page.checks.find((each) => each.code === code);
    if (!found) throw new Error(`no check ${code}: ${page.checks.map((each) => each.code).join(', ')}`);
    return found;
  };

  beforeAll(async () => {
    house = await TestHouse.open('verification');
    house.clock.setTo(new Date(`${TODAY}T02:00:00Z`));
    const office = await house.rootOffice({ level: 'city', regionCode: '520500' });
    here = await issuePilot(house, office);
    elsewhere = await issuePilot(house, await house.rootOffice({ level: 'city', regionCode: '520500' }));
    for (let index = 0; index < 6; index += 1) {
      const peer = await house.unit(office, { name: `同类单位${index + 1}` });
      peers.push(peer);
      await load(peer, 10 + index * 5, (10 + index * 5) * 1600, (10 + index * 5) * 1600);
    }
  }, 240_000);

  afterAll(() => house.close());

  it('is the office\'s alone: no seat of a unit and none of another office sees any of it', async () => {
    for (const seat of [here.contact, here.head]) {
      expect(await codeOf(seat, READ, { id: here.pilotId })).toBe('FORBIDDEN');
      expect(await codeOf(seat, MAP, { id: here.pilotId })).toBe('FORBIDDEN');
      expect(await codeOf(seat, RUN, { id: here.pilotId })).toBe('FORBIDDEN');
    }
    expect(await codeOf(elsewhere.assessor, READ, { id: here.pilotId })).toBe('NOT_FOUND');
    expect(await codeOf(elsewhere.assessor, RUN, { id: here.pilotId })).toBe('NOT_FOUND');
    expect(await codeOf(here.leader, RUN, { id: here.pilotId })).toBe('FORBIDDEN');
    expect(await codeOf(here.assessor, READ, { id: STRANGE_ID })).toBe('NOT_FOUND');
  });

  it('says of everything it cannot tell why, before there are figures', async () => {
    const page = await run();
    expect(page).toMatchObject({ stale: false, can: ['run', 'draw_sample', 'enter_results', 'edit_power_items', 'export'] });
    expect(page.saturation).toMatchObject({ low: null, high: null, grade: 'D', streamsUsed: 0 });
    expect(check(page, 'R-D1.1')).toMatchObject({ verdict: 'unknown', sentence: expect.stringContaining('缺少') });
    expect(page.checks.every(({ sentence }) => /^[^。]*。$/.test(sentence))).toBe(true);
  });

  it('bears a load out by independent counts, as an interval with a grade, and finds one that was blown up', async () => {
    const setting = { kind: 'peer_group', key: '信访类', value: '0', source: '编办确定的同类单位', unitIds: [here.unit, ...peers], validFrom: TODAY };
    expect(await codeOf(here.assessor, SAVE_SETTING, { input: setting })).toBe('FORBIDDEN');
    await here.supervisor.client.ask(SAVE_SETTING, { input: setting });
    await load(here.unit, 20, 20 * 1600, 20 * 1600);
    expect((await read()).stale).toBe(true);
    const honest = await run();
    expect(honest.saturation).toMatchObject({ grade: 'B', streamsUsed: 4, overload: false });
    expect(check(honest, 'S-F05')).toMatchObject({ verdict: 'holds', grade: 'B', leafCode: 'D2.1' });
    expect(check(honest, 'S-F05').inputs.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['leaf', 'fact', 'calendar', 'setting']));
    expect(Number(honest.saturation?.low)).toBeLessThan(Number(honest.saturation?.high));
    await load(here.unit, 20, 20 * 1600 * 1.4, 20 * 1600);
    const blown = await run();
    expect(check(blown, 'S-F05')).toMatchObject({ verdict: 'differs', sentence: expect.stringContaining('自报明显偏高') });
    await record(here.unit, [['documents_handled', '', '2021', String(20 * 800 * 1.4), 'B']]);
    const both = await run();
    expect(check(both, 'S-F05')).toMatchObject({ verdict: 'differs', sentence: expect.stringContaining('收发文量与其余口径相差过大') });
    expect(both.saturation?.streams.find(({ code }) => code === 'documents_handled')).toMatchObject({ used: false, basis: '6个同类单位的中位数' });
    const recorded = await house.app.get(UnitOfWork).read(house.system(here.office), (tx) => factsOf(tx, here.unit, ['saturation_low', 'saturation', 'saturation_high']));
    expect(recorded.map(({ name, grade }) => `${name} ${grade}`)).toEqual(['saturation B', 'saturation_high B', 'saturation_low B']);
    expect((await read()).stale).toBe(false);
  });

  it('never punishes overload: it is a signal', async () => {
    await load(here.unit, 20, 20 * 1600 * 1.5, 20 * 1600 * 1.5);
    const page = await run();
    expect(page.saturation).toMatchObject({ overload: true });
    expect(check(page, 'S-F05')).toMatchObject({ verdict: 'signal', sentence: expect.stringContaining('只作提示，不扣分') });
    await load(here.unit, 20, 20 * 1600, 20 * 1600);
  });

  it('keeps parts within their wholes and figures within the year', async () => {
    await record(here.unit, [
      ['actual_on_establishment', '', '2022-03-31', '18', 'A'],
      ['age_le_35', '', '2022-03-31', '19', 'A'],
      ['effective_hours', '', '2021', '2300', 'D'],
      ['avg_headcount', '', '2021', '14', 'D'],
    ]);
    const page = await run();
    expect(check(page, 'P01-age_le_35-2022-03-31')).toMatchObject({ verdict: 'differs', sentence: expect.stringContaining('部分不可能大于整体') });
    expect(check(page, 'P03')).toMatchObject({ verdict: 'doubtful', sentence: expect.stringContaining('2000') });
    expect(check(page, 'P07-2021')).toMatchObject({ verdict: 'doubtful', sentence: expect.stringContaining('会抬高饱和度') });
    const inside = await house.app.get(UnitOfWork).read(house.system(here.office), (tx) => checksOf(tx, here.pilotId));
    expect(inside.map(({ code }) => code)).toEqual(page.checks.map(({ code }) => code));
  });

  it('computes every formula again and compares with like units only where there are enough', async () => {
    const page = await run();
    const recomputed = page.checks.filter(({ kind }) => kind === 'recompute');
    expect(recomputed.length).toBeGreaterThan(10);
    expect(check(page, 'R-D2.1')).toMatchObject({ verdict: 'unknown', grade: 'D', sentence: expect.stringContaining('单位尚未自评') });
    expect(check(page, 'Q-D2.1').sentence).toContain('“信访类”组6个单位的中位数');
    expect(check(page, 'Q-none')).toMatchObject({ verdict: 'unknown' });
  });

  it('draws a sample that anybody can draw again', async () => {
    const sample = await draw();
    expect(sample).toMatchObject({ population: 400, size: 59, state: 'drawn', seed: '20220720', entered: 0 });
    expect(new Set(sample.items.map(({ key }) => key)).size).toBe(59);
    expect(await codeOf(here.assessor, DRAW, { input: { pilotId: here.pilotId, subject: '来信', frameText: frame(400) } })).toBe('SAMPLE_FRAME_DRAWN');
    const gone = (await here.assessor.client.ask<{ withdrawSample: Sample }>(WITHDRAW, { id: sample.id, reason: '总体漏列一个科室' })).withdrawSample;
    expect(gone).toMatchObject({ state: 'withdrawn', can: ['export'] });
    const rows = frame(400).split('\n');
    const again = await draw({ frameText: [rows[0], ...rows.slice(1).reverse()].join('\n') });
    expect([again.sampleHash, again.frameHash]).toEqual([sample.sampleHash, sample.frameHash]);
    await here.assessor.client.ask(WITHDRAW, { id: again.id, reason: '换一个种子' });
    const other = await draw({ seed: 'abc' });
    expect(other.sampleHash).not.toBe(sample.sampleHash);
    await here.assessor.client.ask(WITHDRAW, { id: other.id, reason: '仅作比较' });
  });

  it.each([
    ['SAMPLE_FRAME_MISSING', { frameText: '' }],
    ['SAMPLE_FRAME_KEY_TWICE', { frameText: '编号\t内容\n1\t甲\n1\t乙' }],
    ['SAMPLE_SEED', { seed: '不是十六进制' }],
    ['SAMPLE_SIZE', { size: 10 }],
    ['SAMPLE_SIZE', { size: 401 }],
    ['VERIFICATION_TEXT', { subject: '  ' }],
    ['TABLE_HEADING_MISSING', { frameText: '甲\t乙\n1\t2' }],
  ])('refuses to draw: %s', async (code, patch) => {
    expect(await codeOf(here.assessor, DRAW, { input: { pilotId: here.pilotId, subject: '来信办理台账', seed: 'a1', frameText: frame(400), ...patch } })).toBe(code);
  });

  it('takes results by hand and by the work paper, closes with an interval, and makes it a fact of grade C', async () => {
    let sample = await draw({ seed: 'c0ffee' });
    const enter = (rows: readonly Record<string, unknown>[], version = sample.version): Record<string, unknown> => ({ input: { sampleId: sample.id, version, rows } });
    expect(await codeOf(here.assessor, ENTER, enter([{ position: 60, result: 'right' }]))).toBe('SAMPLE_POSITION');
    expect(await codeOf(here.assessor, ENTER, enter([{ position: 1, result: 'perhaps' }]))).toBe('SAMPLE_RESULT');
    expect(await codeOf(here.assessor, ENTER, enter([{ position: 1, result: 'wrong' }]))).toBe('SAMPLE_NOTE_MISSING');
    expect(await codeOf(here.assessor, ENTER, enter([{ position: 1, result: 'right' }], 9))).toBe('SAMPLE_CHANGED');
    expect(await codeOf(here.leader, ENTER, enter([{ position: 1, result: 'right' }]))).toBe('FORBIDDEN');
    expect(await codeOf(here.assessor, CLOSE, { id: sample.id })).toBe('SAMPLE_INCOMPLETE');
    sample = (await here.assessor.client.ask<{ enterSampleResults: Sample }>(ENTER, enter([{ position: 1, result: 'wrong', note: '没有办结材料', checkedValue: '0' }]))).enterSampleResults;
    expect(sample).toMatchObject({ entered: 1, wrong: 1, version: 2 });

    const paper = (await here.assessor.client.ask<{ workPaperFile: { name: string; base64: string } }>(PAPER, { id: sample.id })).workPaperFile;
    const filled = async (change: (sheet: ExcelJS.Worksheet) => void): Promise<Record<string, unknown>> => {
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(Buffer.from(paper.base64, 'base64') as unknown as ArrayBuffer);
      const sheet = book.getWorksheet('抽样核查工作底稿') as ExcelJS.Worksheet;
      for (let line = 3; line <= sample.size + 1; line += 1) sheet.getCell(line, 4).value = '属实';
      change(sheet);
      return { input: { sampleId: sample.id, fileName: '工作底稿.xlsx', fileBase64: Buffer.from(await book.xlsx.writeBuffer()).toString('base64') } };
    };
    expect(await codeOf(here.assessor, READ_PAPER, await filled((sheet) => void (sheet.getCell(5, 3).value = '换了一件好办的')))).toBe('WORK_PAPER_FOREIGN');
    expect(await codeOf(here.assessor, READ_PAPER, await filled((sheet) => sheet.spliceRows(5, 1)))).toBe('WORK_PAPER_FOREIGN');
    expect(await codeOf(here.assessor, READ_PAPER, await filled((sheet) => void (sheet.getCell(5, 4).value = '大概')))).toBe('WORK_PAPER_FAULT');
    expect(await codeOf(here.assessor, READ_PAPER, await filled((sheet) => void (sheet.getCell(5, 4).value = '不实')))).toBe('SAMPLE_NOTE_MISSING');
    const good = await filled((sheet) => {
      for (const line of [5, 6]) {
        sheet.getCell(line, 4).value = '不实';
        sheet.getCell(line, 6).value = '同一件重复计数';
      }
    });
    sample = (await here.supervisor.client.ask<{ readWorkPaper: Sample }>(READ_PAPER, good)).readWorkPaper;
    expect(sample).toMatchObject({ entered: 59, wrong: 3, can: ['enter_results', 'close', 'withdraw', 'export'] });
    const closed = (await here.supervisor.client.ask<{ closeSample: Sample }>(CLOSE, { id: sample.id })).closeSample;
    expect(closed).toMatchObject({ state: 'closed', can: ['export'], rate: { rate: '0.0508', sentence: expect.stringContaining('总体400项抽查59项，不实3项') } });
    expect(Number(closed.rate?.low)).toBeLessThan(0.0508);
    expect(Number(closed.rate?.high)).toBeGreaterThan(0.0508);
    expect(await codeOf(here.assessor, ENTER, { input: { sampleId: sample.id, version: closed.version, rows: [{ position: 1, result: 'right' }] } })).toBe('SAMPLE_NOT_OPEN');
    const recorded = await house.app.get(UnitOfWork).read(house.system(here.office), (tx) => factsOf(tx, here.unit, ['sample_error_rate']));
    expect(recorded).toMatchObject([{ dimension: 'D2.1', value: '0.0508', grade: 'C', sourceRef: sample.id }]);
    expect(check(await run(), `A-${sample.id}`)).toMatchObject({ verdict: 'doubtful', grade: 'C', inputs: [{ kind: 'sample', ref: sample.id }] });
  });

  it('keeps power items whole, refuses what cannot be, and counts what rests', async () => {
    const items = [
      { code: 'XK-1', name: '信访事项受理', kind: '其他权力', dutyCode: '1', section: '办信科', exercised: [{ year: 2020, count: 40 }, { year: 2021, count: 52 }] },
      { code: 'XK-2', name: '信访复核', kind: '其他权力', dutyCode: '1', section: '办信科', exercised: [{ year: 2020, count: 0 }, { year: 2021, count: 0 }] },
      { code: 'XK-3', name: '应急处置', kind: '其他权力', exercised: [{ year: 2021, count: 0 }], exemptReason: '法定应急职责，无突发事件不行使' },
    ];
    const input = (patch: Record<string, unknown> = {}): Record<string, unknown> => ({ input: { unitId: here.unit, source: '政务服务中心2022年清单', grade: 'B', validFrom: '2022-03-31', items, ...patch } });
    expect(await codeOf(here.contact, SAVE_ITEMS, input())).toBe('FORBIDDEN');
    expect(await codeOf(here.assessor, SAVE_ITEMS, input({ grade: 'D' }))).toBe('VERIFICATION_GRADE');
    expect(await codeOf(here.assessor, SAVE_ITEMS, input({ validFrom: '2022-05-10' }))).toBe('VERIFICATION_DATE');
    expect(await codeOf(here.assessor, SAVE_ITEMS, input({ items: [items[0], items[0]] }))).toBe('POWER_ITEM');
    expect(await codeOf(here.assessor, SAVE_ITEMS, input({ items: [{ ...items[0], exercised: [{ year: 2021, count: -1 }] }] }))).toBe('POWER_ITEM');
    const saved = (await here.assessor.client.ask<{ savePowerItems: { items: { code: string; dormant: boolean }[] } }>(SAVE_ITEMS, input())).savePowerItems;
    expect(saved.items.map(({ code, dormant }) => `${code} ${dormant}`)).toEqual(['XK-1 false', 'XK-2 true', 'XK-3 false']);
    expect(await codeOf(here.assessor, SAVE_ITEMS, input({ validFrom: '2022-03-30' }))).toBe('POWER_ITEMS_OUTDATED');
    const text = '事项编码\t事项名称\t2021年行使次数\nXK-9\t督查\t3';
    await here.assessor.client.ask(SAVE_ITEMS, input({ items: null, text, validFrom: '2022-04-01' }));
    const map = (await here.leader.client.ask<{ dutyMap: { unmatchedItems: { code: string }[]; findings: { kind: string }[] } }>(MAP, { id: here.pilotId })).dutyMap;
    expect(map.unmatchedItems.map(({ code }) => code)).toEqual(['XK-9']);
    expect(map.findings.map(({ kind }) => kind)).toEqual(['item_without_duty']);
    const facts = await house.app.get(UnitOfWork).read(house.system(here.office), (tx) => factsOf(tx, here.unit, ['items_listed', 'items_exercised_in_period']));
    expect(facts.map(({ name, period, value }) => `${name} ${period} ${value}`)).toEqual(['items_exercised_in_period 2022-03-31 1', 'items_exercised_in_period 2022-04-01 1', 'items_listed 2022-03-31 2', 'items_listed 2022-04-01 1']);
  });

  it('checks by itself what a unit hands in, and each claim against the figures', async () => {
    const unit = elsewhere;
    type Row = { code: string; ruleType: string; rule: { items: unknown[]; levels: { grade: string }[] }; figure: { value: string | null } | null; computed: string | null; needs: string | null; version: number };
    const rows = 'code ruleType rule { items { pct } levels { grade } } figure { value } computed needs version';
    const scoring = (await unit.contact.client.ask<{ scoringGrid: { rows: Row[] } }>(`query ($id: ID!) { scoringGrid(pilotId: $id) { rows { ${rows} } } }`, { id: unit.pilotId })).scoringGrid;
    const claimOf = ({ ruleType, rule, figure }: Row): string | null => {
      if (ruleType === 'deduction') return JSON.stringify({ occurrences: rule.items.map(() => 0) });
      if (ruleType === 'checklist') return JSON.stringify({ ticks: rule.items.map(() => true) });
      if (ruleType === 'level') return JSON.stringify({ grade: rule.levels[0]?.grade ?? 'A' });
      return figure?.value == null ? JSON.stringify({ value: '0.95' }) : null;
    };
    for (const row of scoring.rows) {
      const input = { pilotId: unit.pilotId, code: row.code, claim: claimOf(row), statement: '按指标要求逐项核对，情况属实。' };
      const score = `mutation ($input: ScoreLeafInput!) { scoreLeaf(input: $input) { row { ${rows} } } }`;
      const first = (await unit.contact.client.ask<{ scoreLeaf: { row: Row } }>(score, { input: { ...input, version: row.version } })).scoreLeaf.row;
      await unit.contact.client.ask(score, { input: { ...input, version: first.version, score: first.computed ?? '0.5' } });
    }
    await unit.contact.client.ask('mutation ($id: ID!) { signReceipt(pilotId: $id) { stage } }', { id: unit.pilotId });
    await unit.head.client.ask('mutation ($id: ID!) { signSelfAssessment(pilotId: $id) { state } }', { id: unit.pilotId });
    await unit.contact.client.ask('mutation ($id: ID!) { submitSelfAssessment(pilotId: $id) { state } }', { id: unit.pilotId });
    await house.settle();
    const first = (await unit.assessor.client.ask<{ verification: Page }>(READ, { id: unit.pilotId })).verification;
    expect(first.ranBy).not.toBeNull();
    expect(check(first, 'R-D1.1')).toMatchObject({ verdict: 'unknown', sentence: expect.stringContaining('缺少') });
    await house.app.get(UnitOfWork).run(house.system(unit.office), async (tx) => {
      const fact = (name: string, dimension: string, value: string): FactDraft => ({ unitId: unit.unit, name, dimension, period: '2022-03-31', value, grade: 'A', source: { kind: 'import', text: '编制台账' } });
      await recordFacts(tx, ['', 'administrative'].flatMap((kind) => [fact('approved_establishment', kind, '40'), fact('actual_on_establishment', kind, '20')]));
      tx.audit({ action: 'fact.recorded', subjectType: 'Unit', subjectId: unit.unit, summary: '记录数据' });
    });
    expect((await unit.assessor.client.ask<{ verification: Page }>(READ, { id: unit.pilotId })).verification.stale).toBe(true);
    const second = (await unit.assessor.client.ask<{ runVerification: Page }>(RUN, { id: unit.pilotId })).runVerification;
    const found = check(second, 'R-D1.1');
    expect(found).toMatchObject({ verdict: 'differs', figure: '0.5000', grade: 'A', sentence: expect.stringContaining('两者不符') });
    expect(found.inputs.map(({ kind, ref, value }) => `${kind} ${ref === null ? '' : 'ref'} ${value ?? ''}`)).toEqual(expect.arrayContaining(['fact ref 40', 'fact ref 20', 'leaf ref 0.95']));
  });

  it('has limits that ship and the office\'s own versions over them, from a day that is not past', async () => {
    const input = { kind: 'threshold', key: 'sample_error_limit', value: '0.1', source: '本办年度工作方案', validFrom: TODAY };
    expect(await codeOf(here.supervisor, SAVE_SETTING, { input: { ...input, key: 'no_such' } })).toBe('VERIFICATION_SETTING');
    expect(await codeOf(here.supervisor, SAVE_SETTING, { input: { ...input, value: '0' } })).toBe('VERIFICATION_SETTING_VALUE');
    expect(await codeOf(here.supervisor, SAVE_SETTING, { input: { ...input, validFrom: '2022-05-08' } })).toBe('VERIFICATION_SETTING_DATE');
    expect(await codeOf(here.supervisor, SAVE_SETTING, { input: { ...input, kind: 'peer_group', key: '组', unitIds: [here.unit, elsewhere.unit] } })).toBe('VERIFICATION_GROUP');
    await here.supervisor.client.ask(SAVE_SETTING, { input });
    const settings = (await here.leader.client.ask<{ verificationSettings: { kind: string; key: string; value: string; shipped: boolean; version: number }[] }>(READ_SETTINGS)).verificationSettings;
    expect(settings.find(({ key }) => key === 'sample_error_limit')).toMatchObject({ value: '0.1', shipped: false, version: 1 });
    expect(settings.find(({ key }) => key === 'peer_z')).toMatchObject({ value: '3.5', shipped: true, version: 0 });
    const theirs = (await elsewhere.leader.client.ask<{ verificationSettings: { key: string; value: string }[] }>(READ_SETTINGS)).verificationSettings;
    expect(theirs.find(({ key }) => key === 'sample_error_limit')).toMatchObject({ value: '0.05' });
  });
});
