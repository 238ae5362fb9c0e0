import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findTemplate, shippedTemplates, type IndicatorDocument } from '@wudan/catalogue-server';
import { factsOf, recordFacts } from '@wudan/facts-server';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import type { GraphqlClient, GraphqlFault } from '@wudan/kernel-testing';
import { TestHouse, type TestSeat } from '../house/test-house.js';

const SUMMARY = 'id key name part category appliesTo version state origin basedOn basedOnId commonPoints individualPoints leafCount lock note contentHash can';
const WHOLE = `summary { ${SUMMARY} } document nodes { code level points ruleText formulaText rule { type bands { min max scorePct } } evidence { name holder } }
  formulas { id expression variables { name label unit } } gradeBands { grade label min } totals { total common individual execution benefit leaves } faults { code node message } versions { id version state }`;
const ALL = `query ($part: String) { templates(part: $part) { ${SUMMARY} } }`;
const ONE = `query ($id: ID!) { template(id: $id) { ${WHOLE} } }`;
const COPY = `mutation ($id: ID!, $name: String!) { copyTemplate(id: $id, name: $name) { ${WHOLE} } }`;
const SAVE = `mutation ($input: SaveTemplateInput!) { saveTemplate(input: $input) { ${WHOLE} } }`;
const IMPORT = `mutation ($input: ImportTemplateInput!) { importTemplate(input: $input) { ${WHOLE} } }`;
const PUBLISH = `mutation ($id: ID!, $version: String!, $note: String!) { publishTemplate(id: $id, version: $version, note: $note) { ${WHOLE} } }`;
const WITHDRAW = `mutation ($id: ID!, $reason: String!) { withdrawTemplate(id: $id, reason: $reason) { summary { state can note } } }`;
const ADOPT = `mutation ($id: ID!) { adoptTemplate(id: $id) { ${WHOLE} } }`;
const REMOVE = 'mutation ($id: ID!) { removeTemplate(id: $id) }';
const FILE = 'query ($id: ID!) { templateFile(id: $id) { name base64 } }';
const COMPARE = 'query ($fromId: ID!, $toId: ID!) { compareTemplates(fromId: $fromId, toId: $toId) { kind code field before after text } }';
const STRESS = 'mutation ($input: StressInput!) { stressWeights(input: $input) { draws spread seed flipped rows { unitName total rank flips flipShare } } }';
const FACTS = 'query ($unitId: ID!, $name: String) { facts(unitId: $unitId, name: $name) { id name label dimension period value unit grade sourceKind sourceText recordedBy } }';
const RECORD = 'mutation ($input: RecordFactInput!) { recordFact(input: $input) { id value grade sourceKind label unit } }';
const TRAIL = '{ auditEntries(first: 100) { edges { node { action subjectId summary } } } }';

interface Summary {
  id: Id;
  key: string;
  name: string;
  version: string;
  state: string;
  origin: string;
  basedOn: string | null;
  basedOnId: Id | null;
  leafCount: number;
  lock: number;
  contentHash: string;
  can: string[];
}
interface Whole {
  summary: Summary;
  document: string;
  nodes: { code: string; points: string }[];
  formulas: { variables: { name: string }[] }[];
  totals: { total: string; execution: string; benefit: string };
  faults: { code: string; node: string | null; message: string }[];
  versions: { id: Id; version: string }[];
}

async function faultOf(client: GraphqlClient, query: string, variables: Record<string, unknown>): Promise<GraphqlFault['extensions'] | null> {
  const [fault] = (await client.send(query, variables)).errors;
  if (fault) expect(fault.message).toMatch(/[\u4e00-\u9fff].*。$/s);
  return fault?.extensions ?? null;
}

const shippedOf = (key: string): Id => shippedTemplates().find((template) => template.key === key)?.id ?? '';

describe('the library of indicator templates', () => {
  let house: TestHouse;
  let province: Id;
  let city: Id;
  let county: Id;
  let unit: Id;
  let otherUnit: Id;
  const seats = new Map<string, TestSeat>();
  const seat = (name: string): GraphqlClient => {
    const found = seats.get(name);
    if (!found) throw new Error(`no seat ${name}`);
    return found.client;
  };

  beforeAll(async () => {
    house = await TestHouse.open('catalogue');
    house.clock.setTo(new Date('2022-04-20T02:00:00Z'));
    province = await house.rootOffice();
    city = await house.officeBelow(province, { level: 'city', regionCode: '520500' });
    county = await house.officeBelow(city, { level: 'county', regionCode: '520502' });
    unit = await house.unit(city, { name: '市发展和改革委员会' });
    otherUnit = await house.unit(city, { name: '市信访局' });
    for (const [name, office] of [['province', province], ['city', city], ['county', county]] as const) {
      for (const role of ['assessor', 'supervisor', 'leader'] as const) seats.set(`${name} ${role}`, await house.seat(office, role));
    }
    seats.set('contact', await house.seat(city, 'unit_contact', { unitId: unit }));
    seats.set('overseer', await house.seat(city, 'overseer'));
    seats.set('administrator', await house.seat(city, 'security_administrator'));
    seats.set('auditor', await house.seat(city, 'audit_administrator'));
  });

  afterAll(() => house.close());

  const whole = async (client: GraphqlClient, query: string, variables: Record<string, unknown>): Promise<Whole> => Object.values(await client.ask<Record<string, Whole>>(query, variables))[0] as Whole;
  const list = async (client: GraphqlClient, part: string | null = null): Promise<Summary[]> => (await client.ask<{ templates: Summary[] }>(ALL, { part })).templates;

  it('ships seven templates and thirteen packs to every office', async () => {
    expect((await list(seat('city leader'), 'template')).map(({ state }) => state)).toEqual(Array(7).fill('shipped'));
    const packs = await list(seat('overseer'), 'pack');
    expect(packs).toHaveLength(13);
    expect(packs[0]).toMatchObject({ origin: 'shipped', version: '1.0.0', can: [] });
    const government = await whole(seat('city assessor'), ONE, { id: shippedOf('government_department') });
    expect(government.totals).toMatchObject({ total: '120.00', common: '100.00', individual: '20.00', execution: '44.00', benefit: '56.00', leaves: 51 });
    expect(government.faults).toEqual([]);
    expect(government.summary.can).toEqual(['copy', 'export']);
    const { factNames } = await seat('city assessor').ask<{ factNames: { name: string; unit: string }[] }>('{ factNames { name label unit } }');
    const known = new Set(factNames.map(({ name }) => name));
    expect(government.formulas.flatMap(({ variables }) => variables.map(({ name }) => name)).filter((name) => !known.has(name))).toEqual([]);
  });

  it('is no business of units and of administrators', async () => {
    for (const client of [seat('contact'), seat('administrator')]) expect(await client.codeOf(ALL)).toBe('FORBIDDEN');
    expect(await seat('overseer').codeOf(COPY, { id: shippedOf('school'), name: '学校' })).toBe('FORBIDDEN');
    expect(await seat('city leader').codeOf(COPY, { id: shippedOf('school'), name: '学校' })).toBe('FORBIDDEN');
    expect(await seat('city assessor').codeOf(ONE, { id: '019a0000-0000-7000-8000-00000000dead' })).toBe('NOT_FOUND');
    expect(await seat('city assessor').codeOf(ONE, { id: 'no id' })).toBe('ID_INVALID');
  });

  describe('a draft', () => {
    let draft: Whole;
    const document = (): IndicatorDocument => JSON.parse(draft.document) as IndicatorDocument;
    const withPoints = (points: Record<string, string>): string => JSON.stringify({ ...document(), nodes: document().nodes.map((node) => ({ ...node, points: points[node.code] ?? node.points })) });
    const save = (text: string, version = draft.summary.lock): Promise<Whole> => whole(seat('province assessor'), SAVE, { input: { id: draft.summary.id, version, document: text } });

    it('is copied from any version', async () => {
      draft = await whole(seat('province assessor'), COPY, { id: shippedOf('government_department'), name: '省政府部门指标' });
      expect(draft.summary).toMatchObject({ state: 'draft', origin: 'own', name: '省政府部门指标', version: '1.0.0', basedOn: '系统自带·政府部门 1.0.0', lock: 1, can: ['edit', 'remove', 'copy', 'export'] });
      expect(await faultOf(seat('province assessor'), COPY, { id: draft.summary.id, name: ' ' })).toMatchObject({ code: 'TEMPLATE_TEXT_INVALID', field: 'name' });
    });

    it('is saved with its faults, and they are named', async () => {
      draft = await save(withPoints({ 'D1.1': '5.00' }));
      expect(draft.faults.map(({ code, node }) => [code, node])).toEqual([['POINTS_CHILDREN', 'D1'], ['POINTS_TOTAL', null]]);
      expect(draft.faults[0]?.message).toContain('多1.00分');
      expect(await faultOf(seat('province supervisor'), PUBLISH, { id: draft.summary.id, version: '1.0.0', note: '试行' })).toMatchObject({ code: 'TEMPLATE_NOT_PROVED', field: 'id' });
    });

    it.each([
      ['', ''],
      ['no json', ''],
      ['{}', ''],
      ['[]', ''],
      ['{"nodes": [{"points": 3}]}', ''],
    ])('is refused as %s', async (text) => {
      expect(await faultOf(seat('province assessor'), SAVE, { input: { id: draft.summary.id, version: draft.summary.lock, document: text } })).toMatchObject({ code: 'TEMPLATE_DOCUMENT_INVALID', field: 'input.document' });
    });

    it('knows a lost update', async () => {
      expect(await faultOf(seat('province assessor'), SAVE, { input: { id: draft.summary.id, version: 1, document: draft.document } })).toMatchObject({ code: 'TEMPLATE_CHANGED' });
    });

    it('goes out as a workbook and comes back the same', async () => {
      draft = await save(withPoints({ 'D1.1': '5.00', 'D2.1': '3.00', D1: '7.00', D2: '8.00' }));
      expect(draft.faults).toEqual([]);
      const { templateFile } = await seat('province leader').ask<{ templateFile: { name: string; base64: string } }>(FILE, { id: draft.summary.id });
      expect(templateFile.name).toBe('省政府部门指标_1.0.0.xlsx');
      const hash = draft.summary.contentHash;
      draft = await whole(seat('province assessor'), IMPORT, { input: { id: draft.summary.id, file: templateFile } });
      expect(draft.summary.contentHash).toBe(hash);
      expect(await faultOf(seat('province assessor'), IMPORT, { input: { id: draft.summary.id, file: { name: 'x.xlsx', base64: 'bm8gd29ya2Jvb2s=' } } })).toMatchObject({ code: expect.stringMatching(/^TABLE_/) });
    });

    it('is published once it is proved, by a supervisor or leader, and never changes again', async () => {
      const { id } = draft.summary;
      expect(await seat('province assessor').codeOf(PUBLISH, { id, version: '1.0.0', note: '试行' })).toBe('FORBIDDEN');
      expect(await faultOf(seat('province leader'), PUBLISH, { id, version: '1', note: '试行' })).toMatchObject({ code: 'TEMPLATE_VERSION_INVALID', field: 'version' });
      draft = await whole(seat('province leader'), PUBLISH, { id, version: '1.0.0', note: '2022年试行' });
      expect(draft.summary).toMatchObject({ state: 'published', version: '1.0.0', note: '2022年试行' });
      expect(await faultOf(seat('province assessor'), SAVE, { input: { id, version: draft.summary.lock, document: draft.document } })).toMatchObject({ code: 'TEMPLATE_STATE' });
      expect(await seat('province assessor').codeOf(REMOVE, { id })).toBe('TEMPLATE_STATE');
    });

    it('becomes a later version under the same name only', async () => {
      const next = await whole(seat('province assessor'), COPY, { id: draft.summary.id, name: '省政府部门指标' });
      expect(next.summary).toMatchObject({ key: draft.summary.key, version: '1.1.0', state: 'draft' });
      expect(await faultOf(seat('province leader'), PUBLISH, { id: next.summary.id, version: '1.0.0', note: '再版' })).toMatchObject({ code: 'TEMPLATE_VERSION_NOT_LATER' });
      expect(await seat('province assessor').ask(REMOVE, { id: next.summary.id })).toEqual({ removeTemplate: true });
    });

    it('is handed down to every office below, adopted there and differs visibly once adapted', async () => {
      await house.drain();
      const received = (await list(seat('city leader'), 'template')).find(({ state }) => state === 'received');
      expect(received).toMatchObject({ name: '省政府部门指标', version: '1.0.0', contentHash: draft.summary.contentHash, basedOn: '系统自带·政府部门 1.0.0' });
      expect(received?.can).toEqual(['adopt', 'export']);
      expect(await seat('city assessor').codeOf(ADOPT, { id: received?.id })).toBe('FORBIDDEN');
      const adopted = await whole(seat('city leader'), ADOPT, { id: received?.id });
      expect(adopted.summary).toMatchObject({ state: 'published', origin: 'own', contentHash: draft.summary.contentHash, basedOnId: received?.id });
      expect(adopted.summary.basedOn).toContain('省政府部门指标 1.0.0');
      expect(await faultOf(seat('city leader'), ADOPT, { id: received?.id })).toMatchObject({ code: 'TEMPLATE_ADOPTED' });

      const adapted = await whole(seat('city assessor'), COPY, { id: adopted.summary.id, name: '市政府部门指标' });
      const text = JSON.parse(adapted.document) as IndicatorDocument;
      const points: Record<string, string> = { 'E3.1': '0.50', 'E3.2': '1.50' };
      const saved = await whole(seat('city assessor'), SAVE, {
        input: { id: adapted.summary.id, version: adapted.summary.lock, document: JSON.stringify({ ...text, nodes: text.nodes.map((node) => ({ ...node, points: points[node.code] ?? node.points })) }) },
      });
      expect(saved.faults).toEqual([]);
      const { compareTemplates } = await seat('city leader').ask<{ compareTemplates: { code: string; field: string; text: string }[] }>(COMPARE, { fromId: adopted.summary.id, toId: adapted.summary.id });
      expect(compareTemplates.map(({ code, field }) => [code, field])).toEqual([['', 'name'], ['E3.1', 'points'], ['E3.2', 'points']]);
      expect(compareTemplates[1]?.text).toBe('指标E3.1（用编进人核准程序）的分值由“1.00”改为“0.50”。');

      await whole(seat('city leader'), PUBLISH, { id: adapted.summary.id, version: '1.0.0', note: '按本市实际调整' });
      await house.drain();
      const atCounty = (await list(seat('county leader'), 'template')).filter(({ state }) => state === 'received');
      expect(atCounty.map(({ name }) => name).sort()).toEqual(['市政府部门指标', '省政府部门指标', '省政府部门指标']);
      expect(new Set(atCounty.map(({ origin }) => origin)).size).toBe(2);
    });

    it('is withdrawn above and can no longer be adopted below', async () => {
      expect((await seat('province leader').ask<{ withdrawTemplate: { summary: Summary } }>(WITHDRAW, { id: draft.summary.id, reason: '另行制定' })).withdrawTemplate.summary).toMatchObject({ state: 'withdrawn' });
      await house.drain();
      const atCounty = (await list(seat('county leader'), 'template')).filter(({ name }) => name === '省政府部门指标');
      expect(atCounty.map(({ state }) => state).sort()).toEqual(['received', 'withdrawn']);
      const gone = atCounty.find(({ state }) => state === 'withdrawn');
      expect(await faultOf(seat('county leader'), ADOPT, { id: gone?.id })).toMatchObject({ code: 'TEMPLATE_STATE' });
    });

    it('reaches an office that is founded later, while it is in force, once', async () => {
      const late = await house.officeBelow(city, { level: 'county', regionCode: '520524' });
      await house.drain();
      const leader = (await house.seat(late, 'leader')).client;
      const arrived = (await list(leader, 'template')).filter(({ state }) => state === 'received');
      // The withdrawn one of the province does not come; the city's own and the one it adopted do.
      expect(arrived.map(({ name, version }) => `${name} ${version}`).sort()).toEqual(['市政府部门指标 1.0.0', '省政府部门指标 1.0.0']);
      const [above] = (await list(seat('city leader'), 'template')).filter(({ name }) => name === '市政府部门指标');
      expect(arrived.find(({ name }) => name === '市政府部门指标')).toMatchObject({ contentHash: above?.contentHash, can: ['adopt', 'export'] });
      const otherCity = await house.officeBelow(province, { level: 'city', regionCode: '520300' });
      await house.drain();
      expect((await list((await house.seat(otherCity, 'leader')).client, 'template')).filter(({ state }) => state !== 'shipped')).toEqual([]);
    });

    it('is not seen by another office', async () => {
      expect(await seat('city leader').codeOf(ONE, { id: draft.summary.id })).toBe('NOT_FOUND');
      const found = await house.app.get(UnitOfWork).read(house.system(city), (tx) => findTemplate(tx, draft.summary.id));
      expect(found).toBeNull();
    });
  });

  it('shows how firm the order of units is', async () => {
    const rows = [['甲', '0.95'], ['乙', '0.5']].map(([unitName, rate]) => ({ unitName, scores: (shippedTemplates()[0]?.document.nodes ?? []).filter(({ rule }) => rule).map(({ code }) => ({ code, rate })) }));
    const input = { templateId: shippedTemplates()[0]?.id, rows, spread: '0.2', draws: 500, seed: '2022' };
    const { stressWeights } = await seat('city assessor').ask<{ stressWeights: unknown }>(STRESS, { input });
    expect(stressWeights).toEqual({
      draws: 500,
      spread: '0.2',
      seed: '2022',
      flipped: 0,
      rows: [{ unitName: '甲', total: '114.00', rank: 1, flips: 0, flipShare: '0.0000' }, { unitName: '乙', total: '60.00', rank: 2, flips: 0, flipShare: '0.0000' }],
    });
    for (const wrong of [{ spread: '0' }, { spread: '2' }, { draws: 0 }, { draws: 10_001 }, { seed: '' }, { rows: rows.slice(1) }, { rows: [...rows, { unitName: '丙', scores: [{ code: 'Z9', rate: '1' }] }] }]) {
      expect(await faultOf(seat('city assessor'), STRESS, { input: { ...input, ...wrong } })).toMatchObject({ code: 'STRESS_INVALID' });
    }
  });

  describe('facts', () => {
    const fact = (patch: Record<string, unknown> = {}): { input: Record<string, unknown> } => ({
      input: { unitId: unit, name: 'approved_establishment', dimension: 'administrative', period: '2022-03-31', value: '40', grade: 'A', sourceText: '编制台账', ...patch },
    });

    it('are superseded, never changed', async () => {
      expect((await seat('city assessor').ask<{ recordFact: unknown }>(RECORD, fact())).recordFact).toMatchObject({ value: '40', grade: 'A', sourceKind: 'manual', label: '核定编制数', unit: 'persons' });
      await seat('city supervisor').ask(RECORD, fact({ value: '042.0', sourceText: '核编通知' }));
      const { facts } = await seat('city leader').ask<{ facts: Record<string, string>[] }>(FACTS, { unitId: unit, name: null });
      expect(facts).toHaveLength(1);
      expect(facts[0]).toMatchObject({ value: '42', sourceText: '核编通知' });
      const { rows } = await house.app.get(UnitOfWork).read(house.system(city), (tx) => tx.query<{ value: string; gone: boolean }>('SELECT value, superseded_at IS NOT NULL AS gone FROM wudan.fact WHERE office_id = $1 ORDER BY id', [city]));
      expect(rows).toEqual([{ value: '40', gone: true }, { value: '42', gone: false }]);
    });

    it('of a unit are reported by the unit with grade D only, and seen by it', async () => {
      expect(await faultOf(seat('contact'), RECORD, fact({ name: 'done', dimension: '', grade: 'A' }))).toMatchObject({ code: 'FACT_GRADE', field: 'input.grade' });
      await seat('contact').ask(RECORD, fact({ name: 'done', dimension: '', grade: 'D', value: '12.5' }));
      expect((await seat('contact').ask<{ facts: unknown[] }>(FACTS, { unitId: unit, name: null })).facts).toHaveLength(2);
      expect(await seat('contact').codeOf(FACTS, { unitId: otherUnit })).toBe('NOT_FOUND');
      expect(await seat('contact').codeOf(RECORD, fact({ unitId: otherUnit, grade: 'D' }))).toBe('NOT_FOUND');
      expect(await seat('county assessor').codeOf(FACTS, { unitId: unit })).toBe('NOT_FOUND');
      expect(await seat('city leader').codeOf(RECORD, fact())).toBe('FORBIDDEN');
      expect(await faultOf(seat('city assessor'), RECORD, fact({ grade: 'D' }))).toMatchObject({ code: 'FACT_GRADE' });
    });

    it('that the office found by its checks are neither shown to the unit nor reported by it', async () => {
      expect(await faultOf(seat('contact'), RECORD, fact({ name: 'sample_error_rate', dimension: '', grade: 'D', value: '0' }))).toMatchObject({ code: 'FACT_OFFICE_ONLY', field: 'input.name' });
      await seat('city assessor').ask(RECORD, fact({ name: 'sample_error_rate', dimension: '来信台账', value: '0.05', grade: 'C', sourceText: '抽样核查' }));
      const seen = async (who: Parameters<typeof seat>[0], name: string | null): Promise<string[]> => (await seat(who).ask<{ facts: { name: string }[] }>(FACTS, { unitId: unit, name })).facts.map((each) => each.name);
      expect(await seen('city leader', null)).toEqual(['approved_establishment', 'done', 'sample_error_rate']);
      expect(await seen('contact', null)).toEqual(['approved_establishment', 'done']);
      expect(await seen('contact', 'sample_error_rate')).toEqual([]);
    });

    it.each([
      [{ name: 'Approved' }, 'input.name'],
      [{ period: '2022-02-30' }, 'input.period'],
      [{ period: '22' }, 'input.period'],
      [{ value: '1e3' }, 'input.value'],
      [{ value: '' }, 'input.value'],
      [{ value: '0.1234567' }, 'input.value'],
      [{ dimension: ' a' }, 'input.dimension'],
      [{ sourceText: ' ' }, 'input.sourceText'],
      [{ grade: 'E' }, 'input.grade'],
    ])('are refused with %o', async (patch, field) => {
      expect(await faultOf(seat('city assessor'), RECORD, fact(patch))).toMatchObject({ code: 'FACT_INVALID', field });
    });

    it('come in many at once, the later of two for one place counts, and an unknown unit is refused', async () => {
      const draft = { unitId: unit, name: 'weight', period: '2021', grade: 'B', source: { kind: 'import', text: '任务清单' } } as const;
      await house.app.get(UnitOfWork).run(house.system(city), async (tx) => {
        await recordFacts(tx, [...Array.from({ length: 700 }, (_, index) => ({ ...draft, dimension: `任务${index}`, value: '1' })), { ...draft, dimension: '任务0', value: '2' }]);
        tx.audit({ action: 'test.recorded', subjectType: 'Fact', summary: '批量录入' });
      });
      const standing = await house.app.get(UnitOfWork).read(house.system(city), (tx) => factsOf(tx, unit, ['weight']));
      expect(standing).toHaveLength(700);
      expect(standing.find(({ dimension }) => dimension === '任务0')?.value).toBe('2');
      const stranger = house.app.get(UnitOfWork).run(house.system(county), (tx) => recordFacts(tx, [{ ...draft, dimension: '', value: '1' }]));
      await expect(stranger).rejects.toMatchObject({ code: 'FACT_UNIT_UNKNOWN' });
    });
  });

  it('leaves a trail', async () => {
    const { auditEntries } = await seat('auditor').ask<{ auditEntries: { edges: { node: { action: string; summary: string } }[] } }>(TRAIL);
    const actions = new Set(auditEntries.edges.map(({ node }) => node.action));
    for (const action of ['template.received', 'template.adopted', 'template.copied', 'template.saved', 'template.published', 'fact.recorded']) expect(actions).toContain(action);
  });
});
