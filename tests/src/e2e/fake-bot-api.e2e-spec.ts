import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { SimulatedClock } from '@wudan/kernel-core';
import { eventually } from '@wudan/kernel-testing';
import type { BotUpdate } from '../fake-bot-api/bot-api-shapes.js';
import { DEFAULT_BOT, FakeBotApi, type FakeBotApiOptions } from '../fake-bot-api/fake-bot-api.js';
import type { FaultKind } from '../fake-bot-api/fault-plan.js';
import { TELEGRAM_RATES } from '../fake-bot-api/send-rates.js';

interface Reply {
  readonly ok: boolean;
  readonly result?: unknown;
  readonly error_code?: number;
  readonly description?: string;
  readonly parameters?: { readonly retry_after?: number };
}

const servers: FakeBotApi[] = [];
const hooks: Server[] = [];

async function open(options: FakeBotApiOptions = {}): Promise<FakeBotApi> {
  const server = await FakeBotApi.open({ rates: null, hangMs: 150, ...options });
  servers.push(server);
  return server;
}

async function call(server: FakeBotApi, method: string, parameters: unknown = {}, token = DEFAULT_BOT.token): Promise<Reply> {
  const answer = await fetch(`${server.url}/bot${token}/${method}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(parameters) });
  return (await answer.json()) as Reply;
}

/** What a call comes to, in one line. */
async function outcome(server: FakeBotApi, method: string, parameters: unknown = {}, token?: string): Promise<string> {
  try {
    const { ok, error_code: code, description } = await call(server, method, parameters, token);
    return ok ? 'ok' : `${code} ${description}`;
  } catch {
    return 'cut';
  }
}

const updates = async (server: FakeBotApi, offset = 0, limit = 100): Promise<BotUpdate[]> => (await call(server, 'getUpdates', { offset, limit, timeout: 0 })).result as BotUpdate[];
const keyboard = (...labels: string[]): unknown => ({ inline_keyboard: [labels.map((text, index) => ({ text, callback_data: `d${index}` }))] });

/** A hook that answers with the codes of `codes`, then 200, and keeps what it was brought. */
async function hook(codes: number[] = []): Promise<{ url: string; brought: { update: BotUpdate; secret: unknown }[] }> {
  const brought: { update: BotUpdate; secret: unknown }[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      brought.push({ update: JSON.parse(body) as BotUpdate, secret: request.headers['x-telegram-bot-api-secret-token'] });
      response.writeHead(codes.shift() ?? 200).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  hooks.push(server);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, brought };
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
  for (const server of hooks.splice(0)) server.close().closeAllConnections();
});

describe('the limits of the Bot API', () => {
  const chat = { chat_id: 7 };
  const many = (count: number): unknown => ({ inline_keyboard: Array.from({ length: count }, () => [{ text: '是', callback_data: 'x' }]) });
  const one = (button: unknown): unknown => ({ inline_keyboard: [[button]] });

  it.each<[string, Record<string, unknown>, string]>([
    ['a text of 4096 characters', { text: '字'.repeat(4096) }, 'ok'],
    ['a text of 4097', { text: '字'.repeat(4097) }, '400 Bad Request: message is too long'],
    ['an empty text', { text: '  ' }, '400 Bad Request: message text is empty'],
    ['callback_data of 64 bytes', { text: 't', reply_markup: one({ text: '是', callback_data: `${'按'.repeat(21)}x` }) }, 'ok'],
    ['callback_data of 22 characters but 66 bytes', { text: 't', reply_markup: one({ text: '是', callback_data: '按'.repeat(22) }) }, '400 Bad Request: BUTTON_DATA_INVALID'],
    ['empty callback_data', { text: 't', reply_markup: one({ text: '是', callback_data: '' }) }, '400 Bad Request: BUTTON_DATA_INVALID'],
    ['a button without an action', { text: 't', reply_markup: one({ text: '是' }) }, "400 Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"],
    ['100 buttons', { text: 't', reply_markup: many(100) }, 'ok'],
    ['101 buttons', { text: 't', reply_markup: many(101) }, '400 Bad Request: reply markup is too long'],
    ['markup as JSON in a string', { text: 't', reply_markup: JSON.stringify(keyboard('是')) }, 'ok'],
    ['a parse mode', { text: 't', parse_mode: 'HTML' }, '400 Bad Request: unsupported parse_mode'],
    ['an unknown chat', { text: 't', chat_id: 8 }, '400 Bad Request: chat not found'],
    ['a person who never wrote', { text: 't', chat_id: 9 }, "403 Forbidden: bot can't initiate conversation with a user"],
  ])('%s', async (_name, parameters, expected) => {
    const server = await open();
    server.user(7).start();
    server.user(9);
    expect(await outcome(server, 'sendMessage', { ...chat, ...parameters })).toBe(expected);
    expect(server.ledger.lines).toHaveLength(expected === 'ok' ? 1 : 0);
  });

  it('a start payload has at most 64 characters of A-Z a-z 0-9 _ -', async () => {
    const user = (await open()).user(7);
    expect(() => user.start('a'.repeat(65))).toThrow(RangeError);
    expect(() => user.start('按计划')).toThrow(RangeError);
    expect(user.start('A-z_0'.repeat(12)).message?.text).toBe(`/start ${'A-z_0'.repeat(12)}`);
  });

  it('documents: 50 MB up, 20 MB down', async () => {
    const server = await open();
    server.user(7).start();
    const send = async (bytes: number): Promise<Reply> => {
      const form = new FormData();
      form.set('chat_id', '7');
      form.set('caption', '附件');
      form.set('document', new Blob([Buffer.alloc(bytes, 1)]), '表.xlsx');
      return (await (await fetch(`${server.url}/bot${DEFAULT_BOT.token}/sendDocument`, { method: 'POST', body: form })).json()) as Reply;
    };
    const MB = 1024 * 1024;
    const fileOf = async (bytes: number): Promise<string> => ((await send(bytes)).result as { document: { file_id: string } }).document.file_id;
    expect((await send(50 * MB + 1)).error_code).toBe(413);
    const small = await fileOf(20 * MB);
    const { result } = await call(server, 'getFile', { file_id: small });
    const file = await fetch(`${server.url}/file/bot${DEFAULT_BOT.token}/${(result as { file_path: string }).file_path}`);
    expect((await file.arrayBuffer()).byteLength).toBe(20 * MB);
    expect(await outcome(server, 'getFile', { file_id: await fileOf(20 * MB + 1) })).toBe('400 Bad Request: file is too big');
    expect(server.user(7).latest).toMatchObject({ text: '附件', fileName: '表.xlsx' });
  });

  it('one message a second in a chat, thirty for a bot: 429 names the wait', async () => {
    let now = 0;
    // Scale 2: half a second of the machine is one of Telegram's.
    const server = await open({ rates: TELEGRAM_RATES, scale: 2, ms: () => now });
    for (let chatId = 1; chatId <= 31; chatId += 1) server.user(chatId).start();
    const send = async (chatId: number): Promise<number> => {
      const { ok, error_code: code, description, parameters } = await call(server, 'sendMessage', { chat_id: chatId, text: 't' });
      if (code === 429) expect([description, parameters?.retry_after]).toEqual(['Too Many Requests: retry after 1', 1]);
      return ok ? 200 : (code ?? 0);
    };
    expect([await send(1), await send(1)]).toEqual([200, 429]);
    const others = await Promise.all(Array.from({ length: 30 }, (_, index) => send(index + 2)));
    expect(others.filter((code) => code === 200)).toHaveLength(29);
    const { sendRates } = server.bot();
    expect([sendRates.refused, sendRates.impatient.length]).toEqual([2, 0]);
    now = 499;
    expect([await send(1), await send(2)]).toEqual([429, 429]);
    expect(sendRates.impatient).toHaveLength(2);
    now = 500;
    expect([await send(1), await send(2)]).toEqual([200, 200]);
    expect(sendRates.impatient).toHaveLength(2);
  });

  it('a group takes twenty a minute', async () => {
    const server = await open({ rates: { perBotSecond: 3000, perChatSecond: 1000, perGroupMinute: 20 } });
    server.user(-5, { name: '工作群' });
    const codes = [];
    for (let time = 0; time < 21; time += 1) codes.push((await call(server, 'sendMessage', { chat_id: -5, text: 't' })).error_code ?? 200);
    expect(codes.filter((code) => code === 200)).toHaveLength(20);
    expect(codes.at(-1)).toBe(429);
  });

  it('a message can be edited while its window lasts, and only to something else', async () => {
    const clock = new SimulatedClock(new Date('2022-05-05T01:00:00Z'));
    const server = await open({ clock, editWindowMs: 1000 });
    const user = server.user(7);
    user.start();
    await call(server, 'sendMessage', { ...chat, text: '请报送', reply_markup: keyboard('按计划', '滞后') });
    const id = { ...chat, message_id: user.latest?.id };
    const same = { text: '请报送', reply_markup: keyboard('按计划', '滞后') };
    expect(await outcome(server, 'editMessageText', { ...id, ...same })).toMatch(/^400 Bad Request: message is not modified/);
    expect(await outcome(server, 'editMessageText', { ...id, text: '已收到' })).toBe('ok');
    expect(user.latest).toMatchObject({ text: '已收到', labels: [], edited: true });
    expect(await outcome(server, 'editMessageReplyMarkup', { ...id, reply_markup: keyboard('撤回') })).toBe('ok');
    expect(await outcome(server, 'editMessageText', { ...chat, message_id: 99, text: 'x' })).toBe('400 Bad Request: message to edit not found');
    expect(await outcome(server, 'editMessageText', { ...chat, message_id: 1, text: 'x' })).toBe("400 Bad Request: message can't be edited");
    clock.advance(2000);
    expect(await outcome(server, 'editMessageText', { ...id, text: '迟' })).toBe("400 Bad Request: message can't be edited");
    expect(await outcome(server, 'deleteMessage', id)).toBe("400 Bad Request: message can't be deleted for everyone");
  });

  it('a query is answered once and in time', async () => {
    const clock = new SimulatedClock(new Date('2022-05-05T01:00:00Z'));
    const server = await open({ clock });
    const user = server.user(7);
    user.start();
    await call(server, 'sendMessage', { ...chat, text: '请报送', reply_markup: keyboard('按计划') });
    const tap = user.tap('按计划');
    const answer = (id: string): Promise<string> => outcome(server, 'answerCallbackQuery', { callback_query_id: id, text: '已记录' });
    const tooOld = '400 Bad Request: query is too old and response timeout expired or query ID is invalid';
    expect(await answer(tap.queryId)).toBe('ok');
    expect([tap.answered, tap.toast, user.toasts]).toEqual([true, '已记录', ['已记录']]);
    expect(await answer(tap.queryId)).toBe(tooOld);
    const late = user.tap('按计划');
    clock.advance(61_000);
    expect(await answer(late.queryId)).toBe(tooOld);
    expect(() => user.tap('受阻')).toThrow(/no button 受阻/);
  });

  it('who has blocked the bot gets nothing and says so in an update', async () => {
    const server = await open();
    const user = server.user(7);
    user.start();
    user.block();
    expect(await outcome(server, 'sendMessage', { ...chat, text: 't' })).toBe('403 Forbidden: bot was blocked by the user');
    expect(() => user.say('在吗')).toThrow();
    user.unblock();
    expect(await outcome(server, 'sendMessage', { ...chat, text: 't' })).toBe('ok');
    expect((await updates(server)).map(({ my_chat_member: change }) => change?.new_chat_member.status)).toEqual([undefined, 'kicked', 'member']);
  });

  it('tokens, methods and several bots', async () => {
    const other = { token: '700000002:Another-Token', username: 'other_bot' };
    const server = await open({ bots: [DEFAULT_BOT, other] });
    expect(await outcome(server, 'getMe', {}, '1:nobody')).toBe('401 Unauthorized');
    expect(await outcome(server, 'launchRocket')).toBe('404 Not Found');
    expect((await call(server, 'getMe', {}, other.token)).result).toMatchObject({ id: 700000002, is_bot: true, username: 'other_bot' });
    server.user(7, { token: other.token }).start();
    expect(await outcome(server, 'sendMessage', { ...chat, text: 't' })).toBe('400 Bad Request: chat not found');
    expect(await outcome(server, 'sendMessage', { ...chat, text: 't' }, other.token)).toBe('ok');
  });
});

describe('updates', () => {
  it('wait until confirmed by an offset', async () => {
    const server = await open();
    const user = server.user(7);
    const ids = ['一', '二', '三'].map((text) => user.say(text).update_id);
    expect((await updates(server)).map(({ update_id: id }) => id)).toEqual(ids);
    expect((await updates(server, 0, 2)).map(({ update_id: id }) => id)).toEqual(ids.slice(0, 2));
    expect((await updates(server, ids[1])).map(({ update_id: id }) => id)).toEqual(ids.slice(1));
    expect(await updates(server, (ids[2] as number) + 1)).toEqual([]);
    expect((await call(server, 'getWebhookInfo')).result).toMatchObject({ url: '', pending_update_count: 0 });
  });

  it('a poll waits for news; a second one ends it with 409', async () => {
    const server = await open();
    const first = call(server, 'getUpdates', { timeout: 30 });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const second = call(server, 'getUpdates', { timeout: 30 });
    expect(await first).toMatchObject({ error_code: 409, description: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running' });
    server.user(7).say('在');
    expect((await second).result).toHaveLength(1);
    expect(server.bot().feed.conflicts).toBe(1);
  });

  it('a webhook is brought each update with its secret, again until it answers, and excludes polling', async () => {
    const server = await open({ scale: 20 });
    const { url, brought } = await hook([500, 502]);
    const user = server.user(7);
    expect(await outcome(server, 'setWebhook', { url: 'http://example.org/hook' })).toBe('400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook');
    expect(await outcome(server, 'setWebhook', { url, secret_token: '密' })).toBe('400 Bad Request: secret token contains unallowed characters');
    expect(await outcome(server, 'setWebhook', { url, secret_token: 'geheim_1' })).toBe('ok');
    expect(await outcome(server, 'getUpdates')).toBe("409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
    const ids = ['一', '二', '三'].map((text) => user.say(text).update_id);
    await eventually('all brought', () => Promise.resolve(server.bot().feed.pending.length === 0 ? true : null));
    expect(brought.map(({ update }) => update.update_id)).toEqual([ids[0], ids[0], ...ids]);
    expect(new Set(brought.map(({ secret }) => secret))).toEqual(new Set(['geheim_1']));
    expect((await call(server, 'getWebhookInfo')).result).toMatchObject({ url, last_error_message: 'Wrong response from the webhook: 502 Bad Gateway' });
    expect(await outcome(server, 'deleteWebhook')).toBe('ok');
    expect(await outcome(server, 'getUpdates')).toBe('ok');
  });

  it.each(['polling', 'webhook'])('by %s: duplicated and shuffled on command, never lost, a chat in its order', async (mode) => {
    const server = await open({ scale: 50, seed: 5 });
    server.faults.duplicates = 0.4;
    server.faults.reordered = 1;
    const { url, brought } = await hook();
    const made: number[] = [];
    for (let round = 0; round < 40; round += 1) for (const chatId of [1, 2, 3]) made.push(server.user(chatId).say(`${round}`).update_id);
    const given: BotUpdate[] = [];
    if (mode === 'webhook') {
      await call(server, 'setWebhook', { url });
      await eventually('all brought', () => Promise.resolve(server.bot().feed.pending.length === 0 ? true : null));
      given.push(...brought.map(({ update }) => update));
    } else {
      for (let offset = 0, last: BotUpdate[] = []; ; offset = Math.max(offset, ...last.map(({ update_id: id }) => id + 1))) {
        last = await updates(server, offset, 25);
        if (last.length === 0) break;
        expect(last.length).toBeLessThanOrEqual(25);
        given.push(...last);
      }
    }
    const firsts = [...new Set(given.map(({ update_id: id }) => id))];
    expect([...firsts].sort((left, right) => left - right)).toEqual(made);
    expect(given.length).toBeGreaterThan(made.length * 1.2);
    expect(firsts).not.toEqual(made);
    for (const chatId of [1, 2, 3]) {
      const texts = firsts.map((id) => given.find(({ update_id: each }) => each === id)?.message).filter((message) => message?.chat.id === chatId);
      expect(texts.map((message) => Number(message?.text))).toEqual(Array.from({ length: 40 }, (_, index) => index));
    }
  });
});

describe('faults on command', () => {
  it.each<[FaultKind, string, boolean]>([
    ['429', '429 Too Many Requests: retry after 1', false],
    ['500', '500 Internal Server Error', false],
    ['502', '502 Bad Gateway', false],
    ['403', '403 Forbidden: bot was blocked by the user', false],
    ['502_after_accept', '502 Bad Gateway', true],
    ['timeout_before_accept', 'cut', false],
    ['timeout_after_accept', 'cut', true],
    ['reset_before_accept', 'cut', false],
    ['reset_after_accept', 'cut', true],
    ['slow', 'ok', true],
  ])('%s', async (kind, expected, accepted) => {
    const server = await open({ scale: 100 });
    const user = server.user(7);
    user.start();
    server.faults.next('sendMessage', kind, { chatId: 7 });
    expect(await outcome(server, 'getMe')).toBe('ok');
    expect(await outcome(server, 'sendMessage', { chat_id: 7, text: 't' })).toBe(expected);
    expect(server.ledger.of(7).map(({ untold }) => untold)).toEqual(accepted ? [kind === 'slow' ? null : kind] : []);
    expect(user.messages.filter(({ from }) => from === 'bot')).toHaveLength(accepted ? 1 : 0);
    expect(server.faults.happened).toEqual({ [kind]: 1 });
    await new Promise((resolve) => setTimeout(resolve, 15));
    expect(await outcome(server, 'sendMessage', { chat_id: 7, text: 't' })).toBe('ok');
  });

  it('a fault after acceptance waits for a call that is accepted', async () => {
    const server = await open();
    server.user(7).start();
    server.faults.next('sendMessage', 'reset_after_accept');
    expect(await outcome(server, 'sendMessage', { chat_id: 7, text: '' })).toBe('400 Bad Request: message text is empty');
    expect(await outcome(server, 'sendMessage', { chat_id: 7, text: 't' })).toBe('cut');
    expect(server.ledger.untold).toHaveLength(1);
    expect(server.ledger.calls).toEqual({ 'sendMessage 400': 1, 'sendMessage cut': 1 });
  });

  it('faults by chance fall the same way for the same seed', async () => {
    const run = async (seed: number): Promise<string> => {
      const server = await open({ seed });
      server.user(7).start();
      server.faults.rate('sendMessage', '500', 0.3);
      const seen = [];
      for (let time = 0; time < 40; time += 1) seen.push((await outcome(server, 'sendMessage', { chat_id: 7, text: 't' })) === 'ok' ? '.' : 'x');
      server.faults.calm();
      expect(await outcome(server, 'sendMessage', { chat_id: 7, text: 't' })).toBe('ok');
      return seen.join('');
    };
    const [first, again, other] = [await run(3), await run(3), await run(4)];
    expect(again).toBe(first);
    expect(other).not.toBe(first);
    expect([...first].filter((each) => each === 'x').length).toBeGreaterThan(4);
  });
});
