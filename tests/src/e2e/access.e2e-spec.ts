import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Id } from '@wudan/kernel-core';
import { TEST_PASSWORD, TestHouse, type TestSeat } from '../house/test-house.js';

const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { personName } }';
const INVITE = 'mutation ($input: InviteSeatInput!) { inviteSeat(input: $input) { url invitation { id state } } }';
const ACCEPT = 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { personName seat { role officeName } } }';

const tokenOf = (url: string): string => new URL(url).searchParams.get('token') ?? '';

describe('people, seats, sessions', () => {
  let house: TestHouse;
  let officeId: Id;
  let supervisor: TestSeat;
  let security: TestSeat;

  beforeAll(async () => {
    house = await TestHouse.open('access');
    officeId = await house.rootOffice();
    supervisor = await house.seat(officeId, 'supervisor');
    security = await house.seat(officeId, 'security_administrator');
  });
  afterAll(() => house.close());

  it('locks an account after five wrong passwords, counted per attempt and not per request', async () => {
    const victim = await house.seat(officeId, 'assessor', { signIn: false });
    const wrong = (index: number): string => `a${index}: signIn(input: {account: "${victim.account}", password: "wrong-${index}"}) { personName }`;
    for (let index = 0; index < 4; index += 1) expect(await house.visitor().codeOf(`mutation { ${wrong(index)} }`)).toBe('SIGN_IN_REFUSED');
    expect(await house.visitor().codeOf(`mutation { ${wrong(4)} ${wrong(5)} }`)).toBe('SIGN_IN_REFUSED');
    expect(await house.visitor().codeOf(SIGN_IN, { input: { account: victim.account, password: TEST_PASSWORD } })).toBe('SIGN_IN_LOCKED');
    house.clock.advance(31 * 60_000);
    expect(await house.visitor().codeOf(SIGN_IN, { input: { account: victim.account, password: TEST_PASSWORD } })).toBeNull();
  });

  it('invites a contact by a link that works once and binds an account', async () => {
    const unitId = await house.unit(officeId);
    await house.signIn(supervisor.client, supervisor.account);
    const { inviteSeat } = await supervisor.client.ask<{ inviteSeat: { url: string } }>(INVITE, { input: { role: 'UNIT_CONTACT', personName: '孙丽', unitId } });
    const token = tokenOf(inviteSeat.url);
    const invitee = house.visitor();
    expect(await invitee.ask('query ($token: String!) { invitation(token: $token) { personName role unitName } }', { token })).toMatchObject({
      invitation: { personName: '孙丽', role: 'UNIT_CONTACT' },
    });
    const input = { token, account: 'sunli', password: 'Sun-Li-2026-abc' };
    expect(await invitee.codeOf(ACCEPT, { input: { ...input, password: 'short' } })).toBe('PASSWORD_TOO_WEAK');
    expect(await invitee.ask(ACCEPT, { input })).toMatchObject({ acceptInvitation: { personName: '孙丽', seat: { role: 'UNIT_CONTACT' } } });
    expect(await house.visitor().codeOf(ACCEPT, { input })).toBe('TOKEN_INVALID');
    const { units } = await invitee.ask<{ units: { totalCount: number; edges: { node: { id: string } }[] } }>('{ units { totalCount edges { node { id } } } }');
    expect(units.edges.map((edge) => edge.node.id)).toEqual([unitId]);
  });

  it('lets an invitation expire after 72 hours and be issued anew', async () => {
    const unitId = await house.unit(officeId);
    await house.signIn(supervisor.client, supervisor.account);
    const { inviteSeat } = await supervisor.client.ask<{ inviteSeat: { url: string; invitation: { id: string } } }>(INVITE, { input: { role: 'UNIT_HEAD', personName: '赵强', unitId } });
    house.clock.advance(73 * 3_600_000);
    await house.signIn(supervisor.client, supervisor.account);
    expect(await house.visitor().codeOf('query ($token: String!) { invitation(token: $token) { personName } }', { token: tokenOf(inviteSeat.url) })).toBe('TOKEN_INVALID');
    const again = await supervisor.client.ask<{ reissueInvitations: { url: string }[] }>('mutation ($ids: [ID!]!) { reissueInvitations(ids: $ids) { url } }', {
      ids: [inviteSeat.invitation.id],
    });
    expect(tokenOf(again.reissueInvitations[0]?.url ?? '')).not.toBe(tokenOf(inviteSeat.url));
  });

  it('refuses a second administrator role for one person, by rule and by constraint', async () => {
    const admin = await house.seat(officeId, 'audit_administrator', { signIn: false });
    await house.signIn(security.client, security.account);
    expect(
      await security.client.codeOf('mutation ($input: GrantSeatInput!) { grantSeat(input: $input) { id } }', { input: { fromSeatId: admin.seatId, role: 'SYSTEM_ADMINISTRATOR' } }),
    ).toBe('SECOND_ADMINISTRATOR_ROLE');
  });

  it('takes everything from a leaver at once', async () => {
    const leaver = await house.seat(officeId, 'leader');
    expect(await leaver.client.ask('{ viewer { personName } }')).toMatchObject({ viewer: { personName: expect.any(String) as unknown } });
    await house.signIn(security.client, security.account);
    await security.client.ask('mutation ($id: ID!) { endSeat(id: $id, reason: "调离") { endedOn } }', { id: leaver.seatId });
    const end = performance.now() + 5_000;
    let viewer: unknown = 'unknown';
    while (performance.now() < end && viewer !== null) viewer = (await leaver.client.send<{ viewer: unknown }>('{ viewer { personName } }')).data?.viewer;
    expect(viewer).toBeNull();
    expect(await leaver.client.codeOf('{ units { totalCount } }')).toBe('UNAUTHENTICATED');
  });

  it('seals what was done into a chain the audit administrator can check', async () => {
    const auditor = await house.seat(officeId, 'audit_administrator');
    await house.drain();
    const { auditHead } = await auditor.client.ask<{ auditHead: { seq: number; unsealed: number; verified: boolean } }>('{ auditHead { seq unsealed verified } }');
    expect(auditHead).toMatchObject({ verified: true, unsealed: 0 });
    expect(auditHead.seq).toBeGreaterThan(5);
    expect(await supervisor.client.codeOf('{ auditEntries { totalCount } }')).toBe('FORBIDDEN');
  });
});
