import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { cancelCards, ChatSender, IssueChatLinks, reviseCards, RunBots, unlinkSeat, type MessageState } from '@wudan/channels-server';
import { Leases } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { eventually, type GraphqlClient } from '@wudan/kernel-testing';
import { FakeBotApi } from '../fake-bot-api/fake-bot-api.js';
import type { ChatUser } from '../fake-bot-api/chat-user.js';
import { ChannelHouse, receiptCard, roundCard, type ChannelSeat } from '../house/channel-house.js';

const SET_UP = 'mutation ($input: SetUpTelegramInput!) { setUpTelegram(input: $input) { state botName hasSecret hookUrl can } }';
const SWITCH = 'mutation ($channel: String!, $on: Boolean!, $word: String) { switchChannel(channel: $channel, on: $on, acknowledgement: $word) { state acknowledgedBy } }';
const MESSAGES = 'query ($promptId: ID) { channelMessages(first: 50, promptId: $promptId) { edges { node { id channel kind action state lastError attempts can } } } }';
const WORD = '我已知悉消息经境外传输并同意';

interface MessageNode {
  readonly id: Id;
  readonly channel: string;
  readonly kind: string;
  readonly action: string;
  readonly state: MessageState;
  readonly lastError: string | null;
  readonly can: readonly string[];
}

describe('telegram', () => {
  let house: ChannelHouse;
  let fake: FakeBotApi;
  let officeId: Id;
  let supervisor: GraphqlClient;
  let administrator: GraphqlClient;
  let chats = 1_000;

  beforeAll(async () => {
    fake = await FakeBotApi.open({ scale: 200, hangMs: 300 });
    house = await ChannelHouse.open('channels', { TELEGRAM_API_ROOT: fake.url, SEND_SCALE: '200' });
    officeId = await house.office();
    administrator = await house.client(await house.seat(officeId, 'system_administrator'));
    supervisor = await house.client(await house.seat(officeId, 'supervisor'));
  });
  afterAll(async () => {
    await house.close();
    await fake.close();
  });
  afterEach(() => fake.faults.calm());

  const contact = (unitName = '市信访局'): Promise<ChannelSeat> => house.seat(officeId, 'unit_contact', { unitName: `${unitName}${chats}` });
  const tokenOf = (seat: ChannelSeat): Promise<string> =>
    house.run(seat.officeId, async (tx) => new URL((await house.app.get(IssueChatLinks).issue(tx, [seat.id]))[0]?.url ?? '').searchParams.get('t') ?? '');
  const bind = async (seat: ChannelSeat, user?: ChatUser): Promise<ChatUser> => {
    chats += 1;
    const person = user ?? fake.user(chats);
    person.start(await tokenOf(seat));
    await house.settle();
    person.tap('确认是我');
    await house.settle();
    return person;
  };
  const messagesOf = async (promptId: Id): Promise<MessageNode[]> => {
    const { channelMessages } = await supervisor.ask<{ channelMessages: { edges: { node: MessageNode }[] } }>(MESSAGES, { promptId });
    return channelMessages.edges.map((edge) => edge.node).reverse();
  };
  const effectsOf = (promptId: Id): string[] => house.desk.effects.filter((effect) => effect.promptId === promptId).map((effect) => effect.option);

  it('is off until the office switches it on with a typed acknowledgement', async () => {
    expect(await supervisor.codeOf(SET_UP, { input: { token: fake.bot().token, mode: 'polling', allowText: false } })).toBe('FORBIDDEN');
    expect(await administrator.codeOf(SET_UP, { input: { token: '700000009:not-a-bot-of-this-server', mode: 'polling', allowText: false } })).toBe('TELEGRAM_TOKEN_INVALID');
    const { setUpTelegram } = await administrator.ask<{ setUpTelegram: unknown }>(SET_UP, { input: { token: fake.bot().token, mode: 'polling', allowText: false } });
    expect(setUpTelegram).toEqual({ state: 'off', botName: 'wudan_test_bot', hasSecret: true, hookUrl: null, can: ['configure', 'switch'] });
    expect(await administrator.codeOf(SWITCH, { channel: 'telegram', on: true, word: '好' })).toBe('ACKNOWLEDGEMENT_REQUIRED');
    await administrator.ask(SWITCH, { channel: 'telegram', on: true, word: WORD });
    expect(await administrator.ask('{ channelAccounts { channel state acknowledgedBy } }')).toMatchObject({
      channelAccounts: [{ channel: 'telegram', state: 'on', acknowledgedBy: expect.stringMatching(/^孙丽/) as unknown }, { channel: 'webhook', state: 'off' }],
    });
  });

  it('binds on both sides, asks, and takes the answer by one tap', async () => {
    const seat = await contact();
    const person = await bind(seat);
    expect(person.latest?.text).toContain('绑定成功');
    const promptId = await house.post(seat);
    await house.settle();
    expect(person.latest).toMatchObject({ labels: ['按计划', '滞后', '受阻'], text: expect.stringContaining('市信访局') as unknown });
    const tap = person.tap('按计划');
    await house.settle();
    expect([effectsOf(promptId), tap.toast, person.latest?.text, person.latest?.edited]).toEqual([['on_plan'], '已收到：on_plan', expect.stringContaining('您报的是：on_plan'), true]);
    expect((await messagesOf(promptId)).map(({ kind, action, state }) => [kind, action, state])).toEqual([['card', 'send', 'seen'], ['receipt', 'edit', 'sent']]);
    expect(house.moves.filter((move) => move.promptId === promptId)).toEqual([{ promptId, state: 'sent' }]);
    const bindings = await supervisor.ask<{ chatBindings: { edges: { node: { seatId: Id; state: string } }[] } }>('{ chatBindings(first: 50, state: "active") { edges { node { seatId state channel label role can } } } }');
    expect(bindings.chatBindings.edges.map((edge) => edge.node)).toContainEqual(expect.objectContaining({ seatId: seat.id, channel: 'telegram', role: 'UNIT_CONTACT', can: ['end'] }));
  });

  it('counts a doubled update once and a second edit that says the same not at all', async () => {
    const seat = await contact();
    const person = await bind(seat);
    const promptId = await house.post(seat);
    await house.settle();
    fake.faults.duplicates = 1;
    person.tap('滞后');
    await house.settle();
    const before = fake.ledger.lines.length;
    await house.run(officeId, (tx) => reviseCards(tx, [promptId], () => receiptCard('lagging')));
    await house.settle();
    expect([effectsOf(promptId), fake.ledger.lines.length]).toEqual([['lagging'], before]);
  });

  it('lets no former holder, no foreign chat and no forged button do anything, and says why', async () => {
    const seat = await contact();
    const person = await bind(seat);
    const promptId = await house.post(seat);
    await house.settle();
    const shown = person.latest;
    const data = shown?.buttons[0]?.callback_data ?? '';
    chats += 1;
    const stranger = fake.user(chats);
    stranger.start();
    await house.settle();
    const theirs = stranger.press(stranger.latest?.id ?? 0, data);
    await house.run(officeId, (tx) => unlinkSeat(tx, seat.id, '调离'));
    await house.run(officeId, (tx) => reviseCards(tx, [promptId], () => receiptCard('secret')));
    const former = person.press(shown?.id ?? 0, data);
    const forged = person.press(shown?.id ?? 0, `${data.slice(0, -1)}${data.endsWith('A') ? 'B' : 'A'}`);
    await house.settle();
    expect([theirs.toast, former.toast, forged.toast].map((toast) => toast?.slice(0, 5))).toEqual(['您已不是该', '您已不是该', '该按钮无效']);
    expect([effectsOf(promptId), person.messages.filter((message) => message.text.includes('secret'))]).toEqual([[], []]);
  });

  it('refuses a link of another office, a used and an unknown one', async () => {
    const other = await house.office();
    const elsewhere = await house.seat(other, 'unit_contact', { unitName: `外地局${chats}` });
    chats += 1;
    const person = fake.user(chats);
    person.start(await tokenOf(elsewhere));
    await house.settle();
    expect(person.latest).toMatchObject({ labels: [], text: expect.stringContaining('不属于本机器人') as unknown });
    const seat = await contact();
    const token = await tokenOf(seat);
    person.start(token);
    await house.settle();
    person.tap('不是我');
    await house.settle();
    expect(person.latest?.text).toContain('已作废');
    person.start(token);
    await house.settle();
    expect(person.latest?.text).toContain('链接无效');
  });

  it('stops what was answered before it left, edits what was sent, and writes anew when the time to edit has passed', async () => {
    const seat = await contact();
    const person = await bind(seat);
    const late = await house.post(seat);
    await house.run(officeId, (tx) => cancelCards(tx, [late]));
    await house.settle();
    expect((await messagesOf(late)).map((row) => row.state)).toEqual(['cancelled']);
    const promptId = await house.post(seat);
    await house.settle();
    const count = person.messages.length;
    fake.faults.next('editMessageText', '500');
    await house.run(officeId, (tx) => reviseCards(tx, [promptId], () => ({ ...roundCard('已改期'), promptVersion: 2 })));
    await house.settle();
    house.clock.advance(1_000);
    await house.settle();
    expect([person.messages.length, person.latest?.text]).toEqual([count, expect.stringContaining('已改期')]);
    person.tap('受阻');
    await house.settle();
    expect([effectsOf(promptId), fake.user(person.chatId).toasts.at(-1)]).toEqual([[], '该卡片已更新，请以最新卡片为准。']);
  });

  it('waits as long as it is told, tries again what was refused, and never sends twice what may have arrived', async () => {
    const seat = await contact();
    const person = await bind(seat);
    fake.faults.next('sendMessage', '429');
    const first = await house.post(seat);
    const second = await house.post(seat);
    await house.settle();
    expect((await messagesOf(first)).map((row) => row.state)).toEqual(['queued']);
    house.clock.advance(60_000);
    fake.faults.next('sendMessage', '502');
    await house.settle();
    expect((await messagesOf(second)).map((row) => row.state)).toEqual(['queued']);
    house.clock.advance(60_000);
    await house.settle();
    expect((await Promise.all([first, second].map(messagesOf))).flat().map((row) => row.state)).toEqual(['sent', 'sent']);
    fake.faults.next('sendMessage', 'reset_after_accept', { chatId: person.chatId });
    const unclear = await house.post(seat);
    const count = person.messages.length;
    await house.settle();
    const [row] = await messagesOf(unclear);
    expect([row?.state, row?.can, person.messages.length]).toEqual(['unknown', ['resend', 'settle'], count + 1]);
    house.clock.advance(600_000);
    await house.settle();
    expect(person.messages.length).toBe(count + 1);
    await supervisor.ask('mutation ($id: ID!) { settleMessage(id: $id, sent: true) { state } }', { id: row?.id });
    expect(await supervisor.codeOf('mutation ($id: ID!) { settleMessage(id: $id, sent: true) { state } }', { id: row?.id })).toBe('MESSAGE_NOT_UNKNOWN');
  });

  it('calls unknown what a dead process left half sent', async () => {
    const seat = await contact();
    const person = await bind(seat);
    const promptId = await house.post(seat);
    await house.run(officeId, (tx) => tx.query("UPDATE wudan.channel_message SET state = 'sending', attempts = 1 WHERE office_id = $1 AND prompt_id = $2", [officeId, promptId]));
    const count = person.messages.length;
    await house.settle();
    expect([(await messagesOf(promptId)).map((row) => row.state), person.messages.length]).toEqual([['unknown'], count]);
    expect(house.moves.filter((move) => move.promptId === promptId)).toEqual([{ promptId, state: 'unknown' }]);
  });

  it('flags who has blocked the bot, goes another way, and comes back when they write again', async () => {
    const seat = await contact();
    const person = await bind(seat);
    person.block();
    const promptId = await house.post(seat);
    await house.app.get(ChatSender).drain();
    await house.settle();
    expect([(await messagesOf(promptId))[0]?.state, house.moves.find((move) => move.promptId === promptId)?.state]).toEqual(['blocked', 'blocked']);
    const other = await house.post(seat);
    expect((await messagesOf(other))[0]).toMatchObject({ channel: 'web', state: 'queued' });
    person.unblock();
    person.say('/todo');
    await house.settle();
    expect((await messagesOf(await house.post(seat)))[0]?.channel).toBe('telegram');
    await house.settle();
  });

  it('names the unit of each card to a person with several seats, and does not guess which one is meant', async () => {
    const [one, two] = [await contact('发改委'), await contact('金融办')];
    const person = await bind(one);
    await bind(two, person);
    const prompts = [await house.post(one), await house.post(two)];
    await house.settle();
    expect(person.messages.slice(-2).map((message) => /发改委|金融办/.exec(message.text)?.[0])).toEqual(['发改委', '金融办']);
    person.tap('按计划');
    await house.settle();
    expect(prompts.map(effectsOf)).toEqual([[], ['on_plan']]);
    const said = house.desk.said.length;
    person.say('/undo');
    await house.settle();
    expect(person.latest?.text).toContain('多个席位');
    person.say('随便说说');
    await house.settle();
    expect([person.latest?.text.slice(0, 10), house.desk.said.length]).toEqual(['本聊天只接受按钮作答', said]);
  });

  it('answers commands once and lets go on /stop', async () => {
    const seat = await contact();
    const person = await bind(seat);
    const before = house.desk.said.length;
    person.say('/who');
    await house.settle();
    expect([person.latest?.text, house.desk.said.length - before]).toEqual([expect.stringContaining('听到了：/who'), 1]);
    person.say('/stop');
    await house.settle();
    expect(person.latest?.text).toContain('听到了：/stop');
    expect((await messagesOf(await house.post(seat)))[0]?.channel).toBe('web');
    person.say('/todo');
    await house.settle();
    expect(person.latest?.text).toContain('尚未绑定');
  });

  it('serves two offices that entered the same bot, and neither hears of the other', async () => {
    const other = await house.office();
    const boss = await house.client(await house.seat(other, 'system_administrator'));
    await boss.ask(SET_UP, { input: { token: fake.bot().token, mode: 'polling', allowText: false } });
    await boss.ask(SWITCH, { channel: 'telegram', on: true, word: WORD });
    const [here, there] = [await contact(), await house.seat(other, 'unit_contact', { unitName: `外地局${chats}` })];
    const person = await bind(here);
    await bind(there, person);
    const prompts = [await house.post(here), await house.post(there)];
    await house.settle();
    person.tap('受阻');
    await house.settle();
    expect(prompts.map(effectsOf)).toEqual([[], ['blocked']]);
    await boss.ask(SWITCH, { channel: 'telegram', on: false });
    const tap = person.press(person.messages.at(-1)?.id ?? 0, person.messages.at(-1)?.buttons[0]?.callback_data ?? '');
    await house.settle();
    expect(tap.toast?.slice(0, 9)).toBe('该编办已停用本渠道');
  });

  it('gives a bot to one process at a time', async () => {
    const [one, two] = [new Leases({ DATABASE_URL: house.database.databaseUrl }), new Leases({ DATABASE_URL: house.database.databaseUrl })];
    const held = await one.take('bot:telegram:1');
    expect([held !== null, await two.take('bot:telegram:1'), (await two.take('bot:telegram:2')) !== null]).toEqual([true, null, true]);
    await one.close();
    expect([held?.lost.aborted, (await two.take('bot:telegram:1')) !== null]).toEqual([true, true]);
    await two.close();
  });

  it('runs by itself: takes posted updates with the secret and no other, polls, handles and sends', async () => {
    const bot = fake.addBot({ token: '700000002:another_bot_of_the_same_server', username: 'second_bot' });
    const other = await house.office();
    const boss = await house.client(await house.seat(other, 'system_administrator'));
    const { setUpTelegram } = await boss.ask<{ setUpTelegram: { hookUrl: string } }>(SET_UP, { input: { token: bot.token, mode: 'webhook', allowText: false } });
    await boss.ask(SWITCH, { channel: 'telegram', on: true, word: WORD });
    const loops = house.app.get(RunBots);
    await loops.start();
    const settings = await eventually('the webhook is set', () => Promise.resolve(bot.courier?.settings ?? null));
    const post = (secret: string): Promise<Response> => {
      const update = { update_id: 7, message: { message_id: 1, date: 1, text: '/help', chat: { id: 5, type: 'private' }, from: { id: 5, is_bot: false, first_name: '张' } } };
      const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret };
      return fetch(`${house.url}${new URL(setUpTelegram.hookUrl).pathname}`, { method: 'POST', headers, body: JSON.stringify(update) });
    };
    const writer = bot.user(5);
    bot.rooms.forEach((room) => Object.assign(room, { opened: true }));
    const refused = await post('guess');
    expect([refused.status, await refused.json()]).toEqual([401, expect.objectContaining({ code: 'HOOK_SIGNATURE_INVALID' })]);
    expect((await Promise.all([post(settings.secretToken ?? ''), post(settings.secretToken ?? '')])).map((answer) => answer.status)).toEqual([200, 200]);
    await writer.sees('尚未绑定');
    chats += 1;
    const person = fake.user(chats);
    person.start();
    await person.sees('尚未绑定');
    expect([loops.count, writer.messages.length]).toEqual([2, 1]);
  });
});
