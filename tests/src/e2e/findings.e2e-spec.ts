import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findingFollowed, findingsOfLetter, findFinding, letterOf } from '@wudan/findings-server';
import { UnitOfWork } from '@wudan/kernel-server';
import ExcelJS from '@protobi/exceljs';
import pg from 'pg';
import { TestHouse, type TestSeat } from '../house/test-house.js';
import { issuePilot, type EvidencePilot } from './evidence-pilot.js';
import { approve, conclude, FINDING, findingInput, handIn, openFinding, REPORT, type FindingSeen, type ReportSeen } from './findings-pilot.js';

const OPEN = `mutation ($input: OpenFindingInput!) { openFinding(input: $input) { ${FINDING} } }`;
const EDIT = `mutation ($input: EditFindingInput!) { editFinding(input: $input) { ${FINDING} } }`;
const DROP = `mutation ($id: ID!, $reason: String!) { dropFinding(id: $id, reason: $reason) { ${FINDING} } }`;
const SEAL = `mutation ($input: SealFindingInput!) { sealFinding(input: $input) { ${FINDING} } }`;
const TASK = `mutation ($input: OfficeTaskInput!) { setOfficeTask(input: $input) { ${FINDING} } }`;
const LINK = `mutation ($id: ID!, $earlierId: ID) { linkRecurrence(id: $id, earlierId: $earlierId) { ${FINDING} } }`;
const POSITION = `mutation ($input: TakePositionInput!) { takePosition(input: $input) { ${FINDING} } }`;
const REPLY = `mutation ($input: ReplyPositionInput!) { replyPosition(input: $input) { ${FINDING} } }`;
const DECIDE = `mutation ($input: DecideDifferenceInput!) { decideDifference(input: $input) { ${FINDING} } }`;
const ONE = `query ($id: ID!) { finding(id: $id) { ${FINDING} } }`;
const OF_UNIT = `query ($id: ID!) { unitFindings(pilotId: $id) { ${FINDING} } }`;
const LIST = `query ($id: ID!, $filter: FindingFilter) { findings(programmeId: $id, filter: $filter) { ${FINDING} } }`;
const COUNTS = 'query ($id: ID!) { findingCounts(programmeId: $id) { rows { category city county immediate timeLimited longTerm total } total city county immediate timeLimited longTerm fromOffices } }';
const LINEAGE = 'query ($id: ID!) { findingLineage(id: $id) { finding { no } leaves { code points self final } evidence { title } rectificationState later { id } earlier { id } nextScores { programmeName code final } } }';
const READ = `query ($id: ID!) { assessmentReport(pilotId: $id) { ${REPORT} } }`;
const act = (name: string): string => `mutation ($id: ID!) { ${name}(pilotId: $id) { ${REPORT} } }`;
const SAVE = `mutation ($input: SaveReportInput!) { saveReport(input: $input) { ${REPORT} } }`;
const SEND = `mutation ($input: SendForCommentInput!) { sendForComment(input: $input) { ${REPORT} } }`;
const REVIEW = `mutation ($input: ReviewReportInput!) { reviewReport(input: $input) { ${REPORT} } }`;
const ISSUE = `mutation ($input: IssueLetterInput!) { issueLetter(input: $input) { ${REPORT} } }`;
const CATEGORY = 'mutation ($input: FindingCategoryInput!) { saveFindingCategory(input: $input) { id name retiredOn own usable } }';
const POLICY = 'mutation ($input: FeedbackPolicyInput!) { setFeedbackPolicy(input: $input) { version showScores can } }';
const FILES = 'query ($id: ID!, $p: ID!) { assessmentReportFile(pilotId: $id, format: "docx") { name base64 } feedbackLetterFile(pilotId: $id, format: "docx") { name base64 } problemListFile(programmeId: $p) { name base64 } }';

describe('findings, report and letter', () => {
  let house: TestHouse;
  let admin: pg.Client;
  let here: EvidencePilot;
  let neighbour: EvidencePilot;
  let county: EvidencePilot;
  let programmeId: string;
  const found: Record<string, FindingSeen> = {};

  const codeOf = async (seat: TestSeat, query: string, variables: Record<string, unknown>): Promise<string | null> => {
    const [fault] = (await seat.client.send(query, variables)).errors;
    if (fault) expect(fault.message).toMatch(/[\u4e00-\u9fff].*。$/s);
    return fault?.extensions.code ?? null;
  };
  const one = async (seat: TestSeat, id: string): Promise<FindingSeen> => (await seat.client.ask<{ finding: FindingSeen }>(ONE, { id })).finding;
  const report = async (seat: TestSeat = here.assessor, pilotId = here.pilotId): Promise<ReportSeen> => (await seat.client.ask<{ assessmentReport: ReportSeen }>(READ, { id: pilotId })).assessmentReport;
  const id = (key: string): string => found[key]?.id ?? '';
  const programmeOf = async (pilot: EvidencePilot): Promise<string> => (await pilot.assessor.client.ask<{ pilot: { programmeId: string } }>('query ($id: ID!) { pilot(id: $id) { programmeId } }', { id: pilot.pilotId })).pilot.programmeId;
  const wakeUp = async (pilot: EvidencePilot): Promise<void> => {
    for (const seat of [pilot.contact, pilot.head, pilot.assessor, pilot.secondAssessor, pilot.supervisor, pilot.leader]) await house.signIn(seat.client, seat.account, seat.seatId);
  };

  beforeAll(async () => {
    house = await TestHouse.open('findings');
    admin = new pg.Client({ connectionString: house.database.adminUrl });
    await admin.connect();
    house.clock.setTo(new Date('2022-05-09T02:00:00Z'));
    const office = await house.rootOffice({ level: 'city', regionCode: '520500' });
    here = await issuePilot(house, office);
    neighbour = await issuePilot(house, office, 'service_support_institution');
    county = await issuePilot(house, await house.officeBelow(office, { level: 'county', regionCode: '520521' }));
    programmeId = await programmeOf(here);
    await handIn(house, here);
  }, 240_000);

  afterAll(async () => {
    await admin.end();
    await house.close();
  });

  it('writes findings down, numbered, for the office alone', async () => {
    found['accepted'] = await openFinding(here);
    found['disputed'] = await openFinding(here, { categoryId: 'I03', title: '协调配合机制不健全', facts: '联席会议2021年未召开。', track: 'immediate', cause: 'other' });
    found['amended'] = await openFinding(here, { categoryId: 'I06', title: '借调人员时间较长', facts: '3名借调人员超过6个月。', track: 'long_term' });
    found['system'] = await openFinding(here, { categoryId: 'I10', title: '编制资源分配不合理', facts: '基层站所编制与任务量不匹配。', cause: 'system' });
    expect(Object.values(found).map(({ no }) => no)).toEqual(['2022-001', '2022-002', '2022-003', '2022-004']);
    expect(found['accepted']).toMatchObject({ state: 'draft', agreement: null, category: { id: 'I05', name: '编制资源使用率不高' } });
    expect(found['accepted']?.can).toEqual(expect.arrayContaining(['edit', 'drop', 'link_recurrence']));
    expect(await codeOf(here.contact, ONE, { id: id('accepted') })).toBe('NOT_FOUND');
    expect((await here.contact.client.ask<{ unitFindings: [] }>(OF_UNIT, { id: here.pilotId })).unitFindings).toEqual([]);
    expect(await codeOf(county.assessor, ONE, { id: id('accepted') })).toBe('NOT_FOUND');
    expect(await codeOf(here.contact, LIST, { id: programmeId })).toBe('FORBIDDEN');
    const { findings } = await here.leader.client.ask<{ findings: FindingSeen[] }>(LIST, { id: programmeId, filter: { track: 'immediate' } });
    expect(findings.map(({ no }) => no)).toEqual(['2022-002']);
  });

  it.each([
    ['an unknown category', { categoryId: 'X99' }, 'FINDING_CATEGORY_UNKNOWN'],
    ['an unknown indicator', { leaves: ['Z9.9'] }, 'FINDING_LEAF_UNKNOWN'],
    ['a paper of nobody', { evidence: ['019a0000-0000-7000-8000-00000000dead'] }, 'FINDING_EVIDENCE_UNKNOWN'],
    ['no facts', { facts: '  ' }, 'FINDING_INVALID'],
    ['an unknown track', { track: 'soon' }, 'FINDING_INVALID'],
    ['an unknown level', { level: 'village' }, 'FINDING_INVALID'],
  ])('refuses %s and writes nothing', async (_what, patch, code) => {
    const before = (await here.leader.client.ask<{ findings: FindingSeen[] }>(LIST, { id: programmeId })).findings.length;
    expect(await codeOf(here.assessor, OPEN, { input: findingInput(here.pilotId, patch) })).toBe(code);
    expect((await here.leader.client.ask<{ findings: FindingSeen[] }>(LIST, { id: programmeId })).findings).toHaveLength(before);
  });

  it('refuses a category retired mid-year; the findings that have it keep it', async () => {
    expect(await codeOf(here.assessor, CATEGORY, { input: { code: 'I05', name: '编制资源使用率不高', retiredOn: '2022-05-09' } })).toBe('FORBIDDEN');
    expect(await codeOf(here.supervisor, CATEGORY, { input: { code: 'I05', name: '改名', retiredOn: null } })).toBe('FINDING_CATEGORY_INVALID');
    expect(await codeOf(here.supervisor, CATEGORY, { input: { code: 'I05', name: '编制资源使用率不高', retiredOn: '2022-05-01' } })).toBe('FINDING_CATEGORY_INVALID');
    const { saveFindingCategory } = await here.supervisor.client.ask<{ saveFindingCategory: { id: string; usable: boolean }[] }>(CATEGORY, { input: { code: 'I05', name: '编制资源使用率不高', retiredOn: '2022-05-09' } });
    expect(saveFindingCategory.find((each) => each.id === 'I05')).toMatchObject({ usable: false, retiredOn: '2022-05-09' });
    expect(await codeOf(here.assessor, OPEN, { input: findingInput(here.pilotId) })).toBe('FINDING_CATEGORY_RETIRED');
    const { pilotId: _pilot, ...content } = findingInput(here.pilotId, { facts: '截至2022年6月30日，行政编制使用率为70%。' });
    const edited = (await here.assessor.client.ask<{ editFinding: FindingSeen }>(EDIT, { input: { ...content, id: id('accepted'), version: 1 } })).editFinding;
    expect(edited).toMatchObject({ version: 2, category: { id: 'I05', usable: false } });
    expect(await codeOf(here.assessor, EDIT, { input: { ...content, id: id('accepted'), version: 1 } })).toBe('FINDING_CHANGED');
    const own = (await here.supervisor.client.ask<{ saveFindingCategory: { id: string; own: boolean }[] }>(CATEGORY, { input: { code: 'Z01', name: '本办自设类别' } })).saveFindingCategory;
    expect(own.at(-1)).toMatchObject({ id: 'Z01', own: true, usable: true });
  });

  it('makes what lies in the system the office\'s own task', async () => {
    const input = { id: id('system'), text: '研究提出基层站所编制调整方案。', responsible: '机关科', dueOn: '2022-09-30' };
    expect(await codeOf(here.assessor, TASK, { input: { ...input, id: id('accepted') } })).toBe('FINDING_TASK_CAUSE');
    expect((await here.assessor.client.ask<{ setOfficeTask: { ownTask: object } }>(TASK, { input })).setOfficeTask.ownTask).toEqual({ text: input.text, dueOn: '2022-09-30', doneOn: null });
  });

  it('seals a suspected violation: gone for the unit, the assessor and every count', async () => {
    found['sealed'] = await openFinding(here, { categoryId: 'I11', title: '超职数配备领导干部金丝雀', facts: '擅自配备副职两名金丝雀。' });
    const input = { id: id('sealed'), docNumber: '毕编办移〔2022〕1号', onDate: '2022-05-09', to: '市纪委监委', reason: '涉嫌违反机构编制纪律' };
    expect(await codeOf(here.assessor, SEAL, { input })).toBe('FORBIDDEN');
    expect(await codeOf(here.supervisor, SEAL, { input: { ...input, reason: '' } })).toBe('FINDING_INVALID');
    const sealed = (await here.supervisor.client.ask<{ sealFinding: FindingSeen & { transfer: object } }>(SEAL, { input })).sealFinding;
    expect(sealed).toMatchObject({ sealed: true, can: [], transfer: { docNumber: '毕编办移〔2022〕1号', to: '市纪委监委' } });
    expect(await codeOf(here.supervisor, SEAL, { input })).toBe('FINDING_SEALED');
    expect(await codeOf(here.assessor, ONE, { id: id('sealed') })).toBe('NOT_FOUND');
    const { findingCounts } = await here.leader.client.ask<{ findingCounts: { total: number; rows: { category: string }[] } }>(COUNTS, { id: programmeId });
    expect(findingCounts).toMatchObject({ total: 4, city: 4, county: 0, immediate: 1, timeLimited: 2, longTerm: 1 });
    expect(findingCounts.rows.map(({ category }) => category)).toEqual(['I03', 'I05', 'I06', 'I10']);
  });

  it('drafts a report in which every number has a source, and keeps what people write', async () => {
    expect(await codeOf(here.supervisor, act('draftReport'), { id: here.pilotId })).toBe('FORBIDDEN');
    expect(await codeOf(here.assessor, SEND, { input: { pilotId: here.pilotId } })).toBe('REPORT_MISSING');
    const drafted = (await here.assessor.client.ask<{ draftReport: ReportSeen }>(act('draftReport'), { id: here.pilotId })).draftReport;
    expect(drafted).toMatchObject({ state: 'draft', version: 1, undecided: 4 });
    expect(drafted.sections.map(({ key }) => key)).toEqual(['basics', 'organisation', 'results', 'achievements', 'problems', 'causes', 'suggestions']);
    for (const { key, body, figures } of drafted.sections) {
      const traced = new Set(figures.flatMap(({ text }) => text.match(/\d+(?:\.\d+)*/g) ?? []));
      expect([key, [...new Set(body.match(/\d+(?:\.\d+)*/g) ?? [])].filter((number) => !traced.has(number))]).toEqual([key, []]);
    }
    expect(JSON.stringify(drafted)).not.toContain('金丝雀');
    const save = (input: Record<string, unknown>): Promise<string | null> => codeOf(here.assessor, SAVE, { input: { pilotId: here.pilotId, version: 1, sections: [], ...input } });
    expect(await save({ sections: [{ key: 'secret', body: '' }] })).toBe('REPORT_SECTION');
    expect(await save({ version: 7 })).toBe('REPORT_CHANGED');
    expect(await save({ sections: [{ key: 'causes', body: '职责调整后机制没有及时跟上。' }] })).toBeNull();
    expect((await report()).sections.find(({ key }) => key === 'causes')).toMatchObject({ edited: true, body: '职责调整后机制没有及时跟上。' });
    expect(await codeOf(here.contact, READ, { id: here.pilotId })).toBe('NOT_FOUND');
  });

  it('goes out for comment until a working day, and tells the unit without a word of it', async () => {
    const send = (commentDueOn: string): Promise<string | null> => codeOf(here.assessor, SEND, { input: { pilotId: here.pilotId, commentDueOn } });
    expect(await send('2022-05-09')).toBe('COMMENT_DUE_PAST');
    expect(await send('2022-05-14')).toBe('COMMENT_DUE_HOLIDAY');
    expect(await send('2022-06-03')).toBe('COMMENT_DUE_HOLIDAY');
    const sent = (await here.assessor.client.ask<{ sendForComment: ReportSeen }>(SEND, { input: { pilotId: here.pilotId } })).sendForComment;
    expect(sent).toMatchObject({ state: 'comment', commentDueOn: '2022-05-23', undecided: 4 });
    const told = await admin.query<{ title: string; body: string; secrecy: string }>("SELECT title, body, secrecy FROM wudan.prompt WHERE subject_type = 'assessment_report_notice' AND office_id = $1", [here.office]);
    expect(told.rows).toHaveLength(2);
    for (const row of told.rows) expect(row).toMatchObject({ secrecy: 'link_only', title: '评估报告征求意见' });
    const { unitFindings } = await here.contact.client.ask<{ unitFindings: FindingSeen[] }>(OF_UNIT, { id: here.pilotId });
    expect(unitFindings.map(({ no }) => no)).toEqual(['2022-001', '2022-002', '2022-003', '2022-004']);
    for (const each of unitFindings) expect(each).toMatchObject({ state: 'proposed', sourceNote: '', openedBy: '编办', ownTask: null, can: ['position'], recurrenceHints: [] });
    const seen = await report(here.contact);
    expect(seen).toMatchObject({ state: 'comment', undecided: 4, grade: null, total: null });
    expect(seen.sections.find(({ key }) => key === 'results')?.body).toBe('评估结果待审定后反馈。');
    expect(await codeOf(neighbour.contact, OF_UNIT, { id: here.pilotId })).toBe('NOT_FOUND');
    expect(await codeOf(neighbour.contact, READ, { id: here.pilotId })).toBe('NOT_FOUND');
    expect(await codeOf(neighbour.contact, POSITION, { input: { findingId: id('accepted'), stance: 'accept' } })).toBe('NOT_FOUND');
  });

  it('is agreed item by item: accepted, amended and taken over, objected to and decided with both texts', async () => {
    const position = (key: string, stance: string, text?: string): Promise<string | null> => codeOf(here.contact, POSITION, { input: { findingId: id(key), stance, text } });
    const reply = (key: string, stance: string, text?: string): Promise<string | null> => codeOf(here.assessor, REPLY, { input: { findingId: id(key), stance, text } });
    expect(await position('accepted', 'accept')).toBeNull();
    expect(await position('accepted', 'accept')).toBe('POSITION_DECIDED');
    expect(await position('amended', 'amend')).toBe('FINDING_INVALID');
    expect(await reply('amended', 'keep')).toBe('REPLY_NOTHING_ASKED');
    expect(await position('amended', 'amend', '2名借调人员超过6个月，另1名已返回。')).toBeNull();
    expect(await position('amended', 'amend', '又一种表述而已。')).toBe('POSITION_WAITS');
    expect(await reply('amended', 'adopt')).toBeNull();
    expect(await one(here.contact, id('amended'))).toMatchObject({ state: 'agreed', agreement: { officeText: '2名借调人员超过6个月，另1名已返回。', unitText: null } });
    expect(await position('disputed', 'object', '2021年召开过两次，有会议纪要。')).toBeNull();
    expect(await reply('disputed', 'adopt')).toBe('REPLY_ADOPT_OBJECTION');
    expect(await reply('disputed', 'keep', '会议纪要未签发。')).toBeNull();
    expect(await reply('disputed', 'keep', '会议纪要未签发。')).toBe('REPLY_GIVEN');
    expect(await codeOf(here.assessor, act('settleReport'), { id: here.pilotId })).toBe('REPORT_UNDECIDED');
    const decide = { findingId: id('disputed'), officeText: '联席会议2021年未按规定召开并形成纪要。', note: '经研究，维持认定。' };
    expect(await codeOf(here.supervisor, DECIDE, { input: decide })).toBe('FORBIDDEN');
    expect(await codeOf(here.leader, DECIDE, { input: { ...decide, findingId: id('system') } })).toBe('DIFFERENCE_NOTHING');
    const differs = (await here.leader.client.ask<{ decideDifference: FindingSeen }>(DECIDE, { input: decide })).decideDifference;
    expect(differs).toMatchObject({ state: 'differs', agreement: { state: 'differs', officeText: decide.officeText, unitText: '2021年召开过两次，有会议纪要。' } });
    expect(differs.agreement?.rounds.map(({ side, stance }) => [side, stance])).toEqual([['unit', 'object'], ['office', 'keep'], ['office', 'final']]);
    expect((await one(here.contact, id('disputed'))).agreement?.rounds.at(-1)?.by).toBe('编办');
  });

  it('ends with the day; silence counts only where the programme says so', async () => {
    house.clock.setTo(new Date('2022-05-23T15:59:00Z'));
    await wakeUp(here);
    expect((await one(here.contact, id('system'))).can).toEqual(['position']);
    house.clock.setTo(new Date('2022-05-23T16:01:00Z'));
    expect(await codeOf(here.contact, POSITION, { input: { findingId: id('system'), stance: 'accept' } })).toBe('POSITION_TOO_LATE');
    expect((await one(here.contact, id('system'))).can).toEqual([]);
    expect(await codeOf(here.assessor, act('settleReport'), { id: here.pilotId })).toBe('REPORT_UNDECIDED');
    const policy = { programmeId, version: 0, showScores: false, sumAspects: true, silenceAccepts: true, planDays: 20, objectionDays: 10, commentDays: 10, maxRounds: 3 };
    expect(await codeOf(here.supervisor, POLICY, { input: { ...policy, planDays: 0 } })).toBe('FEEDBACK_POLICY_INVALID');
    expect(await codeOf(here.assessor, POLICY, { input: policy })).toBe('FORBIDDEN');
    expect(await codeOf(here.supervisor, POLICY, { input: policy })).toBeNull();
    expect(await codeOf(here.supervisor, POLICY, { input: policy })).toBe('FEEDBACK_POLICY_CHANGED');
    const settled = (await here.assessor.client.ask<{ settleReport: ReportSeen }>(act('settleReport'), { id: here.pilotId })).settleReport;
    expect(settled).toMatchObject({ state: 'settled', undecided: 0, agreed: 3, differs: 1 });
  });

  it('is approved by another person, with an approved assessment, and never with an undecided item', async () => {
    house.clock.setTo(new Date('2022-05-24T02:00:00Z'));
    await wakeUp(here);
    const { pilotId } = here;
    expect(await codeOf(here.supervisor, REVIEW, { input: { pilotId, accept: true, note: '' } })).toBe('REPORT_STATE');
    const late = await openFinding(here, { categoryId: 'I12', title: '佐证资料不够规范', facts: '2020年工作总结没有签章。' });
    expect(await codeOf(here.assessor, act('submitReport'), { id: pilotId })).toBe('REPORT_UNDECIDED');
    expect(await codeOf(here.assessor, DROP, { id: late.id, reason: '' })).toBe('FINDING_INVALID');
    expect(await codeOf(here.assessor, DROP, { id: late.id, reason: '已补齐签章' })).toBeNull();
    expect(await codeOf(here.assessor, act('submitReport'), { id: pilotId })).toBeNull();
    expect(await codeOf(here.assessor, DROP, { id: id('accepted'), reason: '误登' })).toBe('FINDING_LOCKED');
    expect(await codeOf(here.supervisor, REVIEW, { input: { pilotId, accept: true, note: '同意' } })).toBe('REPORT_ASSESSMENT_OPEN');
    expect(await codeOf(here.supervisor, REVIEW, { input: { pilotId, accept: false, note: '请完善原因分析' } })).toBeNull();
    await approve(house, here);
    await here.assessor.client.ask(act('submitReport'), { id: pilotId });
    // The same person with a second seat is still the same person; the database says so too.
    await admin.query('UPDATE wudan.assessment_report SET submitted_person_id = $2 WHERE pilot_id = $1', [pilotId, here.supervisor.personId]);
    expect(await codeOf(here.supervisor, REVIEW, { input: { pilotId, accept: true, note: '同意' } })).toBe('REPORT_REVIEWED_BY_ONESELF');
    expect((await report(here.supervisor)).can).not.toContain('review');
    await expect(admin.query("UPDATE wudan.assessment_report SET state = 'approved', approved_on = '2022-05-24', approved_person_id = submitted_person_id WHERE pilot_id = $1", [pilotId])).rejects.toThrow('assessment_report_four_eyes');
    await admin.query('UPDATE wudan.assessment_report SET submitted_person_id = $2 WHERE pilot_id = $1', [pilotId, here.assessor.personId]);
    const approved = (await here.supervisor.client.ask<{ reviewReport: ReportSeen }>(REVIEW, { input: { pilotId, accept: true, note: '同意' } })).reviewReport;
    expect(approved).toMatchObject({ state: 'approved', grade: expect.any(String), total: expect.any(String), undecided: 0 });
    expect((await one(here.assessor, id('disputed'))).state).toBe('confirmed');
    expect(await codeOf(here.assessor, OPEN, { input: findingInput(pilotId, { categoryId: 'I03' }) })).toBe('FINDING_LOCKED');
  }, 240_000);

  it('issues the letter under a number of its own, not before the approval, once', async () => {
    house.clock.setTo(new Date('2022-05-25T02:00:00Z'));
    await wakeUp(here);
    const { pilotId } = here;
    const input = { pilotId, docNumber: '毕编办函[2022]015号', issuedOn: '2022-05-25', contactName: '张三', contactPhone: '0857-8221234', reason: '经审定，现予反馈' };
    const issue = (patch: Record<string, unknown>, seat: TestSeat = here.supervisor): Promise<string | null> => codeOf(seat, ISSUE, { input: { ...input, ...patch } });
    expect(await issue({}, here.assessor)).toBe('FORBIDDEN');
    expect(await issue({ docNumber: '15号' })).toBe('LETTER_NUMBER_INVALID');
    expect(await issue({ docNumber: '毕编办函〔2021〕15号' })).toBe('LETTER_NUMBER_YEAR');
    expect(await issue({ issuedOn: '2022-05-23' })).toBe('LETTER_BEFORE_APPROVAL');
    expect(await issue({ issuedOn: '2022-05-26' })).toBe('LETTER_IN_FUTURE');
    expect(await issue({ contactPhone: '请致电' })).toBe('REPORT_TEXT_INVALID');
    expect(await issue({ reason: ' ' })).toBe('REPORT_TEXT_INVALID');
    await admin.query("UPDATE wudan.finding SET state = 'proposed', agreement = 'undecided' WHERE id = $1", [id('system')]);
    expect(await issue({})).toBe('REPORT_UNDECIDED');
    await admin.query("UPDATE wudan.finding SET state = 'confirmed', agreement = 'agreed' WHERE id = $1", [id('system')]);
    const issued = (await here.supervisor.client.ask<{ issueLetter: ReportSeen }>(ISSUE, { input })).issueLetter;
    expect(issued).toMatchObject({ state: 'issued', letter: { docNumber: '毕编办函〔2022〕15号', issuedOn: '2022-05-25', planDueOn: '2022-06-23', objectionDueOn: '2022-06-09' } });
    expect(await issue({ docNumber: '毕编办函〔2022〕16号' })).toBe('REPORT_STATE');
    await house.settle();
    const inside = <T>(work: Parameters<UnitOfWork['read']>[1]): Promise<T> => house.app.get(UnitOfWork).read(house.system(here.office), work) as Promise<T>;
    expect((await inside<{ no: string }[]>((tx) => findingsOfLetter(tx, pilotId))).map(({ no }) => no)).toEqual(['2022-001', '2022-002', '2022-003', '2022-004']);
    expect(await inside((tx) => letterOf(tx, pilotId))).toMatchObject({ docNumber: '毕编办函〔2022〕15号', planDueOn: '2022-06-23' });
    expect(await inside((tx) => findFinding(tx, id('sealed')))).toMatchObject({ sealed: true });
    expect((await here.assessor.client.ask<{ pilot: { stage: string } }>('query ($id: ID!) { pilot(id: $id) { stage } }', { id: pilotId })).pilot.stage).toBe('rectify');
    expect(await codeOf(here.leader, 'mutation ($id: ID!) { unlockOfficeAssessment(pilotId: $id, reason: "更正得分") { state } }', { id: pilotId })).not.toBeNull();
  });

  it('shows the unit its grade alone, and gives report, letter and list as files without a trace of what is sealed', async () => {
    await wakeUp(neighbour);
    const seen = await report(here.contact);
    expect(seen).toMatchObject({ state: 'issued', grade: expect.any(String), total: null, undecided: 0, agreed: 3, differs: 1 });
    expect(seen.sections.find(({ key }) => key === 'results')?.body).toMatch(/^审定等次为.+。$/);
    expect(seen.steps.map(({ act: step }) => step)).not.toContain('returned');
    expect(JSON.stringify(seen)).not.toContain('金丝雀');
    const files = await here.contact.client.ask<Record<string, { name: string; base64: string }>>(FILES, { id: here.pilotId, p: programmeId });
    expect(files['assessmentReportFile']?.name).toMatch(/^评估报告-.*\.docx$/);
    expect(files['feedbackLetterFile']?.name).toMatch(/^评估意见反馈书-.*\.docx$/);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(files['problemListFile']?.base64 ?? '', 'base64') as never);
    const words = JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues()));
    expect(words.match(/2022-\d{3}/g)).toEqual(['2022-001', '2022-002', '2022-003', '2022-004']);
    expect(words).not.toContain('金丝雀');
    expect(await codeOf(neighbour.contact, FILES, { id: here.pilotId, p: programmeId })).toBe('NOT_FOUND');
    expect(await codeOf(here.contact, 'query ($id: ID!) { feedbackLetterFile(pilotId: $id, format: "odt") { name } }', { id: here.pilotId })).toBe('EXPORT_FORMAT');
  });

  it('sealed after the letter, a finding leaves the unit, the counts and every text', async () => {
    expect((await report(here.contact)).sections.find(({ key }) => key === 'problems')?.body).toContain('2名借调人员');
    await here.leader.client.ask(SEAL, { input: { id: id('amended'), docNumber: '毕编办移〔2022〕2号', onDate: '2022-05-25', to: '市纪委监委', reason: '涉嫌违反机构编制纪律' } });
    await house.settle();
    expect(await codeOf(here.contact, ONE, { id: id('amended') })).toBe('NOT_FOUND');
    expect(JSON.stringify(await report(here.contact))).not.toContain('2名借调人员');
    expect((await report(here.contact)).sections.find(({ key }) => key === 'problems')?.body).toContain('发现问题3个');
    expect((await here.contact.client.ask<{ unitFindings: FindingSeen[] }>(OF_UNIT, { id: here.pilotId })).unitFindings).toHaveLength(3);
  });

  it('traces a finding from its indicator to its rectification, and finds what came back', async () => {
    await house.app.get(UnitOfWork).run(house.system(here.office), (tx) => {
      tx.emit(findingFollowed, { findingId: id('accepted'), state: 'under_way' });
      return Promise.resolve();
    });
    await house.settle();
    const lineage = (await here.assessor.client.ask<{ findingLineage: Record<string, unknown> }>(LINEAGE, { id: id('accepted') })).findingLineage;
    expect(lineage).toMatchObject({ finding: { no: '2022-001' }, rectificationState: 'under_way', leaves: [{ code: 'A1.1', points: expect.any(String), final: expect.any(String) }], earlier: [], later: [] });
    expect(await codeOf(here.contact, LINEAGE, { id: id('accepted') })).toBe('FORBIDDEN');
    await here.supervisor.client.ask(CATEGORY, { input: { code: 'I05', name: '编制资源使用率不高', retiredOn: null } });
    const next = await laterPilot(here);
    const again = await openFinding({ ...here, pilotId: next }, { leaves: [] });
    expect(again.recurrenceHints).toEqual([]);
    expect(await codeOf(here.assessor, LINK, { id: again.id, earlierId: again.id })).toBe('FINDING_RECURRENCE');
    expect(await codeOf(here.assessor, LINK, { id: again.id, earlierId: id('amended') })).toBe('FINDING_RECURRENCE');
    await here.assessor.client.ask(LINK, { id: again.id, earlierId: id('accepted') });
    expect((await here.assessor.client.ask<{ findingLineage: object }>(LINEAGE, { id: id('accepted') })).findingLineage).toMatchObject({ later: [{ id: again.id }] });
    expect((await here.assessor.client.ask<{ findingLineage: object }>(LINEAGE, { id: again.id })).findingLineage).toMatchObject({ earlier: [{ id: id('accepted') }] });
  });

  it('publishes a lower office\'s counts upward with each letter, replacing those before', async () => {
    house.clock.setTo(new Date('2022-05-26T02:00:00Z'));
    await wakeUp(county);
    await wakeUp(here);
    await admin.query("INSERT INTO wudan.programme_county (office_id, id, programme_id, county_office_id, reason) VALUES ($1, gen_random_uuid(), $2, $3, '试点县')", [here.office, programmeId, county.office]);
    await handIn(house, county);
    await approve(house, county);
    expect(await codeOf(county.assessor, OPEN, { input: findingInput(county.pilotId) })).toBe('FINDING_INVALID');
    const open = await openFinding(county, { level: 'county', categoryId: 'I07', track: 'long_term', cause: 'system' });
    const secret = await openFinding(county, { level: 'county', categoryId: 'I11' });
    await county.leader.client.ask(SEAL, { input: { id: secret.id, docNumber: '大编办移〔2022〕1号', onDate: '2022-05-26', to: '县纪委监委', reason: '涉嫌违反机构编制纪律' } });
    await county.assessor.client.ask(act('draftReport'), { id: county.pilotId });
    await county.assessor.client.ask(SEND, { input: { pilotId: county.pilotId } });
    await county.head.client.ask(POSITION, { input: { findingId: open.id, stance: 'accept' } });
    await county.assessor.client.ask(act('settleReport'), { id: county.pilotId });
    await county.assessor.client.ask(act('submitReport'), { id: county.pilotId });
    await county.leader.client.ask(REVIEW, { input: { pilotId: county.pilotId, accept: true, note: '' } });
    expect(await report(county.leader, county.pilotId)).toMatchObject({ state: 'approved' });
    expect(await one(county.leader, open.id)).toMatchObject({ state: 'confirmed', ownTask: { text: '研究推动解决：编制资源使用率不高', dueOn: null } });
    // Scores that are opened again take the report back: nothing approved with them goes out.
    await county.leader.client.ask('mutation ($id: ID!) { unlockOfficeAssessment(pilotId: $id, reason: "更正一项得分") { state } }', { id: county.pilotId });
    expect(await codeOf(county.leader, ISSUE, { input: { pilotId: county.pilotId, docNumber: '大编办函〔2022〕15号', issuedOn: '2022-05-26', contactName: '李四', contactPhone: '0857-5221234', reason: '经审定，现予反馈' } })).toBe('OFFICE_STATE');
    await house.settle();
    expect(await report(county.leader, county.pilotId)).toMatchObject({ state: 'settled', undecided: 0, agreed: 1, grade: expect.any(String) });
    await conclude(house, county);
    await county.assessor.client.ask(act('submitReport'), { id: county.pilotId });
    await county.leader.client.ask(REVIEW, { input: { pilotId: county.pilotId, accept: true, note: '' } });
    await county.leader.client.ask(ISSUE, { input: { pilotId: county.pilotId, docNumber: '大编办函〔2022〕15号', issuedOn: '2022-05-26', contactName: '李四', contactPhone: '0857-5221234', reason: '经审定，现予反馈' } });
    await house.settle();
    await wakeUp(here);
    const counts = async (): Promise<object> => (await here.leader.client.ask<{ findingCounts: object }>(COUNTS, { id: programmeId })).findingCounts;
    expect(await counts()).toMatchObject({ total: 4, city: 3, county: 1, longTerm: 1, fromOffices: [expect.any(String)] });
    await county.leader.client.ask(SEAL, { input: { id: open.id, docNumber: '大编办移〔2022〕2号', onDate: '2022-05-26', to: '县纪委监委', reason: '涉嫌违反机构编制纪律' } });
    await house.settle();
    expect(await counts()).toMatchObject({ total: 3, county: 0 });
  }, 240_000);

  /** The same unit in the next year's programme. */
  async function laterPilot(pilot: EvidencePilot): Promise<string> {
    const programme = await pilot.assessor.client.ask<{ saveProgramme: { id: string } }>('mutation ($input: ProgrammeInput!) { saveProgramme(input: $input) { id } }', {
      input: {
        name: '2023年评估', scope: '市直部门', startsOn: '2023-04-13', endsOn: '2023-06-30', evidenceFrom: '2022-01-01', evidenceTo: '2023-06-30',
        sections: [{ key: 'lead', name: '督查科', duty: 'lead' }], units: [{ unitId: pilot.unit, field: '综合管理', reason: '回头看', sectionKey: 'lead' }],
      },
    });
    const { openPilots } = await pilot.assessor.client.ask<{ openPilots: { id: string }[] }>('mutation ($input: OpenPilotsInput!) { openPilots(input: $input) { id } }', {
      input: { programmeId: programme.saveProgramme.id, cutoffOn: '2023-06-30', rows: [{ unitId: pilot.unit, category: 'party_department' }] },
    });
    return openPilots[0]?.id ?? '';
  }
});
