import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IssueChatLinks, TelegramIntake } from '@wudan/channels-server';
import { UnitOfWork } from '@wudan/kernel-server';
import { newId, type Id } from '@wudan/kernel-core';
import pg from 'pg';
import { makePdf } from '../evidence/make-paper.js';
import type { ChatUser } from '../fake-bot-api/chat-user.js';
import { FakeBotApi } from '../fake-bot-api/fake-bot-api.js';
import { TestHouse } from '../house/test-house.js';
import { gridOf, issuePilot, type Cell, type EvidencePilot, type Grid } from './evidence-pilot.js';

const SET_UP = 'mutation ($input: SetUpTelegramInput!) { setUpTelegram(input: $input) { state } }';
const SWITCH = 'mutation ($channel: String!, $on: Boolean!, $word: String) { switchChannel(channel: $channel, on: $on, acknowledgement: $word) { state } }';
const JPEG = Buffer.concat([Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'), Buffer.alloc(3_000, 7), Buffer.from('ffd9', 'hex')]);
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('evidence in the chat', () => {
  let house: TestHouse;
  let fake: FakeBotApi;
  let here: EvidencePilot;
  let person: ChatUser;
  let admin: pg.Client;

  const settle = async (): Promise<void> => {
    await house.app.get(TelegramIntake).pollOnce();
    await house.settle();
  };
  const files = async (): Promise<number> => (await admin.query<{ count: number }>('SELECT count(*)::int AS count FROM wudan.evidence_file WHERE unit_id = $1', [here.unit])).rows[0]?.count ?? 0;
  const grid = (): Promise<Grid> => gridOf(here.contact, here.pilotId);
  const unitCells = async (): Promise<(Cell & { leafCode: string; material: string })[]> =>
    (await grid()).rows.filter((row) => row.holder === 'unit').flatMap((row) => row.cells.map((cell) => ({ ...cell, leafCode: row.leafCode, material: row.material })));
  const linkOf = (seatId: Id): Promise<string> =>
    house.app.get(UnitOfWork).run(house.system(here.office), async (tx) => new URL((await house.app.get(IssueChatLinks).issue(tx, [seatId]))[0]?.url ?? '').searchParams.get('t') ?? '');
  /** The newest card or reply of the bot that shows buttons. */
  const card = (): { text: string; labels: readonly string[] } => {
    const found = person.messages.findLast((message) => message.from === 'bot' && message.labels.length > 0);
    if (!found) throw new Error('the chat shows no card');
    return found;
  };
  const setUp = async (allowText: boolean): Promise<void> => {
    const administrator = await house.seat(here.office, 'system_administrator');
    await administrator.client.ask(SET_UP, { input: { token: fake.bot().token, mode: 'polling', allowText } });
    await administrator.client.ask(SWITCH, { channel: 'telegram', on: true, word: '我已知悉消息经境外传输并同意' });
  };

  beforeAll(async () => {
    fake = await FakeBotApi.open({ rates: null });
    house = await TestHouse.open('evidencechat', { env: { TELEGRAM_API_ROOT: fake.url, SEND_SCALE: '1000' } });
    house.clock.setTo(new Date('2022-05-09T02:00:00Z'));
    here = await issuePilot(house, await house.rootOffice({ level: 'city', regionCode: '520500' }));
    admin = new pg.Client({ connectionString: house.database.adminUrl });
    await admin.connect();
    await setUp(false);
    person = fake.user(4_711);
    person.start(await linkOf(here.contact.seatId));
    await settle();
    person.tap('确认是我');
    await settle();
    await here.contact.client.ask('mutation ($id: ID!) { signReceipt(pilotId: $id) { id } }', { id: here.pilotId });
    await settle();
  }, 120_000);

  afterAll(async () => {
    await admin.end();
    await house.close();
    await fake.close();
  });

  it('asks for the first cell when the unit has signed, and takes no file while the office has not opened the channel for them', async () => {
    const total = (await unitCells()).length;
    expect(card()).toMatchObject({ text: expect.stringContaining(`进度：0/${total}`), labels: expect.arrayContaining(['没有材料', '先办下一项', '1小时后提醒']) });
    expect(card().text).toContain('2019年');
    person.sendFile('会议纪要.pdf', makePdf(['会议纪要', '一']));
    await settle();
    expect(person.latest?.text).toContain('未开放接收文件');
    expect(await files()).toBe(0);
  });

  it('puts a photo into the asked cell after one confirmation, with receipt number, progress and SHA-256', async () => {
    await setUp(true);
    person.sendPhoto(JPEG);
    await settle();
    expect(card()).toMatchObject({ text: expect.stringMatching(/收到“照片\d+\.jpg”，将归入A1\.1《.*会议纪要.*》2019年。是否确认？/), labels: expect.arrayContaining(['确认归入', '换一项', '不提交']) });
    expect((await unitCells()).filter((cell) => cell.state !== 'open')).toEqual([]);
    const tap = person.tap('确认归入');
    await settle();
    expect(tap.toast).toMatch(new RegExp(`^已收件，回执号 20220509-[0-9A-F]{8}，进度 1/\\d+。SHA-256：${sha256(JPEG)}$`));
    const [cell] = (await unitCells()).filter((each) => each.state === 'held');
    expect(cell).toMatchObject({ leafCode: 'A1.1', year: '2019', grade: expect.stringMatching(/[CD]/), items: [{ source: 'chat', sha256: sha256(JPEG), periodFrom: '2019-01-01' }] });
    const shown = person.messages.filter((message) => message.text.includes(sha256(JPEG)));
    expect(shown.some((message) => message.text.includes('回执号'))).toBe(true);
    expect(card().text).toContain('进度：1/');
    person.press(person.latest?.id ?? 0, person.latest?.buttons[0]?.callback_data ?? '');
    await settle();
    expect((await unitCells()).filter((each) => each.state === 'held').length).toBe(1);
  });

  it('goes by a caption, moves on one tap, and drops on another', async () => {
    person.sendFile('总结.pdf', makePdf(['年度工作总结', '二〇二一年']), 'B1.1 年度工作总结 2021');
    await settle();
    expect(card().text).toContain('B1.1《年度工作总结》2021年');
    person.tap('换一项');
    await settle();
    expect(card().text).not.toContain('B1.1《年度工作总结》2021年');
    person.tap('不提交');
    await settle();
    expect(card().labels).toContain('没有材料');
    expect((await unitCells()).filter((each) => each.state === 'held').length).toBe(1);
    person.sendFile('总结2021.pdf', makePdf(['年度工作总结', '二〇二一年', '补']), 'B1.1 年度工作总结 2021');
    await settle();
    person.tap('确认归入');
    await settle();
    expect((await unitCells()).find((each) => each.leafCode === 'B1.1' && each.material === '年度工作总结' && each.year === '2021')?.state).toBe('held');
  });

  it.each([
    ['a name', '机密会议纪要.pdf', ''],
    ['a caption', '会议纪要.pdf', '这是秘密文件'],
  ])('refuses a mark in %s without fetching or keeping anything', async (_, name, caption) => {
    const before = await files();
    person.sendFile(name, makePdf(['纪要']), caption);
    await settle();
    expect(person.latest?.text).toContain('涉密材料不得上传');
    expect(await files()).toBe(before);
    expect((await admin.query('SELECT 1 FROM wudan.evidence_draft WHERE unit_id = $1 AND state = $2', [here.unit, 'waiting'])).rows).toEqual([]);
  });

  it('takes 没有材料 with a reason, by buttons and by a typed word, and guesses nothing', async () => {
    person.tap('没有材料');
    await settle();
    expect(card().labels).toEqual(expect.arrayContaining(['已遗失', '当年无此事项', '返回']));
    person.tap('当年无此事项');
    await settle();
    const cells = await unitCells();
    expect(cells.filter((each) => each.state === 'not_applicable').length).toBe(1);
    person.say('没有材料：2020年办公楼搬迁时遗失');
    await settle();
    const lost = (await unitCells()).filter((each) => each.state === 'lost');
    expect(lost).toMatchObject([{ lossState: 'declared', ceilingPct: null, note: '2020年办公楼搬迁时遗失' }]);
    const before = (await grid()).coverage;
    person.say('大概有吧');
    await settle();
    expect(person.latest?.text).toContain('未能识别');
    expect((await grid()).coverage).toEqual(before);
  });

  it('puts a card off, skips to the next, and ends a card that was settled in the console', async () => {
    person.tap('1小时后提醒');
    await settle();
    house.clock.advance(3_700_000);
    for (const seat of [here.contact, here.assessor]) await house.signIn(seat.client, seat.account, seat.seatId);
    await settle();
    const before = card().text;
    person.tap('先办下一项');
    await settle();
    expect(card().text).not.toBe(before);
    const asked = /将?请提供(\S+?)《/.exec(card().text)?.[1];
    const open = (await unitCells()).filter((each) => each.state === 'open' && each.leafCode === asked);
    expect(open.length).toBeGreaterThan(0);
    for (const cell of open) await here.contact.client.ask('mutation ($id: ID!) { markNotApplicable(cellId: $id, reason: "没有此项工作") { pilotId } }', { id: cell.id });
    await settle();
    expect(person.messages.some((message) => message.text.includes('该项已办理'))).toBe(true);
  });

  it('asks again for a cell that was sent back, with the reason', async () => {
    const held = (await unitCells()).find((each) => each.state === 'held' && each.leafCode === 'A1.1');
    await here.assessor.client.ask('mutation ($input: ReviewEvidenceInput!) { reviewEvidence(input: $input) { pilotId } }', { input: { cellId: held?.id, accept: false, reason: '照片看不清' } });
    await settle();
    expect(card().text).toContain('编办退回：照片看不清');
    person.sendFile('纪要扫描件.pdf', makePdf(['会议纪要', '清晰扫描']));
    await settle();
    person.tap('确认归入');
    await settle();
    expect((await unitCells()).find((each) => each.id === held?.id)).toMatchObject({ state: 'held', review: 'none', items: [{ fileName: '纪要扫描件.pdf' }] });
    person.say('/undo');
    await settle();
    expect((await unitCells()).find((each) => each.id === held?.id)?.state).toBe('open');
  });

  it('takes a number by typing it, and nothing that is not one', async () => {
    const ASK = 'mutation ($input: AskFigureInput!) { askFigure(input: $input) { id name label measure period value answeredBy } }';
    const figure = { pilotId: here.pilotId, name: 'approved_establishment', period: '2021', dueOn: '2022-05-20' };
    expect(await here.contact.client.codeOf(ASK, { input: figure })).toBe('FORBIDDEN');
    expect(await here.assessor.client.codeOf(ASK, { input: { ...figure, name: 'shoe_size' } })).toBe('EVIDENCE_FIGURE_UNKNOWN');
    expect(await here.assessor.client.codeOf(ASK, { input: { ...figure, period: '二〇二一' } })).toBe('EVIDENCE_FIGURE_PERIOD');
    await here.assessor.client.ask(ASK, { input: figure });
    expect(await here.assessor.client.codeOf(ASK, { input: figure })).toBe('EVIDENCE_FIGURE_ASKED');
    await settle();
    expect(person.latest?.text).toContain('请直接回复');
    const figures = async (): Promise<{ value: string | null; answeredBy: string | null }[]> =>
      (await here.contact.client.ask<{ evidenceFigures: { value: string | null; answeredBy: string | null }[] }>('query ($id: ID!) { evidenceFigures(pilotId: $id) { value answeredBy } }', { id: here.pilotId })).evidenceFigures;
    for (const vague of ['大约35', '三十五']) {
      person.say(vague);
      await settle();
      expect(person.latest?.text).toContain('未能识别');
    }
    expect(await figures()).toEqual([{ value: null, answeredBy: null }]);
    person.say('３５');
    await settle();
    expect(person.messages.some((message) => /已收件：.*2021年 35.*，回执号 20220509-[0-9A-F]{8}。/.test(message.text))).toBe(true);
    expect(await figures()).toEqual([{ value: '35', answeredBy: expect.any(String) }]);
    expect((await admin.query('SELECT value, grade FROM wudan.fact WHERE unit_id = $1 AND name = $2', [here.unit, 'approved_establishment'])).rows).toEqual([{ value: expect.stringMatching(/^35(\.0+)?$/), grade: 'D' }]);
  });

  it('takes a file in the web chat too', async () => {
    const token = await linkOf(here.head.seatId);
    const headers = { 'x-wudan': 'chat', 'content-type': 'application/json' };
    const confirmed = await fetch(`${house.url}/chat/confirm`, { method: 'POST', headers, body: JSON.stringify({ token }) });
    const cookie = confirmed.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const send = async (name: string, bytes: Buffer, seatId = here.head.seatId): Promise<{ ok?: boolean; code?: string; text?: string; item?: { promptId: Id; seatId: Id; version: number; options: { id: string }[] } | null }> => {
      const query = new URLSearchParams({ seatId, name, caption: '', eventId: newId(house.clock.now().getTime()) });
      const answer = await fetch(`${house.url}/chat/file?${query.toString()}`, { method: 'POST', headers: { ...headers, 'content-type': 'application/octet-stream', cookie }, body: new Uint8Array(bytes) });
      return (await answer.json()) as never;
    };
    const bytes = makePdf(['学习计划', '网页上传']);
    const got = await send('学习计划.pdf', bytes);
    expect(got).toMatchObject({ ok: true, item: { options: [{ id: 'confirm' }, { id: 'other' }, { id: 'drop' }] } });
    const item = got.item;
    const tap = { seatId: here.head.seatId, promptId: item?.promptId, version: item?.version, option: 'confirm', eventId: newId(house.clock.now().getTime()), tappedAt: house.clock.now().toISOString() };
    const done = (await (await fetch(`${house.url}/chat/tap`, { method: 'POST', headers: { ...headers, cookie }, body: JSON.stringify(tap) })).json()) as { text: string };
    expect(done.text).toContain(`SHA-256：${sha256(bytes)}`);
    const again = (await (await fetch(`${house.url}/chat/tap`, { method: 'POST', headers: { ...headers, cookie }, body: JSON.stringify(tap) })).json()) as { text: string };
    expect(again.text).toBe('已收件。');
    expect(await send('绝密.pdf', bytes)).toMatchObject({ ok: false, code: 'EVIDENCE_CLASSIFIED' });
    expect(await send('程序.exe', bytes)).toMatchObject({ ok: false, code: 'FILE_TYPE_REFUSED' });
    expect(await send('学习计划.pdf', bytes, here.contact.seatId)).toMatchObject({ code: 'CHAT_SEAT_NOT_YOURS' });
  });
});
