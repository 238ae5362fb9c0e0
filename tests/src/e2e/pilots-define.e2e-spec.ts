import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CHAT_DESK, type ChatDesk } from '@wudan/channels-server';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import type { GraphqlClient, GraphqlFault } from '@wudan/kernel-testing';
import { findPilot, issuedSetOf, movePilot, pilotsOfProgramme } from '@wudan/pilots-server';
import pg from 'pg';
import { TestHouse, type TestSeat } from '../house/test-house.js';

const SUMMARY = 'id version state templateId templateName packId packName overrides contentHash issuedAt issuedBy reviewNote';
const PILOT = `id programmeName objectKind objectName unitId unitName category flow stage cutoffOn selfDueOn version can stages { stage label owner enteredAt leftAt plannedDays days }
  set { ${SUMMARY} } receipt { state issuedAt dueAt signedAt signedBy channel promptId } people { name duty phone }`;
const SET = `summary { ${SUMMARY} } pilotId nodes { code parent name points kind ruleText } totals { total common individual execution benefit leaves } faults { code node message }
  overrides { code field before after reason byName } versions { version state } can`;
const OPEN = `mutation ($input: OpenPilotsInput!) { openPilots(input: $input) { ${PILOT} } }`;
const ONE = `query ($id: ID!) { pilot(id: $id) { ${PILOT} } }`;
const LIST = `query ($programmeId: ID!) { pilots(programmeId: $programmeId) { ${PILOT} } }`;
const MINE = '{ myPilots { id objectName stage set { state } } }';
const READ_SET = `query ($id: ID!) { indicatorSet(id: $id) { ${SET} } }`;
const COMPOSE = `mutation ($input: ComposeSetInput!) { composeSet(input: $input) { ${SET} } }`;
const SUBMIT = `mutation ($id: ID!) { submitSet(id: $id) { ${SET} } }`;
const REVIEW = `mutation ($id: ID!, $accept: Boolean!, $note: String!) { reviewSet(id: $id, accept: $accept, note: $note) { ${SET} } }`;
const ISSUE = `mutation ($id: ID!, $selfDueOn: Date!, $reason: String) { issueSet(id: $id, selfDueOn: $selfDueOn, reason: $reason) { ${SET} } }`;
const REVISE = `mutation ($id: ID!, $reason: String!) { reviseSet(id: $id, reason: $reason) { ${SET} } }`;
const SIGN = `mutation ($pilotId: ID!) { signReceipt(pilotId: $pilotId) { ${PILOT} } }`;
const PEOPLE = `mutation ($input: NamePilotPeopleInput!) { namePilotPeople(input: $input) { ${PILOT} } }`;
const ADVANCE = `mutation ($id: ID!, $to: String!, $reason: String!) { advancePilot(id: $id, to: $to, reason: $reason) { ${PILOT} } }`;
const CONFIRM = 'mutation ($promptId: ID!, $option: String!, $eventId: String!) { confirmPrompt(promptId: $promptId, version: 1, option: $option, eventId: $eventId) { state answer { summary receiptNo } can } }';
const PROMPTS = '{ prompts(first: 50, open: false) { edges { node { id title body unitName state options { id label } } } } }';
const FLOW = 'mutation ($input: SaveStageFlowInput!) { saveStageFlow(input: $input) { key version shipped receiptDays stages { stage label next } artefacts { key keep } can } }';
const FLOWS = '{ stageFlows { key version shipped } }';
const PROGRAMME = 'mutation ($input: ProgrammeInput!) { saveProgramme(input: $input) { id } }';
const PLAN = 'id programmeId state version sections { heading body } docNumber issuedOn decisions { id step form onDate byName docNumber scanName } can';
const READ_PLAN = `query ($programmeId: ID!) { workPlan(programmeId: $programmeId) { ${PLAN} } }`;
const SAVE_PLAN = `mutation ($input: SaveWorkPlanInput!) { saveWorkPlan(input: $input) { ${PLAN} } }`;
const DECIDE = `mutation ($input: DecideWorkPlanInput!) { decideWorkPlan(input: $input) { ${PLAN} } }`;
const PLAN_FILE = 'query ($programmeId: ID!) { workPlanFile(programmeId: $programmeId) { name base64 } }';
const SCAN_FILE = 'query ($decisionId: ID!) { planScanFile(decisionId: $decisionId) { name base64 } }';
const GUIDE = 'mutation ($input: AttachGuideInput!) { attachGuide(input: $input) { id version fileName size sha256 byName } }';
const GUIDES = 'query ($programmeId: ID!) { guides(programmeId: $programmeId) { id version title } }';
const GUIDE_FILE = 'query ($id: ID!) { guideFile(id: $id) { name base64 } }';
const TRAINING = 'mutation ($input: SaveTrainingInput!) { saveTraining(input: $input) { id title attendance { unitName people state } can } }';
const TRAININGS = 'query ($programmeId: ID!) { trainings(programmeId: $programmeId) { id title attendance { people } } }';
const BOARD = '{ board(first: 50) { edges { node { unitName stage } } } }';
const COPY_TEMPLATE = 'mutation ($id: ID!, $name: String!) { copyTemplate(id: $id, name: $name) { summary { id lock } document } }';
const SAVE_TEMPLATE = 'mutation ($input: SaveTemplateInput!) { saveTemplate(input: $input) { faults { message } } }';
const PUBLISH_TEMPLATE = "mutation ($id: ID!) { publishTemplate(id: $id, version: \"1.0.0\", note: \"事项评估\") { summary { state } } }";
const STRANGE_ID = '019a0000-0000-7000-8000-00000000dead';
const PDF = Buffer.from('%PDF-1.7 scan').toString('base64');

interface Summary {
  id: Id;
  version: number;
  state: string;
  templateId: string;
  packId: string | null;
  packName: string;
  contentHash: string;
}
interface Pilot {
  id: Id;
  objectName: string;
  stage: string;
  version: number;
  can: string[];
  selfDueOn: string | null;
  set: Summary | null;
  receipt: { state: string; dueAt: string; signedBy: string | null; channel: string | null; promptId: Id | null } | null;
  stages: { stage: string; enteredAt: string | null; days: number | null }[];
  people: { name: string; phone: string | null }[];
}
interface IndicatorSet {
  summary: Summary;
  nodes: { code: string; parent: string | null; name: string; points: string; kind: string }[];
  totals: { total: string; common: string; individual: string; leaves: number };
  faults: { code: string; message: string }[];
  overrides: { code: string; field: string; before: string | null; after: string | null; reason: string; byName: string }[];
  versions: { version: number; state: string }[];
  can: string[];
}
interface Plan {
  state: string;
  version: number;
  sections: { heading: string; body: string }[];
  docNumber: string | null;
  decisions: { id: Id; step: string; scanName: string | null }[];
  can: string[];
}

async function faultOf(client: GraphqlClient, query: string, variables: Record<string, unknown>): Promise<GraphqlFault['extensions'] | null> {
  const [fault] = (await client.send(query, variables)).errors;
  if (fault) expect(fault.message).toMatch(/[\u4e00-\u9fff].*。$/s);
  return fault?.extensions ?? null;
}

describe('定单 and 接单', () => {
  let house: TestHouse;
  let city: Id;
  let supervisor: TestSeat;
  let colleague: TestSeat;
  let assessor: TestSeat;
  let leader: TestSeat;
  let petitions: Id;
  let finance: Id;
  let school: Id;
  let contact: TestSeat;
  let head: TestSeat;
  let financeContact: TestSeat;
  let programmeId: Id;
  let event = 0;

  const openRows = async (rows: Record<string, unknown>[]): Promise<Pilot[]> => (await assessor.client.ask<{ openPilots: Pilot[] }>(OPEN, { input: { programmeId, rows } })).openPilots;
  const pilotOf = async (id: Id, client = assessor.client): Promise<Pilot> => (await client.ask<{ pilot: Pilot }>(ONE, { id })).pilot;
  const setOf = async (id: Id, client = assessor.client): Promise<IndicatorSet> => (await client.ask<{ indicatorSet: IndicatorSet }>(READ_SET, { id })).indicatorSet;
  const compose = async (pilotId: Id, patch: Record<string, unknown> = {}): Promise<IndicatorSet> => {
    const { version, set } = await pilotOf(pilotId);
    const input = { pilotId, version, templateId: set?.templateId, packId: set?.packId, overrides: [], ...patch };
    return (await assessor.client.ask<{ composeSet: IndicatorSet }>(COMPOSE, { input })).composeSet;
  };
  /** Sent in by one, accepted by another, issued. */
  const issue = async (pilotId: Id): Promise<IndicatorSet> => {
    const id = (await pilotOf(pilotId)).set?.id;
    await assessor.client.ask(SUBMIT, { id });
    await supervisor.client.ask(REVIEW, { id, accept: true, note: '同意' });
    return (await supervisor.client.ask<{ issueSet: IndicatorSet }>(ISSUE, { id, selfDueOn: '2022-06-30' })).issueSet;
  };
  const cards = async (client: GraphqlClient): Promise<{ id: Id; title: string; body: string; unitName: string | null; state: string }[]> =>
    (await client.ask<{ prompts: { edges: { node: { id: Id; title: string; body: string; unitName: string | null; state: string } }[] } }>(PROMPTS)).prompts.edges.map(({ node }) => node);
  const trail = async (subjectId: Id | null): Promise<{ action: string; summary: string }[]> => {
    const admin = new pg.Client({ connectionString: house.database.adminUrl });
    await admin.connect();
    try {
      return (await admin.query<{ action: string; summary: string }>('SELECT action, summary FROM wudan.audit_entry WHERE office_id = $1 AND ($2::uuid IS NULL OR subject_id = $2)', [city, subjectId])).rows;
    } finally {
      await admin.end();
    }
  };
  const actions = async (subjectId: Id | null = null): Promise<string[]> => (await trail(subjectId)).map(({ action }) => action);
  const summaries = async (subjectId: Id): Promise<string[]> => (await trail(subjectId)).map(({ summary }) => summary);
  /** Sessions end when they are idle; whoever still has to act signs in again. */
  const goTo = async (instant: string, ...seats: TestSeat[]): Promise<void> => {
    house.clock.setTo(new Date(instant));
    for (const { client, account, seatId } of seats) await house.signIn(client, account, seatId);
  };

  beforeAll(async () => {
    house = await TestHouse.open('pilots_define');
    house.clock.setTo(new Date('2022-04-13T02:00:00Z'));
    const province = await house.rootOffice({ name: '贵州省委编办' });
    city = await house.officeBelow(province, { name: '毕节市委编办', level: 'city', regionCode: '520500' });
    supervisor = await house.seat(city, 'supervisor', { personName: '王督查' });
    colleague = await house.seat(city, 'assessor', { personName: '孙评估' });
    assessor = await house.seat(city, 'assessor', { personName: '李评估' });
    leader = await house.seat(city, 'leader', { personName: '张主任' });
    petitions = await house.unit(city, { name: '毕节市信访局' });
    finance = await house.unit(city, { name: '毕节市金融办' });
    school = await house.unit(city, { name: '毕节市第一中学' });
    contact = await house.seat(city, 'unit_contact', { unitId: petitions, personName: '赵联络' });
    head = await house.seat(city, 'unit_head', { unitId: petitions, personName: '钱局长' });
    financeContact = await house.seat(city, 'unit_contact', { unitId: finance, personName: '周联络' });
    const saved = await assessor.client.ask<{ saveProgramme: { id: Id } }>(PROGRAMME, {
      input: {
        name: '2022年评估试点', scope: '市直部门', startsOn: '2022-04-13', endsOn: '2022-12-31', evidenceTo: '2022-03-31',
        sections: [{ key: 'lead', name: '督查科', duty: 'lead' }],
        units: [petitions, finance, school].map((unitId) => ({ unitId, field: '综合管理', reason: '职能调整较大', sectionKey: 'lead' })),
        taskForce: [{ personName: '张主任', post: '编办主任', duty: 'head' }],
        keyDates: [{ label: '自评截止', onDate: '2022-06-30' }],
      },
    });
    programmeId = saved.saveProgramme.id;
  });
  afterAll(() => house.close());

  it('go from composition by faults, review, issue and receipt to a revision', async () => {
    const [pilot] = await openRows([{ unitId: petitions, category: 'party_department' }]);
    if (!pilot?.set) throw new Error('no set was composed');
    expect(pilot).toMatchObject({
      programmeName: '2022年评估试点', objectKind: 'unit', objectName: '毕节市信访局', category: 'party_department', flow: 'five_lists', stage: 'define', cutoffOn: '2022-03-31', selfDueOn: null, receipt: null,
      set: { version: 1, state: 'draft', overrides: 0 }, can: ['compose', 'submit_set'],
    });
    const { id: setId } = pilot.set;
    const whole = await setOf(setId);
    expect(whole).toMatchObject({ faults: [], totals: { total: '120.00', common: '100.00', individual: '20.00' }, can: ['compose', 'submit_set'] });
    expect(await faultOf(assessor.client, OPEN, { input: { programmeId, rows: [{ unitId: petitions, category: 'party_department' }] } })).toMatchObject({ code: 'PILOT_EXISTS', field: 'input.rows.0.objectName' });

    // A departure that breaks the sum is saved, shown and kept from going on.
    const parents = new Set(whole.nodes.map(({ parent }) => parent));
    const [leaf, other] = whole.nodes.filter(({ code, kind }) => kind === 'common' && !parents.has(code));
    const more = { code: leaf?.code, field: 'points', value: String(Number(leaf?.points) + 1), reason: '信访工作任务较重' };
    const faulty = await compose(pilot.id, { overrides: [more] });
    expect(faulty).toMatchObject({ summary: { id: setId, state: 'draft', overrides: 1 }, totals: { common: '101.00' }, overrides: [{ code: leaf?.code, field: 'points', reason: '信访工作任务较重', byName: '李评估' }] });
    expect(faulty.faults.map(({ code }) => code)).toContain('POINTS_TOTAL');
    expect(await faultOf(assessor.client, SUBMIT, { id: setId })).toMatchObject({ code: 'SET_FAULTY', field: 'id' });
    expect(await faultOf(assessor.client, COMPOSE, { input: { pilotId: pilot.id, version: 1, templateId: pilot.set.templateId, overrides: [] } })).toMatchObject({ code: 'PILOT_CHANGED', field: 'input.version' });
    const less = { code: other?.code, field: 'points', value: String(Number(other?.points) - 1), reason: '相应调减' };
    const fitting = await compose(pilot.id, { overrides: [more, less] });
    expect(fitting).toMatchObject({ faults: [], totals: { total: '120.00', common: '100.00' } });
    expect(fitting.summary.contentHash).not.toBe(whole.summary.contentHash);

    // Four eyes.
    await assessor.client.ask(SUBMIT, { id: setId });
    expect(await faultOf(assessor.client, REVIEW, { id: setId, accept: true, note: '' })).toMatchObject({ code: 'SET_REVIEWED_BY_ONESELF' });
    expect(await faultOf(colleague.client, REVIEW, { id: setId, accept: false, note: '' })).toMatchObject({ code: 'PILOT_INVALID', field: 'note' });
    expect(await colleague.client.ask(REVIEW, { id: setId, accept: false, note: '请说明调减依据' })).toMatchObject({ reviewSet: { summary: { state: 'returned', reviewNote: '请说明调减依据' } } });
    await assessor.client.ask(SUBMIT, { id: setId });
    expect(await faultOf(supervisor.client, ISSUE, { id: setId, selfDueOn: '2022-06-30' })).toMatchObject({ code: 'SET_STATE' });
    await colleague.client.ask(REVIEW, { id: setId, accept: true, note: '' });
    expect(await faultOf(assessor.client, ISSUE, { id: setId, selfDueOn: '2022-06-30' })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await faultOf(supervisor.client, ISSUE, { id: setId, selfDueOn: '2022-04-13' })).toMatchObject({ code: 'SET_SELF_DUE', field: 'selfDueOn' });

    // Nothing of a draft is seen by the unit.
    expect(await faultOf(contact.client, ONE, { id: pilot.id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await faultOf(contact.client, READ_SET, { id: setId })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await faultOf(assessor.client, ADVANCE, { id: pilot.id, to: 'accept', reason: '直接转入' })).toMatchObject({ code: 'STAGE_WITHOUT_SET' });
    expect(await faultOf(supervisor.client, ISSUE, { id: setId, selfDueOn: '2022-06-30', reason: ' ' })).toMatchObject({ code: 'SET_ISSUE_REASON', field: 'reason' });
    const issued = (await supervisor.client.ask<{ issueSet: IndicatorSet }>(ISSUE, { id: setId, selfDueOn: '2022-06-30', reason: '编委会审定' })).issueSet;
    expect(await summaries(setId)).toContain(`下达指标单 毕节市信访局 第${issued.summary.version}版，自评截止2022-06-30：编委会审定`);
    expect(issued).toMatchObject({ summary: { state: 'issued', issuedBy: '王督查', contentHash: fitting.summary.contentHash }, faults: [], can: ['revise_set'] });
    expect(await contact.client.ask(MINE)).toEqual({ myPilots: [{ id: pilot.id, objectName: '毕节市信访局', stage: 'define', set: { state: 'issued' } }] });
    expect(await financeContact.client.ask(MINE)).toEqual({ myPilots: [] });
    expect(await faultOf(financeContact.client, ONE, { id: pilot.id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await faultOf(financeContact.client, SIGN, { pilotId: pilot.id })).toMatchObject({ code: 'NOT_FOUND', field: 'pilotId' });
    expect((await setOf(setId, contact.client)).can).toEqual([]);

    // Three working days to sign, at the end of the day; here in the console.
    const waiting = await pilotOf(pilot.id, contact.client);
    expect(waiting).toMatchObject({ selfDueOn: '2022-06-30', receipt: { state: 'waiting', dueAt: '2022-04-18T09:30:00.000Z' }, can: ['sign_receipt', 'name_people'] });
    const signed = (await contact.client.ask<{ signReceipt: Pilot }>(SIGN, { pilotId: pilot.id })).signReceipt;
    expect(signed).toMatchObject({ stage: 'accept', receipt: { state: 'signed', signedBy: '赵联络', channel: 'console' }, can: ['name_people'] });
    expect(signed.stages.map(({ stage, enteredAt }) => [stage, enteredAt !== null])).toEqual([['define', true], ['accept', true], ['assess', false], ['rectify', false], ['apply', false], ['closed', false]]);
    expect(await faultOf(contact.client, SIGN, { pilotId: pilot.id })).toMatchObject({ code: 'RECEIPT_SIGNED' });
    expect((await cards(contact.client)).filter(({ title }) => title === '评估指标单签收').map(({ state }) => state)).toEqual(['answered']);
    expect((await supervisor.client.ask<{ board: { edges: { node: { unitName: string; stage: string } }[] } }>(BOARD)).board.edges.find(({ node }) => node.unitName === '毕节市信访局')?.node.stage).toBe('accept');

    // The unit names its people.
    const people = [{ name: '赵联络', duty: 'contact', phone: '13800001234' }, { name: '钱局长', duty: 'head' }];
    expect((await contact.client.ask<{ namePilotPeople: Pilot }>(PEOPLE, { input: { pilotId: pilot.id, people } })).namePilotPeople.people).toEqual([{ name: '赵联络', duty: 'contact', phone: '138****1234' }, { name: '钱局长', duty: 'head', phone: null }]);
    await head.client.ask(PEOPLE, { input: { pilotId: pilot.id, people: [{ name: '赵联络', duty: 'contact' }] } });
    expect((await pilotOf(pilot.id)).people).toEqual([{ name: '赵联络', duty: 'contact', phone: '138****1234' }]);
    expect(await faultOf(assessor.client, PEOPLE, { input: { pilotId: pilot.id, people } })).toMatchObject({ code: 'FORBIDDEN' });

    // What is issued stays; a change is a new version.
    const frozen = await house.app.get(UnitOfWork).read(house.system(city), (tx) => issuedSetOf(tx, pilot.id));
    expect(frozen).toMatchObject({ id: setId, version: 1, set: { hash: issued.summary.contentHash } });
    const { version } = await pilotOf(pilot.id);
    expect(await faultOf(assessor.client, COMPOSE, { input: { pilotId: pilot.id, version, templateId: pilot.set.templateId, overrides: [] } })).toMatchObject({ code: 'SET_FROZEN', field: 'input.pilotId' });
    expect(await faultOf(assessor.client, REVISE, { id: setId, reason: ' ' })).toMatchObject({ code: 'PILOT_INVALID', field: 'reason' });
    const revised = (await assessor.client.ask<{ reviseSet: IndicatorSet }>(REVISE, { id: setId, reason: '职能调整后增列一项' })).reviseSet;
    expect(revised).toMatchObject({ summary: { version: 2, state: 'draft', overrides: 2 }, overrides: [{ byName: '李评估' }, { byName: '李评估' }], versions: [{ version: 2, state: 'draft' }, { version: 1, state: 'issued' }] });
    expect(await faultOf(assessor.client, REVISE, { id: setId, reason: '再来一次' })).toMatchObject({ code: 'SET_STATE' });
    expect((await pilotOf(pilot.id, contact.client)).set).toMatchObject({ version: 1, state: 'issued' });
    await compose(pilot.id, { overrides: [] });
    expect((await issue(pilot.id)).versions).toEqual([{ version: 2, state: 'issued' }, { version: 1, state: 'superseded' }]);
    expect(await pilotOf(pilot.id, contact.client)).toMatchObject({ stage: 'accept', set: { version: 2 }, receipt: { state: 'waiting' } });
    expect(await house.app.get(UnitOfWork).read(house.system(city), (tx) => issuedSetOf(tx, pilot.id))).toMatchObject({ version: 2, set: { hash: whole.summary.contentHash } });
    expect(await actions()).toEqual(expect.arrayContaining(['pilots.opened', 'indicator_set.composed', 'indicator_set.submitted', 'indicator_set.returned', 'indicator_set.reviewed', 'indicator_set.issued', 'indicator_set.received', 'pilot.moved', 'indicator_set.revised', 'pilot.people_named']));
  });

  it('are signed for by one tap on the card, once', async () => {
    const [pilot] = await openRows([{ unitId: finance, category: 'government_department', flow: 'quick' }]);
    if (!pilot) throw new Error('no pilot');
    await issue(pilot.id);
    const card = (await cards(financeContact.client)).find(({ title }) => title === '评估指标单签收');
    expect(card?.body).toBe('《毕节市金融办》评估指标单已下达，请于4月18日前签收；自评截止6月30日。点“签收”即完成，内容请到系统查看。');
    event += 1;
    const tap = { promptId: card?.id, option: 'sign', eventId: `tap-${event}-${process.pid}` };
    expect(await faultOf(contact.client, CONFIRM, tap)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await faultOf(financeContact.client, CONFIRM, { ...tap, option: 'refuse' })).toMatchObject({ code: 'OPTION_UNKNOWN' });
    expect(await financeContact.client.ask(CONFIRM, tap)).toMatchObject({ confirmPrompt: { state: 'answered', answer: { summary: '已签收评估指标单' }, can: [] } });
    expect(await financeContact.client.ask(CONFIRM, tap)).toMatchObject({ confirmPrompt: { state: 'answered' } });
    expect(await pilotOf(pilot.id)).toMatchObject({ stage: 'accept', receipt: { state: 'signed', signedBy: '周联络', channel: 'console' } });
    expect(await house.app.get(UnitOfWork).read(house.system(city), (tx) => findPilot(tx, pilot.id))).toMatchObject({ unitName: '毕节市金融办', stage: 'accept', evidenceFrom: '2019-01-01' });
    expect(await house.app.get(UnitOfWork).read(house.system(city), (tx) => pilotsOfProgramme(tx, programmeId))).toHaveLength(2);

    // The flow says where it may go.
    expect(await faultOf(assessor.client, ADVANCE, { id: pilot.id, to: 'rectify', reason: '转入整改' })).toMatchObject({ code: 'STAGE_UNKNOWN', field: 'to' });
    expect(await faultOf(assessor.client, ADVANCE, { id: pilot.id, to: 'closed', reason: '直接办结' })).toMatchObject({ code: 'STAGE_NOT_NEXT', field: 'to' });
    expect(await faultOf(assessor.client, ADVANCE, { id: pilot.id, to: 'assess', reason: '' })).toMatchObject({ code: 'PILOT_INVALID', field: 'reason' });
    expect(await faultOf(leader.client, ADVANCE, { id: pilot.id, to: 'assess', reason: '转入评单' })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await assessor.client.ask(ADVANCE, { id: pilot.id, to: 'assess', reason: '自评已经收齐' })).toMatchObject({ advancePilot: { stage: 'assess' } });
    await house.app.get(UnitOfWork).run(house.system(city), (tx) => movePilot(tx, pilot.id, 'accept', '退回补充材料'));
    expect(await pilotOf(pilot.id)).toMatchObject({ stage: 'accept' });
  });

  it('that nobody signs for climb to the head and to supervision, on working days', async () => {
    const silent = await house.unit(city, { name: '毕节市广播电视台' });
    const silentHead = await house.seat(city, 'unit_head', { unitId: silent, personName: '吴台长' });
    await house.seat(city, 'unit_contact', { unitId: silent, personName: '郑联络', signIn: false });
    const saved = await assessor.client.ask<{ saveProgramme: { id: Id } }>(PROGRAMME, { input: { name: '第二轮', startsOn: '2022-04-13', endsOn: '2022-12-31', units: [{ unitId: silent, field: '事业', reason: '公益职能' }] } });
    const [pilot] = (await assessor.client.ask<{ openPilots: Pilot[] }>(OPEN, { input: { programmeId: saved.saveProgramme.id, rows: [{ unitId: silent, category: 'directly_affiliated_institution' }] } })).openPilots;
    if (!pilot) throw new Error('no pilot');
    await goTo('2022-04-14T02:00:00Z', assessor, supervisor);
    await issue(pilot.id);
    expect((await pilotOf(pilot.id)).receipt).toMatchObject({ state: 'waiting', dueAt: '2022-04-19T09:30:00.000Z' });
    await goTo('2022-04-19T01:01:00Z', assessor);
    await house.settle();
    expect((await pilotOf(pilot.id)).receipt?.state).toBe('waiting');
    await goTo('2022-04-19T09:31:00Z', assessor);
    await house.settle();
    expect((await pilotOf(pilot.id)).receipt?.state).toBe('escalated');
    await goTo('2022-04-20T09:31:00Z', assessor, supervisor, colleague, leader, contact, financeContact, silentHead);
    await house.settle();
    expect((await cards(supervisor.client)).find(({ title }) => title === '指标单逾期未签收')?.body).toContain('请督办');
    expect((await actions(pilot.id)).filter((action) => action === 'receipt.reminded')).toHaveLength(3);
    // The head signs after all, late, by a tap in the chat.
    const { promptId } = (await pilotOf(pilot.id)).receipt ?? {};
    const ctx = { ...house.system(city), seat: { id: silentHead.seatId, personId: silentHead.personId, personName: '吴台长', role: 'unit_head' as const, unitId: silent } };
    const reply = await house.app.get<ChatDesk>(CHAT_DESK).tap(ctx, { promptId: promptId ?? '', promptVersion: 1, option: 'sign', value: null, channel: 'telegram', eventId: `chat-${process.pid}`, tappedAt: null });
    expect(reply).toMatchObject({ ok: true, text: expect.stringMatching(/^已签收《毕节市广播电视台》评估指标单，回执号 20220420-[0-9A-F]{8}。自评截止6月30日。$/) as unknown });
    expect(await pilotOf(pilot.id)).toMatchObject({ stage: 'accept', receipt: { state: 'signed', signedBy: '吴台长', channel: 'telegram' } });
    const days = (await pilotOf(pilot.id)).stages.find(({ stage }) => stage === 'define')?.days;
    expect(days).toBe(5);
  });

  it('follow flows of one\'s own, for objects other than a unit', async () => {
    const stages = [
      { stage: 'define', label: '准备', owner: 'office', plannedDays: 5, next: ['assess'] },
      { stage: 'assess', label: '评估', owner: 'office', plannedDays: 20, next: ['closed'] },
      { stage: 'closed', label: '反馈', owner: 'office', plannedDays: null, next: [] },
    ];
    const flow = { key: 'three_steps', name: '三段流程', receiptDays: 2, stages, artefacts: [{ key: 'template', keep: 'keep' }] };
    expect(await faultOf(assessor.client, FLOW, { input: flow })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await faultOf(supervisor.client, FLOW, { input: { ...flow, key: 'five_lists' } })).toMatchObject({ code: 'FLOW_INVALID', field: 'input.key' });
    expect(await faultOf(supervisor.client, FLOW, { input: { ...flow, stages: stages.slice(0, 2) } })).toMatchObject({ code: 'FLOW_INVALID', field: 'input.stages' });
    expect(await supervisor.client.ask(FLOW, { input: flow })).toMatchObject({ saveStageFlow: { key: 'three_steps', version: 1, shipped: false, receiptDays: 2, can: ['save', 'hand_down'] } });
    expect(await faultOf(supervisor.client, FLOW, { input: flow })).toMatchObject({ code: 'FLOW_CHANGED', field: 'input.version' });
    expect(await supervisor.client.ask(FLOW, { input: { ...flow, version: 1, receiptDays: 4 } })).toMatchObject({ saveStageFlow: { version: 2 } });
    expect((await leader.client.ask<{ stageFlows: { key: string }[] }>(FLOWS)).stageFlows.map(({ key }) => key)).toEqual(['five_lists', 'full', 'quick', 'written', 'three_steps']);

    const [matter] = await openRows([{ unitId: school, objectKind: 'matter', objectName: '课后服务经费', flow: 'three_steps' }]);
    expect(matter).toMatchObject({ objectKind: 'matter', objectName: '课后服务经费', unitName: '毕节市第一中学', category: '', set: null, can: ['compose'] });
    expect(await faultOf(assessor.client, OPEN, { input: { programmeId, rows: [{ unitId: school, category: 'party_department', flow: 'nowhere' }] } })).toMatchObject({ code: 'FLOW_UNKNOWN', field: 'input.rows.0.flow' });
    // Several kinds of body on one template: whatever is chosen fits.
    const { set } = await pilotOf((await openRows([{ unitId: school, category: 'public_welfare_institution' }]))[0]?.id ?? '');
    const composed = await compose(matter?.id ?? '', { templateId: set?.templateId, packId: set?.packId });
    expect(composed).toMatchObject({ summary: { version: 1, state: 'draft' }, faults: [] });
    // A tree of two levels with totals of its own, complete without a pack.
    const { copyTemplate: copy } = await supervisor.client.ask<{ copyTemplate: { summary: { id: Id; lock: number }; document: string } }>(COPY_TEMPLATE, { id: set?.templateId, name: '事项评估（两级）' });
    expect(await faultOf(assessor.client, COMPOSE, { input: { pilotId: matter?.id, version: 2, templateId: copy.summary.id, overrides: [] } })).toMatchObject({ code: 'SET_TEMPLATE', field: 'input.templateId' });
    const document = JSON.parse(copy.document) as { nodes: { code: string; parent: string | null; rule: { type: string } | null; evidence: unknown[] }[] };
    const model = document.nodes.find(({ rule }) => rule?.type === 'checklist');
    const branch = (code: string, points: string, kind: string): unknown => ({ ...model, code, parent: null, level: 1, name: `${code}类指标`, points, kind, aspect: null, rule: null, formulaId: null, dataSources: [], evidence: [] });
    const twig = (code: string, points: string, kind: string, aspect: string): unknown => ({ ...model, code, parent: code[0], level: 2, name: `${code}指标`, points, kind, aspect, formulaId: null });
    const nodes = [branch('A', '60', 'common'), twig('A1', '25', 'common', 'execution'), twig('A2', '35', 'common', 'benefit'), branch('G', '40', 'individual'), twig('G1', '40', 'individual', 'benefit')];
    const input = { id: copy.summary.id, version: copy.summary.lock, document: JSON.stringify({ ...document, category: null, packs: [], totals: { common: '60', individual: '40' }, nodes }) };
    expect(await supervisor.client.ask(SAVE_TEMPLATE, { input })).toEqual({ saveTemplate: { faults: [] } });
    await supervisor.client.ask(PUBLISH_TEMPLATE, { id: copy.summary.id });
    const twoLevel = await compose(matter?.id ?? '', { templateId: copy.summary.id, packId: null });
    expect(twoLevel).toMatchObject({ summary: { version: 1, packId: null, packName: '' }, faults: [], totals: { total: '100.00', common: '60.00', individual: '40.00', execution: '25.00', benefit: '35.00', leaves: 3 } });
    expect(await faultOf(assessor.client, COMPOSE, { input: { pilotId: matter?.id, version: 3, templateId: STRANGE_ID, overrides: [] } })).toMatchObject({ code: 'NOT_FOUND', field: 'input.templateId' });
    await issue(matter?.id ?? '');
    const schoolHead = await house.seat(city, 'unit_head', { unitId: school });
    expect(await schoolHead.client.ask(SIGN, { pilotId: matter?.id })).toMatchObject({ signReceipt: { stage: 'assess' } });
    expect((await assessor.client.ask<{ pilots: Pilot[] }>(LIST, { programmeId })).pilots).toHaveLength(4);
    expect((await schoolHead.client.ask<{ pilots: Pilot[] }>(LIST, { programmeId })).pilots.map(({ objectName }) => objectName)).toEqual(['课后服务经费']);
  });

  it('rest on a work plan that is reviewed, agreed and issued with its number', async () => {
    const plan = async (client = assessor.client): Promise<Plan> => (await client.ask<{ workPlan: Plan }>(READ_PLAN, { programmeId })).workPlan;
    const prefilled = await plan();
    expect(prefilled).toMatchObject({ state: 'draft', version: 0, decisions: [], can: ['edit', 'export'] });
    expect(prefilled.sections.map(({ heading }) => heading)).toContain('实施步骤');
    const decide = (step: string, patch: Record<string, unknown> = {}): Record<string, unknown> => ({ input: { programmeId, step, form: 'sign_off', onDate: '2022-04-14', byName: '市委组织部部长', ...patch } });
    expect(await faultOf(supervisor.client, DECIDE, decide('review'))).toMatchObject({ code: 'PLAN_INVALID', field: 'input.programmeId' });
    expect(await faultOf(contact.client, READ_PLAN, { programmeId })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await faultOf(assessor.client, SAVE_PLAN, { input: { programmeId, version: 0, sections: [] } })).toMatchObject({ code: 'PLAN_INVALID', field: 'input.sections' });
    await assessor.client.ask(SAVE_PLAN, { input: { programmeId, version: 0, sections: prefilled.sections } });
    expect(await faultOf(assessor.client, SAVE_PLAN, { input: { programmeId, version: 0, sections: prefilled.sections } })).toMatchObject({ code: 'PLAN_CHANGED' });
    expect(await faultOf(supervisor.client, DECIDE, decide('issue'))).toMatchObject({ code: 'PLAN_STATE', field: 'input.step' });
    expect(await faultOf(supervisor.client, DECIDE, decide('review', { onDate: '2030-01-01' }))).toMatchObject({ code: 'PLAN_INVALID', field: 'input.onDate' });
    await supervisor.client.ask(DECIDE, decide('review', { scan: { name: '审核签批单.pdf', base64: PDF } }));
    // New text has to be reviewed again.
    const reviewed = await plan();
    await assessor.client.ask(SAVE_PLAN, { input: { programmeId, version: reviewed.version, sections: [...prefilled.sections.slice(0, 6), { heading: '有关要求', body: '严格保密。\n减轻负担。' }] } });
    expect((await plan()).state).toBe('draft');
    await supervisor.client.ask(DECIDE, decide('review', { onDate: '2022-04-15' }));
    expect(await faultOf(supervisor.client, DECIDE, decide('agree', { onDate: '2022-04-14' }))).toMatchObject({ code: 'PLAN_INVALID', field: 'input.onDate' });
    await leader.client.ask(DECIDE, decide('agree', { form: 'meeting', onDate: '2022-04-18', byName: '市委编委会议' }));
    expect(await faultOf(leader.client, DECIDE, decide('issue', { onDate: '2022-04-19', docNumber: '毕机编办[2022]15号' }))).toMatchObject({ code: 'DOC_NUMBER_INVALID', field: 'input.docNumber' });
    await leader.client.ask(DECIDE, decide('issue', { onDate: '2022-04-19', docNumber: '毕机编办〔2022〕15号' }));
    const issued = await plan(leader.client);
    expect(issued).toMatchObject({ state: 'issued', docNumber: '毕机编办〔2022〕15号', can: ['export'], decisions: [{ step: 'review', scanName: '审核签批单.pdf' }, { step: 'review' }, { step: 'agree' }, { step: 'issue' }] });
    expect(await faultOf(assessor.client, SAVE_PLAN, { input: { programmeId, version: issued.version, sections: prefilled.sections } })).toMatchObject({ code: 'PLAN_ISSUED' });
    expect(await leader.client.ask(SCAN_FILE, { decisionId: issued.decisions[0]?.id })).toEqual({ planScanFile: { name: '审核签批单.pdf', base64: PDF } });
    expect(await faultOf(leader.client, SCAN_FILE, { decisionId: issued.decisions[1]?.id })).toMatchObject({ code: 'NOT_FOUND' });
    const { workPlanFile } = await leader.client.ask<{ workPlanFile: { name: string; base64: string } }>(PLAN_FILE, { programmeId });
    expect(workPlanFile.name).toBe('2022年评估试点工作方案.docx');
    expect(Buffer.from(workPlanFile.base64, 'base64').subarray(0, 2).toString()).toBe('PK');
  });

  it('come with a guide in versions and a training with its attendance', async () => {
    const guide = { programmeId, title: '评估操作手册', effectiveOn: '2022-04-20', note: '首版', file: { name: '操作手册.pdf', base64: PDF } };
    expect(await faultOf(leader.client, GUIDE, { input: guide })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await faultOf(assessor.client, GUIDE, { input: { ...guide, file: { name: '操作手册.docx', base64: PDF } } })).toMatchObject({ code: 'ATTACHMENT_INVALID', field: 'input.file.base64' });
    const first = await assessor.client.ask<{ attachGuide: { id: Id } }>(GUIDE, { input: guide });
    expect(first).toMatchObject({ attachGuide: { version: 1, fileName: '操作手册.pdf', size: 13, byName: '李评估' } });
    await assessor.client.ask(GUIDE, { input: { ...guide, title: '评估工作指引', note: '更名' } });
    expect(await contact.client.ask(GUIDES, { programmeId })).toMatchObject({ guides: [{ version: 2, title: '评估工作指引' }, { version: 1 }] });
    expect(await contact.client.ask(GUIDE_FILE, { id: first.attachGuide.id })).toEqual({ guideFile: { name: '操作手册.pdf', base64: PDF } });
    const strangers = await house.seat(city, 'unit_contact', { unitId: await house.unit(city) });
    expect(await faultOf(strangers.client, GUIDES, { programmeId })).toMatchObject({ code: 'NOT_FOUND' });

    const training = { programmeId, title: '指标填报培训', onDate: '2022-04-21', place: '三楼会议室', content: '讲解指标和材料要求', attendance: [{ unitId: petitions, people: 2, names: '赵联络、孙文', state: 'present' }, { unitId: finance, people: 0, names: '', state: 'excused' }] };
    const saved = await assessor.client.ask<{ saveTraining: { id: Id } }>(TRAINING, { input: training });
    expect(saved).toMatchObject({ saveTraining: { attendance: expect.arrayContaining([{ unitName: '毕节市信访局', people: 2, state: 'present' }]) as unknown, can: ['edit'] } });
    expect(await faultOf(assessor.client, TRAINING, { input: { ...training, attendance: [{ unitId: STRANGE_ID, people: 1, names: '', state: 'present' }] } })).toMatchObject({ code: 'TRAINING_INVALID', field: 'input.attendance.0.unitId' });
    await assessor.client.ask(TRAINING, { input: { ...training, id: saved.saveTraining.id, attendance: [{ unitId: petitions, people: 3, names: '', state: 'present' }] } });
    expect(await leader.client.ask(TRAININGS, { programmeId })).toEqual({ trainings: [{ id: saved.saveTraining.id, title: '指标填报培训', attendance: [{ people: 3 }] }] });
    // A draft in which something was prepared is not deleted.
    expect(await faultOf(assessor.client, 'mutation ($id: ID!) { removeProgramme(id: $id) { id } }', { id: programmeId })).toMatchObject({ code: 'PROGRAMME_IN_USE' });
  });
});
