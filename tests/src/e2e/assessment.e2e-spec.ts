import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countsByLeaf } from '@wudan/evidence-server';
import { recordFacts } from '@wudan/facts-server';
import { UnitOfWork } from '@wudan/kernel-server';
import type { GraphqlFault } from '@wudan/kernel-testing';
import { findPilot } from '@wudan/pilots-server';
import type { Id } from '@wudan/kernel-core';
import ExcelJS from '@protobi/exceljs';
import { TestHouse, type TestSeat } from '../house/test-house.js';
import { gridOf as evidenceOf, issuePilot, cellOf, type EvidencePilot } from './evidence-pilot.js';

const ROW = `code levels name points aspect kind ruleType ruleText rule { type levels { grade scorePct } items { pct per } bands { scorePct } } score counted claim computed statement naReason naAccepted ceilingPct returned returnReason needs version updatedBy
  figure { formulaId value shown grade inputs { name value source grade factId } missing { name label dimension unit } signals } evidence { cells filled accepted returned pending }`;
const TOTALS = 'total common individual execution benefit rate scored leaves grade byTop { code points score }';
const GRID = `pilotId unitName setVersion state version dueAt submittedAt submittedBy late hidden missing signedBy signedAt can rows { ${ROW} } totals { ${TOTALS} }`;
const READ = `query ($id: ID!) { scoringGrid(pilotId: $id) { ${GRID} } }`;
const SCORE = `mutation ($input: ScoreLeafInput!) { scoreLeaf(input: $input) { version missing row { ${ROW} } totals { ${TOTALS} } } }`;
const ACT = (name: string): string => `mutation ($id: ID!) { ${name}(pilotId: $id) { ${GRID} } }`;
const WITHDRAW = `mutation ($id: ID!, $reason: String!) { withdrawSignature(pilotId: $id, reason: $reason) { ${GRID} } }`;
const RETURN = `mutation ($id: ID!, $code: String!, $reason: String!) { returnSelfAssessmentItem(pilotId: $id, code: $code, reason: $reason) { ${GRID} } }`;
const DECIDE = `mutation ($id: ID!, $code: String!, $accept: Boolean!, $note: String!) { decideNotApplicable(pilotId: $id, code: $code, accept: $accept, note: $note) { ${GRID} } }`;
const HISTORY = 'query ($id: ID!, $code: String!) { scoreHistory(pilotId: $id, code: $code) { act note score statement by at } }';
const REPORT = 'query ($id: ID!) { selfReport(pilotId: $id) { version updatedBy can sections { key heading body figures { text source } } } }';
const SAVE_REPORT = 'mutation ($input: SaveSelfReportInput!) { saveSelfReport(input: $input) { version updatedBy sections { key body } } }';
const RECEIVE = 'mutation ($id: ID!) { signReceipt(pilotId: $id) { stage } }';
const STRANGE_ID = '019a0000-0000-7000-8000-00000000dead';

interface Row {
  code: string;
  points: string;
  ruleType: string;
  rule: { levels: { grade: string; scorePct: string }[]; items: { pct: string; per: string | null }[] };
  score: string | null;
  counted: string | null;
  claim: string | null;
  computed: string | null;
  statement: string;
  naAccepted: boolean | null;
  ceilingPct: string | null;
  returned: boolean;
  returnReason: string | null;
  needs: string | null;
  version: number;
  updatedBy: string | null;
  figure: { value: string | null; shown: string; grade: string | null; inputs: { name: string; source: string }[]; missing: { name: string; unit: string }[] } | null;
  evidence: { cells: number; filled: number; accepted: number; returned: number; pending: number };
}
interface Totals {
  total: string;
  common: string;
  individual: string;
  scored: number;
  leaves: number;
}
interface Grid {
  state: string;
  late: boolean;
  hidden: boolean;
  missing: string[];
  can: string[];
  rows: Row[];
  totals: Totals;
  submittedBy: string | null;
  signedBy: string | null;
}

describe('self-assessment', () => {
  let house: TestHouse;
  let here: EvidencePilot;
  let elsewhere: EvidencePilot;
  let late: EvidencePilot;

  const grid = async (seat: TestSeat = here.contact, pilotId: Id = here.pilotId): Promise<Grid> => (await seat.client.ask<{ scoringGrid: Grid }>(READ, { id: pilotId })).scoringGrid;
  const row = async (code: string, seat: TestSeat = here.contact): Promise<Row> => {
    const found = (await grid(seat)).rows.find((each) => each.code === code);
    if (!found) throw new Error(`no leaf ${code}`);
    return found;
  };
  const score = async (code: string, patch: Record<string, unknown>, pilot: EvidencePilot = here, seat: TestSeat = pilot.contact): Promise<{ row: Row; totals: Totals; missing: string[] }> => {
    const version = patch['version'] ?? (await grid(seat, pilot.pilotId)).rows.find((each) => each.code === code)?.version ?? 0;
    return (await seat.client.ask<{ scoreLeaf: { row: Row; totals: Totals; missing: string[] } }>(SCORE, { input: { pilotId: pilot.pilotId, code, version, statement: '', ...patch } })).scoreLeaf;
  };
  const faultOf = async (seat: TestSeat, query: string, variables: Record<string, unknown>): Promise<GraphqlFault['extensions'] | null> => {
    const [fault] = (await seat.client.send(query, variables)).errors;
    if (fault) expect(fault.message).toMatch(/[\u4e00-\u9fff].*。$/s);
    return fault?.extensions ?? null;
  };
  const codeOf = async (seat: TestSeat, query: string, variables: Record<string, unknown>): Promise<string | null> => (await faultOf(seat, query, variables))?.code ?? null;
  const act = async (seat: TestSeat, name: string, pilot: EvidencePilot = here): Promise<Grid> => (await seat.client.ask<Record<string, Grid>>(ACT(name), { id: pilot.pilotId }))[name] as Grid;
  const inside = <T>(pilot: EvidencePilot, work: Parameters<UnitOfWork['read']>[1]): Promise<T> => house.app.get(UnitOfWork).read(house.system(pilot.office), work) as Promise<T>;

  /** Scores whatever still needs something: the rule's points where it can say, two thirds with a reason elsewhere. */
  async function scoreAll(pilot: EvidencePilot): Promise<Grid> {
    for (const leaf of (await grid(pilot.contact, pilot.pilotId)).rows.filter(({ needs }) => needs !== null)) {
      const claim = claimFor(leaf);
      const first = await score(leaf.code, { version: leaf.version, claim, statement: '按指标要求逐项核对，情况属实。' }, pilot);
      await score(leaf.code, { version: first.row.version, claim, statement: '按指标要求逐项核对，情况属实。', score: first.row.computed ?? '0.5' }, pilot);
    }
    return grid(pilot.contact, pilot.pilotId);
  }

  beforeAll(async () => {
    house = await TestHouse.open('assessment');
    house.clock.setTo(new Date('2022-05-09T02:00:00Z'));
    const office = await house.rootOffice({ level: 'city', regionCode: '520500' });
    here = await issuePilot(house, office);
    elsewhere = await issuePilot(house, await house.rootOffice({ level: 'city', regionCode: '520500' }));
    late = await issuePilot(house, office, 'service_support_institution');
  }, 240_000);

  afterAll(async () => {
    await house.close();
  });

  it('opens with the issued set: every leaf once, nothing scored', async () => {
    const first = await grid();
    expect(first).toMatchObject({ state: 'open', hidden: false, late: false, totals: { total: '0.00', scored: 0 } });
    expect(first.rows).toHaveLength(first.totals.leaves);
    expect(first.missing).toEqual(first.rows.map(({ code }) => code));
    expect(first.can).toEqual(expect.arrayContaining(['score', 'submit', 'edit_report', 'export'].filter((action) => action !== 'submit')));
    expect(first.can).not.toContain('sign');
    expect((await grid(here.head)).can).toContain('sign');
    expect(first.rows.find(({ code }) => code === 'D1.1')?.figure).toMatchObject({ value: null, shown: '' });
    expect(first.rows.find(({ code }) => code === 'D1.1')?.figure?.missing.map(({ name }) => name)).toContain('approved_establishment');
  });

  it('counts the evidence of a leaf as the evidence context does', async () => {
    const counts = await inside<Awaited<ReturnType<typeof countsByLeaf>>>(here, (tx) => countsByLeaf(tx, here.pilotId));
    const rows = (await grid()).rows;
    expect(counts.size).toBeGreaterThan(30);
    for (const [code, counted] of counts) {
      const { cells, filled, accepted, returned, pending } = counted;
      expect([code, rows.find((each) => each.code === code)?.evidence]).toEqual([code, { cells, filled, accepted, returned, pending }]);
    }
  });

  it('gives points by the claim and the facts, and sums live', async () => {
    const none = await score('A1.1', { claim: '{"occurrences":[0,0]}' });
    expect(none.row).toMatchObject({ computed: '3.00', score: null, needs: 'score', version: 1 });
    const full = await score('A1.1', { claim: '{"occurrences":[0,1]}', score: '2.4' });
    expect(full.row).toMatchObject({ computed: '2.40', score: '2.40', counted: '2.40', needs: null, version: 2, updatedBy: expect.any(String) });
    expect(full.totals).toMatchObject({ total: '2.40', common: '2.40', individual: '0.00', scored: 1 });
    const ticks = await score('A2.1', { claim: '{"ticks":[true,true,false,true]}', score: '1.5' });
    expect(ticks.row).toMatchObject({ computed: '1.50', needs: null });
    expect(ticks.totals.total).toBe('3.90');
    const level = await score('B1.2', { claim: '{"grade":"B"}', score: '4' });
    expect(level.row).toMatchObject({ computed: '4.00', needs: 'statement' });
    expect((await score('B1.2', { claim: '{"grade":"B"}', score: '4', statement: '主责主业突出。' })).row.needs).toBeNull();
    const other = await score('A1.1', { claim: '{"occurrences":[0,1]}', score: '2' });
    expect(other.row.needs).toBe('statement');
    expect((await score('A1.1', { claim: '{"occurrences":[0,1]}', score: '2', statement: '另有一次签字不全。' })).totals.total).toBe('7.50');
  });

  it('computes figures from facts with their sources, and caps what the unit reports itself', async () => {
    const facts = (grade: 'A' | 'D', text: string) => ['approved_establishment', 'actual_on_establishment'].flatMap((name, index) =>
      ['', 'administrative'].map((dimension) => ({ unitId: here.unit, name, dimension, period: '2022-04-30', value: index === 0 ? '40' : '38', grade, source: { kind: 'manual' as const, text } })));
    const record = (grade: 'A' | 'D', text: string): Promise<void> =>
      house.app.get(UnitOfWork).run(house.system(here.office), async (tx) => {
        await recordFacts(tx, facts(grade, text));
        tx.audit({ action: 'fact.recorded', subjectType: 'Unit', subjectId: here.unit, summary: '记录数据' });
      });
    await record('D', '单位自报');
    const own = await row('D1.1');
    expect(own.figure).toMatchObject({ value: '0.9500', grade: 'D', missing: [] });
    expect(own).toMatchObject({ ceilingPct: '80' });
    expect(own.figure?.inputs[0]?.source).toBe('单位自报');
    expect(await faultOf(here.contact, SCORE, { input: { pilotId: here.pilotId, code: 'D1.1', version: own.version, score: '4', statement: '' } })).toMatchObject({ code: 'SCORE_ABOVE_CEILING', field: 'input.score' });
    await record('A', '编制台账');
    const taken = await row('D1.1');
    expect(taken).toMatchObject({ ceilingPct: null, figure: { grade: 'A', value: '0.9500' } });
    expect((await score('D1.1', { score: taken.computed })).row.needs).toBeNull();
  });

  it('refuses what cannot stand, and writes nothing then', async () => {
    const before = await grid();
    const stored = before.rows.find(({ code }) => code === 'A1.1') as Row;
    const input = (patch: Record<string, unknown>): Record<string, unknown> => ({ input: { pilotId: here.pilotId, code: 'A1.1', version: stored.version, score: '1', claim: null, statement: '', ...patch } });
    expect(await codeOf(here.contact, SCORE, input({ score: '3.01' }))).toBe('SCORE_ABOVE_POINTS');
    expect(await codeOf(here.contact, SCORE, input({ score: '1.234' }))).toBe('SCORE_INVALID');
    expect(await codeOf(here.contact, SCORE, input({ score: '-1' }))).toBe('SCORE_INVALID');
    expect(await codeOf(here.contact, SCORE, input({ score: '壹' }))).toBe('SCORE_INVALID');
    expect(await codeOf(here.contact, SCORE, input({ claim: '{' }))).toBe('SCORE_CLAIM_INVALID');
    expect(await codeOf(here.contact, SCORE, input({ claim: '{"ticks":[true]}' }))).toBe('SCORE_CLAIM_INVALID');
    expect(await codeOf(here.contact, SCORE, input({ claim: '{"occurrences":[-1,0]}' }))).not.toBeNull();
    expect(await codeOf(here.contact, SCORE, input({ naReason: '无此职责' }))).toBe('SCORE_BESIDE_NOT_APPLICABLE');
    expect(await codeOf(here.contact, SCORE, input({ statement: 'a\u200bb' }))).toBe('ASSESSMENT_TEXT_INVALID');
    expect(await codeOf(here.contact, SCORE, input({ statement: '字'.repeat(2_001) }))).toBe('ASSESSMENT_TEXT_INVALID');
    expect(await codeOf(here.contact, SCORE, input({ version: stored.version - 1 }))).toBe('SCORE_CHANGED');
    expect(await codeOf(here.contact, SCORE, input({ code: 'Z9.9' }))).toBe('SCORE_LEAF_UNKNOWN');
    expect(await codeOf(here.contact, SCORE, { input: { ...(input({})['input'] as object), pilotId: 'x' } })).toBe('ID_INVALID');
    expect(await codeOf(here.contact, READ, { id: STRANGE_ID })).toBe('NOT_FOUND');
    expect(await grid()).toEqual(before);
  });

  it('is nobody else\'s: another office sees nothing, the office scores nothing, a contact does not sign', async () => {
    expect(await codeOf(elsewhere.contact, READ, { id: here.pilotId })).toBe('NOT_FOUND');
    expect(await codeOf(elsewhere.assessor, READ, { id: here.pilotId })).toBe('NOT_FOUND');
    expect(await codeOf(late.contact, READ, { id: here.pilotId })).toBe('NOT_FOUND');
    expect(await codeOf(late.contact, SCORE, { input: { pilotId: here.pilotId, code: 'A1.1', version: 1, score: '1', statement: '' } })).toBe('NOT_FOUND');
    expect(await codeOf(here.assessor, SCORE, { input: { pilotId: here.pilotId, code: 'A1.1', version: 1, score: '1', statement: '' } })).toBe('FORBIDDEN');
    expect(await codeOf(here.contact, ACT('signSelfAssessment'), { id: here.pilotId })).toBe('FORBIDDEN');
    expect(await codeOf(here.supervisor, RETURN, { id: here.pilotId, code: 'A1.1', reason: '依据不足' })).toBe('FORBIDDEN');
  });

  it('shows the office progress only until the submission', async () => {
    const seen = await grid(here.assessor);
    expect(seen).toMatchObject({ hidden: true, missing: [], totals: { total: '0.00' } });
    expect(seen.totals.scored).toBeGreaterThan(3);
    expect(seen.rows.every(({ score: points, claim, statement, computed }) => points === null && claim === null && statement === '' && computed === null)).toBe(true);
    expect(await codeOf(here.leader, REPORT, { id: here.pilotId })).toBe('SELF_ASSESSMENT_NOT_SUBMITTED');
    expect(await codeOf(here.assessor, HISTORY, { id: here.pilotId, code: 'A1.1' })).toBe('SELF_ASSESSMENT_NOT_SUBMITTED');
    expect(await codeOf(here.assessor, RETURN, { id: here.pilotId, code: 'A1.1', reason: '依据不足' })).toBe('SELF_ASSESSMENT_NOT_SUBMITTED');
  });

  it('is signed whole by the head, submitted once, and goes on to the office', async () => {
    expect(await codeOf(here.head, ACT('signSelfAssessment'), { id: here.pilotId })).toBe('SELF_ASSESSMENT_INCOMPLETE');
    expect(await codeOf(here.contact, ACT('submitSelfAssessment'), { id: here.pilotId })).toBe('SELF_ASSESSMENT_NOT_SIGNED');
    await score('C1.4', { naReason: '本单位没有所属事业单位。' });
    const ready = await scoreAll(here);
    expect(ready.missing).toEqual([]);
    const signed = await act(here.head, 'signSelfAssessment');
    expect(signed).toMatchObject({ state: 'signed', signedBy: expect.any(String) });
    expect(await codeOf(here.contact, SCORE, { input: { pilotId: here.pilotId, code: 'A1.1', version: 4, score: '1', statement: '' } })).toBe('SELF_ASSESSMENT_SIGNED');
    expect(await codeOf(here.contact, WITHDRAW, { id: here.pilotId, reason: '更正' })).toBe('FORBIDDEN');
    expect((await here.head.client.ask<{ withdrawSignature: Grid }>(WITHDRAW, { id: here.pilotId, reason: '更正一项得分' })).withdrawSignature).toMatchObject({ state: 'open', signedBy: null });
    await act(here.head, 'signSelfAssessment');
    expect(await codeOf(here.contact, ACT('submitSelfAssessment'), { id: here.pilotId })).toBe('SELF_ASSESSMENT_NOT_RECEIVED');
    await here.contact.client.ask(RECEIVE, { id: here.pilotId });
    const submitted = await act(here.contact, 'submitSelfAssessment');
    expect(submitted).toMatchObject({ state: 'submitted', late: false, submittedBy: expect.any(String) });
    expect(submitted.can).toEqual(['export']);
    const again = await here.contact.client.send(ACT('submitSelfAssessment'), { id: here.pilotId });
    expect(again.errors[0]?.extensions.code).toBe('SELF_ASSESSMENT_SUBMITTED');
    expect(again.errors[0]?.message).toContain('2022-05-09');
    expect(await codeOf(here.contact, SCORE, { input: { pilotId: here.pilotId, code: 'A1.1', version: 4, score: '1', statement: '' } })).toBe('SELF_ASSESSMENT_LOCKED');
    expect(await inside(here, (tx) => findPilot(tx, here.pilotId))).toMatchObject({ stage: 'assess' });
    await house.settle();
    expect(await grid(here.assessor)).toMatchObject({ hidden: false, state: 'submitted' });
  });

  it('comes back item by item: that item opens, the rest stays locked', async () => {
    expect(await codeOf(here.assessor, RETURN, { id: here.pilotId, code: 'A1.1', reason: ' ' })).toBe('ASSESSMENT_TEXT_INVALID');
    const returned = (await here.assessor.client.ask<{ returnSelfAssessmentItem: Grid }>(RETURN, { id: here.pilotId, code: 'A1.1', reason: '缺少2020年会议纪要。' })).returnSelfAssessmentItem;
    expect(returned).toMatchObject({ state: 'returned', missing: ['A1.1'], signedBy: null });
    expect(await codeOf(here.assessor, RETURN, { id: here.pilotId, code: 'A1.1', reason: '再次退回' })).toBe('SCORE_ITEM_RETURNED');
    expect(await row('A1.1')).toMatchObject({ returned: true, returnReason: '缺少2020年会议纪要。', needs: 'rescore' });
    expect(await faultOf(here.contact, SCORE, { input: { pilotId: here.pilotId, code: 'A2.1', version: (await row('A2.1')).version, score: '1', statement: '改' } })).toMatchObject({ code: 'SCORE_ITEM_LOCKED' });
    expect(await codeOf(here.head, ACT('signSelfAssessment'), { id: here.pilotId })).toBe('SELF_ASSESSMENT_INCOMPLETE');
    await score('A1.1', { claim: '{"occurrences":[1,0]}', score: '1.5' });
    await score('A1.1', { claim: '{"occurrences":[1,0]}', score: '1.5', statement: '已补充说明。' });
    await act(here.head, 'signSelfAssessment');
    expect(await act(here.head, 'submitSelfAssessment')).toMatchObject({ state: 'submitted', late: false });
    expect((await row('A1.1')).returned).toBe(false);
    const { scoreHistory } = await here.assessor.client.ask<{ scoreHistory: { act: string; score: string | null; note: string | null }[] }>(HISTORY, { id: here.pilotId, code: 'A1.1' });
    expect(scoreHistory.map((entry) => [entry.act, entry.score])).toEqual([['scored', null], ['scored', '2.40'], ['scored', '2.00'], ['scored', '2.00'], ['returned', '2.00'], ['scored', '1.50'], ['scored', '1.50']]);
  });

  it('spreads the points of what does not apply only when the assessor accepts it', async () => {
    const before = await grid(here.assessor);
    expect(before.rows.find(({ code }) => code === 'C1.4')).toMatchObject({ counted: null, naAccepted: null });
    expect(await codeOf(here.assessor, DECIDE, { id: here.pilotId, code: 'A1.1', accept: true, note: '情况属实' })).toBe('NOT_APPLICABLE_NOT_ASKED');
    const accepted = (await here.assessor.client.ask<{ decideNotApplicable: Grid }>(DECIDE, { id: here.pilotId, code: 'C1.4', accept: true, note: '确无所属事业单位' })).decideNotApplicable;
    expect(accepted.state).toBe('submitted');
    expect(Number(accepted.totals.total)).toBeGreaterThan(Number(before.totals.total));
    expect(await codeOf(here.assessor, DECIDE, { id: here.pilotId, code: 'C1.4', accept: true, note: '情况属实' })).toBe('NOT_APPLICABLE_NOT_ASKED');
  });

  it('drafts a report in which every number has a source, keeps what people write, and prints it', async () => {
    const { selfReport } = await here.assessor.client.ask<{ selfReport: { version: number; can: string[]; sections: { key: string; body: string; figures: { text: string }[] }[] } }>(REPORT, { id: here.pilotId });
    expect(selfReport).toMatchObject({ version: 0, can: ['export'] });
    expect(selfReport.sections.map(({ key }) => key)).toEqual(['basics', 'organisation', 'scores', 'achievements', 'problems', 'suggestions']);
    for (const { key, body, figures } of selfReport.sections) {
      const traced = new Set(figures.flatMap(({ text }) => text.match(/\d+(?:\.\d+)*/g) ?? []));
      const said = [...new Set(body.match(/\d+(?:\.\d+)*/g) ?? [])].filter((number) => !traced.has(number));
      expect([key, said]).toEqual([key, []]);
    }
    expect(await codeOf(here.contact, SAVE_REPORT, { input: { pilotId: here.pilotId, version: 0, sections: [{ key: 'problems', body: '无' }] } })).toBe('SELF_ASSESSMENT_LOCKED');
    const { saveSelfReport } = await late.contact.client.ask<{ saveSelfReport: { version: number; sections: { key: string; body: string }[] } }>(SAVE_REPORT, { input: { pilotId: late.pilotId, version: 0, sections: [{ key: 'problems', body: '存在两项问题。\n原因在于分工不清。' }] } });
    expect(saveSelfReport.version).toBe(1);
    expect(saveSelfReport.sections.find(({ key }) => key === 'problems')?.body).toBe('存在两项问题。\n原因在于分工不清。');
    expect(await codeOf(late.contact, SAVE_REPORT, { input: { pilotId: late.pilotId, version: 0, sections: [] } })).toBe('SELF_REPORT_CHANGED');
    expect(await codeOf(late.contact, SAVE_REPORT, { input: { pilotId: late.pilotId, version: 1, sections: [{ key: 'secret', body: '' }] } })).toBe('SELF_REPORT_SECTION');
    const files = await here.contact.client.ask<Record<string, { name: string; base64: string }>>('query ($id: ID!) { selfReportFile(pilotId: $id) { name base64 } scoreSheetFile(pilotId: $id) { name base64 } }', { id: here.pilotId });
    expect(files['selfReportFile']?.name).toMatch(/^自评报告-.*\.docx$/);
    expect(Buffer.from(files['selfReportFile']?.base64 ?? '', 'base64').subarray(0, 2).toString()).toBe('PK');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(files['scoreSheetFile']?.base64 ?? '', 'base64') as never);
    expect(book.worksheets[0]?.rowCount).toBeGreaterThan(50);
  });

  it('takes a submission after the deadline and marks it late', async () => {
    const loss = cellOf(await evidenceOf(late.contact, late.pilotId), 'B1.1', '年度工作总结', '2020');
    expect(await codeOf(late.contact, SCORE, { input: { pilotId: late.pilotId, code: 'B1.1', version: 0, score: '9', statement: '' } })).toBe('SCORE_ABOVE_POINTS');
    await late.contact.client.ask('mutation ($input: DeclareLossInput!) { declareLoss(input: $input) { pilotId } }', { input: { cellId: loss.id, reason: '搬迁时遗失', substitute: null, witnesses: [] } });
    house.clock.setTo(new Date('2022-06-21T02:00:00Z'));
    for (const seat of [late.contact, late.head, late.assessor]) await house.signIn(seat.client, seat.account, seat.seatId);
    const ready = await scoreAll(late);
    expect(ready.missing).toEqual([]);
    const waits = ready.rows.find(({ code }) => code === 'B1.1');
    expect(waits?.evidence.pending).toBe(1);
    expect(waits?.score).not.toBeNull();
    expect(waits?.counted).toBeNull();
    await late.assessor.client.ask('mutation ($id: ID!) { countersignLoss(cellId: $id, accept: true, note: "情况属实") { pilotId } }', { id: loss.id });
    const counted = (await inside<Awaited<ReturnType<typeof countsByLeaf>>>(late, (tx) => countsByLeaf(tx, late.pilotId))).get('B1.1');
    const capped = (await grid(late.contact, late.pilotId)).rows.find(({ code }) => code === 'B1.1') as Row;
    expect(Number(counted?.ceilingPct)).toBeLessThan(1);
    expect(Number(capped.ceilingPct)).toBeCloseTo(Math.min(80, Number(counted?.ceilingPct) * 100), 6);
    expect(capped).toMatchObject({ evidence: { pending: 0 }, counted: expect.any(String) });
    expect(Number(capped.counted)).toBeLessThanOrEqual((Number(capped.points) * Number(capped.ceilingPct)) / 100);
    await late.contact.client.ask(RECEIVE, { id: late.pilotId });
    await act(late.head, 'signSelfAssessment', late);
    expect(await act(late.head, 'submitSelfAssessment', late)).toMatchObject({ state: 'submitted', late: true });
  });
});

/** A claim by which the rule can say its points. */
function claimFor({ ruleType, rule, figure }: Row): string | null {
  if (ruleType === 'deduction') return JSON.stringify({ occurrences: rule.items.map(() => 0) });
  if (ruleType === 'checklist') return JSON.stringify({ ticks: rule.items.map(() => true) });
  if (ruleType === 'level') return JSON.stringify({ grade: rule.levels[0]?.grade ?? 'A' });
  return figure?.value == null ? JSON.stringify({ value: '0.9' }) : null;
}
