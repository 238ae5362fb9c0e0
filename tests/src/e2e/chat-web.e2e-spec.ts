import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IssueChatLinks, unlinkSeat } from '@wudan/channels-server';
import { newId, type Id } from '@wudan/kernel-core';
import { ChannelHouse, type ChannelSeat } from '../house/channel-house.js';

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** A browser on a phone. */
class Phone {
  cookie: string | null = null;

  constructor(
    private readonly url: string,
    private readonly header: Record<string, string> = { 'x-wudan': 'chat' },
  ) {}

  get headers(): Record<string, string> {
    return { ...this.header, ...(this.cookie === null ? {} : { cookie: this.cookie }) };
  }

  async post(path: string, body: unknown): Promise<Answer> {
    return this.#read(await fetch(`${this.url}/chat/${path}`, { method: 'POST', headers: { ...this.headers, 'content-type': 'application/json' }, body: JSON.stringify(body) }));
  }

  async thread(): Promise<Answer> {
    return this.#read(await fetch(`${this.url}/chat/thread`, { headers: this.headers }));
  }

  async #read(response: Response): Promise<Answer> {
    const set = response.headers.getSetCookie()[0];
    if (set !== undefined) this.cookie = set.includes('Max-Age=0') ? null : (set.split(';')[0] ?? null);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }
}

const SECRET = 'a-signing-key-of-the-test';

/** The other end of the signed webhook: keeps what it got. */
class Gateway {
  readonly got: { headers: Record<string, unknown>; raw: string }[] = [];
  status = 200;

  private constructor(private readonly server: Server) {}

  static async open(): Promise<Gateway> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const gateway = new Gateway(server);
    server.on('request', (request, response) => {
      let raw = '';
      request.on('data', (chunk: Buffer) => (raw += chunk.toString('utf8')));
      request.on('end', () => {
        gateway.got.push({ headers: request.headers, raw });
        response.writeHead(gateway.status).end('{}');
      });
    });
    return gateway;
  }

  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): Promise<unknown> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(resolve));
  }
}

describe('web chat and signed webhook', () => {
  let house: ChannelHouse;
  let gateway: Gateway;
  let officeId: Id;

  beforeAll(async () => {
    gateway = await Gateway.open();
    house = await ChannelHouse.open('chatweb', { WEBHOOK_HOSTS: gateway.host, SEND_SCALE: '200' });
    officeId = await house.office();
  });
  afterAll(async () => {
    await house.close();
    await gateway.close();
  });

  const tokenOf = (seat: ChannelSeat): Promise<string> =>
    house.run(seat.officeId, async (tx) => new URL((await house.app.get(IssueChatLinks).issue(tx, [seat.id]))[0]?.url ?? '').searchParams.get('t') ?? '');
  const bound = async (seat: ChannelSeat, phone = new Phone(house.url)): Promise<Phone> => {
    expect((await phone.post('confirm', { token: await tokenOf(seat) })).status).toBe(200);
    return phone;
  };
  const event = (): Id => newId(house.clock.now().getTime());
  const tapOf = (seat: ChannelSeat, promptId: Id, option: string): Record<string, unknown> => ({ seatId: seat.id, promptId, version: 1, option, eventId: event(), tappedAt: house.clock.now().toISOString() });

  it('shows whom a link is for, binds the device by it once, and takes a tap once', async () => {
    const seat = await house.seat(officeId, 'unit_contact', { unitName: '市信访局' });
    const promptId = await house.post(seat);
    const [token, phone] = [await tokenOf(seat), new Phone(house.url)];
    expect((await phone.thread()).body['code']).toBe('CHAT_NOT_BOUND');
    expect((await phone.post('open', { token })).body).toMatchObject({ who: { roleLabel: '单位联络员', unitName: '市信访局' } });
    expect((await phone.post('confirm', { token })).status).toBe(200);
    expect((await new Phone(house.url).post('confirm', { token })).body['code']).toBe('TOKEN_INVALID');
    expect((await phone.thread()).body).toMatchObject({ items: [{ promptId, state: 'sent' }] });
    await house.settle();
    expect(house.moves).toContainEqual({ promptId, state: 'seen' });
    const tap = tapOf(seat, promptId, 'blocked');
    const answers = [await phone.post('tap', tap), await phone.post('tap', tap)];
    expect(answers.map(({ status, body }) => [status, body['ok'], 'card' in body])).toEqual([[200, true, false], [200, true, false]]);
    expect(house.desk.effects.filter((effect) => effect.promptId === promptId)).toEqual([expect.objectContaining({ option: 'blocked', channel: 'web' })]);
  });

  it('adds a second seat to the device, and ends a seat without touching the other', async () => {
    const [one, two] = [await house.seat(officeId, 'unit_contact', { unitName: '甲局' }), await house.seat(officeId, 'unit_contact', { unitName: '乙局' })];
    const phone = await bound(two, await bound(one));
    const [first, second] = [await house.post(one), await house.post(two)];
    await house.run(officeId, (tx) => unlinkSeat(tx, one.id, '调离'));
    expect((await phone.post('tap', tapOf(one, first, 'on_plan'))).body['code']).toBe('CHAT_SEAT_NOT_YOURS');
    expect((await phone.post('tap', tapOf(two, second, 'on_plan'))).body['ok']).toBe(true);
    expect((await phone.post('leave', {})).status).toBe(200);
    expect([phone.cookie, (await phone.thread()).status]).toEqual([null, 401]);
  });

  it('says that there is news, to the seat it concerns', async () => {
    const seat = await house.seat(officeId, 'unit_contact', { unitName: '丙局' });
    const phone = await bound(seat);
    const stop = new AbortController();
    const stream = await fetch(`${house.url}/chat/events`, { headers: phone.headers, signal: stop.signal });
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toContain(': ready');
    await house.post(seat);
    expect([stream.headers.get('content-type'), (await reader?.read())?.value]).toEqual(['text/event-stream; charset=utf-8', 'data: {"news":true}\n\n']);
    stop.abort();
    expect((await fetch(`${house.url}/chat/events`)).status).toBe(401);
  });

  it('refuses other sites, what is malformed, and haste', async () => {
    const seat = await house.seat(officeId, 'unit_contact', { unitName: '丁局' });
    expect((await new Phone(house.url, {}).post('open', { token: 'x' })).body['code']).toBe('CHAT_HEADER_MISSING');
    const phone = await bound(seat);
    expect((await phone.post('tap', { ...tapOf(seat, event(), 'x'), seatId: 'no id' })).body).toMatchObject({ code: 'REQUEST_INVALID', field: 'seatId' });
    const statuses = new Set<number>();
    for (let index = 0; index < 100 && !statuses.has(429); index += 1) statuses.add((await phone.post('say', {})).status);
    expect([...statuses].sort()).toEqual([400, 429]);
  });

  it('speaks to a gateway with a signature and takes answers that carry one', async () => {
    const administrator = await house.client(await house.seat(officeId, 'system_administrator'));
    const setUp = 'mutation ($input: SetUpWebhookInput!) { setUpWebhook(input: $input) { hookUrl hasSecret } }';
    expect(await administrator.codeOf(setUp, { input: { url: 'http://169.254.169.254/latest', secret: SECRET } })).toBe('WEBHOOK_HOST_NOT_ALLOWED');
    const { setUpWebhook } = await administrator.ask<{ setUpWebhook: { hookUrl: string } }>(setUp, { input: { url: `http://${gateway.host}/sms`, secret: SECRET } });
    await administrator.ask('mutation { switchChannel(channel: "webhook", on: true) { state } }');
    const seat = await house.seat(officeId, 'unit_contact', { unitName: '戊局', phone: '13800000000' });
    const promptId = await house.post(seat);
    await house.settle();
    const { headers, raw } = gateway.got[0] ?? { headers: {}, raw: '{}' };
    const body = JSON.parse(raw) as { id: Id; phone: string; replyToken: string; options: { id: string }[] };
    const signed = (timestamp: string, nonce: string, text: string): string => createHmac('sha256', SECRET).update(`${timestamp}.${nonce}.${text}`).digest('hex');
    expect(headers['x-wudan-signature']).toBe(signed(String(headers['x-wudan-timestamp']), String(headers['x-wudan-nonce']), raw));
    expect([body.phone, body.options.map((option) => option.id)]).toEqual(['13800000000', ['on_plan', 'lagging', 'blocked']]);

    const hook = async (payload: unknown, change: { nonce?: string; age?: number; signature?: string } = {}): Promise<[number, unknown]> => {
      const text = JSON.stringify(payload);
      const timestamp = String(Math.floor(house.clock.now().getTime() / 1_000) - (change.age ?? 0));
      const nonce = change.nonce ?? `nonce-${Math.random().toString(36).slice(2).padEnd(12, '0')}`;
      const response = await fetch(`${house.url}${new URL(setUpWebhook.hookUrl).pathname}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-wudan-timestamp': timestamp, 'x-wudan-nonce': nonce, 'x-wudan-signature': change.signature ?? signed(timestamp, nonce, text) },
        body: text,
      });
      return [response.status, ((await response.json()) as { code?: string }).code];
    };
    const nonce = 'one-nonce-for-two-posts';
    const answer = { type: 'answer', replyToken: body.replyToken, option: '2' };
    expect(await hook({ type: 'delivered', id: body.id })).toEqual([202, undefined]);
    expect([await hook(answer, { nonce }), await hook(answer, { nonce })]).toEqual([[202, undefined], [409, 'HOOK_REPLAYED']]);
    expect(await hook(answer, { signature: '0'.repeat(64) })).toEqual([401, 'HOOK_SIGNATURE_INVALID']);
    expect(await hook(answer, { age: 301 })).toEqual([401, 'HOOK_STALE']);
    expect(await hook({ type: 'nonsense' })).toEqual([400, 'HOOK_BODY_INVALID']);
    await house.settle();
    expect(house.desk.effects.filter((effect) => effect.promptId === promptId)).toEqual([expect.objectContaining({ option: 'lagging', channel: 'webhook' })]);
    expect(JSON.parse(gateway.got[1]?.raw ?? '{}')).toMatchObject({ kind: 'receipt', title: '已收到' });
    gateway.status = 503;
    const refused = await house.post(seat);
    await house.settle();
    gateway.status = 200;
    house.clock.advance(60_000);
    await house.settle();
    expect(house.moves.filter((move) => move.promptId === refused)).toEqual([{ promptId: refused, state: 'sent' }]);
  });
});
