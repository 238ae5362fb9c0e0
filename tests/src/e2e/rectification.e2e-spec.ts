import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rectStateOf } from '@wudan/rectification-server';
import { UnitOfWork } from '@wudan/kernel-server';
import pg from 'pg';
import { TestHouse, type TestSeat } from '../house/test-house.js';
import { issuePilot, type EvidencePilot } from './evidence-pilot.js';
import { agreePlan, ASK_CLOSE, CLOSE, DECIDE_EXTENSION, everybody, EXTEND, itemOf, ledgerOf, notify, PLAN_ITEM, planOf, promise, proof, READING, RECHECK, REPORT, REVIEW, wakeUp, type ItemSeen } from './rectification-pilot.js';

const SUBMIT = 'mutation ($id: ID!) { submitRectPlan(pilotId: $id) { state } }';

describe('rectification', () => {
  let house: TestHouse;
  let admin: pg.Client;
  let here: EvidencePilot;
  let programmeId: string;
  let items: ItemSeen[];

  const codeOf = async (seat: TestSeat, query: string, variables: Record<string, unknown>): Promise<string | null> => {
    const [fault] = (await seat.client.send(query, variables)).errors;
    if (fault) expect(fault.message).toMatch(/[\u4e00-\u9fff].*。$/s);
    return fault?.extensions.code ?? null;
  };
  const faultOf = async (seat: TestSeat, query: string, variables: Record<string, unknown>): Promise<string> => (await seat.client.send(query, variables)).errors[0]?.message ?? '';
  const of = async (track: string, seat: TestSeat = here.contact): Promise<ItemSeen> => {
    const found = items.find((item) => item.track === track);
    if (!found) throw new Error(`no ${track}`);
    return itemOf(seat, found.id);
  };
  const seats = (): readonly TestSeat[] => everybody(here);

  beforeAll(async () => {
    house = await TestHouse.open('rectification');
    admin = new pg.Client({ connectionString: house.database.adminUrl });
    await admin.connect();
    house.clock.setTo(new Date('2022-05-09T02:00:00Z'));
    here = await issuePilot(house, await house.rootOffice({ level: 'city', regionCode: '520500' }));
    // 2022-05-26 is a Thursday; 06-03 is 端午节.
    await wakeUp(house, seats(), '2022-05-26T02:00:00Z');
    await notify(house, here, [
      { title: '未经审批加挂牌子', categoryId: 'I01', track: 'immediate' },
      { title: '编制资源使用率不高', categoryId: 'I05', track: 'time_limited' },
      { title: '被借调人员时间较长', categoryId: 'I06', track: 'long_term', level: 'county' },
    ], '毕编办函〔2022〕15号');
    items = (await planOf(here.contact, here.pilotId)).items;
    programmeId = items[0]?.programmeId ?? '';
  }, 180_000);

  afterAll(async () => {
    await admin.end();
    await house.close();
  });

  it('lists each problem of the letter once, each on the clock of its track', async () => {
    expect(items.map(({ track, state, dueOn, nextReviewOn }) => ({ track, state, dueOn, nextReviewOn }))).toEqual([
      // Ten working days from Thursday 05-26, 端午 06-03 left out: 05-27, 05-30…06-02, 06-06…06-10.
      { track: 'immediate', state: 'to_plan', dueOn: '2022-06-10', nextReviewOn: null },
      { track: 'time_limited', state: 'to_plan', dueOn: null, nextReviewOn: null },
      { track: 'long_term', state: 'to_plan', dueOn: null, nextReviewOn: '2022-08-26' },
    ]);
    const plan = await planOf(here.head, here.pilotId);
    expect(plan).toMatchObject({ state: 'to_plan', dueOn: '2022-06-24', can: ['submit', 'print'] });
    const { counts } = await ledgerOf(here.assessor, programmeId);
    expect(counts).toMatchObject({ total: 3, open: 3, closed: 0, closeRate: '' });
    const states = await house.app.get(UnitOfWork).read(house.system(here.office), (tx) => rectStateOf(tx, items.map(({ findingId }) => findingId)));
    expect([...states.values()]).toEqual(['to_plan', 'to_plan', 'to_plan']);
    expect(await codeOf(here.contact, 'query ($id: ID!) { rectLedger(programmeId: $id) { can } }', { id: programmeId })).toBe('FORBIDDEN');
    expect((await admin.query('SELECT DISTINCT followed FROM wudan.finding WHERE pilot_id = $1', [here.pilotId])).rows).toEqual([{ followed: 'to_plan' }]);
  });

  it('takes no deadline on a holiday, before the letter, in the past or beyond the track, and names the next working day', async () => {
    const limited = await of('time_limited');
    const due = (dueOn: string): Promise<string> => faultOf(here.contact, PLAN_ITEM, { input: promise(limited, { dueOn }) });
    expect(await due('2022-06-03')).toBe('整改时限2022-06-03为端午节，不是工作日，请改为下一个工作日2022-06-06或其他工作日。');
    expect(await due('2022-06-18')).toContain('星期六');
    expect(await due('2022-05-20')).toContain('早于评估意见反馈书印发日2022-05-26，请选择2022-05-26或以后');
    // Six months from the letter: 2022-11-26 is a Saturday, so Monday.
    expect(await due('2022-11-29')).toContain('最晚为2022-11-28');
    // A Saturday that is worked for 国庆 counts.
    expect(await due('2022-10-08')).toBe('');
    const long = await of('long_term');
    expect(await codeOf(here.contact, PLAN_ITEM, { input: promise(long, { dueOn: '2022-09-30' }) })).toBe('RECT_DUE_NOT_FOR_LONG_TERM');
    expect(await codeOf(here.contact, PLAN_ITEM, { input: promise(limited) })).toBe('RECT_CHANGED');
    expect(await codeOf(here.assessor, PLAN_ITEM, { input: promise(limited) })).toBe('FORBIDDEN');
  });

  it('agrees to a plan only whole, by another person, and sends single problems back with a reason', async () => {
    expect(await faultOf(here.head, SUBMIT, { id: here.pilotId })).toContain((await of('immediate')).no);
    for (const track of ['immediate', 'time_limited', 'long_term']) await here.contact.client.ask(PLAN_ITEM, { input: promise(await of(track)) });
    await here.head.client.ask(SUBMIT, { id: here.pilotId });
    expect(await codeOf(here.contact, PLAN_ITEM, { input: promise(await of('time_limited')) })).toBe('RECT_PLAN_STATE');
    expect(await codeOf(here.head, REVIEW, { input: { pilotId: here.pilotId, accept: true, note: '' } })).toBe('FORBIDDEN');
    const back = await of('time_limited');
    expect(await codeOf(here.assessor, REVIEW, { input: { pilotId: here.pilotId, accept: false, note: '', returnedIds: [back.id] } })).toBe('RECT_TEXT_INVALID');
    await here.assessor.client.ask(REVIEW, { input: { pilotId: here.pilotId, accept: false, note: '措施不具体', returnedIds: [back.id] } });
    expect((await planOf(here.contact, here.pilotId)).items.map(({ returnNote }) => returnNote)).toEqual([null, '措施不具体', null]);
    expect(await faultOf(here.head, SUBMIT, { id: here.pilotId })).toContain(back.no);
    await here.contact.client.ask(PLAN_ITEM, { input: promise(await of('time_limited'), { measures: '六月底前完成编制调剂方案并报批' }) });
    items = await agreePlan(here);
    expect(items.map(({ state }) => state)).toEqual(['planned', 'planned', 'planned']);
  });

  it('takes progress with evidence, and more time from a supervisor alone', async () => {
    const item = await of('time_limited');
    const reported = (await here.contact.client.ask<{ reportRectProgress: ItemSeen }>(REPORT, { input: { id: item.id, status: 'behind', text: '等待批复', uploadIds: [await proof(here.contact, here.unit)] } })).reportRectProgress;
    expect(reported).toMatchObject({ state: 'under_way', progress: [{ status: 'behind', text: '等待批复', source: 'console' }] });
    const ask = (toDate: string): Promise<string | null> => codeOf(here.contact, EXTEND, { input: { id: item.id, toDate, reason: '待上级批复' } });
    expect(await ask('2022-10-03')).toBe('RECT_DAY_OFF');
    expect(await ask('2022-09-29')).toBe('RECT_EXTENSION_NOT_LATER');
    expect(await ask('2022-10-31')).toBeNull();
    expect(await ask('2022-11-30')).toBe('RECT_EXTENSION_OPEN');
    const [asked] = (await of('time_limited')).extensions;
    const decide = { input: { id: item.id, extensionId: asked?.id, accept: true, note: '' } };
    expect(await codeOf(here.assessor, DECIDE_EXTENSION, decide)).toBe('FORBIDDEN');
    await here.supervisor.client.ask(DECIDE_EXTENSION, decide);
    expect(await of('time_limited')).toMatchObject({ dueOn: '2022-10-31', extended: 1, extensions: [{ state: 'granted', toDate: '2022-10-31' }] });
    expect(await codeOf(here.supervisor, DECIDE_EXTENSION, decide)).toBe('RECT_EXTENSION_DECIDED');
  });

  it('closes with evidence and by a second person only, in the product and in the database', async () => {
    const item = await of('immediate');
    expect(await codeOf(here.contact, ASK_CLOSE, { input: { id: item.id, summary: '牌子已摘除' } })).toBe('RECT_EVIDENCE_NEEDED');
    // A person of the unit who is lent to the office keeps both seats.
    const lent = await house.seat(here.office, 'unit_contact', { unitId: here.unit });
    const [closing] = [{ input: { id: item.id, summary: '牌子已摘除并备案', uploadIds: [await proof(lent, here.unit, '摘牌照片说明.pdf')] } }];
    const asked = (await lent.client.ask<{ requestCloseOut: ItemSeen }>(ASK_CLOSE, closing)).requestCloseOut;
    expect(asked).toMatchObject({ state: 'close_requested', light: 'normal', closing: { state: 'asked', evidence: [{ title: '摘牌照片说明.pdf' }] } });
    const atOffice = await house.seat(here.office, 'supervisor', { account: lent.account });
    const decide = { input: { id: item.id, accept: true, note: '现场核实' } };
    expect(await itemOf(atOffice, item.id)).toMatchObject({ can: expect.not.arrayContaining(['close', 'return_close']) as unknown });
    expect(await codeOf(atOffice, CLOSE, decide)).toBe('RECT_CLOSE_SAME_PERSON');
    await expect(admin.query(`UPDATE wudan.rect_closing SET state = 'closed', closed_on = '2022-05-26', decided_person = requested_person WHERE item_id = $1`, [item.id])).rejects.toThrow(/rect_closing_two_people/);
    expect(await codeOf(here.contact, CLOSE, decide)).toBe('FORBIDDEN');
    expect(await codeOf(here.assessor, CLOSE, { input: { id: item.id, accept: false, note: '' } })).toBe('RECT_TEXT_INVALID');
    await here.assessor.client.ask(CLOSE, { input: { id: item.id, accept: false, note: '照片不清' } });
    expect(await of('immediate')).toMatchObject({ state: 'under_way', returnNote: '照片不清', closing: { state: 'returned', note: '照片不清' } });
    // Who gave the evidence does not close either, whoever asked.
    await here.contact.client.ask(ASK_CLOSE, { input: { id: item.id, summary: '补充清晰照片', itemIds: [asked.closing?.evidence[0]?.itemId] } });
    expect(await codeOf(atOffice, CLOSE, decide)).toBe('RECT_CLOSE_SAME_PERSON');
    const closed = (await here.assessor.client.ask<{ decideCloseOut: ItemSeen }>(CLOSE, decide)).decideCloseOut;
    expect(closed).toMatchObject({ state: 'closed', light: 'done', closing: { state: 'closed', closedOn: '2022-05-26' } });
    expect(await codeOf(here.assessor, CLOSE, decide)).toBe('RECT_STATE');
    expect(await codeOf(here.contact, REPORT, { input: { id: item.id, status: 'on_track', text: '' } })).toBe('RECT_STATE');
  });

  it('closes what lasts after two good readings in a row, each on its review date', async () => {
    const item = await of('long_term');
    const read = (onDate: string, good: boolean): Promise<string | null> => codeOf(here.assessor, READING, { input: { id: item.id, onDate, value: '87.50', target: '90', good } });
    expect(await read('2022-05-26', true)).toBe('RECT_REVIEW_EARLY');
    const days = [
      ['2022-08-26', true, '2022-11-28'],
      ['2022-11-28', false, '2023-02-27'],
      ['2023-02-27', true, '2023-05-26'],
      ['2023-05-26', true, '2023-08-28'],
    ] as const;
    for (const [day, good, next] of days) {
      await wakeUp(house, seats(), `${day}T02:00:00Z`);
      expect(await read(day, good)).toBeNull();
      expect(await of('long_term')).toMatchObject({ nextReviewOn: next });
      if (day < '2023-05-26') expect(await codeOf(here.contact, ASK_CLOSE, { input: { id: item.id, summary: '借调已清理', uploadIds: [await proof(here.contact, here.unit)] } })).toBe('RECT_READINGS_NEEDED');
    }
    await here.contact.client.ask(ASK_CLOSE, { input: { id: item.id, summary: '借调已清理', uploadIds: [await proof(here.contact, here.unit)] } });
    await here.supervisor.client.ask(CLOSE, { input: { id: item.id, accept: true, note: '' } });
    expect(await of('long_term')).toMatchObject({ state: 'closed' });
    const { counts } = await ledgerOf(here.leader, programmeId);
    // All three are due: two closed, the third overdue since 2022-10-31.
    expect(counts).toMatchObject({ total: 3, closed: 2, overdue: 1, closeRate: '0.6667' });
  });

  it('opens again what a re-check finds without effect, on a new clock', async () => {
    const item = await of('immediate');
    expect(await codeOf(here.contact, RECHECK, { input: { id: item.id, onDate: '2023-05-26', effective: false, note: '又加挂' } })).toBe('FORBIDDEN');
    expect(await codeOf(here.assessor, RECHECK, { input: { id: item.id, onDate: '2022-05-01', effective: false, note: '又加挂' } })).toBe('RECT_RECHECK_EARLY');
    await here.assessor.client.ask(RECHECK, { input: { id: item.id, onDate: '2023-05-26', effective: false, note: '又加挂牌子' } });
    // Ten working days from 2023-05-26, without a holiday between.
    expect(await of('immediate')).toMatchObject({ state: 'relapsed', dueOn: '2023-06-09', returnNote: '又加挂牌子', light: 'normal', daysLeft: 10 });
    await here.assessor.client.ask(RECHECK, { input: { id: (await of('long_term')).id, onDate: '2023-05-26', effective: true, note: '保持良好' } });
    expect(await of('long_term')).toMatchObject({ state: 'effective' });
    await house.settle();
    expect((await admin.query<{ followed: string }>('SELECT followed FROM wudan.finding WHERE pilot_id = $1 ORDER BY no', [here.pilotId])).rows.map(({ followed }) => followed)).toEqual(['relapsed', 'under_way', 'effective']);
  });
});
