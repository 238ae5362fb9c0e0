import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Id } from '@wudan/kernel-core';
import type { GraphqlClient, GraphqlFault } from '@wudan/kernel-testing';
import { TEST_PASSWORD, TestHouse, type TestSeat } from '../house/test-house.js';

const CREATE_OFFICE = `mutation ($input: CreateOfficeInput!) { createOffice(input: $input) {
  office { id parentId parentName level regionCode regionName validFrom can } administrators { url invitation { role state can } } } }`;
const TREE = '{ officeTree { id parentId depth mine can level } }';
const MOVE = 'mutation ($officeId: ID!, $parentId: ID!) { moveOffice(input: {officeId: $officeId, parentId: $parentId}) { parentId } }';
const REGIONS = 'query ($asOf: Date, $under: String) { regions(asOf: $asOf, under: $under) { code name replacedBy } }';
const CREATE_UNIT = 'mutation ($input: CreateUnitInput!) { createUnit(input: $input) { id code validFrom can attachedTo { id } } }';
const UPDATE_UNIT = 'mutation ($input: UpdateUnitInput!) { updateUnit(input: $input) { id name kind field attachedTo { id } socialCreditCodeWarning } }';
const RETIRE_UNIT = 'mutation ($id: ID!, $on: Date!) { retireUnit(id: $id, on: $on) { validTo can } }';
const CREATE_SECTION = 'mutation ($input: CreateSectionInput!) { createSection(input: $input) { id validTo can } }';
const RETIRE_SECTION = 'mutation ($id: ID!, $on: Date!) { retireSection(id: $id, on: $on) { validTo can } }';
const SETTINGS = 'mutation ($input: OfficeSettingsInput!) { setOfficeSettings(input: $input) { settings { idleMinutes uploadLimitMb locale passwordProfile } } }';
const STRANGE_ID = '019a0000-0000-7000-8000-00000000dead';

interface Created {
  createOffice: { office: { id: Id; parentId: Id | null; can: string[] }; administrators: { url: string; invitation: { role: string; can: string[] } }[] };
}

const three = ['SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR'].map((role, index) => ({ role, personName: `管理员${'甲乙丙'[index]}` }));
const tokenOf = (url: string): string => new URL(url).searchParams.get('token') ?? '';

/** The one fault of an answer, as a user meets it: Chinese, with its code and place. */
async function faultOf(client: GraphqlClient, query: string, variables: Record<string, unknown>): Promise<GraphqlFault['extensions'] | null> {
  const [fault] = (await client.send(query, variables)).errors;
  if (fault) expect(fault.message).toMatch(/[\u4e00-\u9fff].*。$/s);
  return fault?.extensions ?? null;
}

describe('offices, units, sections', () => {
  let house: TestHouse;
  let province: Id;
  let other: Id;
  let admin: TestSeat;
  let keeper: TestSeat;
  let serial = 0;

  const office = (patch: Record<string, unknown>): Record<string, unknown> => {
    serial += 1;
    return { parentId: province, name: `县编办${serial}`, shortName: `编办${serial}`, level: 'county', regionCode: '520521', administrators: three, ...patch };
  };
  const found = async (patch: Record<string, unknown>): Promise<Created['createOffice']> => (await admin.client.ask<Created>(CREATE_OFFICE, { input: office(patch) })).createOffice;
  const unit = (patch: Record<string, unknown> = {}): Record<string, unknown> => {
    serial += 1;
    return { code: `U-${serial}`, name: `测试单位${serial}`, shortName: `单位${serial}`, kind: 'GOVERNMENT_DEPARTMENT', ...patch };
  };
  const register = async (patch: Record<string, unknown> = {}): Promise<Id> => (await keeper.client.ask<{ createUnit: { id: Id } }>(CREATE_UNIT, { input: unit(patch) })).createUnit.id;

  beforeAll(async () => {
    house = await TestHouse.open('tenancy');
    province = await house.rootOffice({ name: '测试省编办' });
    other = await house.rootOffice({ name: '另一省编办', regionCode: '530000' });
    admin = await house.seat(province, 'system_administrator');
    keeper = await house.seat(province, 'supervisor');
  });
  afterAll(() => house.close());

  it('hangs offices below one another, and levels may be skipped', async () => {
    const city = (await found({ name: '毕节市编办', level: 'city', regionCode: '520500' })).office;
    const county = (await found({ parentId: city.id, regionCode: '520502' })).office;
    const direct = (await found({ name: '省直管县编办', regionCode: '520581' })).office;
    const zone = (await found({ parentId: city.id, name: '开发区编办', regionCode: '520500' })).office;
    expect([city, county, direct, zone].map((each) => each.parentId)).toEqual([province, city.id, province, city.id]);
    const { officeTree } = await admin.client.ask<{ officeTree: { id: Id; depth: number; mine: boolean; can: string[] }[] }>(TREE);
    const depthOf = new Map(officeTree.map((node) => [node.id, node.depth]));
    expect([province, city.id, county.id, direct.id, zone.id].map((id) => depthOf.get(id))).toEqual([0, 1, 2, 1, 2]);
    expect(officeTree.filter((node) => node.mine).map((node) => node.id)).toEqual([province]);
    expect(officeTree.find((node) => node.id === county.id)?.can).toEqual(['create', 'move']);
    expect(depthOf.has(other)).toBe(false);
  });

  it.each([
    ['a name that is taken', { name: '测试省编办' }, 'OFFICE_NAME_TAKEN', 'input.name'],
    ['a name of one character', { name: '编' }, 'OFFICE_NAME_INVALID', 'input.name'],
    ['a short name with a line break', { shortName: '编\n办' }, 'OFFICE_NAME_INVALID', 'input.shortName'],
    ['the level of its parent', { level: 'province' }, 'OFFICE_LEVEL_ORDER', 'input.level'],
    ['a level nobody knows', { level: 'village' }, 'OFFICE_LEVEL_UNKNOWN', 'input.level'],
    ['a region outside', { regionCode: '530102' }, 'OFFICE_REGION_OUTSIDE', 'input.regionCode'],
    ['a code that ended in 2021', { regionCode: '520522' }, 'REGION_NOT_IN_FORCE', 'input.regionCode'],
    ['a code that never was', { regionCode: '520599' }, 'REGION_NOT_IN_FORCE', 'input.regionCode'],
    ['a code that is none', { regionCode: '52' }, 'REGION_CODE_INVALID', 'input.regionCode'],
    ['a parent that does not exist', { parentId: STRANGE_ID }, 'NOT_FOUND', 'input.parentId'],
    ['two administrators', { administrators: three.slice(1) }, 'ADMINISTRATORS_NOT_THREE', 'input.administrators'],
    ['one role twice', { administrators: [three[0], three[0], three[2]] }, 'ADMINISTRATORS_NOT_THREE', 'input.administrators'],
    ['an administrator without a name', { administrators: [{ ...three[0], personName: ' ' }, three[1], three[2]] }, 'PERSON_NAME_INVALID', 'input.personName'],
    ['a telephone that is none', { administrators: [{ ...three[0], phone: '12' }, three[1], three[2]] }, 'PHONE_INVALID', 'input.phone'],
  ])('founds no office with %s', async (_, patch, code, field) => {
    const before = await admin.client.ask<{ officeTree: unknown[] }>(TREE);
    expect(await faultOf(admin.client, CREATE_OFFICE, { input: office(patch) })).toMatchObject({ code, field });
    expect(await admin.client.ask(TREE)).toEqual(before);
  });

  it('founds and moves only below the own office', async () => {
    const city = (await found({ level: 'city', regionCode: '520300' })).office.id;
    const county = (await found({ parentId: city, regionCode: '520302' })).office.id;
    const cityAdmin = await house.seat(city, 'system_administrator');
    const cases: [GraphqlClient, Id, Id, string | null, string?][] = [
      [admin.client, city, county, 'OFFICE_CYCLE', 'input.parentId'],
      [admin.client, city, city, 'OFFICE_CYCLE', 'input.parentId'],
      [admin.client, county, other, 'NOT_FOUND', 'input.parentId'],
      [admin.client, other, province, 'NOT_FOUND', 'input.officeId'],
      [admin.client, province, city, 'NOT_FOUND', 'input.officeId'],
      [cityAdmin.client, county, province, 'NOT_FOUND', 'input.parentId'],
      [cityAdmin.client, city, province, 'NOT_FOUND', 'input.officeId'],
      [admin.client, county, province, null],
    ];
    for (const [client, officeId, parentId, code, field] of cases) {
      const fault = await faultOf(client, MOVE, { officeId, parentId });
      expect([fault?.code ?? null, fault?.field]).toEqual([code, field]);
    }
    expect(await faultOf(cityAdmin.client, CREATE_OFFICE, { input: office({ regionCode: '520304' }) })).toMatchObject({ code: 'NOT_FOUND', field: 'input.parentId' });
    expect(await faultOf(cityAdmin.client, MOVE, { officeId: county, parentId: city })).toMatchObject({ code: 'NOT_FOUND' });
    const sibling = (await found({ level: 'city', regionCode: '520400' })).office.id;
    expect(await faultOf(admin.client, MOVE, { officeId: county, parentId: sibling })).toMatchObject({ code: 'OFFICE_REGION_OUTSIDE' });
  });

  it('gives a founder three links, with which the administrators of the new office sign in', async () => {
    const { office: founded, administrators } = await found({ regionCode: '520581' });
    expect(administrators.map((each) => each.invitation.role).sort()).toEqual(three.map((each) => each.role).sort());
    expect(administrators.flatMap((each) => each.invitation.can)).toEqual([]);
    await house.drain();
    for (const [index, { url, invitation }] of administrators.entries()) {
      const account = `founder-${index}`;
      const client = house.visitor();
      const accept = 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { seat { role officeId } office { settings { idleMinutes } } } }';
      const input = { token: tokenOf(url), account, password: TEST_PASSWORD };
      expect(await client.ask(accept, { input })).toMatchObject({ acceptInvitation: { seat: { role: invitation.role, officeId: founded.id } } });
      expect(await house.visitor().codeOf(accept, { input })).toBe('TOKEN_INVALID');
      await house.signIn(house.visitor(), account);
    }
    const auditor = house.visitor();
    await house.signIn(auditor, 'founder-2');
    const { auditEntries } = await auditor.ask<{ auditEntries: { edges: { node: { action: string } }[] } }>('{ auditEntries { edges { node { action } } } }');
    const actions = auditEntries.edges.map((edge) => edge.node.action);
    for (const action of ['office.opened', 'invitation.received', 'invitation.accepted', 'seat.taken']) expect(actions).toContain(action);
  });

  it('knows region codes as of a day', async () => {
    const at = async (asOf: string): Promise<string[]> => {
      const { regions } = await admin.client.ask<{ regions: { code: string; name: string }[] }>(REGIONS, { asOf, under: '520500' });
      return regions.filter((region) => region.name.startsWith('黔西')).map((region) => `${region.code} ${region.name}`);
    };
    expect(await at('2021-02-28')).toEqual(['520522 黔西县']);
    expect(await at('2021-03-01')).toEqual(['520581 黔西市']);
    expect(await faultOf(admin.client, REGIONS, { under: '5205' })).toMatchObject({ code: 'REGION_CODE_INVALID' });
    expect((await admin.client.ask<{ regions: unknown[] }>(REGIONS)).regions.length).toBeGreaterThan(30);
  });

  it.each([
    ['a code in use', { code: 'TAKEN' }, 'UNIT_CODE_TAKEN', 'input.code'],
    ['the same code in other letters', { code: ' ｔａｋｅｎ' }, 'UNIT_CODE_TAKEN', 'input.code'],
    ['a code with a slash', { code: 'A/1' }, 'UNIT_CODE_INVALID', 'input.code'],
    ['no name', { name: '　' }, 'UNIT_NAME_INVALID', 'input.name'],
    ['a long short name', { shortName: '长'.repeat(31) }, 'UNIT_NAME_INVALID', 'input.shortName'],
    ['an invisible character', { field: '服务\u200b保障' }, 'UNIT_NAME_INVALID', 'input.field'],
    ['a long credit code', { socialCreditCode: '1'.repeat(33) }, 'SOCIAL_CREDIT_CODE_INVALID', 'input.socialCreditCode'],
    ['a host of no office', { kind: 'AUXILIARY_INSTITUTION', attachedToId: STRANGE_ID }, 'NOT_FOUND', 'input.attachedToId'],
    ['a host of another office', { kind: 'AUXILIARY_INSTITUTION', attachedToId: 'foreign' }, 'NOT_FOUND', 'input.attachedToId'],
  ])('registers no unit with %s', async (_, patch: Record<string, string>, code, field) => {
    if (patch['code'] === 'TAKEN') await register({ code: 'TAKEN' });
    const attachedToId = patch['attachedToId'] === 'foreign' ? await house.unit(other) : patch['attachedToId'];
    expect(await faultOf(keeper.client, CREATE_UNIT, { input: unit({ ...patch, attachedToId }) })).toMatchObject({ code, field });
  });

  it('attaches institutions to organs, one step deep', async () => {
    const host = await register();
    const institution = await register({ kind: 'AUXILIARY_INSTITUTION', attachedToId: host });
    const second = await register({ kind: 'SERVICE_SUPPORT_INSTITUTION' });
    const cases: [Record<string, unknown>, string | null][] = [
      [{ id: second, attachedToId: institution }, 'UNIT_ATTACHMENT_TOO_DEEP'],
      [{ id: second, attachedToId: second }, 'UNIT_ATTACHED_TO_ITSELF'],
      [{ id: host, attachedToId: second }, 'UNIT_ATTACHMENT_KIND'],
      [{ id: host, kind: 'AUXILIARY_INSTITUTION' }, 'UNIT_KIND_HAS_ATTACHED'],
      [{ id: institution, kind: 'PARTY_DEPARTMENT' }, 'UNIT_ATTACHMENT_KIND'],
      [{ id: second, attachedToId: await house.unit(other) }, 'NOT_FOUND'],
      [{ id: await house.unit(other), name: '夺取' }, 'NOT_FOUND'],
      [{ id: second, name: '新名称', field: '服务保障', socialCreditCode: '12520500MB0000010X', attachedToId: host }, null],
      [{ id: second, field: null, attachedToId: null }, null],
    ];
    for (const [input, code] of cases) expect((await faultOf(keeper.client, UPDATE_UNIT, { input }))?.code ?? null).toBe(code);
    const { unit: kept } = await keeper.client.ask<{ unit: unknown }>('query ($id: ID!) { unit(id: $id) { name field attachedTo { id } attached { id } socialCreditCodeWarning } }', { id: second });
    expect(kept).toMatchObject({ name: '新名称', field: null, attachedTo: null, attached: [], socialCreditCodeWarning: expect.stringContaining('校验') as unknown });
    const { unit: hosting } = await keeper.client.ask<{ unit: unknown }>('query ($id: ID!) { unit(id: $id) { attached { id } } }', { id: host });
    expect(hosting).toEqual({ attached: [{ id: institution }] });
  });

  it('retires units and sections from a day on, and edits them no more', async () => {
    const host = await register({ validFrom: '2020-01-01' });
    const institution = await register({ kind: 'AUXILIARY_INSTITUTION', attachedToId: host, validFrom: '2020-01-01' });
    const { createSection } = await keeper.client.ask<{ createSection: { id: Id } }>(CREATE_SECTION, { input: { unitId: host, name: '办公室', validFrom: '2020-01-01' } });
    const steps: [string, Record<string, unknown>, string | null][] = [
      [CREATE_SECTION, { input: { unitId: host, name: ' 办公室　' } }, 'SECTION_NAME_TAKEN'],
      [CREATE_SECTION, { input: { unitId: host, name: '室' } }, 'SECTION_NAME_INVALID'],
      [CREATE_SECTION, { input: { unitId: await house.unit(other), name: '办公室' } }, 'NOT_FOUND'],
      [RETIRE_SECTION, { id: createSection.id, on: '2019-12-31' }, 'SECTION_RETIRED_TOO_EARLY'],
      [RETIRE_SECTION, { id: STRANGE_ID, on: '2021-01-01' }, 'NOT_FOUND'],
      [RETIRE_SECTION, { id: createSection.id, on: '2021-01-01' }, null],
      [RETIRE_SECTION, { id: createSection.id, on: '2021-01-02' }, 'SECTION_RETIRED'],
      [CREATE_SECTION, { input: { unitId: host, name: '办公室' } }, null],
      [RETIRE_UNIT, { id: host, on: '2021-01-01' }, 'UNIT_HAS_ATTACHED'],
      [RETIRE_UNIT, { id: institution, on: '2019-12-31' }, 'UNIT_RETIRED_TOO_EARLY'],
      [RETIRE_UNIT, { id: institution, on: '2021-01-01' }, null],
      [RETIRE_UNIT, { id: institution, on: '2021-01-01' }, 'UNIT_RETIRED'],
      [RETIRE_UNIT, { id: host, on: '2021-01-01' }, null],
      [UPDATE_UNIT, { input: { id: host, name: '复活' } }, 'UNIT_RETIRED'],
      [CREATE_SECTION, { input: { unitId: host, name: '新科室' } }, 'UNIT_RETIRED'],
      [CREATE_UNIT, { input: unit({ kind: 'AUXILIARY_INSTITUTION', attachedToId: host }) }, 'UNIT_ATTACHMENT_HOST_RETIRED'],
      [RETIRE_UNIT, { id: await house.unit(other), on: '2030-01-01' }, 'NOT_FOUND'],
    ];
    for (const [query, variables, code] of steps) expect([query.slice(0, 60), variables, (await faultOf(keeper.client, query, variables))?.code ?? null]).toEqual([query.slice(0, 60), variables, code]);
    const ids = async (includeRetired: boolean): Promise<Id[]> => {
      const page = await keeper.client.ask<{ units: { edges: { node: { id: Id } }[] } }>('query ($all: Boolean!) { units(first: 200, includeRetired: $all) { edges { node { id } } } }', { all: includeRetired });
      return page.units.edges.map((edge) => edge.node.id);
    };
    expect(await ids(false)).not.toContain(host);
    expect(await ids(true)).toContain(host);
  });

  it('lets no change of two at once get lost', async () => {
    const id = await register();
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => keeper.client.send(UPDATE_UNIT, { input: { id, ...(index % 2 === 0 ? { name: `名称${index}` } : { field: `领域${index}` }) } })));
    const codes = answers.map((answer) => answer.errors[0]?.extensions.code ?? 'ok');
    expect(new Set([...codes, 'ok', 'UNIT_CHANGED_MEANWHILE'])).toEqual(new Set(['ok', 'UNIT_CHANGED_MEANWHILE']));
    await house.drain();
    const auditor = await house.seat(province, 'audit_administrator');
    const { auditEntries } = await auditor.client.ask<{ auditEntries: { edges: { node: { subjectId: Id } }[] } }>('{ auditEntries(first: 200, action: "unit.updated") { edges { node { subjectId } } } }');
    expect(auditEntries.edges.filter((edge) => edge.node.subjectId === id)).toHaveLength(codes.filter((code) => code === 'ok').length);
  });

  it('keeps the settings of an office within their ranges', async () => {
    const cases: [Record<string, unknown>, string | null, string?][] = [
      [{ idleMinutes: 4 }, 'SETTING_OUT_OF_RANGE', 'input.idleMinutes'],
      [{ idleMinutes: 31 }, 'SETTING_OUT_OF_RANGE', 'input.idleMinutes'],
      [{ uploadLimitMb: 0 }, 'SETTING_OUT_OF_RANGE', 'input.uploadLimitMb'],
      [{ uploadLimitMb: 2049 }, 'SETTING_OUT_OF_RANGE', 'input.uploadLimitMb'],
      [{ locale: 'fr' }, 'LOCALE_UNKNOWN', 'input.locale'],
      [{ idleMinutes: 2_147_483_647 }, 'SETTING_OUT_OF_RANGE', 'input.idleMinutes'],
      [{ idleMinutes: 10, passwordProfile: 'ASVS' }, null],
    ];
    for (const [input, code, field] of cases) {
      const fault = await faultOf(admin.client, SETTINGS, { input });
      expect([fault?.code ?? null, fault?.field]).toEqual([code, field]);
    }
    const leader = await house.seat(province, 'leader');
    expect(await leader.client.ask('{ viewer { idleMinutes } }')).toEqual({ viewer: { idleMinutes: 10 } });
    expect(await leader.client.codeOf(SETTINGS, { input: { idleMinutes: 20 } })).toBe('FORBIDDEN');
    expect(await admin.client.ask('{ office { settings { idleMinutes uploadLimitMb passwordProfile } } }')).toEqual({ office: { settings: { idleMinutes: 10, uploadLimitMb: 200, passwordProfile: 'ASVS' } } });
  });

  it('renames the own office, but not to the name of another', async () => {
    const rename = 'mutation ($name: String!) { updateOffice(input: {name: $name, shortName: "省编办"}) { name } }';
    expect(await faultOf(admin.client, rename, { name: '另一省编办' })).toMatchObject({ code: 'OFFICE_NAME_TAKEN', field: 'input.name' });
    expect(await admin.client.ask(rename, { name: ' 测试省委编办 ' })).toEqual({ updateOffice: { name: '测试省委编办' } });
    expect(await admin.client.ask('{ office { name shortName } }')).toEqual({ office: { name: '测试省委编办', shortName: '省编办' } });
  });
});
