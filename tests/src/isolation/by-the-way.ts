import { canariesIn, readableText, type CanaryKind } from './canaries.js';
import { type Finding, Probe } from './probe.js';
import { RELATIONS } from './world.js';

const SECTION = 'mutation ($input: CreateSectionInput!) { createSection(input: $input) { id name } }';

/** The same idempotency key in two offices must be two keys: nobody gets the stored answer of another. */
export async function sharedKeys(probe: Probe): Promise<Finding[]> {
  const { world } = probe;
  const findings: Finding[] = [];
  for (const relation of RELATIONS) {
    const there = world.actor('assessor', relation);
    const here = relation === 'own' ? world.actor('supervisor') : world.actor('assessor');
    const ask = async (actor: typeof here): Promise<{ input: unknown; answer: unknown }> => {
      const { variables } = await probe.prepare('createSection', actor, `key of ${relation}`);
      probe.calls += 1;
      const answer = await world.client(actor.token).send(SECTION, variables, { 'idempotency-key': `the-same-key-${relation}` });
      return { input: variables, answer: { data: answer.data, errors: answer.errors } };
    };
    const first = await ask(there);
    const second = await ask(here);
    const mine = canariesIn(await readableText(second.input)).map((canary) => canary.tag);
    const told = canariesIn(await readableText(second.answer)).map((canary) => canary.tag);
    const where = `createSection as ${here.who} with the key of ${there.who} of ${relation}`;
    if (told.some((tag) => !mine.includes(tag)) || (relation !== 'own' && told.length === 0)) {
      findings.push({ oracle: 'read', where, detail: `answered ${JSON.stringify(second.answer)} after ${JSON.stringify(first.answer)}` });
    }
  }
  return findings;
}

interface Download {
  readonly importTemplate: { readonly base64: string };
}

/**
 * Exports hold rows of their own office only, and another office's export that is uploaded here (it carries ids and versions of its rows)
 * meets none of them.
 */
export async function exportsAndUploads(probe: Probe): Promise<Finding[]> {
  const { world } = probe;
  const findings: Finding[] = [];
  const own = world.actor('assessor');
  for (const place of world.offices.keys()) {
    const office = world.office(place);
    probe.calls += 1;
    const file = await world.client(world.actor('assessor', place).token).ask<Download & Record<string, unknown>>('{ importTemplate(kind: UNITS) { name base64 } }');
    const marks = canariesIn(await readableText(file));
    const strange = marks.filter((canary) => canary.letter !== office.letter);
    if (strange.length > 0) findings.push({ oracle: 'read', where: `export of ${place}`, detail: `holds ${strange.map((canary) => canary.tag).join(', ')}` });
    if (!marks.some((canary) => canary.kind === 'U1')) findings.push({ oracle: 'row', where: `export of ${place}`, detail: 'does not hold the register' });
    if (place === 'own') continue;
    const variables = { input: { kind: 'UNITS', file: { name: 'x.xlsx', base64: file.importTemplate.base64 } } };
    const outcome = await probe.send('previewImport', own, variables, null);
    if (outcome.abroad.length > 0) findings.push({ oracle: 'read', where: `previewImport of ${place}'s export`, detail: `told ${outcome.abroad.join(', ')}` });
    if (outcome.sign === 'internal') findings.push({ oracle: 'internal', where: `previewImport of ${place}'s export`, detail: outcome.message });
    const rows = (outcome.data?.['previewImport'] as { rows: { state: string }[] } | null) ?? null;
    if (rows?.rows.some((row) => row.state === 'CHANGED' || row.state === 'SAME')) {
      findings.push({ oracle: 'row', where: `previewImport of ${place}'s export`, detail: 'took rows of another office for its own' });
    }
  }
  return findings;
}

/** A person with seats in two offices sees, in each of them, that office alone. */
export async function twoSeats(probe: Probe): Promise<Finding[]> {
  const { world } = probe;
  const findings: Finding[] = [];
  const here = await world.seat(world.office('own'), 'leader', { kind: 'PS' });
  world.travellers.add(here.tag);
  const there = await world.seat(world.office('sibling'), 'leader', { kind: 'PS', account: here.account });
  const client = world.client(here.token);
  probe.calls += 1;
  const switched = await client.codeOf('mutation ($id: ID!) { switchSeat(seatId: $id) { personName } }', { id: there.seatId });
  if (switched !== null) findings.push({ oracle: 'decision', where: 'switchSeat to the own seat in another office', detail: switched });
  const token = client.cookie?.split('=')[1] ?? '';
  const person = { ...there, tag: here.tag, token };
  for (const name of ['units', 'seats', 'board', 'viewer', 'office']) {
    const { variables } = await probe.prepare(name, person, null);
    const outcome = await probe.send(name, person, variables, null);
    if (outcome.sign !== '+') findings.push({ oracle: 'decision', where: `${name} after switching the office`, detail: `${outcome.sign} ${outcome.code ?? ''}` });
    if (outcome.abroad.length > 0) findings.push({ oracle: 'read', where: `${name} after switching the office`, detail: `told ${outcome.abroad.join(', ')}` });
  }
  const dead = await world.client(here.token).ask<{ viewer: unknown }>('{ viewer { personName } }');
  if (dead.viewer !== null) findings.push({ oracle: 'session', where: 'the session before switching', detail: 'still lives' });
  return findings;
}

/** A list of people names no unit to who may not read the register: asked with the code of a retired unit. */
export async function importTellsNoUnit(probe: Probe): Promise<Finding[]> {
  const { world } = probe;
  const administrator = world.actor('system_administrator');
  const text = ['姓名\t角色\t所属单位代码', `受邀一\t协作部门人员\t${world.office('own').rows.codes['retired-unit']}`].join('\n');
  const answer = await world.client(administrator.token).send(probe.field('previewImport').document, { input: { kind: 'PEOPLE', text } });
  probe.calls += 1;
  const messages = (await readableText(answer.data)).match(/单位ZQ[^"”]*/g) ?? [];
  return messages.length === 0 ? [] : [{ oracle: 'row', where: 'previewImport as system_administrator', detail: `names the unit ${messages.join(', ')}` }];
}

/** Whoever reports up is named to the office above, inside the letter. */
const REPORTER = /"{1,2}confirmedBy"{1,2}:\s*"{1,2}[^"]*"{1,2}/g;

/** Whoever counts its findings upwards names the programme that they are of: inside the letter, in the row that keeps the counts, and in the trail of the office above. */
const COUNTED = [/"{1,2}programmeName"{1,2}:\s*"{1,2}[^"]*"{1,2}/g, /收到下级编办问题统计：[^，]*，/g];
const KEPT_COUNTS = 'lower_finding_count';
/** An office founded in the run is sent what the offices above it have in force: templates and flows, in these tables and nowhere else. */
const HANDED_DOWN: Partial<Record<CanaryKind, readonly string[]>> = { T0: ['template_version', 'mail', 'audit_entry'], G0: ['received_flow', 'mail', 'audit_entry'] };
const lawful = (text: string): string => [REPORTER, ...COUNTED].reduce((left, named) => left.replace(named, ''), text);

/**
 * What lies in the tables once every letter is delivered: a row of an office speaks of that office only. A person who works in two
 * offices is named in both.
 */
export async function rowsAtRest(probe: Probe): Promise<Finding[]> {
  const { world } = probe;
  await world.house.drain();
  const letters = new Map([...world.offices.values()].map((office) => [office.id, office.letter]));
  const tables = await world.admin.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'wudan' AND c.relkind = 'r' AND obj_description(c.oid, 'pg_class') = 'class: tenant'`,
  );
  const findings: Finding[] = [];
  for (const { name } of tables.rows) {
    const rows = await world.admin.query<{ office_id: string; text: string }>(`SELECT r.office_id, string_agg(${name === KEPT_COUNTS ? "(to_jsonb(r) - 'programme_name')::text" : 'r::text'}, ' ') AS text FROM wudan.${name} r GROUP BY r.office_id`);
    for (const row of rows.rows) {
      const isNew = !letters.has(row.office_id);
      const strange = canariesIn(lawful(row.text)).filter((canary) => canary.letter !== letters.get(row.office_id) && !world.travellers.has(canary.tag) && !(isNew && HANDED_DOWN[canary.kind]?.includes(name) === true));
      if (strange.length > 0) findings.push({ oracle: 'write', where: `${name} of ${letters.get(row.office_id) ?? 'a new office'}`, detail: `holds ${strange.map((canary) => canary.tag).join(', ')}` });
    }
  }
  return findings;
}
