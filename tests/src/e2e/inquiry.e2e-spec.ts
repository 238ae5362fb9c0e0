import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { opinionsOf, visitsOf } from '@wudan/inquiry-server';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import pg from 'pg';
import { TestHouse, type TestSeat } from '../house/test-house.js';
import { issuePilot, type EvidencePilot } from './evidence-pilot.js';
import { openPage, sendForm } from './inquiry-page.js';

const VISITS = `pilotId unitName can visits { id kind onDate place topic confidentiality withheld participants { side name post seatId } minutes materials { title pages } leaves { code name note } state voidReason recordedBy confirmedBy version can }`;
const RECORD = `mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { ${VISITS} } }`;
const CONFIRM = `mutation ($id: ID!, $version: Int!) { confirmVisit(id: $id, version: $version) { ${VISITS} } }`;
const VOID = `mutation ($id: ID!, $reason: String!) { voidVisit(id: $id, reason: $reason) { ${VISITS} } }`;
const OPINIONS = `pilotId can opinions { id kind way fromName state rating problems suggestions signerName answeredBy wrongTries can } partner { asked answered waiting average ratings } peer { asked answered waiting average ratings }`;
const ASK = `mutation ($input: AskOpinionsInput!) { askOpinions(input: $input) { list { ${OPINIONS} } links { opinionId label url qrSvg expiresAt } } }`;
const REISSUE = `mutation ($id: ID!) { reissueOpinionLink(id: $id) { links { url } } }`;
const REVOKE = `mutation ($id: ID!, $reason: String!) { revokeOpinion(id: $id, reason: $reason) { ${OPINIONS} } }`;
const PEERS = `mutation ($input: AskPeersInput!) { askPeers(input: $input) { ${OPINIONS} } }`;
const MINE = 'query { peerRequests { id unitName question dueOn state rating problems can } }';
const ANSWER = 'mutation ($input: AnswerOpinionInput!) { answerOpinion(input: $input) { id state rating problems } }';

interface Visit {
  readonly id: Id;
  readonly withheld: boolean;
  readonly minutes: string;
  readonly participants: readonly { readonly name: string; readonly seatId: Id | null }[];
  readonly leaves: readonly { readonly code: string; readonly name: string }[];
  readonly state: string;
  readonly version: number;
  readonly can: readonly string[];
}
interface Opinion {
  readonly id: Id;
  readonly fromName: string;
  readonly state: string;
  readonly rating: number | null;
}
interface Opinions {
  readonly opinions: readonly Opinion[];
  readonly partner: Readonly<Record<string, unknown>>;
  readonly peer: Readonly<Record<string, unknown>>;
}
interface Link {
  readonly opinionId: Id;
  readonly label: string;
  readonly url: string;
  readonly expiresAt: string;
}

describe('inquiry: visits and opinions', () => {
  let house: TestHouse;
  let here: EvidencePilot;
  let peer: { readonly unit: Id; readonly contact: TestSeat };
  let admin: pg.Client;

  const visitInput = (patch: Record<string, unknown> = {}): Record<string, unknown> => ({
    pilotId: here.pilotId, kind: 'forum', onDate: '2022-05-06', place: '市委信访局三楼会议室', topic: '职责运行情况座谈', confidentiality: 'open',
    participants: [
      { side: 'office', name: '张一', post: '督查科科长', seatId: here.assessor.seatId }, { side: 'office', name: '李二', post: '督查科科员' }, { side: 'unit', name: '王三', post: '副局长' },
    ],
    minutes: '介绍了机构改革后的职责运行情况。\n提出接访科人员偏紧。', materials: [], leaves: [{ code: 'B1.1', note: '重点任务' }], ...patch,
  });
  const visitsFor = async (seat: TestSeat): Promise<{ visits: Visit[]; can: string[] }> => (await seat.client.ask<{ visits: { visits: Visit[]; can: string[] } }>(`query ($id: ID!) { visits(pilotId: $id) { ${VISITS} } }`, { id: here.pilotId })).visits;
  const record = async (patch: Record<string, unknown> = {}, seat: TestSeat = here.assessor): Promise<Visit> => {
    const { recordVisit } = await seat.client.ask<{ recordVisit: { visits: Visit[] } }>(RECORD, { input: visitInput(patch) });
    const [newest] = [...recordVisit.visits].sort((left, right) => (left.id < right.id ? 1 : -1));
    if (!newest) throw new Error('no visit');
    return newest;
  };
  const faultOf = async (seat: TestSeat, query: string, variables: Record<string, unknown>): Promise<string | null> => {
    const [fault] = (await seat.client.send(query, variables)).errors;
    if (fault) expect(fault.message).toMatch(/[一-鿿].*。$/s);
    return fault?.extensions.code ?? null;
  };
  const opinions = async (): Promise<Opinions> => (await here.assessor.client.ask<{ opinions: Opinions }>(`query ($id: ID!) { opinions(pilotId: $id) { ${OPINIONS} } }`, { id: here.pilotId })).opinions;
  const askFor = async (...partners: Record<string, unknown>[]): Promise<Link[]> => (await here.assessor.client.ask<{ askOpinions: { links: Link[] } }>(ASK, { input: { pilotId: here.pilotId, partners, question: '' } })).askOpinions.links;
  const oneLink = async (name: string): Promise<Link> => {
    const [link] = await askFor({ name });
    if (!link) throw new Error('no link');
    return link;
  };
  const form = (unit: string, patch: Record<string, string> = {}): Record<string, string> => ({ unit, rating: '4', problems: '', suggestions: '', signerName: '', signerPost: '', ...patch });

  beforeAll(async () => {
    house = await TestHouse.open('inquiry');
    house.clock.setTo(new Date('2022-05-09T02:00:00Z'));
    here = await issuePilot(house, await house.rootOffice({ level: 'city', regionCode: '520500' }));
    admin = new pg.Client({ connectionString: house.database.adminUrl });
    await admin.connect();
    const unit = await house.unit(here.office, { name: '市财政局' });
    const mute = await house.unit(here.office, { name: '市统计局' });
    peer = { unit, contact: await house.seat(here.office, 'unit_contact', { unitId: unit }) };
    const { rows } = await admin.query<{ id: Id; version: number }>('SELECT p.id, p.version FROM wudan.programme p JOIN wudan.pilot x ON x.programme_id = p.id WHERE x.id = $1', [here.pilotId]);
    const member = (unitId: Id): Record<string, unknown> => ({ unitId, field: '综合管理', reason: '职能调整较大', sectionKey: 'lead' });
    await here.assessor.client.ask('mutation ($input: ProgrammeInput!) { saveProgramme(input: $input) { id } }', {
      input: {
        ...rows[0], name: '2022年评估试点', scope: '市直部门', startsOn: '2022-04-13', endsOn: '2022-06-30', evidenceFrom: '2019-01-01', evidenceTo: '2022-06-30',
        sections: [{ key: 'lead', name: '督查科', duty: 'lead' }], units: [here.unit, unit, mute].map(member),
      },
    });
  }, 120_000);

  afterAll(async () => {
    await admin.end();
    await house.close();
  });

  it('keeps a visit with its people, minutes and leaves; another person confirms it, then it is as it is', async () => {
    const visit = await record();
    expect(visit).toMatchObject({ state: 'recorded', version: 1, can: ['edit', 'void'], leaves: [{ code: 'B1.1', name: expect.stringMatching(/\S/) }] });
    expect((await visitsFor(here.contact)).visits).toEqual([]);
    expect(await faultOf(here.assessor, CONFIRM, { id: visit.id, version: 1 })).toBe('VISIT_SAME_PERSON');
    // The database refuses it too.
    await expect(admin.query("UPDATE wudan.inquiry_visit SET state = 'confirmed', confirmed_person_id = $2, confirmed_by = 'x', confirmed_at = recorded_at WHERE id = $1", [visit.id, here.assessor.personId])).rejects.toThrow('inquiry_visit_four_eyes');
    await here.assessor.client.ask(RECORD, { input: visitInput({ id: visit.id, version: 1, topic: '职责运行情况座谈会' }) });
    expect(await faultOf(here.assessor, RECORD, { input: visitInput({ id: visit.id, version: 1 }) })).toBe('INQUIRY_STALE');
    expect(await faultOf(here.secondAssessor, CONFIRM, { id: visit.id, version: 1 })).toBe('INQUIRY_STALE');
    await here.secondAssessor.client.ask(CONFIRM, { id: visit.id, version: 2 });
    expect(await faultOf(here.assessor, RECORD, { input: visitInput({ id: visit.id, version: 3 }) })).toBe('VISIT_SETTLED');
    const [told] = (await visitsFor(here.contact)).visits;
    expect(told).toMatchObject({ id: visit.id, state: 'confirmed', can: [], minutes: expect.stringContaining('接访科') });
    expect(told?.participants.map(({ seatId }) => seatId)).toEqual([null, null, null]);
  });

  it('withholds what is restricted from everybody who did not take part', async () => {
    const talk = await record({ kind: 'talk', confidentiality: 'restricted', minutes: '反映科室分工不清。', leaves: [] });
    expect((await visitsFor(here.assessor)).visits.find(({ id }) => id === talk.id)).toMatchObject({ withheld: false, minutes: '反映科室分工不清。' });
    expect((await visitsFor(here.secondAssessor)).visits.find(({ id }) => id === talk.id)).toMatchObject({ withheld: true, minutes: '', participants: [], can: [] });
    expect((await visitsFor(here.supervisor)).visits.find(({ id }) => id === talk.id)).toMatchObject({ withheld: false });
    expect(await faultOf(here.secondAssessor, CONFIRM, { id: talk.id, version: 1 })).toBe('NOT_FOUND');
    await here.supervisor.client.ask(CONFIRM, { id: talk.id, version: 1 });
    expect((await visitsFor(here.contact)).visits.some(({ id }) => id === talk.id)).toBe(false);
    const notes = await house.app.get(UnitOfWork).read(house.system(here.office), (tx) => visitsOf(tx, here.pilotId));
    expect(notes).toEqual([expect.objectContaining({ kind: 'forum', leafCodes: ['B1.1'], participants: 3 })]);
    expect(JSON.stringify(notes)).not.toMatch(/王三|接访科|分工不清/);
  });

  it.each([
    ['an unknown kind', { kind: 'phone' }, 'VISIT_KIND'],
    ['a day to come', { onDate: '2022-05-10' }, 'VISIT_DATE'],
    ['one person of the office', { participants: [{ side: 'office', name: '张一', post: '' }, { side: 'unit', name: '王三', post: '' }] }, 'VISIT_OFFICE_TWO'],
    ['nobody to talk to', { participants: [{ side: 'office', name: '张一', post: '' }, { side: 'office', name: '李二', post: '' }] }, 'VISIT_NOBODY'],
    ['the same person twice', { participants: [{ side: 'office', name: '张一', post: '' }, { side: 'office', name: '张 一', post: '科长' }, { side: 'unit', name: '王三', post: '' }] }, 'VISIT_TWICE'],
    ['a talk with two', { kind: 'talk', participants: [{ side: 'office', name: '张一', post: '' }, { side: 'office', name: '李二', post: '' }, { side: 'unit', name: '王三', post: '' }, { side: 'unit', name: '赵四', post: '' }] }, 'VISIT_TALK_ONE'],
    ['papers without a paper', { kind: 'files' }, 'VISIT_NO_MATERIAL'],
    ['a leaf of no set', { leaves: [{ code: 'Z9.9', note: '' }] }, 'VISIT_LEAF'],
    ['minutes that are too long', { minutes: '长'.repeat(20_001) }, 'INQUIRY_TEXT_INVALID'],
    ['classified minutes', { minutes: '传达了机 密文件。' }, 'INQUIRY_CLASSIFIED'],
    ['a seat that is not of the office', { participants: [{ side: 'office', name: '张一', post: '', seatId: '019a0000-0000-7000-8000-00000000dead' }, { side: 'office', name: '李二', post: '' }, { side: 'unit', name: '王三', post: '' }] }, 'VISIT_SEAT'],
  ])('refuses %s, with nothing written', async (_, patch, code) => {
    const before = (await visitsFor(here.assessor)).visits.length;
    expect(await faultOf(here.assessor, RECORD, { input: visitInput(patch) })).toBe(code);
    expect((await visitsFor(here.assessor)).visits).toHaveLength(before);
  });

  it('voids a record with a reason; it stays', async () => {
    const visit = await record({ kind: 'files', materials: [{ title: '2021年度工作总结', pages: 12 }] });
    await here.assessor.client.ask(VOID, { id: visit.id, reason: '重复登记' });
    expect((await visitsFor(here.leader)).visits.find(({ id }) => id === visit.id)).toMatchObject({ state: 'voided', voidReason: '重复登记', can: [] });
    expect(await faultOf(here.leader, VOID, { id: visit.id, reason: '重复登记' })).toBe('FORBIDDEN');
    expect(await faultOf(here.contact, RECORD, { input: visitInput() })).toBe('FORBIDDEN');
  });

  it('shows a partner a page without an account, takes one opinion, and keeps it from the assessed unit', async () => {
    const [link] = await askFor({ unitId: peer.unit });
    if (!link) throw new Error('no link');
    expect(link).toMatchObject({ label: '市财政局', expiresAt: '2022-05-23T02:00:00.000Z' });
    expect(new URL(link.url).pathname).toMatch(/^\/q\/o[\w-]{44}$/);
    const stored = await admin.query<{ row: string }>('SELECT to_jsonb(o)::text AS row FROM wudan.inquiry_opinion o');
    expect(stored.rows[0]?.row).not.toContain(link.url.slice(-22));
    const shown = await openPage(house.url, link.url);
    expect(shown.status).toBe(200);
    expect(shown.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/);
    expect([shown.headers.get('set-cookie'), shown.headers.get('referrer-policy'), shown.headers.get('cache-control')]).toEqual([null, 'no-referrer', 'no-store']);
    expect(shown.text).not.toMatch(/<script|市财政局/);
    expect((await sendForm(house.url, link.url, form(' 市 财政局', { problems: '<b>衔接</b>不够', signerName: '钱五' }))).text).toContain('意见已收到');
    expect((await opinions()).opinions[0]).toMatchObject({ fromName: '市财政局', state: 'answered', rating: 4, problems: '<b>衔接</b>不够', signerName: '钱五', answeredBy: '钱五' });
    expect(await faultOf(here.contact, `query ($id: ID!) { opinions(pilotId: $id) { pilotId } }`, { id: here.pilotId })).toBe('FORBIDDEN');
    for (const again of [await sendForm(house.url, link.url, form('市财政局')), await openPage(house.url, link.url)]) {
      expect(again.status).toBe(410);
      expect(again.text).toContain('已使用过');
    }
    expect((await opinions()).partner).toMatchObject({ asked: 1, answered: 1, average: '4.00', ratings: [0, 1, 0, 0, 0] });
  });

  it('takes one of three that are sent at once', async () => {
    const link = await oneLink('市审计局');
    const sent = await Promise.all([1, 2, 3].map(() => sendForm(house.url, link.url, form('市审计局'))));
    expect(sent.map(({ status }) => status).sort()).toEqual([200, 410, 410]);
  });

  it('refuses another unit, and dies at the fifth wrong name', async () => {
    const link = await oneLink('市民政局');
    for (const left of [4, 3, 2, 1]) {
      const refused = await sendForm(house.url, link.url, form('市教育局', { suggestions: '保留我写的' }));
      expect(refused.status).toBe(403);
      expect(refused.text).toContain(`还可尝试 ${left} 次`);
      expect(refused.text).toContain('保留我写的');
    }
    expect((await sendForm(house.url, link.url, form('市教育局'))).text).toContain('已停用');
    expect((await sendForm(house.url, link.url, form('市民政局'))).status).toBe(410);
    expect((await opinions()).opinions.find(({ id }) => id === link.opinionId)).toMatchObject({ state: 'locked', rating: null, wrongTries: 5 });
    const { rows } = await admin.query("SELECT outcome, detail FROM wudan.audit_entry WHERE subject_id = $1 AND action = 'opinion.refused'", [link.opinionId]);
    expect(rows).toHaveLength(5);
    expect(rows[0]).toEqual({ outcome: 'refused', detail: { said: '市教育局', left: 4 } });
    // A new link for the same unit opens it again; the old one stays dead.
    const renewed = (await here.assessor.client.ask<{ reissueOpinionLink: { links: Link[] } }>(REISSUE, { id: link.opinionId })).reissueOpinionLink.links[0];
    expect((await openPage(house.url, link.url)).status).toBe(404);
    expect((await sendForm(house.url, renewed?.url ?? '', form('市民政局'))).status).toBe(200);
    expect(await faultOf(here.assessor, REISSUE, { id: link.opinionId })).toBe('OPINION_SETTLED');
  });

  it.each([
    ['no rating', { rating: '' }, 422, '五个档次'],
    ['a rating off the scale', { rating: '6' }, 422, '五个档次'],
    ['too long a text', { problems: '长'.repeat(1_001) }, 422, '存在问题须为 0 至 1000 个字'],
    ['a classified text', { suggestions: '见绝密文件' }, 422, '涉密内容不得'],
  ])('refuses %s and keeps what was typed', async (name, patch, status, text) => {
    const link = await oneLink(`市水务局${name}`);
    const refused = await sendForm(house.url, link.url, form(`市水务局${name}`, { signerName: '孙六', ...patch }));
    expect(refused.status).toBe(status);
    expect(refused.text).toContain(text);
    expect(refused.text).toContain('孙六');
    expect((await opinions()).opinions.find(({ id }) => id === link.opinionId)).toMatchObject({ state: 'waiting', wrongTries: 0 });
  });

  it('refuses a link that was revoked, made up, of another office or out of date', async () => {
    const link = await oneLink('市林业局');
    await here.assessor.client.ask(REVOKE, { id: link.opinionId, reason: '重复征求' });
    expect((await sendForm(house.url, link.url, form('市林业局'))).text).toContain('已被编办收回');
    const other = await oneLink('市气象局');
    expect((await openPage(house.url, `${other.url.slice(0, -1)}${other.url.endsWith('A') ? 'B' : 'A'}`)).status).toBe(404);
    expect((await openPage(house.url, other.url.replace(/\/o.{22}/, '/oAZoAAAAAcACAAAAAAN6tAA'))).status).toBe(404);
    expect((await openPage(house.url, 'http://localhost/q/short')).status).toBe(404);
    house.clock.advance(14 * 86_400_000);
    expect((await sendForm(house.url, other.url, form('市气象局'))).text).toContain('超过有效期');
    house.clock.setTo(new Date('2022-05-24T02:00:00Z'));
    for (const seat of [here.assessor, here.contact, peer.contact]) await house.signIn(seat.client, seat.account, seat.seatId);
  });

  it.each([
    ['itself', () => [{ unitId: here.unit }], 'OPINION_ITSELF'],
    ['nobody', () => [], 'OPINION_PARTNERS'],
    ['a unit that was asked', () => [{ unitId: peer.unit }], 'OPINION_ASKED'],
    ['a stranger', () => [{ unitId: '019a0000-0000-7000-8000-00000000dead' }], 'NOT_FOUND'],
    ['one unit twice', () => [{ name: '市体育局' }, { name: '市体育局' }], 'OPINION_PARTNERS'],
  ])('does not ask %s', async (_, partners, code) => {
    expect(await faultOf(here.assessor, ASK, { input: { pilotId: here.pilotId, partners: partners(), question: '' } })).toBe(code);
  });

  it('asks a partner that has seats by card where that is wished, and others by link', async () => {
    const unit = await house.unit(here.office, { name: '市自然资源局' });
    const contact = await house.seat(here.office, 'unit_contact', { unitId: unit });
    const { askOpinions } = await here.assessor.client.ask<{ askOpinions: { links: Link[] } }>(ASK, { input: { pilotId: here.pilotId, partners: [{ unitId: unit }, { name: '市烟草专卖局' }], question: '', byCard: true } });
    expect(askOpinions.links.map(({ label }) => label)).toEqual(['市烟草专卖局']);
    await house.settle();
    const [request] = (await contact.client.ask<{ peerRequests: { id: Id; rating: number | null }[] }>(MINE)).peerRequests;
    await contact.client.ask(ANSWER, { input: { id: request?.id, rating: 2 } });
    expect((await opinions()).opinions.find(({ id }) => id === request?.id)).toMatchObject({ kind: 'partner', way: 'seat', rating: 2, fromName: '市自然资源局' });
  });

  it('asks peers of the programme by card, takes a tap, words in the console, and takes a tap back', async () => {
    expect(await faultOf(here.assessor, PEERS, { input: { pilotId: here.pilotId, dueOn: '2022-05-31', question: '' } })).toBe('OPINION_NO_SEAT');
    expect(await faultOf(here.assessor, PEERS, { input: { pilotId: here.pilotId, unitIds: [peer.unit], dueOn: '2022-06-03', question: '' } })).toBe('INQUIRY_DUE_HOLIDAY');
    expect(await faultOf(here.assessor, PEERS, { input: { pilotId: here.pilotId, unitIds: [here.unit], dueOn: '2022-05-31', question: '' } })).toBe('OPINION_PEERS');
    await here.assessor.client.ask(PEERS, { input: { pilotId: here.pilotId, unitIds: [peer.unit], dueOn: '2022-05-31', question: '信访联席机制' } });
    await house.settle();
    const { rows } = await admin.query<{ id: Id; version: number }>("SELECT id, version FROM wudan.prompt WHERE subject_type = 'peer_opinion' AND unit_id = $1", [peer.unit]);
    const [card] = rows;
    const waiting = async (): Promise<number> => (await admin.query<{ count: number }>("SELECT count(*)::int AS count FROM wudan.audit_entry WHERE action = 'opinion.reminded'")).rows[0]?.count ?? 0;
    house.clock.setTo(new Date('2022-05-31T00:59:00Z'));
    await house.settle();
    expect(await waiting()).toBe(0);
    house.clock.setTo(new Date('2022-05-31T01:00:00Z'));
    await house.settle();
    expect(await waiting()).toBe(1);
    for (const seat of [here.assessor, here.contact, peer.contact]) await house.signIn(seat.client, seat.account, seat.seatId);
    await peer.contact.client.ask('mutation ($id: ID!, $version: Int!, $event: String!) { confirmPrompt(promptId: $id, version: $version, option: "r5", eventId: $event) { id } }', { id: card?.id, version: card?.version, event: '019a0000-0000-7000-8000-0000000000e1' });
    expect((await opinions()).peer).toMatchObject({ asked: 1, answered: 1, average: '5.00' });
    const [request] = (await peer.contact.client.ask<{ peerRequests: { id: Id; rating: number; can: string[] }[] }>(MINE)).peerRequests;
    expect(request).toMatchObject({ rating: 5, state: 'answered', can: ['answer'] });
    await peer.contact.client.ask(ANSWER, { input: { id: request?.id, rating: 3, problems: '转办件反馈慢' } });
    expect((await opinions()).peer).toMatchObject({ average: '3.00' });
    expect(await faultOf(here.contact, ANSWER, { input: { id: request?.id, rating: 5 } })).toBe('NOT_FOUND');
    expect((await here.contact.client.ask<{ peerRequests: unknown[] }>(MINE)).peerRequests).toEqual([]);
    expect(await faultOf(here.assessor, MINE, {})).toBe('FORBIDDEN');
    house.clock.setTo(new Date('2022-06-01T02:00:00Z'));
    await house.signIn(peer.contact.client, peer.contact.account, peer.contact.seatId);
    expect(await faultOf(peer.contact, ANSWER, { input: { id: request?.id, rating: 1 } })).toBe('OPINION_LATE');
    const summary = await house.app.get(UnitOfWork).read(house.system(here.office), (tx) => opinionsOf(tx, here.pilotId));
    expect(summary.peer).toEqual({ asked: 1, answered: 1, waiting: 0, average: '3.00', ratings: [0, 0, 1, 0, 0] });
    expect(JSON.stringify(summary)).not.toMatch(/财政局|转办件|钱五/);
  });
});
