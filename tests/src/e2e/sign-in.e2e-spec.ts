import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Id } from '@wudan/kernel-core';
import { SetUp } from '@wudan/access-server';
import { TEST_PASSWORD, TestHouse, type TestSeat } from '../house/test-house.js';

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { personName seat { id } } }';
const CHANGE = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) }';
const SET_UP = 'mutation ($input: SetUpInput!) { setUp(input: $input) { seat { role } office { name } } }';
const MINUTE = 60_000;

const tokenOf = (url: string): string => new URL(url).searchParams.get('token') ?? '';

describe('the first office of an empty house', () => {
  let house: TestHouse;
  const input = { officeName: '测试省委编办', shortName: '省编办', regionCode: '520000', level: 'province', personName: '张建国', account: 'zhangjg', password: TEST_PASSWORD };

  beforeAll(async () => {
    house = await TestHouse.open('set-up');
  });
  afterAll(() => house.close());

  it('is set up once, by the newest link, within a day', async () => {
    const setUp = house.app.get(SetUp);
    const first = tokenOf(await setUp.link(house.clock));
    const second = tokenOf(await setUp.link(house.clock));
    expect(await house.visitor().ask('{ entry { setUpNeeded demo demoAccounts { account } } }')).toEqual({ entry: { setUpNeeded: true, demo: false, demoAccounts: [] } });
    const refused: [Record<string, unknown>, string][] = [
      [{ token: first }, 'TOKEN_INVALID'],
      [{ token: 'forged' }, 'TOKEN_INVALID'],
      [{ token: second, regionCode: '520522' }, 'REGION_NOT_IN_FORCE'],
      [{ token: second, level: 'village' }, 'OFFICE_LEVEL_UNKNOWN'],
      [{ token: second, password: 'short' }, 'PASSWORD_TOO_WEAK'],
      [{ token: second, account: '张' }, 'ACCOUNT_MALFORMED'],
      [{ token: second, personName: ' ' }, 'PERSON_NAME_INVALID'],
      [{ token: second, officeName: '编' }, 'OFFICE_NAME_INVALID'],
    ];
    for (const [patch, code] of refused) expect([patch, await house.visitor().codeOf(SET_UP, { input: { ...input, ...patch } })]).toEqual([patch, code]);
    house.clock.advance(25 * 60 * MINUTE);
    expect(await house.visitor().codeOf(SET_UP, { input: { ...input, token: second } })).toBe('TOKEN_INVALID');
    const token = tokenOf(await setUp.link(house.clock));
    const founders = [house.visitor(), house.visitor(), house.visitor()];
    const answers = await Promise.all(founders.map((client, index) => client.send(SET_UP, { input: { ...input, token, account: `zhangjg${index}`, officeName: `测试省委编办${index}` } })));
    expect(answers.filter((answer) => answer.errors.length === 0).map((answer) => answer.data)).toEqual([{ setUp: { seat: { role: 'SYSTEM_ADMINISTRATOR' }, office: { name: expect.stringContaining('测试省委编办') as unknown } } }]);
    const late = tokenOf(await setUp.link(house.clock));
    expect(await house.visitor().codeOf(SET_UP, { input: { ...input, token: late } })).toBe('SET_UP_CLOSED');
    expect(await house.visitor().ask('{ entry { setUpNeeded } }')).toEqual({ entry: { setUpNeeded: false } });
  });
});

describe('signing in', () => {
  let house: TestHouse;
  let officeId: Id;
  const attempt = (account: string, password: string, seatId?: Id): Promise<string | null> => house.visitor().codeOf(SIGN_IN, { input: { account, password, seatId } });
  const person = (): Promise<TestSeat> => house.seat(officeId, 'assessor', { signIn: false });

  beforeAll(async () => {
    house = await TestHouse.open('sign-in');
    officeId = await house.rootOffice();
  });
  afterAll(() => house.close());

  it('looks the same for an unknown account and a wrong password', async () => {
    const { account } = await person();
    const faults = await Promise.all([account, 'nobody-here', '', '张三', "x' OR 1=1", 'n'.repeat(10_000)].map((name) => house.visitor().send(SIGN_IN, { input: { account: name, password: 'wrong' } })));
    expect(new Set(faults.map(({ errors }) => JSON.stringify([errors[0]?.message, errors[0]?.extensions]))).size).toBe(1);
    expect(faults[0]?.errors[0]?.extensions).toMatchObject({ code: 'SIGN_IN_REFUSED', kind: 'unauthenticated' });
    expect(await house.visitor().codeOf(SIGN_IN, { input: { account: ` ${account.toUpperCase()} `, password: TEST_PASSWORD } })).toBeNull();
  });

  it('takes one of one’s own seats only', async () => {
    const [mine, other] = [await person(), await person()];
    expect(await attempt(mine.account, TEST_PASSWORD, other.seatId)).toBe('SEAT_NOT_YOURS');
    expect(await attempt(mine.account, TEST_PASSWORD, mine.seatId)).toBeNull();
    await house.signIn(mine.client, mine.account);
    expect(await mine.client.codeOf('mutation ($id: ID!) { switchSeat(seatId: $id) { personName } }', { id: other.seatId })).toBe('SEAT_NOT_YOURS');
    expect(await house.visitor().codeOf('mutation ($id: ID!) { switchSeat(seatId: $id) { personName } }', { id: mine.seatId })).toBe('UNAUTHENTICATED');
  });

  it('counts wrong passwords of an account, forgets them on success or after a quiet half hour, and locks for half an hour', async () => {
    const { account } = await person();
    const wrong = async (times: number): Promise<(string | null)[]> => {
      const codes: (string | null)[] = [];
      for (let time = 0; time < times; time += 1) codes.push(await attempt(account, 'wrong'));
      return codes;
    };
    const refused = (times: number): string[] => Array.from({ length: times }, () => 'SIGN_IN_REFUSED');
    expect(await wrong(4)).toEqual(refused(4));
    expect(await attempt(account, TEST_PASSWORD)).toBeNull();
    expect(await wrong(5)).toEqual(refused(5));
    house.clock.advance(31 * MINUTE);
    expect(await wrong(5)).toEqual(refused(5));
    expect(await wrong(1)).toEqual(['SIGN_IN_LOCKED']);
    house.clock.advance(29 * MINUTE);
    const [fault] = (await house.visitor().send(SIGN_IN, { input: { account, password: TEST_PASSWORD } })).errors;
    expect(fault?.extensions).toMatchObject({ code: 'SIGN_IN_LOCKED', kind: 'busy' });
    expect(fault?.message).toMatch(/请在 [12] 分钟后重试/);
    house.clock.advance(2 * MINUTE);
    expect(await attempt(account, TEST_PASSWORD)).toBeNull();
  });

  it('cannot be outrun by trying many passwords at once', async () => {
    const { account } = await person();
    const codes = await Promise.all(Array.from({ length: 12 }, () => attempt(account, 'wrong')));
    expect(codes.filter((code) => code === 'SIGN_IN_REFUSED')).toHaveLength(5);
    expect(codes.filter((code) => code === 'SIGN_IN_LOCKED')).toHaveLength(7);
    house.clock.advance(31 * MINUTE);
  });

  it('locks an address after fifty attempts, whatever the accounts', async () => {
    const codes: (string | null)[] = [];
    for (let round = 0; round < 5; round += 1) codes.push(...(await Promise.all(Array.from({ length: 11 }, (_, index) => attempt(`stranger-${round}-${index}`, 'wrong')))));
    expect(codes.filter((code) => code === 'SIGN_IN_REFUSED')).toHaveLength(50);
    expect(codes.filter((code) => code === 'SIGN_IN_LOCKED')).toHaveLength(5);
    house.clock.advance(31 * MINUTE);
  });

  it('holds a changed password to the rules of the office, its history and the other sessions', async () => {
    const { account, client, seatId } = await person();
    await house.signIn(client, account);
    const elsewhere = house.visitor();
    await house.signIn(elsewhere, account, seatId);
    const change = (current: string, next: string): Promise<string | null> => client.codeOf(CHANGE, { input: { current, next } });
    const steps: [string, string, string | null][] = [
      ['wrong', 'Probe-2027-okay', 'CURRENT_PASSWORD_WRONG'],
      [TEST_PASSWORD, 'short', 'PASSWORD_TOO_WEAK'],
      [TEST_PASSWORD, `${account}-Aa1`, 'PASSWORD_TOO_WEAK'],
      [TEST_PASSWORD, TEST_PASSWORD, 'PASSWORD_USED_BEFORE'],
      [TEST_PASSWORD, 'Probe-2027-okay', null],
      ['Probe-2027-okay', TEST_PASSWORD, 'PASSWORD_USED_BEFORE'],
      ['Probe-2027-okay', 'Probe-2028-okay', null],
    ];
    for (const [current, next, code] of steps) expect([current, next, await change(current, next)]).toEqual([current, next, code]);
    expect(await client.ask('{ viewer { account } }')).toEqual({ viewer: { account } });
    expect([await attempt(account, TEST_PASSWORD), await attempt(account, 'Probe-2028-okay')]).toEqual(['SIGN_IN_REFUSED', null]);
    house.clock.advance(3_000);
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(await elsewhere.ask('{ viewer { account } }')).toEqual({ viewer: null });
  });

  it('lasts while it is used, twelve hours at most', async () => {
    const { account, client } = await person();
    await house.signIn(client, account);
    const alive = async (): Promise<boolean> => {
      // Beyond what a process remembers of a session.
      await new Promise((resolve) => setTimeout(resolve, 2_050));
      return (await client.ask<{ viewer: unknown }>('{ viewer { account } }')).viewer !== null;
    };
    house.clock.advance(29 * MINUTE);
    expect(await alive()).toBe(true);
    house.clock.advance(29 * MINUTE);
    expect(await alive()).toBe(true);
    house.clock.advance(31 * MINUTE);
    expect(await alive()).toBe(false);
    await house.signIn(client, account);
    house.clock.advance(12 * 60 * MINUTE + 1);
    expect(await alive()).toBe(false);
    const admin = await house.seat(officeId, 'security_administrator');
    expect(await admin.client.ask('{ viewer { idleMinutes } }')).toEqual({ viewer: { idleMinutes: 15 } });
  });
});
