import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CHAT_DESK, type ChatDesk } from '@wudan/channels-server';
import pg from 'pg';
import { instantOf, type Ctx, type Id } from '@wudan/kernel-core';
import type { GraphqlClient } from '@wudan/kernel-testing';
import { TestHouse, type TestSeat } from '../house/test-house.js';

interface Line {
  unitId: Id;
  unitName: string;
  light: string;
  status: string;
  percent: number | null;
  late: boolean;
  promptId: Id | null;
  promptState: string | null;
  contactName: string | null;
  source: string | null;
  enteredBy: string | null;
  correction: { id: Id; state: string } | null;
}
interface Sheet {
  round: { id: Id; number: number | null; mode: string; state: string; asked: number; answered: number; late: number; silent: number };
  rows: Line[];
  counties: { countyName: string; state: string; late: boolean; figures: { units: number; answered: number } | null }[];
  digest: { asked: number; answered: number; silent: string[]; text: string } | null;
}

const SHEET = `query ($id: ID!) { round(id: $id) { round { id number mode state asked answered late silent } counties { countyName state late figures { units answered } }
  rows { unitId unitName light status percent late promptId promptState contactName source enteredBy correction { id state } } digest { asked answered silent text } } }`;
const ROUNDS = 'query ($id: ID!) { rounds(programmeId: $id) { id number mode nominalOn asksOn movedReason state asked answered } }';
const REPORT = 'mutation ($input: ReportProgressInput!) { reportProgress(input: $input) { receiptNo late status percent text version } }';
const MESSAGES = 'query ($promptId: ID) { channelMessages(first: 200, promptId: $promptId) { edges { node { seatId kind state channel action title body } } } }';
const PROMPTS = 'query { prompts(first: 50, open: true) { edges { node { id seatId title body kind version state can } } } }';

describe('the Wednesday round', () => {
  let house: TestHouse;
  let city: Id;
  let county: Id;
  let supervisor: TestSeat;
  let countySupervisor: TestSeat;
  let units: Id[];
  let contacts: TestSeat[];
  let programmeId: Id;

  const at = async (on: string, time: string): Promise<void> => {
    house.clock.setTo(instantOf(on, time));
    await house.settle();
  };
  /** Sessions end while the clock jumps by days. */
  const again = async (seat: TestSeat): Promise<GraphqlClient> => {
    await house.signIn(seat.client, seat.account, seat.seatId);
    return seat.client;
  };
  const rounds = async (): Promise<{ id: Id; number: number | null; mode: string; nominalOn: string; asksOn: string; movedReason: string | null; state: string; asked: number; answered: number }[]> =>
    (await (await again(supervisor)).ask<{ rounds: never[] }>(ROUNDS, { id: programmeId })).rounds;
  const sheetOf = async (on: string): Promise<Sheet> => {
    const round = (await rounds()).find((each) => each.asksOn === on);
    return (await supervisor.client.ask<{ round: Sheet }>(SHEET, { id: round?.id })).round;
  };
  const line = async (on: string, index: number): Promise<Line> => {
    const found = (await sheetOf(on)).rows.find((row) => row.unitId === units[index]);
    if (!found) throw new Error(`unit ${index} is not in the round of ${on}`);
    return found;
  };
  let events = 0;
  const report = async (seat: TestSeat, promptId: Id | null, fields: Record<string, unknown>, version = 1): Promise<{ receiptNo: string; late: boolean; status: string; percent: number | null; text: string }> => {
    const input = { promptId, version, eventId: `event-${(events += 1)}-${promptId ?? ''}`, status: 'on_plan', ...fields };
    return (await (await again(seat)).ask<{ reportProgress: never }>(REPORT, { input })).reportProgress;
  };
  const refused = async (seat: TestSeat, promptId: Id | null, fields: Record<string, unknown>, version = 1): Promise<string | null> =>
    (await again(seat)).codeOf(REPORT, { input: { promptId, version, eventId: `event-${(events += 1)}-refused`, status: 'on_plan', ...fields } });
  const oracle = async <T>(sql: string, values: unknown[]): Promise<T[]> => {
    const client = new pg.Client({ connectionString: house.database.adminUrl });
    await client.connect();
    try {
      return (await client.query(sql, values)).rows as T[];
    } finally {
      await client.end();
    }
  };
  const programme = (patch: Record<string, unknown>): Record<string, unknown> => ({
    name: '评估试点', scope: '市直部门和试点县', startsOn: '2022-04-13', endsOn: '2022-06-30', evidenceFrom: '2019-01-01', weekday: 3, asksAt: '09:00', cutoffAt: '17:30', movePolicy: 'next',
    sections: [{ key: 'lead', name: '督查科', duty: 'lead' }], taskForce: [{ personName: '张主任', post: '编办主任', duty: 'head' }], counties: [],
    keyDates: [{ label: '自评报告报送', onDate: '2022-06-30', dailyFrom: '2022-06-24', dailyTo: '2022-06-30' }], ...patch,
  });

  beforeAll(async () => {
    house = await TestHouse.open('dispatch');
    house.clock.setTo(instantOf('2022-04-11', '10:00'));
    city = await house.rootOffice({ level: 'city', regionCode: '520500' });
    county = await house.officeBelow(city, { level: 'county', regionCode: '520521' });
    supervisor = await house.seat(city, 'supervisor', { personName: '王敏' });
    countySupervisor = await house.seat(county, 'supervisor', { personName: '黄芳' });
    await house.seat(county, 'leader', { personName: '县领导' });
    units = [];
    contacts = [];
    for (const name of ['市信访局', '市金融办', '市第一中学']) {
      const unitId = await house.unit(city, { name });
      units.push(unitId);
      if (name !== '市第一中学') contacts.push(await house.seat(city, 'unit_contact', { unitId, personName: `${name}联络员` }));
    }
    await house.seat(city, 'unit_contact', { unitId: units[0] as Id, personName: '备用联络员', signIn: false });
    await house.seat(city, 'unit_head', { unitId: units[0] as Id, personName: '局长', signIn: false });
    await house.unit(county, { name: '县人社局' });
    await house.settle();
    const input = programme({ units: units.map((unitId) => ({ unitId, field: '综合管理', reason: '代表性强', sectionKey: 'lead' })), counties: [{ countyOfficeId: county, reason: '基础较好' }] });
    const { saveProgramme } = await supervisor.client.ask<{ saveProgramme: { id: Id } }>('mutation ($input: ProgrammeInput!) { saveProgramme(input: $input) { id } }', { input });
    programmeId = saveProgramme.id;
    await supervisor.client.ask('mutation ($id: ID!) { activateProgramme(id: $id) { state } }', { id: programmeId });
    await house.settle();
  });
  afterAll(() => house.close());

  it('plans sixteen days from twelve Wednesdays and a daily window, moves the holiday, asks an overlap once', async () => {
    const planned = await rounds();
    expect(planned).toHaveLength(16);
    expect(planned.find((round) => round.nominalOn === '2022-05-04')).toMatchObject({ asksOn: '2022-05-05', mode: 'weekly' });
    expect(planned.filter((round) => round.asksOn >= '2022-06-24').map(({ asksOn, mode }) => [asksOn, mode])).toEqual([
      ['2022-06-24', 'daily'], ['2022-06-27', 'daily'], ['2022-06-28', 'daily'], ['2022-06-29', 'both'], ['2022-06-30', 'daily'],
    ]);
  });

  it('asks once, takes one tap, reminds only the silent, and closes with a digest that is the truth', async () => {
    await at('2022-04-13', '09:00');
    const opened = await sheetOf('2022-04-13');
    expect(opened.round).toMatchObject({ number: 1, state: 'open', asked: 3, answered: 0 });
    expect(opened.rows.map((row) => row.light)).toEqual(['due', 'due', 'due']);
    expect(opened.rows.find((row) => row.unitId === units[2])).toMatchObject({ contactName: null, promptId: null });
    expect(opened.counties).toEqual([expect.objectContaining({ state: 'asked' })]);
    const asked = (await line('2022-04-13', 0)).promptId;
    const receipt = await report(contacts[0] as TestSeat, asked, { status: 'lagging' });
    expect(receipt).toMatchObject({ late: false, status: 'lagging' });
    expect(receipt.receiptNo).toMatch(/^20220413-[0-9A-F]{8}$/);
    expect(await report(contacts[0] as TestSeat, asked, { status: 'lagging', percent: 40, difficulty: '考勤表丢失' })).toMatchObject({ percent: 40 });
    await at('2022-04-13', '11:00');
    await at('2022-04-13', '14:30');
    await at('2022-04-13', '15:30');
    await at('2022-04-13', '16:30');
    const silent = (await line('2022-04-13', 1)).promptId;
    const kinds = async (promptId: Id | null): Promise<string[]> =>
      (await (await again(supervisor)).ask<{ channelMessages: { edges: { node: { kind: string; action: string } }[] } }>(MESSAGES, { promptId })).channelMessages.edges.filter(({ node }) => node.action === 'send').map(({ node }) => node.kind).sort();
    expect(await kinds(asked)).toEqual(['card']);
    expect(await kinds(silent)).toEqual(['card', 'reminder']);
    await at('2022-04-13', '17:30');
    const closed = await sheetOf('2022-04-13');
    expect(closed.round.state).toBe('closed');
    expect(closed.digest).toMatchObject({ asked: 3, answered: 1 });
    expect([...(closed.digest?.silent ?? [])].sort()).toEqual(['市金融办', '市第一中学'].sort());
    expect(closed.digest?.text).toContain('未报2');
    expect(units.map((id) => closed.rows.find((row) => row.unitId === id)?.light)).toEqual(['normal', 'overdue', 'overdue']);
    expect(closed.counties[0]?.state).toBe('silent');
    const [truth] = await oracle<{ answered: number }>('SELECT count(*)::int AS answered FROM wudan.progress_report WHERE office_id = $1 AND round_id = $2 AND NOT late', [city, closed.round.id]);
    expect(closed.digest?.answered).toBe(truth?.answered);
  });

  it('takes a late first answer and marks it, refuses a change after the cut-off, and takes a correction', async () => {
    await at('2022-04-13', '18:00');
    const silent = (await line('2022-04-13', 1)).promptId;
    expect(await report(contacts[1] as TestSeat, silent, { status: 'blocked' })).toMatchObject({ late: true });
    expect(await refused(contacts[1] as TestSeat, silent, { status: 'on_plan' })).toBe('PROMPT_CLOSED');
    const CORRECT = 'mutation ($input: RequestCorrectionInput!) { requestCorrection(input: $input) { id state } }';
    const input = { promptId: silent, status: 'on_plan', percent: 90, reason: '误点受阻' };
    const { requestCorrection } = await (contacts[1] as TestSeat).client.ask<{ requestCorrection: { id: Id } }>(CORRECT, { input });
    expect((await (contacts[1] as TestSeat).client.ask<{ requestCorrection: { id: Id } }>(CORRECT, { input })).requestCorrection.id).toBe(requestCorrection.id);
    expect(await (contacts[1] as TestSeat).client.codeOf(CORRECT, { input: { ...input, reason: '另一个理由' } })).toBe('CORRECTION_OPEN');
    await (await again(supervisor)).ask('mutation ($id: ID!) { decideCorrection(id: $id, accept: true, decision: "情况属实") { status } }', { id: requestCorrection.id });
    expect(await line('2022-04-13', 1)).toMatchObject({ status: 'on_plan', percent: 90, late: true, correction: { state: 'accepted' } });
    expect((await sheetOf('2022-04-13')).digest).toMatchObject({ answered: 1 });
  });

  it('refuses what cannot be: another unit, a bad number, a wrong status, an old version, a reused event', async () => {
    await at('2022-04-20', '09:00');
    const own = (await line('2022-04-20', 0)).promptId;
    expect(await refused(contacts[1] as TestSeat, own, {})).toBe('NOT_FOUND');
    expect(await refused(contacts[0] as TestSeat, own, { percent: 140 })).toBe('PROGRESS_PERCENT_INVALID');
    expect(await refused(contacts[0] as TestSeat, own, { status: 'done' })).toBe('PROGRESS_STATUS_UNKNOWN');
    expect(await refused(contacts[0] as TestSeat, own, {}, 7)).toBe('PROMPT_SUPERSEDED');
    expect(await refused(contacts[0] as TestSeat, (await line('2022-04-13', 0)).promptId, {})).toBe('PROMPT_CLOSED');
    expect(await refused(contacts[0] as TestSeat, own, { done: '长'.repeat(501) })).toBe('PROGRESS_TEXT_TOO_LONG');
    const input = { promptId: own, version: 1, eventId: 'the-same-event', status: 'on_plan' };
    const client = await again(contacts[0] as TestSeat);
    const [first, second] = await Promise.all([client.ask<{ reportProgress: { receiptNo: string } }>(REPORT, { input }), client.ask<{ reportProgress: { receiptNo: string } }>(REPORT, { input })]);
    expect(second).toEqual(first);
    expect(await oracle('SELECT 1 FROM wudan.prompt_answer WHERE office_id = $1 AND event_id = $2', [city, 'the-same-event'])).toHaveLength(1);
  });

  it('lets a tap be undone before the cut-off, with its history', async () => {
    const own = (await line('2022-04-20', 0)).promptId;
    const client = await again(contacts[0] as TestSeat);
    await client.ask('mutation ($id: ID!) { undoAnswer(promptId: $id, eventId: "undo-once-only") { state } }', { id: own });
    expect(await line('2022-04-20', 0)).toMatchObject({ status: 'none', light: 'due' });
    expect(await client.codeOf('mutation ($id: ID!) { undoAnswer(promptId: $id, eventId: "undo-once-more") { state } }', { id: own })).toBe('NOTHING_TO_UNDO');
    const { prompt } = await client.ask<{ prompt: { history: { summary: string }[] } }>('query ($id: ID!) { prompt(id: $id) { history { summary } } }', { id: own });
    expect(prompt.history.map((answer) => answer.summary)).toEqual(['按计划', '撤回']);
  });

  it('enters a report by telephone for a unit without a contact, once', async () => {
    const { round } = await sheetOf('2022-04-20');
    const PROXY = 'mutation ($input: ReportForUnitInput!) { reportForUnit(input: $input) { status source sourceName enteredBy reporterName } }';
    const input = { roundId: round.id, unitId: units[2], status: 'on_plan', percent: 50, source: 'telephone', sourceName: '李老师' };
    const client = await again(supervisor);
    expect(await client.codeOf(PROXY, { input: { ...input, source: 'rumour' } })).toBe('PROXY_SOURCE_INVALID');
    const { reportForUnit } = await client.ask<{ reportForUnit: unknown }>(PROXY, { input });
    expect(reportForUnit).toEqual({ status: 'on_plan', source: 'telephone', sourceName: '李老师', enteredBy: '王敏', reporterName: '李老师' });
    expect(await client.codeOf(PROXY, { input })).toBe('REPORT_EXISTS');
  });

  it('moves an open prompt to the new holder; the former one can do nothing', async () => {
    const finance = units[1] as Id;
    const own = (await line('2022-04-20', 1)).promptId;
    const former = contacts[1] as TestSeat;
    await (await again(supervisor)).ask('mutation ($id: ID!) { endSeat(id: $id, reason: "岗位调整") { endedOn } }', { id: former.seatId });
    await house.settle();
    const successor = await house.seat(city, 'unit_contact', { unitId: finance, personName: '新联络员' });
    await house.settle();
    expect(await former.client.codeOf(REPORT, { input: { promptId: own, version: 1, eventId: 'former-holder', status: 'on_plan' } })).toBe('UNAUTHENTICATED');
    expect(await refused(successor, own, {}, 1)).toBe('PROMPT_SUPERSEDED');
    expect(await report(successor, own, {}, 2)).toMatchObject({ late: false });
    contacts[1] = successor;
  });

  it('asks a cover during leave and the person again afterwards', async () => {
    await at('2022-04-27', '08:00');
    const client = await again(contacts[0] as TestSeat);
    const { contactDuties } = await client.ask<{ contactDuties: { seatId: Id; personName: string }[] }>('query ($id: ID!) { contactDuties(unitId: $id) { seatId personName } }', { id: units[0] });
    const cover = contactDuties[1]?.seatId;
    const SET = 'mutation ($input: SetAbsenceInput!) { setAbsence(input: $input) { id personName coverName } }';
    const input = { coverSeatId: cover, kind: 'leave', fromOn: '2022-04-27', toOn: '2022-04-28', reason: '外出培训' };
    expect(await client.codeOf(SET, { input: { ...input, coverSeatId: contacts[1]?.seatId } })).toBe('ABSENCE_COVER_INVALID');
    const { setAbsence } = await client.ask<{ setAbsence: { id: Id; coverName: string } }>(SET, { input });
    await at('2022-04-27', '09:00');
    expect((await line('2022-04-27', 0)).contactName).toBe('备用联络员');
    await (await again(contacts[0] as TestSeat)).ask('mutation ($id: ID!) { endAbsence(id: $id) { endedAt } }', { id: setAbsence.id });
    await house.settle();
    expect(await report(contacts[0] as TestSeat, (await line('2022-04-27', 0)).promptId, {}, 2)).toMatchObject({ late: false });
  });

  it('confirms a county report by one tap, pre-filled, and tells the city', async () => {
    const client = await again(countySupervisor);
    const { prompts } = await client.ask<{ prompts: { edges: { node: { id: Id; kind: string; version: number } }[] } }>(PROMPTS);
    const card = prompts.edges.map((edge) => edge.node).find((node) => node.kind === 'confirm');
    const CONFIRM = 'mutation ($id: ID!, $version: Int!) { confirmPrompt(promptId: $id, version: $version, option: "confirm", eventId: "county-confirms") { state } }';
    expect(await client.ask(CONFIRM, { id: card?.id, version: card?.version })).toEqual({ confirmPrompt: { state: 'answered' } });
    expect(await client.ask(CONFIRM, { id: card?.id, version: card?.version })).toEqual({ confirmPrompt: { state: 'answered' } });
    await house.settle();
    expect((await sheetOf('2022-04-27')).counties).toEqual([expect.objectContaining({ state: 'reported', late: false, figures: { units: 1, answered: 0 } })]);
  });

  it('lets exactly one of two supervisors recall a wrong blast', async () => {
    const second = await house.seat(city, 'supervisor', { personName: '刘督查' });
    const client = await again(supervisor);
    const ASK = 'mutation ($input: AskNowInput!) { askNow(input: $input) { id mode asked state } }';
    const input = { programmeId, unitIds: [units[0], units[1]], note: '请报在编人数', cutoffAt: instantOf('2022-04-28', '12:00').toISOString() };
    expect(await client.codeOf(ASK, { input: { ...input, unitIds: [] } })).toBe('ASK_UNITS_INVALID');
    const { askNow } = await client.ask<{ askNow: { id: Id; asked: number; mode: string } }>(ASK, { input });
    expect(askNow).toMatchObject({ mode: 'ad_hoc', asked: 2 });
    const RECALL = 'mutation ($id: ID!) { recallRound(id: $id, reason: "发错单位") { state } }';
    const codes = await Promise.all([client.codeOf(RECALL, { id: askNow.id }), second.client.codeOf(RECALL, { id: askNow.id })]);
    expect(codes.sort()).toEqual(['ROUND_RECALLED', null].sort());
    const { round } = await client.ask<{ round: Sheet }>(SHEET, { id: askNow.id });
    expect(round.rows.map((row) => row.promptState)).toEqual(['recalled', 'recalled']);
    expect(await refused(contacts[0] as TestSeat, round.rows[0]?.promptId ?? null, {})).toBe('PROMPT_RECALLED');
  });

  it('keeps one record of answers on two channels at once, and never guesses a number', async () => {
    const seat = contacts[1] as TestSeat;
    const own = (await line('2022-04-27', 1)).promptId ?? '';
    const ctx: Ctx = { ...house.system(city), seat: { id: seat.seatId, personId: seat.personId, personName: '新联络员', role: 'unit_contact', unitId: seat.unitId }, origin: 'web' };
    const desk = house.app.get<ChatDesk>(CHAT_DESK);
    const tap = { promptId: own, promptVersion: 1, option: 'lagging', value: null, channel: 'web', eventId: 'tap-in-the-web-chat', tappedAt: null };
    const [receipt, reply] = await Promise.all([report(seat, own, { status: 'on_plan' }), desk.tap({ ...ctx }, tap)]);
    expect([receipt.late, reply.ok]).toEqual([false, true]);
    expect(await oracle('SELECT 1 FROM wudan.progress_report WHERE office_id = $1 AND prompt_id = $2', [city, own])).toHaveLength(1);
    expect(await oracle('SELECT 1 FROM wudan.prompt_answer WHERE office_id = $1 AND prompt_id = $2', [city, own])).toHaveLength(2);
    expect(await desk.say({ ...ctx }, { text: '差不多一半', channel: 'web', eventId: 'words-no-number', sentAt: null })).toMatchObject({ ok: false, code: 'TEXT_NOT_UNDERSTOOD' });
    expect(await desk.say({ ...ctx }, { text: '160', channel: 'web', eventId: 'number-too-great', sentAt: null })).toMatchObject({ ok: false, code: 'PROGRESS_PERCENT_INVALID' });
    expect(await desk.say({ ...ctx }, { text: '60%', channel: 'web', eventId: 'number-that-fits', sentAt: null })).toMatchObject({ ok: true });
    expect(await line('2022-04-27', 1)).toMatchObject({ percent: 60 });
    expect(await desk.tap({ ...ctx }, { ...tap, eventId: 'no-such-option', option: 'perhaps' })).toMatchObject({ ok: false, code: 'PROGRESS_STATUS_UNKNOWN' });
    expect((await desk.say({ ...ctx }, { text: '待办', channel: 'web', eventId: 'what-to-do-next', sentAt: null })).text).toMatch(/待办|没有待办/);
  });

  it('announces the moved round the working day before and opens it on its new day', async () => {
    await at('2022-04-29', '15:00');
    const { prompts } = await (await again(contacts[0] as TestSeat)).ask<{ prompts: { edges: { node: { title: string; body: string } }[] } }>(PROMPTS);
    expect(prompts.edges.map(({ node }) => `${node.title} ${node.body}`).join()).toMatch(/调度日期调整 5月4日的调度改在5月5日进行/);
    await at('2022-05-04', '12:00');
    expect((await rounds()).find((round) => round.asksOn === '2022-05-05')?.state).toBe('planned');
    await at('2022-05-05', '09:00');
    expect((await rounds()).find((round) => round.asksOn === '2022-05-05')).toMatchObject({ state: 'open', number: 4 });
  });

  it('plans anew when a notice is published later', async () => {
    const system = await house.seat(city, 'system_administrator');
    const days = [{ date: '2022-05-11', kind: 'OFF', name: '抗洪放假' }];
    await system.client.ask('mutation ($input: PublishCalendarInput!) { publishCalendar(input: $input) { year } }', { input: { year: 2022, regionCode: '520500', title: '关于5月11日放假的通知', publishedOn: '2022-05-05', days } });
    await house.settle();
    expect((await rounds()).find((round) => round.nominalOn === '2022-05-11')).toMatchObject({ asksOn: '2022-05-12', state: 'planned' });
  });

  it('keeps rounds from units and other offices', async () => {
    const contact = await again(contacts[0] as TestSeat);
    expect(await contact.codeOf(ROUNDS, { id: programmeId })).toBe('FORBIDDEN');
    const { round } = await sheetOf('2022-04-13');
    expect(await (await again(countySupervisor)).codeOf(SHEET, { id: round.id })).toBe('NOT_FOUND');
  });

  it('writes the weekly table as typed cells', async () => {
    const { round } = await sheetOf('2022-04-13');
    const { roundFile } = await (await again(supervisor)).ask<{ roundFile: { name: string; base64: string } }>('query ($id: ID!) { roundFile(id: $id) { name base64 } }', { id: round.id });
    expect(roundFile.name).toBe('周调度表-2022-04-13.xlsx');
    expect(Buffer.from(roundFile.base64, 'base64').subarray(0, 2).toString()).toBe('PK');
  });
});
