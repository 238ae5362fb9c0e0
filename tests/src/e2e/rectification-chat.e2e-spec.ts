import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Id } from '@wudan/kernel-core';
import pg from 'pg';
import { makePdf } from '../evidence/make-paper.js';
import { TestHouse, type TestSeat } from '../house/test-house.js';
import { issuePilot, type EvidencePilot } from './evidence-pilot.js';
import { agreePlan, DeskChat, everybody, itemOf, notify, planOf, wakeUp, type ItemSeen } from './rectification-pilot.js';

const ALIKE = 'mutation ($input: AskAlikeInput!) { askAlike(input: $input) { question dueOn answers { unitId answer text } } }';
const ANSWERS = 'query ($id: ID!) { alikeChecks(itemId: $id) { answers { unitName answer text } } }';

describe('rectification in the chat', () => {
  let house: TestHouse;
  let admin: pg.Client;
  let here: EvidencePilot;
  let contact: DeskChat;
  let head: DeskChat;
  let supervisor: DeskChat;
  let colleague: DeskChat;
  let extra: TestSeat;
  let items: ItemSeen[];

  const of = (track: string, at = 0): ItemSeen => {
    const found = items.filter((item) => item.track === track)[at];
    if (!found) throw new Error(`no ${track}`);
    return found;
  };
  const now = (item: ItemSeen): Promise<ItemSeen> => itemOf(here.contact, item.id);
  const pressed = async (item: ItemSeen): Promise<string[]> =>
    (await admin.query<{ said: string }>(`SELECT action || ' ' || coalesce(detail->>'to', detail->>'days') AS said FROM wudan.audit_entry WHERE subject_id = $1 AND action IN ('rectification.reminded', 'rectification.overdue') ORDER BY id`, [item.id])).rows.map(({ said }) => said.replace('rectification.', '')).sort();
  const goTo = async (at: string): Promise<void> => {
    await wakeUp(house, [...everybody(here), extra], at);
    await house.settle();
  };

  beforeAll(async () => {
    house = await TestHouse.open('rectchat');
    admin = new pg.Client({ connectionString: house.database.adminUrl });
    await admin.connect();
    house.clock.setTo(new Date('2022-05-09T02:00:00Z'));
    here = await issuePilot(house, await house.rootOffice({ level: 'city', regionCode: '520500' }));
    extra = await house.seat(here.office, 'supervisor');
    [contact, head, supervisor, colleague] = [new DeskChat(house, here.contact), new DeskChat(house, here.head), new DeskChat(house, here.supervisor), new DeskChat(house, extra)];
    await wakeUp(house, [...everybody(here), extra], '2022-05-26T02:00:00Z');
    await notify(house, here, [
      { title: '未经审批加挂牌子', categoryId: 'I01', track: 'immediate' },
      { title: '编制资源使用率不高', categoryId: 'I05', track: 'time_limited' },
      { title: '协调配合机制不健全', categoryId: 'I03', track: 'time_limited' },
      { title: '被借调人员时间较长', categoryId: 'I06', track: 'long_term' },
    ], '毕编办函〔2022〕21号');
    items = (await planOf(here.contact, here.pilotId)).items;
  }, 180_000);

  afterAll(async () => {
    await admin.end();
    await house.close();
  });

  it('asks about what is to be put right at once with the letter, and takes one tap', async () => {
    const item = of('immediate');
    const [card] = await contact.cards(item.no);
    expect(card).toMatchObject({ title: `整改进展 ${item.no}`, body: `问题 ${item.no} 整改时限6月10日（星期五），请报进展；整改完成的，点“申请销号”。`, options: [{ label: '按计划' }, { label: '滞后' }, { label: '受阻' }, { label: '申请销号' }] });
    const jobs = (await admin.query<{ at: string }>(`SELECT to_char(due_at AT TIME ZONE 'Asia/Shanghai', 'MM-DD HH24:MI') AS at FROM wudan.outbox WHERE payload->>'itemId' = $1 ORDER BY due_at`, [item.id])).rows;
    // Five working days before 06-10 with 端午 06-03 between: 06-02; then 30, 420 and 840 working minutes after 17:30 of Friday 06-10, a working day having 420.
    expect(jobs.map(({ at }) => at)).toEqual(['06-02 09:00', '06-09 09:00', '06-13 09:30', '06-13 17:30', '06-14 17:30']);
    expect(await contact.tap(item.no, 'on_track', 'event-on-track-1')).toMatchObject({ ok: true, text: `已收件：问题 ${item.no} 按计划推进。` });
    expect(await now(item)).toMatchObject({ state: 'under_way', progress: [{ status: 'on_track', source: 'chat' }] });
    const undone = await contact.say('撤回');
    expect(undone).toMatchObject({ ok: true, text: '已撤回，请重新报进展。' });
    expect((await now(item)).progress).toEqual([]);
    await contact.tap(item.no, 'on_track', 'event-on-track-2');
  });

  it('saves 滞后 at the first tap, then takes a typed date, guessing nothing', async () => {
    await agreePlan(here);
    await house.settle();
    const [item, other] = [of('time_limited'), of('time_limited', 1)];
    expect((await contact.cards('整改进展')).length).toBe(3);
    expect(await contact.tap(item.no, 'behind')).toMatchObject({ ok: true, text: expect.stringContaining('可直接回复新的完成日期') as unknown });
    expect((await now(item)).progress).toMatchObject([{ status: 'behind', source: 'chat' }]);
    expect((await contact.cards(item.no))[0]?.options.map(({ label }) => label)).toEqual(['不延期', '申请销号']);
    expect(await contact.say('过一阵子吧')).toMatchObject({ ok: false, code: 'TEXT_NOT_UNDERSTOOD' });
    expect(await contact.say('下周三')).toMatchObject({ ok: false, code: 'RECT_WHICH_ITEM' });
    expect(await contact.say(`${item.no} 下周三`)).toMatchObject({ ok: false, code: 'RECT_EXTENSION_NOT_LATER' });
    // 国庆 until 10-07; Saturday 10-08 is worked.
    expect(await contact.say(`${item.no} 10月3日`)).toMatchObject({ ok: false, code: 'RECT_DAY_OFF', text: expect.stringContaining('下一个工作日2022-10-08') as unknown });
    expect(await contact.say(`${item.no} 10月31日：等待上级批复`)).toMatchObject({ ok: true, text: `已收件：问题 ${item.no} 申请延期至10月31日（星期一），等待编办答复。` });
    expect((await now(item)).extensions).toMatchObject([{ toDate: '2022-10-31', reason: '等待上级批复', state: 'asked' }]);
    expect((await supervisor.cards('延期申请'))[0]?.body).toContain(`申请将问题 ${item.no} 的整改时限由9月30日（星期五）延至10月31日（星期一）`);
    expect(await supervisor.tap('延期申请', 'accept')).toMatchObject({ ok: true });
    expect(await colleague.cards('延期申请')).toEqual([]);
    expect(await now(item)).toMatchObject({ dueOn: '2022-10-31', extended: 1 });
    expect((await contact.cards(item.no))[0]?.body).toContain('延期已同意。');
    expect(await contact.tap(other.no, 'blocked')).toMatchObject({ ok: true });
    expect(await contact.tap(other.no, 'stay')).toMatchObject({ ok: true, text: `已收件：问题 ${other.no} 受阻，不延期。` });
  });

  it('asks for closing by a file and one confirmation; supervisors confirm or return by card', async () => {
    const item = of('time_limited', 1);
    await here.contact.client.ask('mutation ($input: RectProgressInput!) { reportRectProgress(input: $input) { id } }', { input: { id: item.id, status: 'on_track', text: '已完成措施' } });
    await goTo('2022-09-23T01:00:00Z');
    expect((await contact.cards(item.no))[0]?.body).toContain('距整改时限还有 5 个工作日。');
    expect(await contact.tap(item.no, 'send')).toMatchObject({ ok: false, code: 'RECT_DRAFT_MISSING' });
    expect(await contact.tap(item.no, 'close')).toMatchObject({ ok: true, text: expect.stringContaining('请发送问题') as unknown });
    expect(await contact.send('机密整改报告.pdf', makePdf(['整改报告']))).toMatchObject({ ok: false, code: 'EVIDENCE_CLASSIFIED' });
    expect(await contact.send('整改报告.pdf', makePdf(['整改报告', '措施已落实']), '机制已建立')).toMatchObject({ ok: true, text: expect.stringContaining('共 1 份') as unknown });
    expect((await now(item)).state).toBe('under_way');
    expect(await contact.tap(item.no, 'send')).toMatchObject({ ok: true, text: expect.stringMatching(/申请销号，佐证 1 份，回执号 20220923-/) as unknown });
    expect(await now(item)).toMatchObject({ state: 'close_requested', closing: { summary: '机制已建立', evidence: [{ title: '机制已建立' }] } });
    expect(await supervisor.tap('销号申请', 'return')).toMatchObject({ ok: true });
    expect((await supervisor.cards('销号申请'))[0]?.options.map(({ label }) => label)).toEqual(['佐证不足', '措施未落实', '与问题不符', '返回']);
    expect(await supervisor.tap('销号申请', 'thin')).toMatchObject({ ok: true, text: expect.stringContaining('退回') as unknown });
    expect(await colleague.cards('销号申请')).toEqual([]);
    expect(await now(item)).toMatchObject({ state: 'under_way', returnNote: expect.stringContaining('佐证材料不足') as unknown });
    expect((await contact.cards(item.no))[0]?.body).toContain('销号申请已退回');
    await contact.send('补充报告.pdf', makePdf(['补充报告', '附会议纪要']), `${item.no} 附会议纪要`);
    await contact.tap(item.no, 'send');
    expect(await colleague.tap('销号申请', 'accept', 'event-close-1')).toMatchObject({ ok: true });
    expect(await now(item)).toMatchObject({ state: 'closed', closing: { state: 'closed' } });
    expect(await contact.cards(`整改进展 ${item.no}`)).toEqual([]);
    expect((await contact.cards('已销号')).length).toBe(1);
  });

  it('reminds before the day, then climbs on the working clock, and is silent once it is closed', async () => {
    const item = of('immediate');
    // Everything up to 2022-09-23 has passed: reminders of 06-10 and the ladder after it.
    expect(await pressed(item)).toEqual(['overdue contact', 'overdue supervision', 'overdue unit_head', 'reminded 1', 'reminded 5']);
    expect((await supervisor.cards(`整改逾期 ${item.no}`))[0]?.body).toContain('尚未销号，请督办');
    expect((await head.cards(item.no)).length).toBeGreaterThan(0);
    expect(await pressed(of('time_limited', 1))).toEqual(['reminded 5']);
    await goTo('2022-10-12T02:00:00Z');
    expect(await pressed(of('time_limited', 1))).toEqual(['reminded 5']);
  });

  it('tells the unit of a review date, and puts one question to like units', async () => {
    expect(await pressed(of('long_term'))).toEqual(['overdue contact', 'overdue supervision', 'overdue unit_head', 'reminded 1', 'reminded 5']);
    const item = of('immediate');
    const unit: Id = await house.unit(here.office, { name: '市体育局' });
    const like = new DeskChat(house, await house.seat(here.office, 'unit_contact', { unitId: unit }));
    const ask = { itemId: item.id, question: '是否有未经审批加挂的牌子？', unitIds: [unit], dueOn: '2022-10-21' };
    expect(await here.assessor.client.codeOf(ALIKE, { input: { ...ask, unitIds: [here.unit] } })).toBe('ALIKE_UNITS');
    expect(await here.assessor.client.codeOf(ALIKE, { input: { ...ask, dueOn: '2022-10-15' } })).toBe('RECT_DAY_OFF');
    expect(await here.contact.client.codeOf(ALIKE, { input: ask })).toBe('FORBIDDEN');
    await here.assessor.client.ask(ALIKE, { input: ask });
    expect((await like.cards('举一反三'))[0]).toMatchObject({ body: '举一反三自查：是否有未经审批加挂的牌子？本单位是否存在同类问题？', options: [{ label: '没有' }, { label: '有' }, { label: '不确定' }] });
    expect(await like.tap('举一反三', 'has')).toMatchObject({ ok: true });
    expect((await here.assessor.client.ask<{ alikeChecks: { answers: object[] }[] }>(ANSWERS, { id: item.id })).alikeChecks[0]?.answers).toEqual([{ unitName: '市体育局', answer: 'has', text: '' }]);
    expect(await here.contact.client.codeOf(ANSWERS, { id: item.id })).toBe('FORBIDDEN');
  });
});
