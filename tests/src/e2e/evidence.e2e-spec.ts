import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countsByLeaf, coverageOf, GenerateRequests } from '@wudan/evidence-server';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import ExcelJS from '@protobi/exceljs';
import pg from 'pg';
import { TestHouse, type TestSeat } from '../house/test-house.js';
import { cellOf, GRID, gridOf, issuePilot, uploaded, type Cell, type EvidencePilot, type Grid } from './evidence-pilot.js';

const FILE = `mutation ($input: FileEvidenceInput!) { fileEvidence(input: $input) { ${GRID} } }`;
const REPLACE = 'mutation ($input: ReplaceEvidenceInput!) { replaceEvidence(input: $input) { item { id version state } versions { id version state receivedAt } cells { cellId } } }';
const WITHDRAW = `mutation ($itemId: ID!, $cellId: ID!, $reason: String!) { withdrawEvidence(itemId: $itemId, cellId: $cellId, reason: $reason) { ${GRID} } }`;
const SIGHT = `mutation ($input: SightEvidenceInput!) { sightEvidence(input: $input) { ${GRID} } }`;
const LOSE = `mutation ($input: DeclareLossInput!) { declareLoss(input: $input) { ${GRID} } }`;
const SIGN = `mutation ($cellId: ID!, $accept: Boolean!, $note: String!) { countersignLoss(cellId: $cellId, accept: $accept, note: $note) { ${GRID} } }`;
const INAPPLICABLE = `mutation ($cellId: ID!, $reason: String!) { markNotApplicable(cellId: $cellId, reason: $reason) { ${GRID} } }`;
const REOPEN = `mutation ($cellId: ID!, $reason: String!) { reopenCell(cellId: $cellId, reason: $reason) { ${GRID} } }`;
const REVIEW = `mutation ($input: ReviewEvidenceInput!) { reviewEvidence(input: $input) { ${GRID} } }`;
const MORE = `mutation ($input: RequestEvidenceInput!) { requestEvidence(input: $input) { ${GRID} } }`;
const HISTORY = 'query ($id: ID!) { evidenceHistory(cellId: $id) { action fromState toState reason byName } }';

describe('evidence', () => {
  let house: TestHouse;
  let here: EvidencePilot;
  let elsewhere: EvidencePilot;
  let admin: pg.Client;

  const grid = (seat: TestSeat = here.contact): Promise<Grid> => gridOf(seat, here.pilotId);
  const cell = async (leaf: string, material: string, year: string): Promise<Cell> => cellOf(await grid(), leaf, material, year);
  const paper = (cells: readonly Id[], year: string, patch: Record<string, unknown> = {}): Record<string, unknown> => ({
    cellIds: cells, title: `${year}年度材料`, docNumber: `毕信发〔${year}〕3号`, formedOn: `${year}-12-20`, periodFrom: `${year}-01-01`, periodTo: `${year}-12-31`, ...patch,
  });
  const file = async (cells: readonly Id[], year: string, patch: Record<string, unknown> = {}, seat: TestSeat = here.contact): Promise<Grid> =>
    (await seat.client.ask<{ fileEvidence: Grid }>(FILE, { input: paper(cells, year, { uploadId: patch['itemId'] === undefined ? await uploaded(seat, here.unit, `材料${year}.pdf`) : null, ...patch }) })).fileEvidence;
  const faultOf = async (seat: TestSeat, query: string, variables: Record<string, unknown>): Promise<string | null> => {
    const [fault] = (await seat.client.send(query, variables)).errors;
    if (fault) expect(fault.message).toMatch(/[一-鿿].*。$/s);
    return fault?.extensions.code ?? null;
  };

  beforeAll(async () => {
    house = await TestHouse.open('evidence');
    house.clock.setTo(new Date('2022-05-09T02:00:00Z'));
    const office = await house.rootOffice({ level: 'city', regionCode: '520500' });
    here = await issuePilot(house, office);
    elsewhere = await issuePilot(house, office, 'government_department');
    admin = new pg.Client({ connectionString: house.database.adminUrl });
    await admin.connect();
  }, 120_000);

  afterAll(async () => {
    await admin.end();
    await house.close();
  });

  it('lays out the grid of the issued set, each cell in exactly one state', async () => {
    const first = await grid();
    expect(first.years).toEqual(['2019', '2020', '2021', '2022', '基准日']);
    expect(first.rows.filter((row) => row.holder === 'unit').length).toBeGreaterThan(30);
    expect(cellOf(first, 'A1.1', '会议纪要', '2019').state).toBe('open');
    expect(first.rows.find((row) => row.leafCode === 'A2.2')?.cells.map((each) => each.year)).toEqual(['2019', '2020', '2021']);
    const cells = first.rows.flatMap((row) => row.cells);
    expect(new Set(cells.map((each) => each.state))).toEqual(new Set(['open']));
    expect(first.coverage).toMatchObject({ cells: cells.length, open: cells.length, rate: '0.0' });
    expect(first.burden.asked).toBe(first.rows.filter((row) => row.holder === 'unit').flatMap((row) => row.cells).length);
    const count = async (): Promise<unknown> => (await admin.query('SELECT count(*)::int AS cells FROM wudan.evidence_cell WHERE pilot_id = $1', [here.pilotId])).rows[0];
    const before = await count();
    await house.app.get(GenerateRequests).execute(house.system(here.office), here.pilotId);
    expect(await count()).toEqual(before);
  });

  it('does not ask the unit for what the office holds, and lets the office fill it in', async () => {
    const office = await cell('A1.1', '请示及附件', '2019');
    expect(office.can).toEqual([]);
    expect(await faultOf(here.contact, FILE, { input: paper([office.id], '2019', { uploadId: await uploaded(here.contact, here.unit, '请示.pdf') }) })).toBe('FORBIDDEN');
    const before = (await grid()).burden.filledIn;
    const filled = await file([office.id], '2019', {}, here.assessor);
    expect(cellOf(filled, 'A1.1', '请示及附件', '2019')).toMatchObject({ state: 'held', grade: 'A', items: [{ source: 'office', version: 1 }] });
    expect(filled.burden.filledIn).toBe(before + 1);
  });

  it('puts one document into every cell it proves, by the period it proves and not by the day it came', async () => {
    const cells = [await cell('A1.1', '会议纪要', '2019'), await cell('A2.1', '学习计划', '2019')];
    const after = await file(cells.map((each) => each.id), '2019');
    const [first, second] = [cellOf(after, 'A1.1', '会议纪要', '2019'), cellOf(after, 'A2.1', '学习计划', '2019')];
    expect([first.state, second.state]).toEqual(['held', 'held']);
    expect(first.items[0]).toMatchObject({ id: second.items[0]?.id, citedIn: 2, grade: expect.stringMatching(/[BC]/), receivedAt: '2022-05-09T02:00:00.000Z', can: ['download', 'replace', 'withdraw'] });
    await expect(admin.query('SET ROLE wudan_app').then(() => admin.query('UPDATE wudan.evidence_item SET received_at = now() WHERE false'))).rejects.toThrow('permission denied');
    await admin.query('RESET ROLE');
  });

  it.each([
    ['a year that the document does not touch', { periodFrom: '2020-01-01', periodTo: '2020-12-31' }, 'EVIDENCE_WRONG_YEAR'],
    ['a period the wrong way round', { periodFrom: '2019-12-31', periodTo: '2019-01-01' }, 'EVIDENCE_PERIOD_INVALID'],
    ['a classified title', { title: '会议纪要（机密）' }, 'EVIDENCE_CLASSIFIED'],
    ['an unknown classification', { classification: 'secret' }, 'EVIDENCE_CLASSIFICATION'],
    ['a document of tomorrow', { formedOn: '2022-05-10' }, 'EVIDENCE_FORMED_LATE'],
    ['no title', { title: ' ' }, 'EVIDENCE_TEXT_INVALID'],
    ['no page', { pages: 0 }, 'EVIDENCE_PAGES_INVALID'],
    ['neither upload nor piece', { uploadId: null }, 'EVIDENCE_ONE_SOURCE'],
    ['a stranger among the cells', { cellIds: ['019a0000-0000-7000-8000-00000000dead'] }, 'NOT_FOUND'],
  ])('refuses %s, with nothing half-written', async (_, patch, code) => {
    const own = await cell('B1.1', '工作总结', '2019');
    expect(await faultOf(here.contact, FILE, { input: paper([own.id], '2019', { uploadId: await uploaded(here.contact, here.unit, '总结.pdf'), ...patch }) })).toBe(code);
    expect((await cell('B1.1', '工作总结', '2019')).state).toBe('open');
  });

  it('keeps units apart', async () => {
    const own = await cell('B1.1', '工作总结', '2019');
    const theirs = cellOf(await gridOf(elsewhere.contact, elsewhere.pilotId), 'B1.1', '工作总结', '2019');
    expect(await faultOf(elsewhere.contact, 'query ($id: ID!) { evidenceGrid(pilotId: $id) { pilotId } }', { id: here.pilotId })).toBe('NOT_FOUND');
    expect(await faultOf(elsewhere.contact, FILE, { input: paper([own.id], '2019', { uploadId: await uploaded(elsewhere.contact, elsewhere.unit, '总结.pdf') }) })).toBe('NOT_FOUND');
    const piece = cellOf(await grid(), 'A1.1', '会议纪要', '2019').items[0]?.id;
    expect(await faultOf(elsewhere.contact, FILE, { input: { cellIds: [theirs.id], itemId: piece } })).toBe('NOT_FOUND');
    expect(await faultOf(elsewhere.contact, 'query ($id: ID!) { evidenceItem(id: $id) { cells { cellId } } }', { id: piece })).toBe('NOT_FOUND');
    expect(await faultOf(here.contact, 'query ($id: ID!) { evidenceFiles(unitId: $id, first: 5) { totalCount } }', { id: elsewhere.unit })).toBe('NOT_FOUND');
  });

  it('uses a file again, and says so', async () => {
    const piece = cellOf(await grid(), 'A1.1', '会议纪要', '2019').items[0];
    const files = await here.contact.client.ask<{ evidenceFiles: { edges: { node: { id: Id } }[] } }>('query ($id: ID!) { evidenceFiles(unitId: $id, first: 50) { edges { node { id } } } }', { id: here.unit });
    expect(files.evidenceFiles.edges.map((edge) => edge.node.id)).toContain(piece?.id);
    const target = await cell('B1.1', '工作总结', '2019');
    const after = await file([target.id], '2019', { itemId: piece?.id });
    expect(cellOf(after, 'B1.1', '工作总结', '2019')).toMatchObject({ state: 'held', items: [{ id: piece?.id, citedIn: 3 }] });
    expect(after.burden.reused).toBe(1);
  });

  it('sends one cell back with a reason while the rest stays, and takes the better one', async () => {
    const target = await cell('A1.1', '会议纪要', '2019');
    expect(await faultOf(here.contact, REVIEW, { input: { cellId: target.id, accept: true } })).toBe('FORBIDDEN');
    expect(await faultOf(here.assessor, REVIEW, { input: { cellId: target.id, accept: false } })).toBe('EVIDENCE_REASON_NEEDED');
    const returned = (await here.assessor.client.ask<{ reviewEvidence: Grid }>(REVIEW, { input: { cellId: target.id, accept: false, reason: '纪要无结论' } })).reviewEvidence;
    expect(cellOf(returned, 'A1.1', '会议纪要', '2019')).toMatchObject({ state: 'open', review: 'returned', returnReason: '纪要无结论' });
    expect(cellOf(returned, 'A2.1', '学习计划', '2019')).toMatchObject({ state: 'held', review: 'none' });
    expect(await faultOf(here.assessor, REVIEW, { input: { cellId: target.id, accept: true } })).toBe('NOTHING_TO_REVIEW');
    const better = await file([target.id], '2019', { title: '2019年度会议纪要（完整）' });
    expect(cellOf(better, 'A1.1', '会议纪要', '2019')).toMatchObject({ state: 'held', review: 'none', returnReason: null, items: [{ title: '2019年度会议纪要（完整）' }] });
    const accepted = (await here.assessor.client.ask<{ reviewEvidence: Grid }>(REVIEW, { input: { cellId: target.id, accept: true } })).reviewEvidence;
    expect(cellOf(accepted, 'A1.1', '会议纪要', '2019').review).toBe('accepted');
    const item = cellOf(accepted, 'A1.1', '会议纪要', '2019').items[0]?.id;
    expect(await faultOf(here.contact, WITHDRAW, { itemId: item, cellId: target.id, reason: '另有更好的' })).toBe('CELL_ACCEPTED');
    expect(await faultOf(here.contact, REPLACE, { input: { itemId: item, uploadId: await uploaded(here.contact, here.unit, '新.pdf'), reason: '另有更好的' } })).toBe('CELL_ACCEPTED');
    expect(await faultOf(here.contact, REOPEN, { cellId: target.id, reason: '另有更好的' })).toBe('CELL_ACCEPTED');
    const open = (await here.assessor.client.ask<{ reopenCell: Grid }>(REOPEN, { cellId: target.id, reason: '单位另有更好的材料' })).reopenCell;
    expect(cellOf(open, 'A1.1', '会议纪要', '2019')).toMatchObject({ state: 'held', review: 'none' });
    const steps = await here.contact.client.ask<{ evidenceHistory: { action: string }[] }>(HISTORY, { id: target.id });
    expect(steps.evidenceHistory.map((step) => step.action)).toEqual(['file', 'return', 'file', 'accept', 'reopen']);
  });

  it('keeps versions and takes a piece out of one cell', async () => {
    const target = await cell('A2.1', '学习计划', '2019');
    const piece = target.items[0]?.id;
    const replaced = await here.contact.client.ask<{ replaceEvidence: { item: { id: Id; version: number }; versions: { version: number; state: string }[]; cells: { cellId: Id }[] } }>(REPLACE, {
      input: { itemId: piece, uploadId: await uploaded(here.contact, here.unit, '学习计划（重扫）.pdf'), reason: '原件扫描不清' },
    });
    expect(replaced.replaceEvidence).toMatchObject({ item: { version: 2 }, versions: [{ version: 2, state: 'ready' }, { version: 1, state: 'replaced' }] });
    expect(replaced.replaceEvidence.cells.length).toBe(2);
    expect(await faultOf(here.contact, FILE, { input: { cellIds: [target.id], itemId: piece } })).toBe('EVIDENCE_ITEM_ENDED');
    const next = replaced.replaceEvidence.item.id;
    const without = (await here.contact.client.ask<{ withdrawEvidence: Grid }>(WITHDRAW, { itemId: next, cellId: target.id, reason: '放错了项目' })).withdrawEvidence;
    expect(cellOf(without, 'A2.1', '学习计划', '2019')).toMatchObject({ state: 'open', items: [] });
    expect(cellOf(without, 'B1.1', '工作总结', '2019').state).toBe('held');
    expect(await faultOf(here.contact, WITHDRAW, { itemId: next, cellId: target.id, reason: '放错了项目' })).toBe('EVIDENCE_NOT_LINKED');
    const last = (await here.contact.client.ask<{ withdrawEvidence: Grid }>(WITHDRAW, { itemId: next, cellId: cellOf(without, 'B1.1', '工作总结', '2019').id, reason: '放错了项目' })).withdrawEvidence;
    expect(cellOf(last, 'B1.1', '工作总结', '2019').state).toBe('open');
    expect(await faultOf(here.contact, FILE, { input: { cellIds: [target.id], itemId: next } })).toBe('EVIDENCE_ITEM_ENDED');
  });

  it('notes what was seen where it lies, without a file', async () => {
    const target = await cell('A1.1', '会议纪要', '2020');
    const seen = { cellId: target.id, docNumber: '毕信党组纪〔2020〕1号（秘密）', pages: 12, place: '信访局机要室', firstAssessor: '张三丰', secondAssessor: '李四光', onDate: '2022-05-06' };
    expect(await faultOf(here.contact, SIGHT, { input: seen })).toBe('FORBIDDEN');
    expect(await faultOf(here.assessor, SIGHT, { input: { ...seen, secondAssessor: '张 三丰' } })).toBe('SIGHTING_ASSESSORS');
    expect(await faultOf(here.assessor, SIGHT, { input: { ...seen, onDate: '2022-05-10' } })).toBe('SIGHTING_DATE');
    const after = (await here.assessor.client.ask<{ sightEvidence: Grid }>(SIGHT, { input: seen })).sightEvidence;
    expect(cellOf(after, 'A1.1', '会议纪要', '2020')).toMatchObject({ state: 'sighted', grade: 'A', items: [{ fileName: null, sha256: null, can: [], sighting: { docNumber: '毕信党组纪〔2020〕1号（秘密）', pages: 12, firstAssessor: '张三丰' } }] });
    expect(await faultOf(here.contact, FILE, { input: paper([target.id], '2020', { uploadId: await uploaded(here.contact, here.unit, '纪要.pdf') }) })).toBe('CELL_STANDS');
  });

  it('climbs the ladder of a loss: nothing counts before another person countersigns, and the original takes its place again', async () => {
    const target = await cell('D2.1', '考勤', '2021');
    const ladder = await here.contact.client.ask<{ lossLadder: { steps: { rank: number; substitute: string; ceilingPct: string }[] } }>('query ($id: ID!) { lossLadder(cellId: $id) { steps { rank substitute ceilingPct } } }', { id: target.id });
    expect(ladder.lossLadder.steps.map((step) => step.rank)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const loss = { cellId: target.id, reason: '2021年搬迁时考勤表遗失' };
    expect(await faultOf(here.contact, LOSE, { input: { ...loss, substitute: 'photograph' } })).toBe('SUBSTITUTE_UNKNOWN');
    expect(await faultOf(here.contact, LOSE, { input: { ...loss, substitute: 'payroll' } })).toBe('SUBSTITUTE_NEEDS_PIECE');
    expect(await faultOf(here.contact, LOSE, { input: { ...loss, substitute: 'two_witnesses', witnesses: [{ name: '王强', post: '主任' }, { name: '王强', post: '主任' }] } })).toBe('WITNESSES_NEEDED');
    const upload = await uploaded(here.contact, here.unit, '2021工资发放表.pdf');
    const wrong = { uploadId: upload, title: '2020年工资发放表', periodFrom: '2020-01-01', periodTo: '2020-12-31' };
    expect(await faultOf(here.contact, LOSE, { input: { ...loss, substitute: 'payroll', ...wrong } })).toBe('EVIDENCE_WRONG_YEAR');
    const right = { uploadId: upload, title: '2021年工资发放表', periodFrom: '2021-01-01', periodTo: '2021-12-31' };
    const filledBefore = (await grid()).coverage['rate'];
    const declared = (await here.contact.client.ask<{ declareLoss: Grid }>(LOSE, { input: { ...loss, substitute: 'payroll', ...right } })).declareLoss;
    expect(cellOf(declared, 'D2.1', '考勤', '2021')).toMatchObject({ state: 'substituted', lossState: 'declared', ceilingPct: null, items: [{ title: '2021年工资发放表' }] });
    expect(declared.coverage['rate']).toBe(filledBefore);
    const leaf = (): Promise<unknown> => house.app.get(UnitOfWork).read(house.system(here.office), async (tx) => (await countsByLeaf(tx, here.pilotId)).get('D2.1'));
    expect(await leaf()).toMatchObject({ pending: 1, ceilingPct: null, filled: 0 });
    expect(await faultOf(here.assessor, REVIEW, { input: { cellId: target.id, accept: true } })).toBe('LOSS_UNSIGNED');
    expect(await faultOf(here.contact, SIGN, { cellId: target.id, accept: true, note: '属实' })).toBe('FORBIDDEN');
    const signed = (await here.assessor.client.ask<{ countersignLoss: Grid }>(SIGN, { cellId: target.id, accept: true, note: '与财政发放记录一致' })).countersignLoss;
    expect(cellOf(signed, 'D2.1', '考勤', '2021')).toMatchObject({ lossState: 'countersigned', ceilingPct: '0.90', state: 'substituted' });
    expect(await faultOf(here.supervisor, SIGN, { cellId: target.id, accept: true, note: '与财政发放记录一致' })).toBe('LOSS_SETTLED');
    expect(await leaf()).toMatchObject({ pending: 0, filled: 1, ceilingPct: expect.stringMatching(/^0\.9\d$/) });
    const found = await file([target.id], '2021', { title: '2021年考勤表原件' });
    expect(cellOf(found, 'D2.1', '考勤', '2021')).toMatchObject({ state: 'held', lossState: null, ceilingPct: null, items: [{ title: '2021年考勤表原件' }] });
    expect(await leaf()).toMatchObject({ ceilingPct: null, filled: 1 });
    const steps = await here.contact.client.ask<{ evidenceHistory: { action: string }[] }>(HISTORY, { id: target.id });
    expect(steps.evidenceHistory.map((step) => step.action)).toEqual(['substitute', 'countersign', 'file']);
  });

  it('does not let one person declare and countersign, by whatever seat', async () => {
    const target = await cell('A1.1', '请示及附件', '2020');
    await here.assessor.client.ask(LOSE, { input: { cellId: target.id, reason: '档案室未找到原件' } });
    expect(await faultOf(here.assessor, SIGN, { cellId: target.id, accept: true, note: '属实' })).toBe('LOSS_SAME_PERSON');
    expect(cellOf(await grid(here.assessor), 'A1.1', '请示及附件', '2020').can).not.toContain('countersign');
    const refused = (await here.secondAssessor.client.ask<{ countersignLoss: Grid }>(SIGN, { cellId: target.id, accept: false, note: '档案馆有存档' })).countersignLoss;
    expect(cellOf(refused, 'A1.1', '请示及附件', '2020')).toMatchObject({ state: 'open', lossState: 'refused' });
  });

  it('marks what never was, with a reason, and undoes it', async () => {
    const target = await cell('A1.1', '会议纪要', '2022');
    expect(await faultOf(here.contact, INAPPLICABLE, { cellId: target.id, reason: '无' })).toBe('EVIDENCE_REASON_NEEDED');
    const marked = (await here.contact.client.ask<{ markNotApplicable: Grid }>(INAPPLICABLE, { cellId: target.id, reason: '2022年未提出机构编制事项' })).markNotApplicable;
    expect(cellOf(marked, 'A1.1', '会议纪要', '2022')).toMatchObject({ state: 'not_applicable', note: '2022年未提出机构编制事项' });
    expect(await faultOf(here.contact, LOSE, { input: { cellId: target.id, reason: '也许遗失' } })).toBe('LOSS_NOT_DECLARABLE');
    const reopened = (await here.contact.client.ask<{ reopenCell: Grid }>(REOPEN, { cellId: target.id, reason: '补充找到一次会议' })).reopenCell;
    expect(cellOf(reopened, 'A1.1', '会议纪要', '2022').state).toBe('open');
  });

  it('asks for more by a day, once, and answers from what is there', async () => {
    const more = { pilotId: here.pilotId, leafCode: 'B1.1', material: '年度工作要点', years: ['2021', '2022'], dueOn: '2022-05-20', note: '请盖章' };
    expect(await faultOf(here.contact, MORE, { input: more })).toBe('FORBIDDEN');
    expect(await faultOf(here.assessor, MORE, { input: { ...more, years: ['2018'] } })).toBe('EVIDENCE_YEARS_INVALID');
    expect(await faultOf(here.assessor, MORE, { input: { ...more, dueOn: '2022-05-08' } })).toBe('EVIDENCE_DUE_INVALID');
    expect(await faultOf(here.assessor, MORE, { input: { ...more, leafCode: 'Z9.9' } })).toBe('EVIDENCE_LEAF_UNKNOWN');
    const asked = (await here.assessor.client.ask<{ requestEvidence: Grid }>(MORE, { input: more })).requestEvidence;
    expect(asked.rows.find((row) => row.material === '年度工作要点')).toMatchObject({ adHoc: true, leafCode: 'B1.1', cells: [{ year: '2021' }, { year: '2022' }] });
    expect(await faultOf(here.assessor, MORE, { input: more })).toBe('EVIDENCE_ASKED_ALREADY');
    await file([cellOf(asked, 'B1.1', '年度工作要点', '2021').id], '2021');
    const again = (await here.assessor.client.ask<{ requestEvidence: Grid }>(MORE, { input: { ...more, leafCode: 'B1.2' } })).requestEvidence;
    expect(again.rows.find((row) => row.material === '年度工作要点' && row.leafCode === 'B1.2')?.cells.map((each) => each.state)).toEqual(['held', 'open']);
    await house.app.get(GenerateRequests).execute(house.system(here.office), here.pilotId);
    expect((await grid()).rows.filter((row) => row.adHoc).length).toBe(2);
  });

  it('keeps with every change what counting the cells anew gives', async () => {
    const { rows } = await admin.query<{ kept: string; counted: string }>('SELECT counts AS kept, app.evidence_counts(office_id, pilot_id) AS counted FROM wudan.evidence_tally WHERE pilot_id = $1', [here.pilotId]);
    expect(rows).toHaveLength(1);
    expect(JSON.parse(rows[0]?.kept ?? '')).toEqual(JSON.parse(rows[0]?.counted ?? 'null'));
    expect(rows[0]?.kept).toMatch(/"filled":[1-9]/);
  });

  it('counts as a hand does, and prints the list', async () => {
    const all = await grid(here.leader);
    const cells = all.rows.flatMap((row) => row.cells.map((each) => ({ ...each, required: row.required })));
    const by = (state: string): number => cells.filter((each) => each.state === state).length;
    expect(all.coverage).toMatchObject({ cells: cells.length, held: by('held'), substituted: by('substituted'), sighted: by('sighted'), lost: by('lost'), notApplicable: by('not_applicable'), open: by('open') });
    expect(await house.app.get(UnitOfWork).read(house.system(here.office), (tx) => coverageOf(tx, here.pilotId))).toEqual(all.coverage);
    const { evidenceListFile } = await here.contact.client.ask<{ evidenceListFile: { name: string; base64: string } }>('query ($id: ID!) { evidenceListFile(pilotId: $id) { name base64 } }', { id: here.pilotId });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(evidenceListFile.base64, 'base64') as unknown as ArrayBuffer);
    const sheet = book.getWorksheet('佐证材料清单');
    expect(evidenceListFile.name).toMatch(/^佐证材料清单-市委信访局.*\.xlsx$/);
    expect((sheet?.getRow(1).values as string[]).slice(1, 18)).toEqual(['序号', '指标编号', '指标名称', '材料名称', '材料类型', '文号或编号', '形成日期', '所属期间', '页数或文件数', '来源', '是否必备', '密级', '缺失原因', '替代材料', '提交人', '核验结果', '核验意见']);
    expect(sheet?.rowCount).toBeGreaterThanOrEqual(cells.length);
  });
});
