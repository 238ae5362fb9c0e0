import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient, type Client } from 'graphql-ws';
import pg from 'pg';
import { WebSocket } from 'ws';
import { DueWorkRunner, HandlerRegistry, OutboxRelay, type Handler } from '@wudan/kernel-server';
import { stopwatch, type Id } from '@wudan/kernel-core';
import { eventually } from '@wudan/kernel-testing';
import { TEST_PASSWORD, TestHouse, type TestSeat } from '../house/test-house.js';

const CREATE_UNIT = 'mutation ($code: String!) { createUnit(input: {code: $code, name: "测试单位", shortName: "单位", kind: PARTY_DEPARTMENT}) { id } }';
const INVITE = 'mutation ($unitId: ID!, $name: String!) { inviteSeat(input: {role: UNIT_CONTACT, personName: $name, unitId: $unitId}) { url invitation { id } } }';
const STATE = 'query ($s: InvitationState) { invitations(first: 200, state: $s) { edges { node { id } } } }';
const HOUR = 3_600_000;

interface OutboxRow {
  id: Id;
  state: string;
  attempts: number;
  due_at: Date;
  last_error: string | null;
}

/** The handler of a topic, made to run `instead` until `restore`. */
function replaced(house: TestHouse, kind: 'event' | 'mail' | 'job', topic: string, instead: (original: Handler<unknown>['handle']) => Handler<unknown>['handle']): () => void {
  const [found] = house.app.get(HandlerRegistry).of(kind, topic);
  if (!found) throw new Error(`${kind} ${topic} has no handler`);
  const { handler } = found;
  const original = handler.handle.bind(handler);
  handler.handle = instead(original);
  return () => {
    handler.handle = original;
  };
}

async function asAdmin<T>(house: TestHouse, sql: string, parameters: readonly unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: house.database.adminUrl });
  await client.connect();
  try {
    return (await client.query(sql, [...parameters])).rows as T[];
  } finally {
    await client.end();
  }
}

const outbox = (house: TestHouse, officeId: Id, topic: string): Promise<OutboxRow[]> =>
  asAdmin<OutboxRow>(house, 'SELECT id, state, attempts, due_at, last_error FROM wudan.outbox WHERE office_id = $1 AND topic = $2 ORDER BY id', [officeId, topic]);

describe('what a transaction posts', () => {
  let house: TestHouse;
  let officeId: Id;
  let keeper: TestSeat;
  let serial = 0;
  const restores: (() => void)[] = [];
  const createUnit = async (): Promise<Id> => (await keeper.client.ask<{ createUnit: { id: Id } }>(CREATE_UNIT, { code: `D-${(serial += 1)}` })).createUnit.id;

  beforeAll(async () => {
    house = await TestHouse.open('delivery');
    officeId = await house.rootOffice();
    keeper = await house.seat(officeId, 'supervisor');
    await house.drain();
  });
  afterEach(() => {
    for (const restore of restores.splice(0)) restore();
  });
  afterAll(() => house.close());

  it('reaches its handlers once, however many relays look', async () => {
    let calls = 0;
    restores.push(
      replaced(house, 'event', 'units.changed', (original) => async (...args) => {
        calls += 1;
        await original(...args);
      }),
    );
    await createUnit();
    const relay = house.app.get(OutboxRelay);
    await Promise.all([relay.drain(), relay.drain(), relay.drain()]);
    await relay.drain();
    expect(calls).toBe(1);
    expect((await outbox(house, officeId, 'units.changed')).at(-1)).toMatchObject({ state: 'done', attempts: 0 });
    expect(await keeper.client.ask('{ board { totalCount } }')).toEqual({ board: { totalCount: 1 } });
    expect(await asAdmin(house, 'SELECT id FROM wudan.outbox_index WHERE due_at <= $1', [house.clock.now()])).toEqual([]);
  });

  it('reaches them when the relay that held the row dies', async () => {
    await createUnit();
    const waiting = (await outbox(house, officeId, 'units.changed')).at(-1)!;
    const dying = new pg.Client({ connectionString: house.database.adminUrl });
    await dying.connect();
    await dying.query('BEGIN');
    await dying.query('SELECT id FROM wudan.outbox WHERE office_id = $1 AND id = $2 FOR UPDATE', [officeId, waiting.id]);
    await house.app.get(OutboxRelay).drain();
    await dying.end();
    await eventually('the row is delivered', async () => {
      await house.app.get(OutboxRelay).drain();
      return (await outbox(house, officeId, 'units.changed')).at(-1)!.state === 'done' ? true : null;
    });
  });

  it('becomes a row of the other office once, also when it is carried twice', async () => {
    const below = await house.officeBelow(officeId, { level: 'city', regionCode: '520500' });
    const letters = (): Promise<{ id: Id; topic: string }[]> => asAdmin(house, 'SELECT id, topic FROM wudan.mail WHERE office_id = $1 ORDER BY id', [below]);
    const before = await letters();
    expect(before.map((letter) => letter.topic)).toEqual(['office.founded']);
    // As if the sender's process had died between the delivery and its mark.
    await asAdmin(house, "UPDATE wudan.outbox SET state = 'waiting' WHERE office_id = $1 AND id = $2", [officeId, before[0]?.id]);
    await asAdmin(house, 'INSERT INTO wudan.outbox_index (id, office_id, due_at) VALUES (gen_random_uuid(), $1, $2)', [officeId, house.clock.now()]);
    await house.drain();
    expect(await letters()).toEqual(before);
    expect(await asAdmin(house, "SELECT count(*)::int AS opened FROM wudan.audit_entry WHERE office_id = $1 AND action = 'office.opened'", [below])).toEqual([{ opened: 1 }]);
    expect((await outbox(house, officeId, 'office.founded')).map((row) => row.state)).toEqual(['done']);
  });

  it('publishes the counts of an office to every office above it', async () => {
    const city = await house.officeBelow(officeId, { name: '测试市编办', level: 'city', regionCode: '520300' });
    const county = await house.officeBelow(city, { name: '测试县编办', level: 'county', regionCode: '520302' });
    await house.seat(county, 'supervisor', { signIn: false });
    await house.unit(county);
    await house.drain();
    const overview = '{ overview { officeName units seats } }';
    const leader = await house.seat(officeId, 'leader');
    const cityLeader = await house.seat(city, 'leader');
    const counts = { officeName: '测试县编办', units: 1, seats: 1 };
    expect((await leader.client.ask<{ overview: unknown[] }>(overview)).overview).toContainEqual(counts);
    expect((await cityLeader.client.ask<{ overview: unknown[] }>(overview)).overview).toEqual([counts]);
  });

  it('is delivered with two connections, though four offices are served at once', async () => {
    const narrow = await TestHouse.open('narrow', { database: house.database, env: { POOL_SIZE: '2' } });
    try {
      const cities = await Promise.all(['520200', '520400', '520600', '522300'].map((regionCode) => house.officeBelow(officeId, { level: 'city', regionCode })));
      await Promise.all(cities.map((city) => house.unit(city)));
      await narrow.drain();
      await narrow.drain();
      expect(await asAdmin(house, "SELECT state, count(*)::int AS letters FROM wudan.outbox WHERE topic = 'office.published' AND office_id = ANY($1) GROUP BY state", [cities])).toEqual([{ state: 'done', letters: 4 }]);
    } finally {
      await narrow.close();
    }
  });

  it('is tried again with growing pauses and given up after ten attempts', async () => {
    house.clock.setTo(house.clock.now());
    let failing = true;
    let calls = 0;
    restores.push(
      replaced(house, 'event', 'units.changed', (original) => async (...args) => {
        if (!failing) return original(...args);
        calls += 1;
        await original(...args);
        throw new Error(`planted failure ${calls}`);
      }),
    );
    const unitId = await createUnit();
    const row = async (): Promise<OutboxRow | undefined> => (await outbox(house, officeId, 'units.changed')).at(-1);
    const onBoard = (): Promise<unknown[]> => asAdmin(house, 'SELECT unit_id FROM wudan.unit_board WHERE unit_id = $1', [unitId]);
    const pauses: number[] = [];
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      await house.drain();
      await house.drain();
      expect(calls).toBe(attempt);
      const after = await row();
      expect(after).toMatchObject({ attempts: attempt, state: attempt === 10 ? 'failed' : 'waiting', last_error: `planted failure ${attempt}` });
      expect(await onBoard()).toEqual([]);
      const pause = (after?.due_at.getTime() ?? 0) - house.clock.now().getTime();
      if (attempt < 10) {
        pauses.push(pause);
        house.clock.advance(pause - 1);
        await house.drain();
        expect(calls).toBe(attempt);
        house.clock.advance(1);
      }
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256].map((seconds) => seconds * 1_000));
    house.clock.advance(HOUR);
    failing = false;
    await house.drain();
    expect(calls).toBe(10);
    await house.signIn(keeper.client, keeper.account);
    const next = await createUnit();
    await house.drain();
    expect(await asAdmin(house, 'SELECT unit_id FROM wudan.unit_board WHERE unit_id = $1', [next])).toHaveLength(1);
  });
});

const redisUrl = process.env['TEST_REDIS_URL'];
const backends: [string, Record<string, string>][] = [['PostgreSQL', {}], ...(redisUrl === undefined ? [] : [['Redis', { REDIS_URL: redisUrl }] as [string, Record<string, string>]])];

describe.each(backends)('due work, with the queue on %s', (_, env) => {
  let house: TestHouse;
  let officeId: Id;
  let unitId: Id;
  let keeper: TestSeat;
  const invite = async (name: string): Promise<Id> => (await keeper.client.ask<{ inviteSeat: { invitation: { id: Id } } }>(INVITE, { unitId, name })).inviteSeat.invitation.id;
  const inState = async (state: string): Promise<Id[]> => {
    await house.signIn(keeper.client, keeper.account);
    return (await keeper.client.ask<{ invitations: { edges: { node: { id: Id } }[] } }>(STATE, { s: state })).invitations.edges.map((edge) => edge.node.id);
  };
  const expired = (id: Id): Promise<true> => eventually(`invitation ${id} expires`, async () => ((await inState('EXPIRED')).includes(id) ? true : null));

  beforeAll(async () => {
    house = await TestHouse.open('due-work', { env });
    house.clock.setTo(house.clock.now());
    officeId = await house.rootOffice();
    unitId = await house.unit(officeId);
    keeper = await house.seat(officeId, 'supervisor');
    await house.app.get(DueWorkRunner).start();
  });
  afterAll(() => house.close());

  it('runs when its time has come, and not before', async () => {
    const id = await invite('孙丽');
    const renewed = await invite('赵强');
    house.clock.advance(71 * HOUR);
    await house.drain();
    expect(await inState('OPEN')).toEqual(expect.arrayContaining([id, renewed]));
    await keeper.client.ask('mutation ($ids: [ID!]!) { reissueInvitations(ids: $ids) { url } }', { ids: [renewed] });
    house.clock.advance(HOUR);
    await house.drain();
    await expired(id);
    expect(await inState('OPEN')).toContain(renewed);
    house.clock.advance(71 * HOUR);
    await house.drain();
    await expired(renewed);
    expect((await outbox(house, officeId, 'invitation.expire')).map((row) => row.state)).toEqual(['done', 'done', 'done']);
  });

  it('counts once, though it is offered many times', async () => {
    const id = await invite('李四');
    const [row] = (await outbox(house, officeId, 'invitation.expire')).slice(-1);
    house.clock.advance(72 * HOUR);
    const runner = house.app.get(DueWorkRunner);
    const work = { officeId, ref: row?.id ?? '', attempt: 0 };
    await Promise.all([runner.run(work), runner.run(work), house.drain(), runner.run(work)]);
    await expired(id);
    await house.drain();
    expect(await asAdmin(house, "SELECT count(*)::int AS times FROM wudan.audit_entry WHERE action = 'invitation.expired' AND subject_id = $1", [id])).toEqual([{ times: 1 }]);
    await runner.run({ officeId, ref: '019a0000-0000-7000-8000-00000000dead', attempt: 0 });
  });

  it('is tried again when it fails', async () => {
    const id = await invite('钱五');
    let failures = 2;
    const restore = replaced(house, 'job', 'invitation.expire', (original) => async (...args) => {
      await original(...args);
      if ((failures -= 1) >= 0) throw new Error('planted failure');
    });
    try {
      house.clock.advance(72 * HOUR);
      for (let attempt = 1; attempt <= 2; attempt += 1) {
        await house.drain();
        await eventually(`attempt ${attempt}`, async () => ((await outbox(house, officeId, 'invitation.expire')).at(-1)?.attempts === attempt ? true : null));
        expect(await inState('OPEN')).toContain(id);
        house.clock.advance(2_000);
      }
      await house.drain();
      await expired(id);
    } finally {
      restore();
    }
  });

  it('is offered anew when a queue has forgotten it', async () => {
    const id = await invite('周六');
    house.clock.advance(72 * HOUR);
    const [row] = (await outbox(house, officeId, 'invitation.expire')).slice(-1);
    // As if the queue had lost what the relay offered.
    await asAdmin(house, "UPDATE wudan.outbox SET state = 'queued', due_at = $3 WHERE office_id = $1 AND id = $2", [officeId, row?.id, new Date(house.clock.now().getTime() + 60_000)]);
    await asAdmin(house, 'INSERT INTO wudan.outbox_index (id, office_id, due_at) VALUES (gen_random_uuid(), $1, $2)', [officeId, new Date(house.clock.now().getTime() + 60_000)]);
    await house.drain();
    expect(await inState('OPEN')).toContain(id);
    house.clock.advance(60_000);
    await house.drain();
    await expired(id);
  });
});

describe.each(backends)('two processes on one database, woken through %s', (_, env) => {
  let here: TestHouse;
  let there: TestHouse;
  let officeId: Id;
  let keeper: TestSeat;
  const sockets: Client[] = [];

  /** Rows that a seat's subscription in the other process has received so far. */
  async function watch(seat: TestSeat): Promise<Id[]> {
    const { cookie } = seat.client;
    class Socket extends WebSocket {
      constructor(address: string, protocols: string | string[]) {
        super(address, protocols, { headers: { cookie: cookie ?? '' } });
      }
    }
    const seen: Id[] = [];
    await new Promise<void>((connected) => {
      const client = createClient({ url: `${there.url.replace('http', 'ws')}/graphql`, webSocketImpl: Socket, retryAttempts: 0, on: { connected: () => connected() } });
      sockets.push(client);
      client.subscribe<{ boardChanged: { unitId: Id } }>({ query: 'subscription { boardChanged { unitId unitName } }' }, { next: ({ data }) => seen.push(data?.boardChanged.unitId ?? ''), error: () => undefined, complete: () => seen.push('complete') });
    });
    return seen;
  }
  const viewerThere = async (seat: TestSeat): Promise<unknown> => {
    const response = await fetch(`${there.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: seat.client.cookie ?? '' },
      body: JSON.stringify({ query: '{ viewer { seat { id } } }' }),
    });
    return ((await response.json()) as { data: { viewer: unknown } }).data.viewer;
  };

  beforeAll(async () => {
    here = await TestHouse.open('here', { env });
    there = await TestHouse.open('there', { env, database: here.database });
    officeId = await here.rootOffice();
    keeper = await here.seat(officeId, 'supervisor');
  });
  afterAll(async () => {
    for (const socket of sockets) await socket.dispose();
    await there.close();
    await here.close();
  });

  it('shows a change on the boards of the other process, to those who may see it', async () => {
    const unitId = await here.unit(officeId);
    const contact = await here.seat(officeId, 'unit_contact', { unitId });
    const foreigner = await here.seat(await here.rootOffice(), 'supervisor');
    await here.drain();
    const [all, own, foreign] = [await watch(keeper), await watch(contact), await watch(foreigner)];
    // A subscription stands a moment after its socket does: the first news is repeated until it arrives.
    await eventually('the unit arrives', async () => {
      await keeper.client.ask('mutation ($id: ID!) { updateUnit(input: {id: $id, name: "新名称"}) { id } }', { id: unitId });
      await here.drain();
      return all.includes(unitId) && own.includes(unitId) ? true : null;
    });
    const { createUnit } = await keeper.client.ask<{ createUnit: { id: Id } }>(CREATE_UNIT, { code: 'SUB-1' });
    await here.drain();
    await eventually('the new unit arrives', () => Promise.resolve(all.includes(createUnit.id) ? true : null));
    expect(own).not.toContain(createUnit.id);
    expect(foreign).toEqual([]);
  });

  it.each<[string, (seat: TestSeat, security: TestSeat) => Promise<unknown>]>([
    ['a sign-out', (seat) => seat.client.ask('mutation { signOut }')],
    ['the end of a seat', (seat, security) => security.client.ask('mutation ($id: ID!) { endSeat(id: $id, reason: "调离") { endedOn } }', { id: seat.seatId })],
    [
      'a changed password',
      async (seat) => {
        const other = here.visitor();
        await here.signIn(other, seat.account, seat.seatId);
        await other.ask('mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }', { input: { current: TEST_PASSWORD, next: `${TEST_PASSWORD}-2` } });
      },
    ],
  ])('hears of %s within five seconds', async (_what, act) => {
    const seat = await here.seat(officeId, 'assessor');
    const security = await here.seat(officeId, 'security_administrator');
    expect(await viewerThere(seat)).toEqual({ seat: { id: seat.seatId } });
    const cookie = seat.client.cookie;
    await act(seat, security);
    const elapsed = stopwatch();
    seat.client.cookie = cookie;
    await eventually('the session ends there too', async () => ((await viewerThere(seat)) === null ? true : null), 5_000);
    expect(elapsed()).toBeLessThan(5_000);
  });

  it('ends a subscription with the session behind it', async () => {
    const seat = await here.seat(officeId, 'leader');
    const seen = await watch(seat);
    const security = await here.seat(officeId, 'security_administrator');
    const unitId = await here.unit(officeId);
    await here.drain();
    await eventually('it stands', async () => {
      await keeper.client.ask('mutation ($id: ID!) { updateUnit(input: {id: $id, name: "订阅"}) { id } }', { id: unitId });
      await here.drain();
      return seen.length > 0 ? true : null;
    });
    await security.client.ask('mutation ($id: ID!) { endSeat(id: $id, reason: "调离") { endedOn } }', { id: seat.seatId });
    await eventually('the session ends there too', async () => ((await viewerThere(seat)) === null ? true : null), 5_000);
    const later = await here.unit(officeId);
    await here.drain();
    await eventually('it is over', () => Promise.resolve(seen.at(-1) === 'complete' ? true : null));
    expect(seen).not.toContain(later);
  });
});
