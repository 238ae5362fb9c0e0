import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { claimsOf, keepResult, resultOf, scoringPolicyOf, type AssessmentResult, type LeafClaimView, type ScoringPolicy } from '@wudan/assessment-server';
import { recordFacts } from '@wudan/facts-server';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import type { GraphqlFault } from '@wudan/kernel-testing';
import type { Id } from '@wudan/kernel-core';
import ExcelJS from '@protobi/exceljs';
import pg from 'pg';
import { TestHouse, type TestSeat } from '../house/test-house.js';
import { issuePilot, type EvidencePilot } from './evidence-pilot.js';
import { handedIn } from './handed-in.js';
import { ACT, DECLARE, HISTORY, POLICIES, READ, RECORD, REOPEN, RETURN, REVIEW, SAVE_POLICY, SCAN, SCORE, SHEET, UNLOCK, type Grid, type Patch, type Row } from './office-grid.js';

const STRANGE_ID = '019a0000-0000-7000-8000-00000000dead';
const POLICY = { validFrom: '2022-05-09', reasonGap: '0.2', varianceLimit: '0.5', secondAssessor: 'individual_and_level', gradeDShare: '0.7', peersAtLeast: 6 };

describe('office assessment', () => {
  let house: TestHouse;
  let here: EvidencePilot;
  let elsewhere: EvidencePilot;
  let borrowed: TestSeat;

  const grid = async (seat: TestSeat = here.assessor): Promise<Grid> => (await seat.client.ask<{ officeGrid: Grid }>(READ, { id: here.pilotId })).officeGrid;
  const pick = (rows: readonly Row[], which: (row: Row) => boolean): Row => {
    const found = rows.find(which);
    if (!found) throw new Error('no such item in the set');
    return found;
  };
  const row = async (code: string): Promise<Row> => pick((await grid()).rows, (each) => each.code === code);
  const faultOf = async (seat: TestSeat, query: string, variables: Record<string, unknown>): Promise<GraphqlFault['extensions'] | null> => {
    const [fault] = (await seat.client.send(query, variables)).errors;
    if (fault) expect(fault.message).toMatch(/[\u4e00-\u9fff].*。$/s);
    return fault?.extensions ?? null;
  };
  const codeOf = async (seat: TestSeat, query: string, variables: Record<string, unknown>): Promise<string | null> => (await faultOf(seat, query, variables))?.code ?? null;
  const input = (code: string, version: number, patch: Record<string, unknown> = {}): { input: Record<string, unknown> } => ({ input: { pilotId: here.pilotId, code, version, score: '1', reason: '', second: false, ...patch } });
  const score = async (code: string, version: number, patch: Record<string, unknown>, seat: TestSeat = here.assessor): Promise<Patch> => (await seat.client.ask<{ scoreAsOffice: Patch }>(SCORE, input(code, version, patch))).scoreAsOffice;
  const act = async (name: string, seat: TestSeat = here.assessor): Promise<Grid> => (await seat.client.ask<Record<string, Grid>>(ACT(name), { id: here.pilotId }))[name] as Grid;
  const declare = async (seat: TestSeat, interest: string, note = ''): Promise<Grid> => (await seat.client.ask<{ declareInterest: Grid }>(DECLARE, { input: { pilotId: here.pilotId, interest, note } })).declareInterest;
  const review = async (seat: TestSeat, accept: boolean, note = ''): Promise<Grid> => (await seat.client.ask<{ reviewOfficeAssessment: Grid }>(REVIEW, { input: { pilotId: here.pilotId, accept, note } })).reviewOfficeAssessment;
  const decision = (patch: Record<string, unknown> = {}): { input: Record<string, unknown> } => ({ input: { pilotId: here.pilotId, form: 'meeting', decidedOn: '2022-05-09', docNumber: '毕机编〔2022〕15号', note: '同意', ...patch } });
  const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => house.app.get(UnitOfWork).read(house.system(here.office), work);
  const asOwner = async (sql: string, values: readonly unknown[]): Promise<string> => {
    const client = new pg.Client({ connectionString: house.database.adminUrl });
    await client.connect();
    try {
      await client.query(sql, [...values]);
      return 'taken';
    } catch (error) {
      return (error as { constraint?: string }).constraint ?? String(error);
    } finally {
      await client.end();
    }
  };
  const plain = (each: Row): boolean => each.kind === 'common' && each.ruleType !== 'level' && each.ruleType !== 'ratio' && Number(each.points) >= 2;

  beforeAll(async () => {
    house = await TestHouse.open('office_assessment');
    house.clock.setTo(new Date('2022-05-09T02:00:00Z'));
    const office = await house.rootOffice({ level: 'city', regionCode: '520500' });
    const keeper = await house.seat(office, 'supervisor');
    await keeper.client.ask(SAVE_POLICY, { input: POLICY });
    here = await issuePilot(house, office);
    borrowed = await house.seat(office, 'assessor', { personName: '借调人员' });
    elsewhere = await issuePilot(house, await house.rootOffice({ level: 'city', regionCode: '520500' }));
  }, 240_000);

  afterAll(async () => {
    await house.close();
  });

  it('keeps dated versions of its policy and binds what is opened afterwards', async () => {
    const { scoringPolicies } = await here.assessor.client.ask<{ scoringPolicies: { id: Id | null; version: number; gradeDShare: string }[] }>(POLICIES, {});
    expect(scoringPolicies).toEqual([
      { id: null, version: 0, validFrom: '2019-08-05', reasonGap: '0.00', varianceLimit: '0.50', secondAssessor: 'none', gradeDShare: '0.8', peersAtLeast: 5 },
      { ...POLICY, id: expect.any(String), version: 1, reasonGap: '0.20', varianceLimit: '0.50' },
    ]);
    const wrong = async (patch: Record<string, unknown>): Promise<string | undefined> => {
      const fault = await faultOf(here.supervisor, SAVE_POLICY, { input: { ...POLICY, ...patch } });
      expect(fault?.code).toBe('SCORING_POLICY_INVALID');
      return fault?.field;
    };
    expect(await wrong({ validFrom: '2022-05-08' })).toBe('input.validFrom');
    expect(await wrong({ reasonGap: '-1' })).toBe('input.reasonGap');
    expect(await wrong({ varianceLimit: '10.01' })).toBe('input.varianceLimit');
    expect(await wrong({ secondAssessor: 'some' })).toBe('input.secondAssessor');
    expect(await wrong({ gradeDShare: '1.2' })).toBe('input.gradeDShare');
    expect(await wrong({ gradeDShare: '0' })).toBe('input.gradeDShare');
    expect(await wrong({ peersAtLeast: 2 })).toBe('input.peersAtLeast');
    expect(await codeOf(here.assessor, SAVE_POLICY, { input: POLICY })).toBe('FORBIDDEN');
    house.clock.setTo(new Date('2022-05-09T02:01:00Z'));
    await here.supervisor.client.ask(SAVE_POLICY, { input: { ...POLICY, gradeDShare: '0.5' } });
    expect(await inside<ScoringPolicy>((tx) => scoringPolicyOf(tx, here.pilotId))).toMatchObject({ version: 1, gradeDShare: '0.7' });
    const { scoringGrid } = await here.contact.client.ask<{ scoringGrid: { rows: { code: string; ceilingPct: string | null; version: number }[] } }>('query ($id: ID!) { scoringGrid(pilotId: $id) { rows { code ceilingPct version } } }', { id: here.pilotId });
    const ratio = scoringGrid.rows.find(({ code }) => code === 'D1.1');
    const typed = { input: { pilotId: here.pilotId, code: 'D1.1', version: ratio?.version ?? 0, claim: '{"value":"0.9"}', score: '4', statement: '' } };
    const [fault] = (await here.contact.client.send('mutation ($input: ScoreLeafInput!) { scoreLeaf(input: $input) { row { code } } }', typed)).errors;
    expect(fault?.message).toContain('70%');
  });

  it('waits for the unit and begins with its submission', async () => {
    expect(await grid()).toMatchObject({ state: 'waiting', version: 0, missing: [], decision: null, can: ['declare'] });
    expect(await codeOf(here.assessor, SCORE, input('A1.1', 0))).toBe('OFFICE_NOT_STARTED');
    expect(await codeOf(here.assessor, SHEET, { id: here.pilotId })).toBe('OFFICE_NOT_STARTED');
    expect(await inside<AssessmentResult | null>((tx) => resultOf(tx, here.pilotId))).toBeNull();
    expect(await inside<LeafClaimView[]>((tx) => claimsOf(tx, here.pilotId))).toEqual([]);
    await handedIn(house, here);
    const begun = await grid();
    expect(begun).toMatchObject({ state: 'scoring', stage: 'desk', version: 1, policy: { version: 1 }, totals: { total: '0.00', scored: 0 }, myPart: 'none', declared: null });
    expect(begun.trail.map((step) => step.act)).toEqual(['opened']);
    expect(begun.missing).toEqual(begun.rows.map(({ code }) => code));
    expect(Number(begun.selfTotals.total)).toBeGreaterThan(60);
    const claims = await inside<LeafClaimView[]>((tx) => claimsOf(tx, here.pilotId));
    expect(claims).toHaveLength(begun.rows.length);
    expect(claims.find(({ code }) => code === 'D1.1')).toMatchObject({ value: '0.9', claim: '{"value":"0.9"}' });
  });

  it('is the office\'s alone', async () => {
    for (const seat of [here.contact, here.head]) expect(await codeOf(seat, READ, { id: here.pilotId })).toBe('FORBIDDEN');
    for (const seat of [elsewhere.assessor, elsewhere.leader]) expect(await codeOf(seat, READ, { id: here.pilotId })).toBe('NOT_FOUND');
    expect(await codeOf(elsewhere.assessor, SCORE, input('A1.1', 0))).toBe('NOT_FOUND');
    expect(await codeOf(here.assessor, READ, { id: STRANGE_ID })).toBe('NOT_FOUND');
    expect(await codeOf(here.supervisor, SCORE, input('A1.1', 0))).toBe('FORBIDDEN');
    expect(await codeOf(here.assessor, REOPEN, { id: here.pilotId, code: 'A1.1', reason: '核对' })).toBe('FORBIDDEN');
    expect(await codeOf(here.supervisor, UNLOCK, { id: here.pilotId, reason: '核对' })).toBe('FORBIDDEN');
    expect(await codeOf(here.supervisor, REVIEW, { input: { pilotId: here.pilotId, accept: true, note: '' } })).toBe('OFFICE_STATE');
    expect(await codeOf(here.leader, RECORD, decision())).toBe('OFFICE_STATE');
  });

  it('lets nobody score undeclared or with an interest', async () => {
    expect(await codeOf(here.assessor, SCORE, input('A1.1', 0))).toBe('OFFICE_INTEREST_UNDECLARED');
    expect(await codeOf(here.assessor, ACT('submitOfficeAssessment'), { id: here.pilotId })).toBe('OFFICE_INCOMPLETE');
    expect(await codeOf(borrowed, DECLARE, { input: { pilotId: here.pilotId, interest: 'cousin', note: '' } })).toBe('OFFICE_INTEREST_INVALID');
    expect(await codeOf(borrowed, DECLARE, { input: { pilotId: here.pilotId, interest: 'borrowed_from_unit', note: '' } })).toBe('ASSESSMENT_TEXT_INVALID');
    const barred = await declare(borrowed, 'borrowed_from_unit', '自该单位借调');
    expect(barred).toMatchObject({ declared: 'borrowed_from_unit', assessors: [{ name: '借调人员', interest: 'borrowed_from_unit', barred: true }] });
    expect(barred.can).not.toContain('score');
    expect((await grid(borrowed)).rows.length).toBe(barred.rows.length);
    expect(await codeOf(borrowed, SCORE, input('A1.1', 0))).toBe('OFFICE_INTEREST_BARRED');
    expect(await codeOf(borrowed, DECLARE, { input: { pilotId: here.pilotId, interest: 'none', note: '' } })).toBe('OFFICE_INTEREST_STANDS');
    expect((await declare(here.assessor, 'none')).can).toEqual(expect.arrayContaining(['score', 'submit', 'advance_stage', 'export']));
    await declare(here.secondAssessor, 'none');
  });

  it('saves rows side by side, and of two changes of one row the first', async () => {
    const rows = (await grid()).rows.filter((each) => plain(each)).slice(-3);
    await Promise.all(rows.map((each) => score(each.code, 0, { score: each.self?.score ?? '0' })));
    expect(await grid()).toMatchObject({ myPart: 'first', totals: { scored: 3 } });
    const [one] = rows as [Row, ...Row[]];
    const codes = await Promise.all(['张三', '李四'].map((reason) => codeOf(here.assessor, SCORE, input(one.code, 1, { score: one.self?.score, reason }))));
    expect(codes.sort()).toEqual(['SCORE_CHANGED', null].sort());
  });

  it('takes marks within points and ceiling, and asks for a reason beyond the gap', async () => {
    const before = await grid();
    const item = pick(before.rows, plain);
    const wrong = async (patch: Record<string, unknown>, version = 0): Promise<string | null> => codeOf(here.assessor, SCORE, input(item.code, version, patch));
    expect(await wrong({ score: (Number(item.points) + 0.01).toFixed(2) })).toBe('SCORE_ABOVE_POINTS');
    expect(await wrong({ score: '1.234' })).toBe('SCORE_INVALID');
    expect(await wrong({ score: '-1' })).toBe('SCORE_INVALID');
    expect(await wrong({ score: '1' })).toBe('OFFICE_REASON_MISSING');
    expect(await wrong({ score: '1', reason: 'a\u200bb' })).toBe('ASSESSMENT_TEXT_INVALID');
    expect(await wrong({ score: '1', reason: '缺会议纪要' }, 3)).toBe('SCORE_CHANGED');
    expect(await wrong({ code: 'Z9.9' })).toBe('SCORE_LEAF_UNKNOWN');
    expect(await wrong({ second: true })).toBe('OFFICE_SECOND_NOT_ASKED');
    const ratio = await row('D1.1');
    expect(ratio.ceilingPct).toBe('70');
    expect(await codeOf(here.assessor, SCORE, input('D1.1', 0, { score: ratio.points, reason: '核对' }))).toBe('SCORE_ABOVE_CEILING');
    expect(await grid()).toEqual(before);

    const near = await score(item.code, 0, { score: (Number(item.points) - 0.2).toFixed(2) });
    expect(near.row).toMatchObject({ needs: null, gap: '-0.20', version: 1, desk: { by: expect.any(String), statement: '' } });
    const lower = await score(item.code, 1, { score: '1.5', reason: '缺少2020年会议纪要' });
    expect(lower.row).toMatchObject({ final: '1.50', gap: (1.5 - Number(item.points)).toFixed(2), needs: null, version: 2, self: { score: item.points } });
    expect(lower.totals).toMatchObject({ scored: 4 });
    expect(lower.missing).not.toContain(item.code);
    expect(await wrong({ score: '1', reason: '并发' }, 1)).toBe('SCORE_CHANGED');
    const { officeScoreHistory } = await here.leader.client.ask<{ officeScoreHistory: { stage: string; score: string; act: string }[] }>(HISTORY, { id: here.pilotId, code: item.code });
    expect(officeScoreHistory.map(({ stage, act: how, score: given }) => [stage, how, given])).toEqual([['desk', 'scored', (Number(item.points) - 0.2).toFixed(2)], ['desk', 'scored', '1.50']]);
    const taken = await score(item.code, 2, { score: null, reason: '' });
    expect(taken.row).toMatchObject({ final: null, needs: 'score' });
    await score(item.code, 3, { score: '1.5', reason: '缺少2020年会议纪要' });
  });

  it('asks a second assessor where the policy does, and has a variance settled', async () => {
    const item = pick((await grid()).rows, (each) => each.ruleType === 'level' && Number(each.points) >= 3);
    const first = await score(item.code, 0, { score: item.points });
    expect(first.row).toMatchObject({ needs: 'second', variance: null });
    expect(await codeOf(here.assessor, SCORE, input(item.code, 0, { score: '1', reason: '复核', second: true }))).toBe('OFFICE_SAME_PERSON');
    const lower = (Number(item.points) - 1).toFixed(2);
    const apart = await score(item.code, 0, { score: lower, reason: '材料不完整', second: true }, here.secondAssessor);
    expect(apart.row).toMatchObject({ needs: 'settle', variance: '1.00', second: { score: lower, version: 1 }, final: item.points });
    expect(await codeOf(here.secondAssessor, SCORE, input(item.code, 1, { score: lower, reason: '商定' }))).toBe('OFFICE_SAME_PERSON');
    expect(await codeOf(here.assessor, SCORE, input(item.code, 1, { score: item.points }))).toBe('OFFICE_REASON_MISSING');
    const settled = await score(item.code, 1, { score: item.points, reason: '经商定，材料已补齐' });
    expect(settled.row).toMatchObject({ needs: null, variance: '1.00' });
    const again = await score(item.code, 1, { score: (Number(item.points) - 0.9).toFixed(2), reason: '重新核对', second: true }, here.secondAssessor);
    expect(again.row.needs).toBe('settle');
    await score(item.code, 2, { score: (Number(item.points) - 0.5).toFixed(2), reason: '经商定，取中' });
    expect((await row(item.code)).needs).toBeNull();
    expect((await grid(here.secondAssessor)).can).toEqual(expect.arrayContaining(['score_second']));
    expect((await grid(here.secondAssessor)).can).not.toContain('score');
  });

  it('goes on site when every desk mark stands, and keeps all three', async () => {
    expect(await codeOf(here.assessor, ACT('advanceScoring'), { id: here.pilotId })).toBe('OFFICE_INCOMPLETE');
    for (const each of (await grid()).rows) {
      const points = each.self?.score ?? '0';
      if (each.needs === 'score') await score(each.code, each.version, { score: points });
      if (each.needs !== null && (each.ruleType === 'level' || each.kind === 'individual')) await score(each.code, 0, { score: points, second: true }, here.secondAssessor);
    }
    const ready = await grid();
    expect(ready.missing).toEqual([]);
    expect(ready.totals).toEqual(ready.deskTotals);
    const site = await act('advanceScoring');
    expect(site).toMatchObject({ stage: 'on_site', state: 'scoring', missing: [] });
    expect(await codeOf(here.assessor, ACT('advanceScoring'), { id: here.pilotId })).toBe('OFFICE_STAGE');
    const item = pick(site.rows, (each) => plain(each) && each.desk?.score !== each.self?.score);
    expect(await codeOf(here.assessor, SCORE, input(item.code, 0, { score: item.points }))).toBe('OFFICE_REASON_MISSING');
    const seen = await score(item.code, 0, { score: item.points, reason: '实地查阅会议纪要原件' });
    expect(seen.row).toMatchObject({ self: { score: item.points }, desk: { score: '1.50' }, onSite: { score: item.points }, final: item.points, gap: '0.00' });
    const after = await grid();
    expect(after.deskTotals).toEqual(ready.deskTotals);
    expect(Number(after.totals.total)).toBeGreaterThan(Number(ready.totals.total));
  });

  it('is reviewed by people who did not score, one after the other', async () => {
    expect(await act('submitOfficeAssessment')).toMatchObject({ state: 'section_review', can: ['declare', 'export'] });
    expect(await codeOf(here.assessor, SCORE, input('A1.1', 1))).toBe('OFFICE_STATE');
    expect(await codeOf(here.assessor, RETURN, { id: here.pilotId, code: 'A1.1', reason: '缺少材料' })).toBe('OFFICE_REVIEWING');
    const accept = (seat: TestSeat): Promise<string | null> => codeOf(seat, REVIEW, { input: { pilotId: here.pilotId, accept: true, note: '' } });
    expect(await accept(here.leader)).toBe('FORBIDDEN');
    const scorerAsSupervisor = await house.seat(here.office, 'supervisor', { account: here.assessor.account });
    expect(await accept(scorerAsSupervisor)).toBe('OFFICE_SAME_PERSON');
    expect((await grid(scorerAsSupervisor)).can).not.toContain('review');
    expect(await codeOf(here.supervisor, REVIEW, { input: { pilotId: here.pilotId, accept: false, note: '' } })).toBe('ASSESSMENT_TEXT_INVALID');
    expect(await review(here.supervisor, false, '部分理由过于简略')).toMatchObject({ state: 'scoring' });
    await act('submitOfficeAssessment', here.secondAssessor);
    expect(await review(here.supervisor, true, '核对无误')).toMatchObject({ state: 'leader_review', myPart: 'section' });
    expect(await accept(here.supervisor)).toBe('FORBIDDEN');
    const reviewerAsLeader = await house.seat(here.office, 'leader', { account: here.supervisor.account });
    expect(await accept(reviewerAsLeader)).toBe('OFFICE_SAME_PERSON');
    const step = (personId: Id, part: string, what: string): Promise<string> =>
      asOwner(
        `INSERT INTO wudan.office_step (office_id, id, pilot_id, act, note, by_person_id, part, by_seat_id, by_name, at) VALUES ($1, gen_random_uuid(), $2, $3, '', $4, $5, $6, 'x', '2022-05-09')`,
        [here.office, here.pilotId, what, personId, part, here.leader.seatId],
      );
    expect(await step(here.supervisor.personId, 'leader', 'leader_passed')).toBe('office_step_part');
    expect(await step(here.assessor.personId, 'first', 'leader_passed')).toBe('office_step_part_of_act');
    const takeTwo = `INSERT INTO wudan.office_part (office_id, pilot_id, person_id, part, taken_at) VALUES ($1, $2, $3, 'leader', '2022-05-09')`;
    expect(await asOwner(takeTwo, [here.office, here.pilotId, here.assessor.personId])).toBe('office_part_pk');
    expect(await asOwner("UPDATE wudan.office_assessment SET state = 'approved' WHERE office_id = $1 AND pilot_id = $2", [here.office, here.pilotId])).toBe('office_assessment_decided');
  });

  it('opens one item again while the rest stays', async () => {
    const item = pick((await grid()).rows, plain);
    const other = pick((await grid()).rows, (each) => plain(each) && each.code !== item.code);
    expect(await codeOf(here.supervisor, REOPEN, { id: here.pilotId, code: item.code, reason: ' ' })).toBe('ASSESSMENT_TEXT_INVALID');
    expect(await codeOf(here.supervisor, REOPEN, { id: here.pilotId, code: 'Z9.9', reason: '核对原件' })).toBe('SCORE_LEAF_UNKNOWN');
    const opened = (await here.supervisor.client.ask<{ reopenLeaf: Grid }>(REOPEN, { id: here.pilotId, code: item.code, reason: '核对原件后重评' })).reopenLeaf;
    expect(opened).toMatchObject({ state: 'scoring', missing: [item.code] });
    expect(opened.rows.find(({ code }) => code === item.code)).toMatchObject({ reopened: true, reopenReason: '核对原件后重评', needs: 'score' });
    expect(await codeOf(here.supervisor, REOPEN, { id: here.pilotId, code: item.code, reason: '再次重开' })).toBe('OFFICE_LEAF_REOPENED');
    expect(await codeOf(here.assessor, SCORE, input(other.code, other.version, { score: '1', reason: '顺便改' }))).toBe('OFFICE_LEAF_LOCKED');
    expect(await codeOf(here.assessor, ACT('submitOfficeAssessment'), { id: here.pilotId })).toBe('OFFICE_INCOMPLETE');
    const fresh = await row(item.code);
    await score(item.code, fresh.version, { score: '1', reason: '原件缺签字' });
    expect(await act('submitOfficeAssessment')).toMatchObject({ state: 'section_review' });
    expect((await row(item.code)).reopened).toBe(false);
    await review(here.supervisor, true);
    expect(await review(here.leader, true, '同意')).toMatchObject({ state: 'decision', myPart: 'leader' });
  });

  it('is scored again under a new version of the set', async () => {
    const { reviseSet } = await here.assessor.client.ask<{ reviseSet: { summary: { id: Id } } }>('mutation ($id: ID!) { reviseSet(id: $id, reason: "核对材料要求") { summary { id } } }', { id: (await grid()).setId });
    await here.assessor.client.ask('mutation ($id: ID!) { submitSet(id: $id) { pilotId } }', { id: reviseSet.summary.id });
    await here.secondAssessor.client.ask('mutation ($id: ID!) { reviewSet(id: $id, accept: true, note: "核对无误") { pilotId } }', { id: reviseSet.summary.id });
    await here.supervisor.client.ask('mutation ($id: ID!) { issueSet(id: $id, selfDueOn: "2022-06-20") { pilotId } }', { id: reviseSet.summary.id });
    await house.settle();
    const open = await grid();
    expect(open).toMatchObject({ state: 'scoring', missing: [] });
    expect(open.trail.at(-1)).toMatchObject({ act: 'set_changed', note: '指标单第2版' });
    await act('submitOfficeAssessment');
    await review(here.supervisor, true);
    await review(here.leader, true);
  });

  it('freezes the result with the recorded decision', async () => {
    const wrong = async (patch: Record<string, unknown>): Promise<[string | undefined, string | undefined]> => {
      const fault = await faultOf(here.supervisor, RECORD, decision(patch));
      return [fault?.code, fault?.field];
    };
    expect(await wrong({ form: 'rumour' })).toEqual(['OFFICE_DECISION_INVALID', 'input.form']);
    expect(await wrong({ decidedOn: '2022-05-10' })).toEqual(['OFFICE_DECISION_INVALID', 'input.decidedOn']);
    expect(await wrong({ decidedOn: '2022-05-08' })).toEqual(['OFFICE_DECISION_INVALID', 'input.decidedOn']);
    expect(await wrong({ docNumber: '毕机编[2022]第15号' })).toEqual(['OFFICE_DECISION_INVALID', 'input.docNumber']);
    expect(await wrong({ docNumber: '毕机编〔2021〕15号' })).toEqual(['OFFICE_DECISION_INVALID', 'input.docNumber']);
    expect(await wrong({ scan: { name: '纪要.exe', base64: 'AAAA' } })).toEqual(['OFFICE_SCAN_INVALID', 'input.scan.name']);
    expect(await wrong({ scan: { name: '纪要.pdf', base64: 'AAAA' } })).toEqual(['OFFICE_SCAN_INVALID', 'input.scan.base64']);
    const scorerAsLeader = await house.seat(here.office, 'leader', { account: here.secondAssessor.account });
    expect(await codeOf(scorerAsLeader, RECORD, decision())).toBe('OFFICE_SAME_PERSON');
    const before = await grid();
    const pdf = Buffer.from('%PDF-1.7 会议纪要').toString('base64');
    const approved = (await here.supervisor.client.ask<{ recordDecision: Grid }>(RECORD, decision({ scan: { name: '会议纪要.pdf', base64: pdf } }))).recordDecision;
    expect(approved).toMatchObject({ state: 'approved', missing: [], totals: before.totals, decision: { docNumber: '毕机编〔2022〕15号', total: before.totals.total, grade: before.totals.grade, scanName: '会议纪要.pdf' } });
    expect(approved.totals.grade).not.toBe('');
    const file = await here.leader.client.ask<{ officeDecisionScanFile: { name: string; base64: string } }>(SCAN, { id: here.pilotId });
    expect(file.officeDecisionScanFile).toEqual({ name: '会议纪要.pdf', base64: pdf });
    expect(await codeOf(here.assessor, SCORE, input('A1.1', 1))).toBe('OFFICE_APPROVED');
    expect(await codeOf(here.supervisor, REOPEN, { id: here.pilotId, code: 'A1.1', reason: '核对原件' })).toBe('OFFICE_APPROVED');
    expect(await codeOf(here.supervisor, RECORD, decision())).toBe('OFFICE_APPROVED');
    await house.app.get(UnitOfWork).run(house.system(here.office), async (tx) => {
      await recordFacts(tx, ['approved_establishment', 'actual_on_establishment'].map((name, index) => ({ unitId: here.unit, name, dimension: '', period: '2022-04-30', value: index === 0 ? '40' : '44', grade: 'A' as const, source: { kind: 'manual' as const, text: '编制台账' } })));
      tx.audit({ action: 'fact.recorded', subjectType: 'Unit', subjectId: here.unit, summary: '记录数据' });
    });
    expect((await grid()).totals).toEqual(before.totals);
    const result = await inside<AssessmentResult | null>((tx) => resultOf(tx, here.pilotId));
    expect(result).toMatchObject({ state: 'approved', total: before.totals.total, selfTotal: before.selfTotals.total, grade: before.totals.grade, decision: { form: 'meeting', decidedOn: '2022-05-09', docNumber: '毕机编〔2022〕15号' } });
    expect(result?.leaves.map(({ code, final }) => [code, final])).toEqual(before.rows.map(({ code, final }) => [code, final]));
    await house.settle();
  });

  it('prints the sheet to be signed', async () => {
    const file = (await here.leader.client.ask<{ officeScoreSheetFile: { name: string; base64: string } }>(SHEET, { id: here.pilotId })).officeScoreSheetFile;
    expect(file.name).toMatch(/^评分表-.*\.xlsx$/);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(file.base64, 'base64') as never);
    const sheet = book.worksheets[0];
    const cells = (line: number): unknown[] => ((sheet?.getRow(line).values ?? []) as unknown[]).slice(1);
    const heading = Array.from({ length: sheet?.rowCount ?? 0 }, (_, index) => index + 1).find((line) => cells(line).includes('初核得分')) ?? 0;
    expect(cells(heading)).toEqual(['指标编号', '一级指标', '二级指标', '三级指标', '分值', '评分规则', '自评得分', '自评说明', '佐证', '初核得分', '扣分理由', '实地核定得分', '偏差', '签字']);
    const now = await grid();
    const last = Array.from({ length: sheet?.rowCount ?? 0 }, (_, index) => index + 1).find((line) => cells(line)[0] === '合计') ?? 0;
    expect([cells(last)[6], cells(last)[9], cells(last)[11]]).toEqual([now.selfTotals.total, now.deskTotals.total, now.totals.total].map(Number));
    expect(JSON.stringify(sheet?.model)).toContain('分管领导');
  });

  it('is unlocked with a reason only, and never once the letter is out', async () => {
    expect(await codeOf(here.leader, UNLOCK, { id: here.pilotId, reason: '' })).toBe('ASSESSMENT_TEXT_INVALID');
    const open = (await here.leader.client.ask<{ unlockOfficeAssessment: Grid }>(UNLOCK, { id: here.pilotId, reason: '单位补充了原件' })).unlockOfficeAssessment;
    expect(open).toMatchObject({ state: 'scoring', decision: null });
    expect(open.trail.at(-1)).toMatchObject({ act: 'unlocked', note: '单位补充了原件' });
    expect(await codeOf(here.leader, SCAN, { id: here.pilotId })).toBe('NOT_FOUND');
    expect(await codeOf(here.supervisor, REOPEN, { id: here.pilotId, code: 'A1.1', reason: '核对原件' })).toBe('OFFICE_NOT_LOCKED');
    const raised = (await grid()).missing;
    for (const code of raised) {
      const each = await row(code);
      const most = ((Number(each.points) * Number(each.ceilingPct ?? '100')) / 100).toFixed(2);
      await score(code, each.version, { score: Math.min(Number(most), Number(each.self?.score ?? '0')).toFixed(2), reason: '按核定数据评分' });
    }
    await act('submitOfficeAssessment');
    await review(here.supervisor, true);
    await review(here.leader, true);
    await here.leader.client.ask(RECORD, decision({ form: 'circulation', docNumber: '毕机编〔2022〕16号' }));
    await house.app.get(UnitOfWork).run(house.system(here.office), async (tx) => {
      await keepResult(tx, here.pilotId);
      tx.audit({ action: 'letter.issued', subjectType: 'OfficeAssessment', subjectId: here.pilotId, summary: '印发反馈书' });
    });
    expect((await grid(here.leader)).can).not.toContain('unlock');
    expect(await codeOf(here.leader, UNLOCK, { id: here.pilotId, reason: '单位补充了原件' })).toBe('OFFICE_LETTER_ISSUED');
  });

  it('shows where every unit of a programme stands', async () => {
    const { pilot } = await here.assessor.client.ask<{ pilot: { programmeId: Id } }>('query ($id: ID!) { pilot(id: $id) { programmeId } }', { id: here.pilotId });
    const PROGRESS = 'query ($id: ID!) { officeProgress(programmeId: $id) { pilotId state stage scored leaves total selfTotal grade gaps declaredBy approvedOn } }';
    const { officeProgress } = await here.leader.client.ask<{ officeProgress: Record<string, unknown>[] }>(PROGRESS, { id: pilot.programmeId });
    const now = await grid();
    expect(officeProgress).toEqual([
      expect.objectContaining({ pilotId: here.pilotId, state: 'approved', stage: 'on_site', scored: now.totals.leaves, total: now.totals.total, selfTotal: now.selfTotals.total, grade: now.totals.grade, declaredBy: 3, approvedOn: '2022-05-09' }),
    ]);
    expect(await codeOf(elsewhere.leader, PROGRESS, { id: pilot.programmeId })).toBe('NOT_FOUND');
    expect(await codeOf(here.contact, PROGRESS, { id: pilot.programmeId })).toBe('FORBIDDEN');
  });
});
