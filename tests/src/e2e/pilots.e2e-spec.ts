import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import type { GraphqlClient, GraphqlFault } from '@wudan/kernel-testing';
import { activeProgrammes, cadenceOn, dailyWindows, findProgramme, programmeUnitsOf } from '@wudan/pilots-server';
import pg from 'pg';
import { TestHouse, type TestSeat } from '../house/test-house.js';

const WHOLE = `id name scope state startsOn endsOn evidenceFrom evidenceTo weekday asksAt cutoffAt movePolicy version copiedFromId can
  sections { id name duty } units { unitId unitName field reason sectionName joinedOn leftOn } counties { countyOfficeId countyName reason }
  taskForce { personName post duty } keyDates { label onDate dailyFrom dailyTo } cadenceLog { unitId unitName mode fromOn toOn reason byName at }`;
const SAVE = `mutation ($input: ProgrammeInput!) { saveProgramme(input: $input) { ${WHOLE} } }`;
const ACTIVATE = `mutation ($id: ID!) { activateProgramme(id: $id) { ${WHOLE} } }`;
const CLOSE = 'mutation ($id: ID!, $reason: String!) { closeProgramme(id: $id, reason: $reason) { state can } }';
const REMOVE = 'mutation ($id: ID!) { removeProgramme(id: $id) { id name can } }';
const COPY = `mutation ($id: ID!, $name: String!, $startsOn: Date!, $endsOn: Date!) { copyProgramme(id: $id, name: $name, startsOn: $startsOn, endsOn: $endsOn) { ${WHOLE} } }`;
const CADENCE = `mutation ($input: SetCadenceInput!) { setCadence(input: $input) { ${WHOLE} } }`;
const ONE = `query ($id: ID!) { programme(id: $id) { ${WHOLE} } }`;
const ALL = '{ programmes { id name state version } }';
const TRAIL = '{ auditEntries(first: 100) { edges { node { action subjectId summary } } } }';
const STRANGE_ID = '019a0000-0000-7000-8000-00000000dead';
const TODAY = '2022-04-20';

interface Programme {
  id: Id;
  name: string;
  state: string;
  version: number;
  copiedFromId: Id | null;
  can: string[];
  sections: { id: Id; name: string; duty: string }[];
  units: { unitId: Id; unitName: string; field: string; reason: string; sectionName: string | null; joinedOn: string; leftOn: string | null }[];
  cadenceLog: { unitId: Id | null; mode: string; byName: string }[];
}

async function faultOf(client: GraphqlClient, query: string, variables: Record<string, unknown>): Promise<GraphqlFault['extensions'] | null> {
  const [fault] = (await client.send(query, variables)).errors;
  if (fault) expect(fault.message).toMatch(/[\u4e00-\u9fff].*。$/s);
  return fault?.extensions ?? null;
}

describe('programmes', () => {
  let house: TestHouse;
  let city: Id;
  let county: Id;
  let other: Id;
  let supervisor: TestSeat;
  let assessor: TestSeat;
  let leader: TestSeat;
  let petitions: Id;
  let finance: Id;
  let serial = 0;

  const document = (patch: Record<string, unknown> = {}): Record<string, unknown> => {
    serial += 1;
    return {
      name: `评估试点第${serial}轮`,
      scope: '市直部门和试点县',
      startsOn: '2022-04-13',
      endsOn: '2022-06-30',
      sections: [{ key: 'lead', name: '督查科', duty: 'lead' }, { key: 'administration', name: '行政科', duty: 'assist' }],
      units: [{ unitId: petitions, field: '综合管理', reason: '职能调整较大', sectionKey: 'administration' }],
      counties: [{ countyOfficeId: county, reason: '基础较好' }],
      taskForce: [{ personName: '张主任', post: '编办主任', duty: 'head' }, { personName: '李科长', post: '督查科科长', duty: 'member' }],
      keyDates: [{ label: '中央编办调研', onDate: '2022-06-30', dailyFrom: '2022-06-24', dailyTo: '2022-06-30' }],
      ...patch,
    };
  };
  const save = async (patch: Record<string, unknown> = {}, client = assessor.client): Promise<Programme> => (await client.ask<{ saveProgramme: Programme }>(SAVE, { input: document(patch) })).saveProgramme;
  const activate = async (id: Id): Promise<Programme> => (await supervisor.client.ask<{ activateProgramme: Programme }>(ACTIVATE, { id })).activateProgramme;
  const one = async (id: Id): Promise<Programme> => (await supervisor.client.ask<{ programme: Programme }>(ONE, { id })).programme;
  const announced = async (id: Id): Promise<number> => {
    const client = new pg.Client({ connectionString: house.database.adminUrl });
    await client.connect();
    try {
      const found = await client.query("SELECT id FROM wudan.outbox WHERE office_id = $1 AND topic = 'pilots.programme_changed' AND payload ->> 'programmeId' = $2", [city, id]);
      return found.rows.length;
    } finally {
      await client.end();
    }
  };

  beforeAll(async () => {
    house = await TestHouse.open('pilots');
    house.clock.setTo(new Date(`${TODAY}T02:00:00Z`));
    const province = await house.rootOffice({ name: '贵州省委编办' });
    city = await house.officeBelow(province, { name: '毕节市委编办', level: 'city', regionCode: '520500' });
    county = await house.officeBelow(city, { name: '大方县委编办', level: 'county', regionCode: '520521' });
    other = await house.officeBelow(province, { name: '遵义市委编办', level: 'city', regionCode: '520300' });
    supervisor = await house.seat(city, 'supervisor', { personName: '王督查' });
    assessor = await house.seat(city, 'assessor');
    leader = await house.seat(city, 'leader');
    petitions = await house.unit(city, { name: '毕节市信访局' });
    finance = await house.unit(city, { name: '毕节市金融办' });
  });
  afterAll(() => house.close());

  it('are drafted with what ships, and read back whole', async () => {
    const saved = await save({ name: '　2022年试点 ' });
    expect(saved).toMatchObject({
      name: '2022年试点', state: 'draft', evidenceFrom: '2019-01-01', evidenceTo: null, weekday: 3, asksAt: '09:00', cutoffAt: '17:30', movePolicy: 'next', version: 1, copiedFromId: null,
      can: ['edit', 'remove', 'copy'],
      sections: [{ name: '督查科', duty: 'lead' }, { name: '行政科', duty: 'assist' }],
      units: [{ unitId: petitions, unitName: '毕节市信访局', field: '综合管理', reason: '职能调整较大', sectionName: '行政科', joinedOn: '2022-04-13', leftOn: null }],
      counties: [{ countyOfficeId: county, countyName: '大方县委编办', reason: '基础较好' }],
      taskForce: [{ personName: '张主任', duty: 'head' }, { personName: '李科长', duty: 'member' }],
      keyDates: [{ label: '中央编办调研', onDate: '2022-06-30', dailyFrom: '2022-06-24', dailyTo: '2022-06-30' }],
      cadenceLog: [],
    });
    expect(await one(saved.id)).toEqual({ ...saved, can: ['edit', 'remove', 'activate', 'copy'] });
    const lead = saved.sections[0];
    const changed = await save({
      id: saved.id, version: 1, weekday: 4, evidenceTo: '2021-12-31', movePolicy: 'skip',
      sections: [{ key: lead?.id, name: '督查一科', duty: 'lead' }, { key: 'new', name: '事业科', duty: 'assist' }],
      units: [{ unitId: finance, field: '金融', reason: '机构新设', sectionKey: 'new' }],
      counties: [], keyDates: [],
    });
    expect(changed).toMatchObject({ version: 2, weekday: 4, movePolicy: 'skip', evidenceTo: '2021-12-31', counties: [], keyDates: [], units: [{ unitId: finance, sectionName: '事业科' }] });
    expect(changed.sections.map(({ id, name }) => [id === lead?.id, name])).toEqual([[true, '督查一科'], [false, '事业科']]);
    expect(await faultOf(assessor.client, SAVE, { input: document({ id: saved.id, version: 1 }) })).toMatchObject({ code: 'PROGRAMME_CHANGED', field: 'input.version' });
    // What is not mentioned stays.
    const { saveProgramme } = await assessor.client.ask<{ saveProgramme: Programme }>(SAVE, { input: { id: saved.id, version: 2, name: '改名', startsOn: '2022-04-13', endsOn: '2022-06-30' } });
    expect(saveProgramme).toEqual({ ...changed, name: '改名', version: 3 });
    expect(await announced(saved.id)).toBe(0);
  });

  it('run: activated, changed from today on, slowed and quickened, closed', async () => {
    const draft = await save();
    const active = await activate(draft.id);
    expect(active).toMatchObject({ state: 'active', version: 2, can: ['edit', 'set_cadence', 'ask', 'close', 'copy'], units: [{ unitId: petitions, joinedOn: TODAY, leftOn: null }] });
    const swapped = await save({ id: draft.id, version: 2, units: [{ unitId: finance, field: '金融', reason: '替换信访局', sectionKey: null }] });
    expect(swapped.units.map(({ unitId, joinedOn, leftOn, sectionName }) => [unitId, joinedOn, leftOn, sectionName])).toEqual([[petitions, TODAY, TODAY, null], [finance, TODAY, null, null]]);
    const back = await save({ id: draft.id, version: 3, units: [petitions, finance].map((unitId) => ({ unitId, field: '综合', reason: '一并评估', sectionKey: 'lead' })) });
    expect(back.units.map(({ unitId, leftOn, sectionName }) => [unitId, leftOn, sectionName])).toEqual([[petitions, null, '督查科'], [finance, null, '督查科']]);

    const order = { programmeId: draft.id, mode: 'daily', fromOn: '2022-05-09', toOn: '2022-05-13', reason: '省委编办调研' };
    await assessor.client.ask(CADENCE, { input: order });
    const { setCadence } = await supervisor.client.ask<{ setCadence: Programme }>(CADENCE, { input: { ...order, unitId: finance, mode: 'off', reason: '集中搬迁' } });
    expect(setCadence.cadenceLog).toMatchObject([{ unitId: null, mode: 'daily' }, { unitId: finance, unitName: '毕节市金融办', mode: 'off', byName: '王督查' }]);
    expect(setCadence.version).toBe(4);

    await house.app.get(UnitOfWork).read(house.system(city), async (tx) => {
      const programme = await findProgramme(tx, draft.id);
      if (!programme) throw new Error('the programme is not there');
      expect(dailyWindows(programme)).toEqual([{ from: '2022-05-09', to: '2022-05-13' }, { from: '2022-06-24', to: '2022-06-30' }]);
      expect([petitions, finance].map((unitId) => cadenceOn(programme, unitId, '2022-05-10'))).toEqual(['daily', 'off']);
      expect(programme.cadenceLog[0]?.at).toEqual(house.clock.now());
      expect((await activeProgrammes(tx)).map(({ id }) => id)).toContain(draft.id);
      expect((await programmeUnitsOf(tx, draft.id)).map(({ unitName }) => unitName)).toEqual(['毕节市信访局', '毕节市金融办']);
      expect(await findProgramme(tx, STRANGE_ID)).toBeNull();
      expect(await findProgramme(tx, 'no id')).toBeNull();
    });

    expect(await leader.client.ask(CLOSE, { id: draft.id, reason: '试点结束' })).toEqual({ closeProgramme: { state: 'closed', can: [] } });
    expect((await one(draft.id)).can).toEqual(['copy']);
    expect(await announced(draft.id)).toBe(6);
    const auditor = await house.seat(city, 'audit_administrator');
    const { auditEntries } = await auditor.client.ask<{ auditEntries: { edges: { node: { action: string; subjectId: Id; summary: string } }[] } }>(TRAIL);
    const trail = auditEntries.edges.map(({ node }) => node).filter(({ subjectId }) => subjectId === draft.id);
    expect(trail.map(({ action }) => action).sort()).toEqual(
      ['activated', 'cadence_set', 'cadence_set', 'changed', 'changed', 'closed', 'created'].map((verb) => `programme.${verb}`),
    );
    expect(trail.find(({ action }) => action === 'programme.closed')?.summary).toContain('试点结束');
  });

  it.each([
    ['a name of one character', { name: '轮' }, 'PROGRAMME_TEXT_INVALID', 'input.name'],
    ['more than two years', { endsOn: '2024-04-13' }, 'PROGRAMME_PERIOD_TOO_LONG', 'input.endsOn'],
    ['an end before its start', { endsOn: '2022-04-12' }, 'PROGRAMME_PERIOD_REVERSED', 'input.endsOn'],
    ['evidence after its start', { evidenceFrom: '2022-05-01' }, 'PROGRAMME_EVIDENCE_PERIOD', 'input.evidenceFrom'],
    ['a time that is none', { asksAt: '25:00' }, 'PROGRAMME_TIME_INVALID', 'input.asksAt'],
    ['a cut-off before the question', { asksAt: '10:00', cutoffAt: '09:59' }, 'PROGRAMME_CUTOFF_TOO_EARLY', 'input.cutoffAt'],
    ['an eighth weekday', { weekday: 8 }, 'PROGRAMME_WEEKDAY_INVALID', 'input.weekday'],
    ['an unknown policy', { movePolicy: 'never' }, 'PROGRAMME_CHOICE_UNKNOWN', 'input.movePolicy'],
    ['no lead section', { sections: [{ key: 'administration', name: '行政科', duty: 'assist' }] }, 'PROGRAMME_LEAD_SECTION', 'input.sections'],
    ['a unit twice', { units: 'twice' }, 'PROGRAMME_UNIT_TWICE', 'input.units.1.unitId'],
    ['a unit of another office', { units: 'foreign' }, 'NOT_FOUND', 'input.units.0.unitId'],
    ['a unit of no office', { units: [{ unitId: STRANGE_ID, field: '综合', reason: '有代表性' }] }, 'NOT_FOUND', 'input.units.0.unitId'],
    ['a retired unit', { units: 'retired' }, 'PROGRAMME_UNIT_NOT_IN_FORCE', 'input.units.0.unitId'],
    ['a unit without reason', { units: 'unreasoned' }, 'PROGRAMME_TEXT_INVALID', 'input.units.0.reason'],
    ['a county that hangs elsewhere', { counties: 'foreign' }, 'PROGRAMME_COUNTY_NOT_BELOW', 'input.counties.0.countyOfficeId'],
    ['a county twice', { counties: 'twice' }, 'PROGRAMME_COUNTY_TWICE', 'input.counties.1.countyOfficeId'],
    ['two heads', { taskForce: [1, 2].map((number) => ({ personName: `主任${number}`, post: '主任', duty: 'head' })) }, 'PROGRAMME_HEAD', 'input.taskForce'],
    ['a window outside its period', { keyDates: [{ label: '调研', onDate: '2022-06-30', dailyFrom: '2022-06-24', dailyTo: '2022-07-01' }] }, 'PROGRAMME_KEY_DATE_OUTSIDE', 'input.keyDates.0.dailyTo'],
    ['an id that is none', { id: 'programme', version: 1 }, 'ID_INVALID', 'input.id'],
    ['an id of nothing', { id: STRANGE_ID, version: 1 }, 'NOT_FOUND', 'input.id'],
  ])('are not saved with %s', async (_name, patch: Record<string, unknown>, code, field) => {
    const row = { field: '综合', reason: '有代表性' };
    const lists: Record<string, () => Promise<unknown>> = {
      'units:twice': () => Promise.resolve([petitions, petitions].map((unitId) => ({ unitId, ...row }))),
      'units:foreign': async () => [{ unitId: await house.unit(other), ...row }],
      'units:retired': async () => {
        const unitId = await house.unit(city);
        await supervisor.client.ask('mutation ($id: ID!, $on: Date!) { retireUnit(id: $id, on: $on) { id } }', { id: unitId, on: TODAY });
        return [{ unitId, ...row }];
      },
      'units:unreasoned': () => Promise.resolve([{ unitId: petitions, field: '综合', reason: '　' }]),
      'counties:foreign': () => Promise.resolve([{ countyOfficeId: other, reason: '' }]),
      'counties:twice': () => Promise.resolve([county, county].map((countyOfficeId) => ({ countyOfficeId, reason: '' }))),
    };
    const input = document();
    for (const [key, value] of Object.entries(patch)) input[key] = typeof value === 'string' && lists[`${key}:${value}`] ? await lists[`${key}:${value}`]?.() : value;
    const before = await supervisor.client.ask(ALL);
    expect(await faultOf(assessor.client, SAVE, { input })).toMatchObject({ code, field });
    expect(await supervisor.client.ask(ALL)).toEqual(before);
  });

  it('change only as their state allows, and never in the past', async () => {
    const ready = await save();
    const { id } = await activate((await save()).id);
    const closed = (await save()).id;
    await activate(closed);
    await supervisor.client.ask(CLOSE, { id: closed, reason: '重新组织' });
    const half = async (patch: Record<string, unknown>): Promise<Id> => (await save(patch)).id;
    const cadence = (patch: Record<string, unknown>): Record<string, unknown> => ({ input: { programmeId: id, mode: 'daily', fromOn: TODAY, toOn: '2022-04-30', reason: '上级调研', ...patch } });
    const edit = (patch: Record<string, unknown>): Record<string, unknown> => ({ input: document({ id, version: 2, ...patch }) });
    const cases: [string, Record<string, unknown>, string, string?][] = [
      [ACTIVATE, { id }, 'PROGRAMME_STATE', 'id'],
      [ACTIVATE, { id: await half({ sections: [], units: [] }) }, 'PROGRAMME_LEAD_SECTION', 'input.sections'],
      [ACTIVATE, { id: await half({ taskForce: [] }) }, 'PROGRAMME_HEAD', 'input.taskForce'],
      [ACTIVATE, { id: await half({ units: [], counties: [] }) }, 'PROGRAMME_EMPTY', 'input.units'],
      [ACTIVATE, { id: await half({ startsOn: '2022-03-01', endsOn: '2022-04-19', keyDates: [] }) }, 'PROGRAMME_PERIOD_OVER', 'input.endsOn'],
      [CLOSE, { id: ready.id, reason: '未启用' }, 'PROGRAMME_STATE', 'id'],
      [CLOSE, { id, reason: '' }, 'PROGRAMME_TEXT_INVALID', 'reason'],
      [REMOVE, { id }, 'PROGRAMME_STATE', 'id'],
      [CADENCE, cadence({ programmeId: ready.id }), 'PROGRAMME_STATE', 'input.programmeId'],
      [CADENCE, cadence({ fromOn: '2022-04-19' }), 'CADENCE_PAST', 'input.fromOn'],
      [CADENCE, cadence({ toOn: '2022-07-01' }), 'CADENCE_PERIOD', 'input.toOn'],
      [CADENCE, cadence({ unitId: finance }), 'CADENCE_UNIT', 'input.unitId'],
      [CADENCE, cadence({ mode: 'hourly' }), 'PROGRAMME_CHOICE_UNKNOWN', 'input.mode'],
      [CADENCE, cadence({ reason: ' ' }), 'PROGRAMME_TEXT_INVALID', 'input.reason'],
      [SAVE, edit({ startsOn: TODAY }), 'PROGRAMME_PAST', 'input.startsOn'],
      [SAVE, edit({ endsOn: '2022-04-19', keyDates: [] }), 'PROGRAMME_PAST', 'input.endsOn'],
      [SAVE, edit({ keyDates: [{ label: '补记', onDate: TODAY, dailyFrom: '2022-04-19', dailyTo: TODAY }] }), 'PROGRAMME_PAST', 'input.keyDates'],
      [SAVE, edit({ taskForce: [] }), 'PROGRAMME_HEAD', 'input.taskForce'],
      [SAVE, { input: document({ id: closed, version: 3 }) }, 'PROGRAMME_STATE', 'input.id'],
      [SAVE, edit({ version: null }), 'PROGRAMME_CHANGED', 'input.version'],
      [COPY, { id, name: '复', startsOn: '2023-04-12', endsOn: '2023-06-30' }, 'PROGRAMME_TEXT_INVALID', 'name'],
      [COPY, { id, name: '复制', startsOn: '2023-04-12', endsOn: '2023-04-11' }, 'PROGRAMME_PERIOD_REVERSED', 'endsOn'],
      [COPY, { id: STRANGE_ID, name: '复制', startsOn: '2023-04-12', endsOn: '2023-06-30' }, 'NOT_FOUND', 'id'],
    ];
    const before = await one(id);
    for (const [query, variables, code, field] of cases) expect([query.slice(0, 40), await faultOf(supervisor.client, query, variables)]).toEqual([query.slice(0, 40), expect.objectContaining({ code, field })]);
    expect(await one(id)).toEqual(before);
    expect(await supervisor.client.ask(REMOVE, { id: ready.id })).toEqual({ removeProgramme: { id: ready.id, name: ready.name, can: [] } });
    expect(await faultOf(supervisor.client, ONE, { id: ready.id })).toMatchObject({ code: 'NOT_FOUND', field: 'id' });
  });

  it('two savers at once: one wins', async () => {
    const { id } = await save();
    const answers = await Promise.all([assessor, supervisor].map(({ client }, index) => faultOf(client, SAVE, { input: document({ id, version: 1, name: `并发修改${index}` }) })));
    expect(answers.map((fault) => fault?.code ?? null).sort()).toEqual(['PROGRAMME_CHANGED', null]);
    expect((await one(id)).version).toBe(2);
  });

  it('are copied with whom is still there', async () => {
    const leaving = await house.unit(city, { name: '毕节市旧局' });
    const { id } = await save({ units: [petitions, leaving].map((unitId) => ({ unitId, field: '综合', reason: '有代表性', sectionKey: 'lead' })) });
    await activate(id);
    await supervisor.client.ask('mutation ($id: ID!, $on: Date!) { retireUnit(id: $id, on: $on) { id } }', { id: leaving, on: '2022-05-01' });
    await house.drain();
    expect((await one(id)).units.map(({ unitName, leftOn }) => [unitName, leftOn])).toEqual([['毕节市信访局', null], ['毕节市旧局', '2022-05-01']]);
    const { copyProgramme } = await assessor.client.ask<{ copyProgramme: Programme }>(COPY, { id, name: '2023年试点', startsOn: '2023-04-12', endsOn: '2023-06-30' });
    expect(copyProgramme).toMatchObject({
      name: '2023年试点', state: 'draft', version: 1, copiedFromId: id,
      units: [{ unitName: '毕节市信访局', sectionName: '督查科', joinedOn: '2023-04-12' }],
      counties: [{ countyName: '大方县委编办' }],
      taskForce: [{ personName: '张主任', duty: 'head' }, { personName: '李科长', duty: 'member' }],
      keyDates: [{ onDate: '2023-06-29', dailyFrom: '2023-06-23', dailyTo: '2023-06-29' }],
      cadenceLog: [],
    });
    expect(copyProgramme.sections[0]?.id).not.toBe((await one(id)).sections[0]?.id);
  });

  it('are seen and steered by the right seats alone', async () => {
    const draft = (await save()).id;
    const contact = await house.seat(city, 'unit_contact', { unitId: petitions });
    const stranger = await house.seat(other, 'supervisor');
    const countySupervisor = await house.seat(county, 'supervisor');
    for (const { client } of [contact, await house.seat(city, 'system_administrator')]) {
      expect(await client.codeOf(ALL)).toBe('FORBIDDEN');
      expect(await client.codeOf(ONE, { id: draft })).toBe('FORBIDDEN');
      expect(await client.codeOf(SAVE, { input: document() })).toBe('FORBIDDEN');
    }
    for (const { client } of [stranger, countySupervisor]) {
      expect(await client.ask(ALL)).toEqual({ programmes: [] });
      for (const [query, variables] of [
        [ONE, { id: draft }],
        [ACTIVATE, { id: draft }],
        [REMOVE, { id: draft }],
        [CLOSE, { id: draft, reason: '越权' }],
        [COPY, { id: draft, name: '越权', startsOn: '2023-04-12', endsOn: '2023-06-30' }],
        [CADENCE, { input: { programmeId: draft, mode: 'off', fromOn: TODAY, toOn: TODAY, reason: '越权' } }],
        [SAVE, { input: document({ id: draft, version: 1 }) }],
      ] as const) expect(await client.codeOf(query, variables)).toBe('NOT_FOUND');
    }
    expect(await assessor.client.codeOf(ACTIVATE, { id: draft })).toBe('FORBIDDEN');
    expect(await leader.client.codeOf(SAVE, { input: document({ id: draft, version: 1 }) })).toBe('FORBIDDEN');
    expect(await leader.client.codeOf(SAVE, { input: document() })).toBe('FORBIDDEN');
    expect(await leader.client.codeOf(ACTIVATE, { id: draft })).toBeNull();
    expect(await assessor.client.codeOf(CLOSE, { id: draft, reason: '越权' })).toBe('FORBIDDEN');
  });
});
