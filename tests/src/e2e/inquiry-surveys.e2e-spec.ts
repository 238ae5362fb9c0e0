import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { factsOf } from '@wudan/facts-server';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import pg from 'pg';
import { TestHouse, type TestSeat } from '../house/test-house.js';
import { issuePilot, type EvidencePilot } from './evidence-pilot.js';
import { openPage, sendForm, type PageAnswer } from './inquiry-page.js';

const SURVEYS = `pilotId can surveys { id title rank rankLabel period leafCode conductor conductorName closesOn state templateVersion version can
  groups { key label counted planned least issued answered warning } questions { key section text }
  result { answered valid satisfaction counts grade warnings groups { key answered satisfaction } questions { key counts } remarks closedBy } }`;
const SAVE = `mutation ($input: SaveSurveyInput!) { saveSurvey(input: $input) { ${SURVEYS} } }`;
const LINKS = 'mutation ($id: ID!, $group: String!, $count: Int!) { issueSurveyLinks(id: $id, groupKey: $group, count: $count) { opinionId label url qrSvg expiresAt } }';
const CLOSE = `mutation ($id: ID!) { closeSurvey(id: $id) { ${SURVEYS} } }`;
const CANCEL = `mutation ($id: ID!, $reason: String!) { cancelSurvey(id: $id, reason: $reason) { ${SURVEYS} } }`;
const TEMPLATE = 'query { surveyTemplate { version smallSample hiddenBelow ranks { key label groups { key label counted planned least } } questions { key section text } can } }';
const SAVE_TEMPLATE = 'mutation ($input: SaveSurveyTemplateInput!) { saveSurveyTemplate(input: $input) { version validFrom smallSample savedBy } }';

interface Survey {
  readonly id: Id;
  readonly title: string;
  readonly state: string;
  readonly version: number;
  readonly groups: readonly { readonly key: string; readonly issued: number; readonly answered: number; readonly warning: string | null }[];
  readonly result: { readonly satisfaction: string | null; readonly warnings: readonly string[]; readonly remarks: readonly string[]; readonly groups: readonly { readonly key: string; readonly satisfaction: string | null }[] } | null;
}
interface Template {
  readonly version: number;
  readonly smallSample: number;
  readonly hiddenBelow: number;
  readonly ranks: readonly { readonly key: string; readonly groups: readonly { readonly key: string; readonly label: string; readonly counted: boolean; readonly planned: number; readonly least: number }[] }[];
  readonly questions: readonly { readonly key: string; readonly section: string; readonly text: string }[];
}

describe('inquiry: questionnaires', () => {
  let house: TestHouse;
  let here: EvidencePilot;
  let admin: pg.Client;

  const faultOf = async (seat: TestSeat, query: string, variables: Record<string, unknown>): Promise<string | null> => {
    const [fault] = (await seat.client.send(query, variables)).errors;
    if (fault) expect(fault.message).toMatch(/[一-鿿].*。$/s);
    return fault?.extensions.code ?? null;
  };
  const input = (patch: Record<string, unknown> = {}): Record<string, unknown> => ({ pilotId: here.pilotId, title: '2021年度满意度调查', rank: 'division', period: '2021', conductor: 'office', closesOn: '2022-05-20', ...patch });
  const save = async (patch: Record<string, unknown> = {}): Promise<Survey> => {
    const { saveSurvey } = await here.assessor.client.ask<{ saveSurvey: { surveys: Survey[] } }>(SAVE, { input: input(patch) });
    const [newest] = saveSurvey.surveys;
    if (!newest) throw new Error('no survey');
    return newest;
  };
  const surveyOf = async (id: Id): Promise<Survey> => {
    const { surveys } = (await here.leader.client.ask<{ surveys: { surveys: Survey[] } }>(`query ($id: ID!) { surveys(pilotId: $id) { ${SURVEYS} } }`, { id: here.pilotId })).surveys;
    const found = surveys.find((survey) => survey.id === id);
    if (!found) throw new Error('no survey');
    return found;
  };
  const links = async (id: Id, group: string, count: number): Promise<string[]> => (await here.assessor.client.ask<{ issueSurveyLinks: { url: string }[] }>(LINKS, { id, group, count })).issueSurveyLinks.map(({ url }) => url);
  const answer = (level: number, patch: Record<string, string> = {}): Record<string, string> => ({ overall: String(level), q1: '5', q2: '4', q3: '3', q4: '0', q5: '4', remark: '', ...patch });
  const send = (url: string, fields: Record<string, string>): Promise<PageAnswer> => sendForm(house.url, url, fields);
  const template = async (): Promise<Template> => (await here.supervisor.client.ask<{ surveyTemplate: Template }>(TEMPLATE)).surveyTemplate;

  beforeAll(async () => {
    house = await TestHouse.open('inquirysurveys');
    house.clock.setTo(new Date('2022-05-09T02:00:00Z'));
    here = await issuePilot(house, await house.rootOffice({ level: 'city', regionCode: '520500' }));
    admin = new pg.Client({ connectionString: house.database.adminUrl });
    await admin.connect();
  }, 120_000);

  afterAll(async () => {
    await admin.end();
    await house.close();
  });

  it('asks other groups of people at each rank of a unit', async () => {
    const { ranks, ...rest } = await template();
    expect(rest).toMatchObject({ version: 0, smallSample: 30, hiddenBelow: 5 });
    const groups = ranks.map(({ key, groups: list }) => `${key}: ${list.map((group) => group.key).join(' ')}`);
    expect(new Set(groups.map((line) => line.split(': ')[1])).size).toBeGreaterThan(2);
    expect((await save({ rank: 'section', title: '乡科级单位调查' })).groups.map(({ key }) => key)).toEqual(['leaders', 'staff', 'partners', 'below', 'served']);
  });

  it.each([
    ['an unknown rank', { rank: 'ministry' }, 'SURVEY_RANK'],
    ['a year to come', { period: '2023' }, 'SURVEY_PERIOD'],
    ['a third party without a name', { conductor: 'third_party' }, 'SURVEY_CONDUCTOR'],
    ['a last day on a weekend', { closesOn: '2022-05-21' }, 'INQUIRY_DUE_HOLIDAY'],
    ['a last day that is over', { closesOn: '2022-05-08' }, 'INQUIRY_DUE'],
    ['a leaf without the formula', { leafCode: 'A1.1' }, 'SURVEY_LEAF'],
    ['nobody who counts', { groups: [{ key: 'staff', label: '职工', counted: false, planned: 5, least: 1 }] }, 'SURVEY_GROUPS'],
    ['a classified title', { title: '机密调查' }, 'INQUIRY_CLASSIFIED'],
    ['a stranger', { pilotId: '019a0000-0000-7000-8000-00000000dead' }, 'NOT_FOUND'],
  ])('refuses %s', async (_, patch, code) => {
    expect(await faultOf(here.assessor, SAVE, { input: input(patch) })).toBe(code);
  });

  it('takes one anonymous answer a link, and no row leads from an answer to its link', async () => {
    const survey = await save();
    const urls = [...(await links(survey.id, 'served', 6)), ...(await links(survey.id, 'partners', 2)), ...(await links(survey.id, 'staff', 1))];
    expect(await faultOf(here.assessor, SAVE, { input: input({ id: survey.id, version: survey.version }) })).toBe('SURVEY_STANDS');
    expect(await faultOf(here.assessor, LINKS, { id: survey.id, group: 'nobody', count: 1 })).toBe('SURVEY_GROUP_UNKNOWN');
    expect(await faultOf(here.assessor, LINKS, { id: survey.id, group: 'served', count: 201 })).toBe('SURVEY_COUNT');
    expect(await faultOf(here.assessor, CLOSE, { id: survey.id })).toBe('SURVEY_EARLY');
    const [first = '', second = ''] = urls;
    const shown = await openPage(house.url, first);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('本问卷不记名');
    const { q3: _left, ...incomplete } = answer(5, { remark: '窗口很热情' });
    const refused = await send(first, incomplete);
    expect([refused.status, refused.text.includes('还有题目没有作答'), refused.text.includes('窗口很热情'), refused.text.includes('href="#q3"')]).toEqual([422, true, true, true]);
    expect((await send(first, answer(5, { remark: '长'.repeat(501) }))).status).toBe(422);
    expect((await send(first, answer(5, { remark: '<i>窗口很热情</i>' }))).text).toContain('问卷已收到');
    for (const again of [await send(first, answer(1)), await openPage(house.url, first)]) expect([again.status, again.text.includes('已使用过')]).toEqual([410, true]);
    const both = await Promise.all([send(second, answer(4)), send(second, answer(1))]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 410]);
    for (const [index, url] of urls.slice(2).entries()) expect((await send(url, answer([4, 3, 2, 0, 5, 5, 1][index] ?? 5))).status).toBe(200);
    const columns = async (table: string): Promise<string[]> => (await admin.query<{ name: string }>('SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 ORDER BY 1', [table])).rows.map(({ name }) => name);
    expect(await columns('inquiry_survey_answer')).toEqual(['answers', 'group_key', 'id', 'office_id', 'overall', 'remark', 'survey_id']);
    expect(await columns('inquiry_survey_link')).toEqual(['group_key', 'office_id', 'spent', 'survey_id', 'token_hash']);
    expect((await admin.query<{ id: string }>('SELECT id FROM wudan.inquiry_survey_answer')).rows.every(({ id }) => id[14] === '4')).toBe(true);
    const trail = await admin.query<{ row: string }>("SELECT to_jsonb(e)::text AS row FROM wudan.audit_entry e WHERE action = 'survey.answered'");
    expect(trail.rows).toHaveLength(9);
    expect(trail.rows.map(({ row }) => row).join()).not.toMatch(/served|partners|127\.0\.0\.1|热情/);
    expect((await surveyOf(survey.id)).groups.find(({ key }) => key === 'served')).toMatchObject({ issued: 6, answered: 6, warning: '服务对象只收到 6 份，少于要求的 30 份，代表性不足。' });
    expect((await surveyOf(survey.id)).result).toBeNull();
  });

  it('closes with the figure, its warnings and facts; small groups are not shown apart', async () => {
    const open = (await here.leader.client.ask<{ surveys: { surveys: Survey[] } }>(`query ($id: ID!) { surveys(pilotId: $id) { ${SURVEYS} } }`, { id: here.pilotId })).surveys.surveys.find(({ state }) => state === 'open');
    expect(await faultOf(here.leader, CLOSE, { id: open?.id })).toBe('FORBIDDEN');
    await here.assessor.client.ask(CLOSE, { id: open?.id });
    const { result, state } = await surveyOf(open?.id ?? '');
    expect(state).toBe('closed');
    // served 5 4|1 4 3 2 不了解, partners 5 5; staff is not counted: n5 3, n4 1–2, n3 1, n2 1.
    const counts = (result as unknown as { counts: number[]; valid: number; answered: number });
    expect([counts.answered, counts.valid]).toEqual([9, 7]);
    expect(counts.counts.reduce((sum, count) => sum + count, 0)).toBe(7);
    const [n5 = 0, n4 = 0, n3 = 0, n2 = 0] = counts.counts;
    expect(Number(result?.satisfaction)).toBeCloseTo((n5 + 0.8 * n4 + 0.6 * n3 + 0.3 * n2) / 7, 4);
    expect(result).toMatchObject({ grade: 'C', remarks: ['<i>窗口很热情</i>'] });
    expect(result?.warnings).toEqual(expect.arrayContaining(['有效样本 7 份，少于 30 份，满意度仅供参考。', expect.stringContaining('协作部门只收到 2 份')]));
    // Two and one are hidden; together they could be told from the whole, so the third is hidden too.
    expect(result?.groups.filter(({ satisfaction }) => satisfaction !== null)).toEqual([]);
    const facts = await house.app.get(UnitOfWork).read(house.system(here.office), (tx) => factsOf(tx, here.unit, ['n5', 'n4', 'n3', 'n2', 'n1', 'valid_responses']));
    expect(new Map(facts.map(({ name, value }) => [name, value]))).toEqual(new Map([['n1', String(7 - n5 - n4 - n3 - n2)], ['n2', String(n2)], ['n3', String(n3)], ['n4', String(n4)], ['n5', String(n5)], ['valid_responses', '7']]));
    expect(facts[0]).toMatchObject({ period: '2021', grade: 'C', sourceText: expect.stringContaining('有效样本 7 份，少于 30 份，仅供参考') });
    // The leaf of the set that asks for satisfaction is computed from it; the office sees the unit's lines once they are handed in.
    const { scoringGrid } = await here.contact.client.ask<{ scoringGrid: { rows: { code: string; figure: { value: string | null; signals: string[] } | null }[] } }>('query ($id: ID!) { scoringGrid(pilotId: $id) { rows { code figure { value signals } } } }', { id: here.pilotId });
    const figure = scoringGrid.rows.find(({ code }) => code === 'B4.1')?.figure;
    expect(Number(figure?.value)).toBeCloseTo(Number(result?.satisfaction), 4);
    expect(figure?.signals).toEqual(['有效样本7份，少于30份，结果仅供参考']);
    expect(await faultOf(here.assessor, CLOSE, { id: open?.id })).toBe('SURVEY_NOT_OPEN');
  });

  it('kills the links of a questionnaire that is called off', async () => {
    const survey = await save({ title: '取消的调查', conductor: 'third_party', conductorName: '贵州某调查公司' });
    const [url = ''] = await links(survey.id, 'served', 1);
    await here.assessor.client.ask(CANCEL, { id: survey.id, reason: '对象名单有误' });
    expect((await send(url, answer(5))).text).toContain('已被编办收回');
    expect(await faultOf(here.assessor, CANCEL, { id: survey.id, reason: '对象名单有误' })).toBe('SURVEY_STANDS');
  });

  it('makes the template the supervisor’s to change, from a day on', async () => {
    const { ranks, questions } = await template();
    const own = { validFrom: '2022-05-10', smallSample: 40, hiddenBelow: 5, ranks: ranks.map(({ key, groups }) => ({ key, groups })), questions };
    expect(await faultOf(here.assessor, SAVE_TEMPLATE, { input: own })).toBe('FORBIDDEN');
    expect(await faultOf(here.supervisor, SAVE_TEMPLATE, { input: { ...own, validFrom: '2022-05-08' } })).toBe('SURVEY_TEMPLATE_DATE');
    expect(await faultOf(here.supervisor, SAVE_TEMPLATE, { input: { ...own, ranks: own.ranks.slice(1) } })).toBe('SURVEY_TEMPLATE_RANKS');
    expect(await faultOf(here.supervisor, SAVE_TEMPLATE, { input: { ...own, questions: [] } })).toBe('SURVEY_TEMPLATE_QUESTIONS');
    await here.supervisor.client.ask(SAVE_TEMPLATE, { input: own });
    expect((await template()).smallSample).toBe(30);
  });

  it('ends by itself when its last day is over, and takes nothing after', async () => {
    const survey = await save({ title: '到期结束的调查', period: '2020' });
    const [first = '', second = ''] = await links(survey.id, 'served', 2);
    await send(first, answer(5));
    house.clock.setTo(new Date('2022-05-20T16:00:01Z'));
    expect((await send(second, answer(5))).text).toContain('超过有效期');
    await house.settle();
    for (const seat of [here.leader, here.supervisor]) await house.signIn(seat.client, seat.account, seat.seatId);
    const closed = await surveyOf(survey.id);
    expect(closed).toMatchObject({ state: 'closed', result: { satisfaction: null, closedBy: '系统', remarks: [] } });
    expect(closed.result?.warnings[0]).toBe('计入满意度的有效答复只有 1 份，少于 5 份，为保护答复人不形成满意度数据。');
    const facts = await house.app.get(UnitOfWork).read(house.system(here.office), (tx) => factsOf(tx, here.unit, ['n5']));
    expect(facts.map(({ period }) => period)).toEqual(['2021']);
    expect((await template()).smallSample).toBe(40);
  });

  it('is closed to units', async () => {
    for (const query of [`query ($id: ID!) { surveys(pilotId: $id) { pilotId } }`]) expect(await faultOf(here.contact, query, { id: here.pilotId })).not.toBeNull();
  });
});
