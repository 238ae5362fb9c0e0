import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Id } from '@wudan/kernel-core';
import type { GraphqlClient, GraphqlFault } from '@wudan/kernel-testing';
import { TestHouse } from '../house/test-house.js';

const CHANGE = 'kind subject name before after text';
const FLOW = `key name version shipped receiptDays stages { stage label owner plannedDays next } artefacts { key label stage keep keptBy } basedOn basedOnId newerId departures { ${CHANGE} } handedDown can`;
const FLOWS = `{ stageFlows { ${FLOW} } }`;
const RECEIVED = `{ receivedFlows { id fromName key version name note stages { stage label owner plannedDays next } artefacts { key label stage keep keptBy } ownKey ownVersion comparedWith changes { ${CHANGE} } can } }`;
const SAVE = `mutation ($input: SaveStageFlowInput!) { saveStageFlow(input: $input) { ${FLOW} } }`;
const DOWN = `mutation ($key: String!, $version: Int!, $note: String!) { handDownFlow(key: $key, version: $version, note: $note) { ${FLOW} } }`;
const ADOPT = `mutation ($id: ID!) { adoptFlow(id: $id) { ${FLOW} } }`;
const TRAIL = '{ auditEntries(first: 100) { edges { node { action summary } } } }';
const STRANGE_ID = '019a0000-0000-7000-8000-00000000dead';

interface Stage {
  stage: string;
  label: string;
  owner: string;
  plannedDays: number | null;
  next: string[];
}
interface Artefact {
  key: string;
  label?: string;
  stage?: string;
  keep: string;
  keptBy?: string | null;
}
interface Flow {
  key: string;
  name: string;
  version: number;
  stages: Stage[];
  artefacts: Artefact[];
  basedOn: string | null;
  basedOnId: Id | null;
  newerId: Id | null;
  departures: { text: string }[];
  handedDown: boolean;
  can: string[];
}
interface Received {
  id: Id;
  fromName: string;
  key: string;
  version: number;
  name: string;
  note: string;
  stages: Stage[];
  artefacts: Artefact[];
  ownKey: string | null;
  ownVersion: number | null;
  comparedWith: string | null;
  changes: { text: string }[];
  can: string[];
}

const stage = (key: string, label: string, next: string[], plannedDays: number | null = 10): Stage => ({ stage: key, label, owner: key === 'rectify' ? 'unit' : 'office', plannedDays, next });
const STAGES = [stage('define', '定单', ['assess']), stage('assess', '评单', ['rectify']), stage('rectify', '改单', ['closed'], 60), stage('closed', '办结', [], null)];
const ARTEFACTS: Artefact[] = [
  { key: 'plan', keep: 'adapt' },
  { key: 'report', keep: 'keep' },
  { key: 'set', keep: 'free' },
];
const flow = (patch: Record<string, unknown> = {}): Record<string, unknown> => ({ key: 'province_flow', name: '全省统一流程', receiptDays: 3, stages: STAGES, artefacts: ARTEFACTS, ...patch });
const days = (stages: readonly Stage[], key: string, plannedDays: number): Stage[] => stages.map((each) => (each.stage === key ? { ...each, plannedDays } : each));
const plain = (artefacts: readonly Artefact[]): Artefact[] => artefacts.map(({ key, label, stage: at, keep }) => ({ key, label, stage: at, keep }));

async function faultOf(client: GraphqlClient, query: string, variables: Record<string, unknown>): Promise<(GraphqlFault['extensions'] & { message: string }) | null> {
  const [fault] = (await client.send(query, variables)).errors;
  if (fault) expect(fault.message).toMatch(/[\u4e00-\u9fff].*。$/s);
  return fault ? { ...fault.extensions, message: fault.message } : null;
}

describe('flows handed down', () => {
  let house: TestHouse;
  let province: Id;
  let city: Id;
  const seats = new Map<string, GraphqlClient>();
  const seat = (name: string): GraphqlClient => {
    const found = seats.get(name);
    if (!found) throw new Error(`no seat ${name}`);
    return found;
  };
  const staff = async (name: string, office: Id): Promise<void> => {
    for (const role of ['assessor', 'supervisor', 'leader', 'audit_administrator'] as const) seats.set(`${name} ${role}`, (await house.seat(office, role)).client);
  };
  const one = async (client: GraphqlClient, query: string, variables: Record<string, unknown>): Promise<Flow> => Object.values(await client.ask<Record<string, Flow>>(query, variables))[0] as Flow;
  const save = (who: string, input: Record<string, unknown>): Promise<Flow> => one(seat(who), SAVE, { input });
  const own = async (who: string, key = 'province_flow'): Promise<Flow | undefined> => (await seat(who).ask<{ stageFlows: Flow[] }>(FLOWS)).stageFlows.find((each) => each.key === key);
  const received = async (who: string): Promise<Received[]> => (await seat(who).ask<{ receivedFlows: Received[] }>(RECEIVED)).receivedFlows;
  const trail = async (who: string): Promise<string[]> =>
    (await seat(`${who} audit_administrator`).ask<{ auditEntries: { edges: { node: { action: string; summary: string } }[] } }>(TRAIL)).auditEntries.edges.map(({ node }) => `${node.action} ${node.summary}`);

  beforeAll(async () => {
    house = await TestHouse.open('pilots_flows');
    house.clock.setTo(new Date('2022-04-20T02:00:00Z'));
    province = await house.rootOffice();
    city = await house.officeBelow(province, { name: '毕节市委编办', level: 'city', regionCode: '520500' });
    const county = await house.officeBelow(city, { name: '七星关区委编办', level: 'county', regionCode: '520502' });
    const other = await house.officeBelow(province, { name: '遵义市委编办', level: 'city', regionCode: '520300' });
    for (const [name, office] of [['province', province], ['city', city], ['county', county], ['other', other]] as const) await staff(name, office);
  });

  afterAll(() => house.close());

  it('go to every office below once a supervisor or leader says so, and no further', async () => {
    const saved = await save('province supervisor', flow());
    expect(saved).toMatchObject({ version: 1, basedOn: null, handedDown: false, can: ['save', 'hand_down'] });
    expect(saved.artefacts).toEqual([
      { key: 'plan', label: '工作方案', stage: 'define', keep: 'adapt', keptBy: null },
      { key: 'report', label: '评估报告', stage: 'assess', keep: 'keep', keptBy: null },
      { key: 'set', label: '指标单', stage: 'define', keep: 'free', keptBy: null },
    ]);
    await house.drain();
    expect(await received('city leader')).toEqual([]);

    const down = { key: 'province_flow', version: 1, note: '全省统一执行' };
    expect(await faultOf(seat('province assessor'), DOWN, down)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await faultOf(seat('province leader'), DOWN, { ...down, version: 2 })).toMatchObject({ code: 'FLOW_CHANGED', field: 'version' });
    expect(await faultOf(seat('province leader'), DOWN, { ...down, note: ' ' })).toMatchObject({ code: 'FLOW_INVALID', field: 'note' });
    expect(await faultOf(seat('province leader'), DOWN, { ...down, key: 'five_lists' })).toMatchObject({ code: 'NOT_FOUND', field: 'key' });
    expect(await one(seat('province leader'), DOWN, down)).toMatchObject({ handedDown: true, can: [] });
    expect(await faultOf(seat('province leader'), DOWN, down)).toMatchObject({ code: 'FLOW_HANDED_DOWN' });
    await house.drain();
    for (const who of ['city assessor', 'county leader', 'other supervisor']) {
      expect(await received(who)).toMatchObject([{ key: 'province_flow', version: 1, name: '全省统一流程', note: '全省统一执行', ownKey: null, comparedWith: null, changes: [] }]);
      expect(await own(who)).toBeUndefined();
    }
    expect((await received('city leader'))[0]?.artefacts.map(({ keptBy }) => keptBy === null)).toEqual([false, false, true]);
    expect(await received('province leader')).toEqual([]);
    expect(await trail('province')).toContain('stage_flow.handed_down 下发流程 全省统一流程 第1版至3个机构：全省统一执行');
    expect((await trail('city')).filter((entry) => entry.startsWith('stage_flow.received'))).toHaveLength(1);
  });

  it('are adopted as they stand, by whoever may, in the office that received them', async () => {
    const [theirs] = await received('other leader');
    const [ours] = await received('city leader');
    expect([ours?.can, (await received('city supervisor'))[0]?.can, (await received('city assessor'))[0]?.can]).toEqual([['adopt'], ['adopt', 'save'], []]);
    expect(await faultOf(seat('city assessor'), ADOPT, { id: ours?.id })).toMatchObject({ code: 'FORBIDDEN' });
    // A received version is a row of its own office: nobody else finds it.
    for (const id of [theirs?.id, STRANGE_ID]) expect(await faultOf(seat('city leader'), ADOPT, { id })).toMatchObject({ code: 'NOT_FOUND', field: 'id' });
    for (const id of [theirs?.id, STRANGE_ID]) expect(await faultOf(seat('city supervisor'), SAVE, { input: flow({ basedOnId: id }) })).toMatchObject({ code: 'NOT_FOUND', field: 'input.basedOnId' });
    const adopted = await one(seat('city leader'), ADOPT, { id: ours?.id });
    expect(adopted).toMatchObject({ key: 'province_flow', version: 1, basedOnId: ours?.id, departures: [], newerId: null, handedDown: false });
    expect(adopted.basedOn).toBe(`${ours?.fromName ?? ''}·全省统一流程 第1版`);
    expect(await faultOf(seat('city leader'), ADOPT, { id: ours?.id })).toMatchObject({ code: 'FLOW_ADOPTED' });
    expect((await received('city leader'))[0]).toMatchObject({ ownKey: 'province_flow', ownVersion: 1, comparedWith: '本办·全省统一流程 第1版', changes: [], can: [] });
    expect((await trail('city')).some((entry) => entry.startsWith('stage_flow.adopted 采用'))).toBe(true);
    expect(await own('other leader')).toBeUndefined();
  });

  it('leave days and what is not kept to the lower office, and refuse the rest by name', async () => {
    const adopted = await own('city supervisor');
    const provinceName = adopted?.artefacts.find(({ key }) => key === 'report')?.keptBy ?? '';
    const artefacts = plain(adopted?.artefacts ?? []);
    const asked = (patch: Record<string, unknown>): Record<string, unknown> => flow({ version: 1, artefacts, ...patch });
    const without = STAGES.filter(({ stage: key }) => key !== 'assess').map((each) => (each.stage === 'define' ? { ...each, next: ['rectify'] } : each));
    for (const [patch, field, text] of [
      [{ artefacts: artefacts.filter(({ key }) => key !== 'report') }, 'input.artefacts', '不能从流程中去掉'],
      [{ artefacts: artefacts.map((each) => (each.key === 'report' ? { ...each, label: '评价报告' } : each)) }, 'input.artefacts.1.label', '不能改名为“评价报告”'],
      [{ artefacts: artefacts.map((each) => (each.key === 'report' ? { ...each, keep: 'free' } : each)) }, 'input.artefacts.1.keep', '不能改为“自定”'],
      [{ stages: STAGES.map((each) => (each.stage === 'assess' ? { ...each, label: '考核' } : each)) }, 'input.stages.1.label', '不能改名为“考核”'],
      [{ stages: without, artefacts: artefacts.map((each) => (each.key === 'report' ? { ...each, stage: 'rectify' } : each)) }, 'input.stages', '环节“评单”不能删除'],
    ] as const) {
      const fault = await faultOf(seat('city supervisor'), SAVE, { input: asked(patch) });
      expect(fault).toMatchObject({ code: 'FLOW_ARTEFACT_KEPT', field });
      expect(fault?.message).toContain(`“评估报告”由${provinceName}规定保留`);
      expect(fault?.message).toContain(text);
    }
    const adapted = await save('city supervisor', asked({ stages: days(STAGES, 'assess', 25), artefacts: artefacts.map((each) => (each.key === 'plan' ? { ...each, label: '实施方案', keep: 'keep' } : each)) }));
    expect(adapted.version).toBe(2);
    expect(adapted.departures.map(({ text }) => text)).toEqual([
      '环节“评单”的计划工作日由“10天”改为“25天”。',
      '材料“工作方案”的名称由“工作方案”改为“实施方案”。',
      '材料“工作方案”的保留要求由“可调整”改为“须保留”。',
    ]);
    // The base is not shed by a later save that does not name it, nor by another key of the same base.
    expect(adapted.basedOnId).toBe(adopted?.basedOnId);
    expect(await faultOf(seat('city supervisor'), SAVE, { input: asked({ version: 2, artefacts: [] }) })).toMatchObject({ code: 'FLOW_ARTEFACT_KEPT' });
    expect(await faultOf(seat('city supervisor'), SAVE, { input: flow({ key: 'city_flow', artefacts: [], basedOnId: adopted?.basedOnId }) })).toMatchObject({ code: 'FLOW_ARTEFACT_KEPT' });
  });

  it('carry what each office above asks for', async () => {
    await seat('city supervisor').ask(DOWN, { key: 'province_flow', version: 2, note: '按本市实际调整' });
    await house.drain();
    const fromCity = (await received('county leader')).find(({ fromName }) => fromName === '毕节市委编办');
    const provinceName = (await received('city leader'))[0]?.fromName;
    expect(fromCity?.artefacts.map(({ label, keptBy }) => [label, keptBy])).toEqual([['实施方案', '毕节市委编办'], ['评估报告', provinceName], ['指标单', null]]);
    expect((await received('other leader')).map(({ fromName }) => fromName)).toEqual([provinceName]);
    const adopted = await one(seat('county leader'), ADOPT, { id: fromCity?.id });
    const artefacts = plain(adopted.artefacts);
    const refused = async (key: string): Promise<string> => (await faultOf(seat('county supervisor'), SAVE, { input: flow({ version: 1, artefacts: artefacts.filter((each) => each.key !== key) }) }))?.message ?? '';
    expect(await refused('plan')).toContain('“实施方案”由毕节市委编办规定保留');
    expect(await refused('report')).toContain(`“评估报告”由${provinceName ?? ''}规定保留`);
    // The same key came from the province as well; here it becomes a flow beside the other.
    const fromProvince = (await received('county leader')).find(({ fromName }) => fromName === provinceName);
    expect(await one(seat('county leader'), ADOPT, { id: fromProvince?.id })).toMatchObject({ key: 'province_flow_2', version: 1, basedOnId: fromProvince?.id });
    expect(await faultOf(seat('county supervisor'), SAVE, { input: flow({ version: 1, artefacts, basedOnId: fromProvince?.id }) })).toMatchObject({ code: 'FLOW_BASE_FIXED', field: 'input.basedOnId' });
  });

  it('come in a new version that is shown and not forced', async () => {
    await save('province supervisor', flow({ version: 1, stages: days(STAGES, 'rectify', 90), artefacts: ARTEFACTS.map((each) => (each.key === 'set' ? { ...each, keep: 'keep' } : each)) }));
    await seat('province leader').ask(DOWN, { key: 'province_flow', version: 2, note: '延长整改期限' });
    await house.drain();
    const [newer] = await received('city leader');
    expect(newer).toMatchObject({ version: 2, ownKey: 'province_flow', ownVersion: 2, comparedWith: '本办·全省统一流程 第2版', can: ['adopt'] });
    expect(newer?.changes.map(({ text }) => text)).toEqual([
      '环节“评单”的计划工作日由“25天”改为“10天”。',
      '环节“改单”的计划工作日由“60天”改为“90天”。',
      '材料“实施方案”的名称由“实施方案”改为“工作方案”。',
      '材料“实施方案”的保留要求由“须保留”改为“可调整”。',
      '材料“指标单”的保留要求由“自定”改为“须保留”。',
    ]);
    expect((await received('other leader'))[0]?.comparedWith).toContain('全省统一流程 第1版');
    const standing = await own('city supervisor');
    expect(standing).toMatchObject({ version: 2, newerId: newer?.id });
    expect(standing?.stages.find(({ stage: key }) => key === 'rectify')?.plannedDays).toBe(60);

    // Own wishes and the new version together: the flow is written anew on the later base.
    const artefacts = plain(newer?.artefacts ?? []);
    const merged = { version: 2, stages: days(newer?.stages ?? [], 'assess', 25), basedOnId: newer?.id };
    expect(await faultOf(seat('city supervisor'), SAVE, { input: flow({ ...merged, artefacts: plain(standing?.artefacts ?? []) }) })).toMatchObject({ code: 'FLOW_ARTEFACT_KEPT' });
    expect(await save('city supervisor', flow({ ...merged, artefacts }))).toMatchObject({ version: 3, newerId: null, departures: [{ text: '环节“评单”的计划工作日由“10天”改为“25天”。' }] });
    // An office that stood on nothing of its own takes the newest; the earlier version is gone from the list.
    expect(await one(seat('other leader'), ADOPT, { id: (await received('other leader'))[0]?.id })).toMatchObject({ version: 1, departures: [] });
  });

  it('reach an office that is founded later, in the version in force, once', async () => {
    const late = await house.officeBelow(city, { name: '织金县委编办', level: 'county', regionCode: '520524' });
    await staff('late', late);
    await house.drain();
    const arrived = await received('late leader');
    expect(arrived.map(({ fromName, version, note }) => [fromName === '毕节市委编办', version, note])).toEqual(expect.arrayContaining([[true, 2, '按本市实际调整'], [false, 2, '延长整改期限']]));
    expect(arrived).toHaveLength(2);
    expect((await trail('late')).filter((entry) => entry.startsWith('stage_flow.received'))).toHaveLength(2);
  });
});
