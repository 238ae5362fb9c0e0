import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import pg from 'pg';
import { WebSocket } from 'ws';
import type { Id } from '@wudan/kernel-core';
import { HouseCheck } from '@wudan/kernel-server';
import type { GraphqlFault } from '@wudan/kernel-testing';
import { TestHouse, type TestSeat } from '../house/test-house.js';

const CREATE_UNIT = 'mutation ($input: CreateUnitInput!) { createUnit(input: $input) { id code sections { id } validFrom } }';
const UNITS = 'query ($first: Int, $after: String) { units(first: $first, after: $after) { pageInfo { endCursor hasNextPage } edges { cursor node { code } } } }';

interface Units {
  units: { pageInfo: { endCursor: string; hasNextPage: boolean }; edges: { cursor: string; node: { code: string } }[] };
}

/** A fault as every user may meet it: a Chinese sentence that ends, a code, a kind, no English besides names of fields. */
function expectReadable(fault: GraphqlFault | undefined): void {
  expect(fault?.message).toMatch(/[\u4e00-\u9fff].*。$/s);
  expect(fault?.message).not.toMatch(/Variable|Expected|Cannot|Syntax|must|Error/);
  expect(fault?.extensions.code).toMatch(/^[A-Z_]+$/);
  expect(fault?.extensions.kind).toMatch(/^[a-z_]+$/);
}

/** Sends one document over the WebSocket and gives what comes first: data or faults. */
function overSocket(house: TestHouse, cookie: string | null, query: string): Promise<{ data?: unknown; errors?: readonly GraphqlFault[] }> {
  class Socket extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers: cookie === null ? {} : { cookie } });
    }
  }
  const client = createClient({ url: `${house.url.replace('http', 'ws')}/graphql`, webSocketImpl: Socket, retryAttempts: 0 });
  return new Promise<{ data?: unknown; errors?: readonly GraphqlFault[] }>((resolve, reject) => {
    client.subscribe({ query }, { next: (value) => resolve(value as never), error: (error) => (Array.isArray(error) ? resolve({ errors: error as GraphqlFault[] }) : reject(error as Error)), complete: () => resolve({}) });
  }).finally(() => void client.dispose());
}

describe('the surface of GraphQL', () => {
  let house: TestHouse;
  let officeId: Id;
  let keeper: TestSeat;
  let serial = 0;
  const unit = (patch: Record<string, unknown> = {}): Record<string, unknown> => ({ code: `P-${(serial += 1)}`, name: '测试单位', shortName: '单位', kind: 'GOVERNMENT_DEPARTMENT', ...patch });
  const post = (body: string, headers: Record<string, string>): Promise<Response> => fetch(`${house.url}/graphql`, { method: 'POST', headers, body });

  beforeAll(async () => {
    house = await TestHouse.open('protocol');
    officeId = await house.rootOffice();
    keeper = await house.seat(officeId, 'supervisor');
    for (let index = 0; index < 5; index += 1) await house.unit(officeId, { code: `A-${index}` });
  });
  afterAll(() => house.close());

  it('puts limits on what one request may ask for', async () => {
    const times = (count: number, text: (index: number) => string): string => Array.from({ length: count }, (_, index) => text(index)).join(' ');
    const nested = (depth: number): string => (depth === 0 ? 'id' : `attached { ${nested(depth - 1)} }`);
    const cases: [string, string, boolean][] = [
      ['20 aliases', `{ ${times(20, (index) => `a${index}: entry { demo }`)} }`, true],
      ['21 aliases', `{ ${times(21, (index) => `a${index}: entry { demo }`)} }`, false],
      ['20 directives', `{ entry { ${times(20, (index) => `a${index}: demo @skip(if: false)`)} } }`, true],
      ['21 directives', `{ entry { demo ${times(21, () => '... @skip(if: false) { version }')} } }`, false],
      ['depth 12', `{ units { edges { node { ${nested(9)} } } } }`, false],
      ['4,001 tokens', `{ entry { ${times(4_000, () => 'demo')} } }`, false],
      ['a cost beyond all', `{ units { edges { node { sections { ${times(3_500, () => 'id')} } } } } }`, false],
    ];
    for (const [name, query, allowed] of cases) {
      const { status, errors } = await keeper.client.send(query);
      expect([name, errors.length === 0]).toEqual([name, allowed]);
      if (allowed) continue;
      expectReadable(errors[0]);
      expect([name, errors[0]?.extensions.kind, status]).toEqual([name, 'invalid', 400]);
    }
  });

  it('answers faulty requests in words a user understands, with the field', async () => {
    const good = unit();
    const cases: [string, string, Record<string, unknown>, string, string?][] = [
      ['an omitted field of an input', CREATE_UNIT, { input: { ...good, code: undefined } }, 'BAD_USER_INPUT', 'input.code'],
      ['an omitted variable', CREATE_UNIT, {}, 'BAD_USER_INPUT', 'input'],
      ['a null for what is required', CREATE_UNIT, { input: { ...good, name: null } }, 'BAD_USER_INPUT', 'input.name'],
      ['a number for a text', CREATE_UNIT, { input: { ...good, name: 12 } }, 'BAD_USER_INPUT', 'input.name'],
      ['a word no enum knows', CREATE_UNIT, { input: { ...good, kind: 'COMPANY' } }, 'BAD_USER_INPUT', 'input.kind'],
      ['a field no input has', CREATE_UNIT, { input: { ...good, officeId: keeper.officeId } }, 'BAD_USER_INPUT', 'input.officeId'],
      ['a date that is none', CREATE_UNIT, { input: { ...good, validFrom: '2022-02-30' } }, 'DATE_INVALID', 'input.validFrom'],
      ['a date in another form', 'mutation { retireUnit(id: "019a0000-0000-7000-8000-00000000dead", on: "30.6.2022") { id } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
      ['an omitted argument', '{ unit { id } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
      ['a field nobody has', '{ unitz { id } }', {}, 'GRAPHQL_VALIDATION_FAILED'],
      ['no GraphQL at all', '{ unit(', {}, 'GRAPHQL_PARSE_FAILED'],
      ['an id that is none', 'query ($id: ID!) { unit(id: $id) { id } }', { id: 'not-a-uuid' }, 'ID_INVALID', 'id'],
      ['an id within an input', CREATE_UNIT, { input: { ...good, attachedToId: "' OR 1=1 --" } }, 'ID_INVALID', 'input.attachedToId'],
      ['an id within a list', 'mutation ($ids: [ID!]!) { reissueInvitations(ids: $ids) { url } }', { ids: ['019a0000-0000-7000-8000-00000000dead', '7'] }, 'ID_INVALID', 'ids.1'],
      ['a number for an id', '{ unit(id: 12) { id } }', {}, 'ID_INVALID', 'id'],
      ['a text no table can hold', 'query ($search: String) { units(search: $search) { totalCount } }', { search: 'a\u0000b' }, 'TEXT_INVALID', 'search'],
      ['half a character', 'mutation ($id: ID!, $reason: String!) { endSeat(id: $id, reason: $reason) { id } }', { id: keeper.seatId, reason: '调离\ud83d' }, 'TEXT_INVALID', 'reason'],
      ['a page of nothing', UNITS, { first: 0 }, 'PAGE_SIZE_INVALID', 'first'],
      ['a page too long', UNITS, { first: 201 }, 'PAGE_SIZE_INVALID', 'first'],
      ['a page of no whole number', UNITS, { first: 1.5 }, 'BAD_USER_INPUT', 'first'],
      ['a forged position', UNITS, { first: 2, after: Buffer.from('["A-1","019a0000-0000-7000-8000-00000000dead"]').toString('base64url') }, 'CURSOR_INVALID', 'after'],
      ['an empty position', UNITS, { first: 2, after: '' }, 'CURSOR_INVALID', 'after'],
    ];
    for (const [name, query, variables, code, field] of cases) {
      const [fault] = (await keeper.client.send(query, variables)).errors;
      expect([name, fault?.extensions.code, fault?.extensions.field]).toEqual([name, code, field]);
      expectReadable(fault);
      expect(fault?.extensions.kind).toBe('invalid');
    }
  });

  it('takes list positions only where they were given', async () => {
    const first = await keeper.client.ask<Units>(UNITS, { first: 2 });
    expect(first.units.edges.map((edge) => edge.node.code)).toEqual(['A-0', 'A-1']);
    const after = first.units.pageInfo.endCursor;
    expect((await keeper.client.ask<Units>(UNITS, { first: 2, after })).units.edges.map((edge) => edge.node.code)).toEqual(['A-2', 'A-3']);
    const foreigner = await house.seat(await house.rootOffice(), 'supervisor');
    expect(await foreigner.client.codeOf(UNITS, { first: 2, after })).toBe('CURSOR_INVALID');
    expect(await keeper.client.codeOf('query ($after: String) { seats(after: $after) { totalCount } }', { after })).toBe('CURSOR_INVALID');
    const flipped = `${after.slice(0, -1)}${after.endsWith('A') ? 'B' : 'A'}`;
    expect(await keeper.client.codeOf(UNITS, { first: 2, after: flipped })).toBe('CURSOR_INVALID');
    // The row a position points at goes out of force: the list goes on behind it.
    const { units } = await keeper.client.ask<{ units: { edges: { node: { id: Id } }[] } }>('{ units(search: "A-1") { edges { node { id } } } }');
    await keeper.client.ask('mutation ($id: ID!) { retireUnit(id: $id, on: "2100-01-01") { id } }', { id: units.edges[0]?.node.id });
    expect((await keeper.client.ask<Units>(UNITS, { first: 1, after })).units.edges.map((edge) => edge.node.code)).toEqual(['A-2']);
    const renewed = await TestHouse.open('renewed', { database: house.database, env: { SECRET_KEY: Buffer.from('another secret of thirty-two bytes').toString('base64') } });
    try {
      const elsewhere = await renewed.seat(officeId, 'supervisor');
      expect(await elsewhere.client.codeOf(UNITS, { first: 2, after })).toBe('CURSOR_INVALID');
    } finally {
      await renewed.close();
    }
  });

  it('sees nobody behind a session cookie that is none', async () => {
    for (const value of ['%', '%E0%A4%A', 'x'.repeat(5_000), 'zzz', '']) {
      const client = house.visitor();
      client.cookie = `wudan_session=${value}`;
      expect([value, await client.ask('{ viewer { personName } }')]).toEqual([value, { viewer: null }]);
      expect(await client.codeOf('{ units { totalCount } }')).toBe('UNAUTHENTICATED');
    }
  });

  it('takes no request another site could have sent', async () => {
    const body = JSON.stringify({ query: 'mutation { signOut }' });
    const cookie = keeper.client.cookie ?? '';
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const answer = await post(body, { 'content-type': type, cookie });
      expect([type, answer.status >= 400]).toEqual([type, true]);
    }
    const got = await fetch(`${house.url}/graphql?query=${encodeURIComponent('{ entry { demo } }')}`, { headers: { cookie } });
    expect(got.status).toBe(400);
    const mutation = await fetch(`${house.url}/graphql?query=${encodeURIComponent('mutation { signOut }')}`, { headers: { cookie, 'content-type': 'application/json', 'x-apollo-operation-name': 'x' } });
    expect([400, 405]).toContain(mutation.status);
    const batch = await post(JSON.stringify([{ query: '{ entry { demo } }' }, { query: '{ entry { demo } }' }]), { 'content-type': 'application/json' });
    expect(batch.status).toBe(400);
    expect(await keeper.client.ask('{ viewer { seat { id } } }')).toEqual({ viewer: { seat: { id: keeper.seatId } } });
  });

  it('gives a repeated mutation the result of the first, also when ten come at once', async () => {
    const headers = { 'idempotency-key': 'key-of-ten-at-once' };
    const input = unit();
    const answers = await Promise.all(Array.from({ length: 10 }, () => keeper.client.send<{ createUnit: { id: Id; sections: unknown[]; validFrom: string } }>(CREATE_UNIT, { input }, headers)));
    expect(answers.flatMap((answer) => answer.errors)).toEqual([]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer.data))).size).toBe(1);
    expect(await keeper.client.codeOf(CREATE_UNIT, { input })).toBe('UNIT_CODE_TAKEN');
    expect(await keeper.client.codeOf(CREATE_UNIT, { input: unit() }, headers)).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await keeper.client.codeOf('mutation ($id: ID!) { retireUnit(id: $id, on: "2100-01-01") { id } }', { id: answers[0]?.data?.createUnit.id }, headers)).toBe('IDEMPOTENCY_KEY_REUSED');
    const colleague = await house.seat(officeId, 'supervisor');
    expect(await colleague.client.codeOf(CREATE_UNIT, { input: unit() }, headers)).toBeNull();
    for (const key of ['short', 'k'.repeat(129)]) {
      const [fault] = (await keeper.client.send(CREATE_UNIT, { input: unit() }, { 'idempotency-key': key })).errors;
      expect(fault?.extensions).toMatchObject({ code: 'IDEMPOTENCY_KEY_INVALID', kind: 'invalid', field: 'Idempotency-Key' });
      expectReadable(fault);
    }
    const failing = { 'idempotency-key': 'key-of-a-failure' };
    expect(await keeper.client.codeOf(CREATE_UNIT, { input }, failing)).toBe('UNIT_CODE_TAKEN');
    expect(await keeper.client.codeOf(CREATE_UNIT, { input: unit() }, failing)).toBeNull();
  });

  it('keeps no link of an invitation and no password in what it stores for repetitions', async () => {
    const headers = { 'idempotency-key': 'key-of-an-invitation' };
    const invite = 'mutation ($unitId: ID!) { inviteSeat(input: {role: UNIT_CONTACT, personName: "孙丽", unitId: $unitId}) { url invitation { id } } }';
    const { inviteSeat } = await keeper.client.ask<{ inviteSeat: { url: string } }>(invite, { unitId: await house.unit(officeId) }, headers);
    const token = new URL(inviteSeat.url).searchParams.get('token') ?? '';
    const seat = await house.seat(officeId, 'leader');
    await seat.client.ask('mutation { changePassword(input: {current: "Probe-2026-okay", next: "Probe-2027-okay"}) }', {}, headers);
    const admin = new pg.Client({ connectionString: house.database.adminUrl });
    await admin.connect();
    const { rows } = await admin.query<{ all: string }>('SELECT string_agg(i::text, \'\') AS all FROM wudan.idempotency i');
    await admin.end();
    expect(rows[0]?.all).not.toContain(token);
    expect(rows[0]?.all).not.toContain('changePassword');
  });

  it('gives each mutation field of a request a unit of its own', async () => {
    const [first, second] = [unit(), unit({ code: 'A-0' })];
    const field = (alias: string): string => `${alias}: createUnit(input: $${alias}) { id }`;
    const { data, errors } = await keeper.client.send(`mutation ($a: CreateUnitInput!, $b: CreateUnitInput!, $c: CreateUnitInput!) { ${field('a')} ${field('b')} ${field('c')} }`, { a: first, b: second, c: unit() });
    expect(data).toBeNull();
    expect(errors.map((fault) => [fault.path, fault.extensions.code])).toEqual([[['b'], 'UNIT_CODE_TAKEN']]);
    expect(await keeper.client.codeOf(CREATE_UNIT, { input: first })).toBe('UNIT_CODE_TAKEN');
  });

  it('answers many at once, more than there are connections', async () => {
    const seats = await Promise.all(Array.from({ length: 12 }, () => house.seat(officeId, 'assessor')));
    const changes = seats.map((seat) => seat.client.send('mutation ($id: ID!) { switchSeat(seatId: $id) { personName } }', { id: seat.seatId }));
    expect((await Promise.all(changes)).flatMap((answer) => answer.errors)).toEqual([]);
    const reads = [...seats, ...seats, ...seats].map((seat) => seat.client.send('{ units { totalCount edges { node { sections { id } attached { id } } } } board { totalCount } viewer { personName } seats { totalCount } }'));
    expect((await Promise.all(reads)).flatMap((answer) => answer.errors)).toEqual([]);
  });

  it('opens nothing over the WebSocket but subscriptions', async () => {
    const cookie = keeper.client.cookie;
    for (const query of ['{ entry { demo } }', 'mutation { signOut }', '{ units { totalCount } }']) {
      const { data, errors } = await overSocket(house, cookie, query);
      expect([query, data, errors?.[0]?.extensions.code]).toEqual([query, undefined, 'SUBSCRIPTION_ONLY']);
    }
    const { errors } = await overSocket(house, null, 'subscription { boardChanged { unitId } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', kind: 'unauthenticated' });
    expectReadable(errors?.[0]);
    const wrong = await overSocket(house, cookie, 'subscription { boardChangedd { unitId } }');
    expect(wrong.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expectReadable(wrong.errors?.[0]);
  });
});

describe('the surface of GraphQL in production', () => {
  let house: TestHouse;
  // The test cluster may run a PostgreSQL that a production boot refuses; that refusal has a check of its own.
  const bootCheck = HouseCheck.prototype.onApplicationBootstrap;

  beforeAll(async () => {
    HouseCheck.prototype.onApplicationBootstrap = () => Promise.resolve();
    house = await TestHouse.open('production', { env: { NODE_ENV: 'production', CLOCK: 'real' } });
  });
  afterAll(async () => {
    HouseCheck.prototype.onApplicationBootstrap = bootCheck;
    await house.close();
  });

  it.each([
    ['{ __schema { types { name } } }'],
    ['{ __type(name: "Unit") { fields { name } } }'],
    ['{ unitz { id } }'],
    ['{ entry { demoo } }'],
    ['mutation { signIn(input: {account: "a", passwort: "b"}) { personName } }'],
    ['query ($id: IDD) { entry { demo } }'],
    ['{ entry( }'],
  ])('tells nothing of its schema: %s', async (query) => {
    const { data, errors } = await house.visitor().send(query);
    expect(data).toBeNull();
    for (const fault of errors) expectReadable(fault);
    expect(JSON.stringify(errors)).not.toMatch(/mean|demo|units|password|\bID\b|detail|stack/i);
    if (query.includes('( }')) return;
    const socket = await overSocket(house, null, query);
    expect(socket.data).toBeUndefined();
    expect(JSON.stringify(socket.errors)).not.toMatch(/mean|demo|units|password|\bID\b|detail|stack/i);
  });
});
