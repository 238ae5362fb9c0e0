import { readFile } from 'node:fs/promises';
import { buildSchema } from 'graphql';
import { AbroadFuzz, leafKind, WHOLE_ABROAD } from './abroad.js';
import { HomeCheck, WHOLE_HOME } from './at-home.js';
import { exportsAndUploads, importTellsNoUnit, rowsAtRest, sharedKeys, twoSeats } from './by-the-way.js';
import { botDoor } from './bot-door.js';
import { chatDoor } from './chat-door.js';
import { deadSessions } from './dead-sessions.js';
import { fileDoor } from './file-door.js';
import { gatherCursors } from './foreign-values.js';
import { guardDoor } from './guard-door.js';
import { linkDoor } from './link-door.js';
import { liveNews } from './live-news.js';
import { WHO } from './matrix.js';
import { OfficeStates } from './office-state.js';
import { oneCall } from './one-call.js';
import { leavesWithoutRule } from './own-targets.js';
import { type Finding, Probe } from './probe.js';
import { RawDoor } from './raw-door.js';
import { RECIPES } from './recipes.js';
import { ruleDoor } from './reviewed-abilities.js';
import { MATRIX, ROW_RULES } from './reviewed-matrix.js';
import { askSchema, rootFieldsOf, type RootField } from './schema-operations.js';
import { World, type Place } from './world.js';

const PRINTED = new URL('../../../apps/api/schema.graphql', import.meta.url);

/** A world with everything that asks it. */
export interface Stand {
  readonly world: World;
  readonly probe: Probe;
  readonly home: HomeCheck;
  readonly abroad: AbroadFuzz;
  readonly raw: RawDoor;
}

export async function openStand(label: string): Promise<Stand> {
  const world = await World.open(label);
  const fields = new Map(rootFieldsOf(await askSchema(world.client(null))).map((field) => [field.name, field]));
  const probe = new Probe(world, fields);
  await probe.learnIds();
  await gatherCursors(world);
  return { world, probe, home: new HomeCheck(probe), abroad: new AbroadFuzz(probe), raw: new RawDoor(world) };
}

/** Root fields and leaves that nothing covers, and lines of the matrix or of the printed schema that no longer meet the house. */
export async function uncovered({ world, probe }: Stand): Promise<string[]> {
  const fields = [...probe.fields.values()];
  const leaves = fields.flatMap((field) => field.leaves);
  const printed = new Set(rootFieldsOf(buildSchema(await readFile(PRINTED, 'utf8'))).map((field) => field.name));
  return [
    ...fields.filter((field) => !(field.name in RECIPES)).map((field) => `${field.name} has no recipe`),
    ...fields.filter((field) => !MATRIX.has(field.name)).map((field) => `${field.name} is not in the reviewed matrix`),
    ...fields.filter((field) => !printed.has(field.name)).map((field) => `${field.name} is not in the printed schema`),
    ...[...printed].filter((name) => !probe.fields.has(name)).map((name) => `${name} is printed but not served`),
    ...[...MATRIX.keys()].filter((name) => !probe.fields.has(name)).map((name) => `the matrix speaks of ${name}, which does not exist`),
    ...leaves.filter((leaf) => !leafKind(leaf)).map((leaf) => `nothing is known to put at ${leaf.field}.${leaf.path}`),
    ...leavesWithoutRule(ROW_RULES, leaves).map((place) => `the matrix has no row for ${place}`),
    ...(await new OfficeStates(world).blindTables('own')).map((table) => `no other office has a row of ${table}`),
  ];
}

/** Reads of every office by its own seats: each sees itself alone. */
async function otherOffices({ world, home }: Stand, fields: readonly RootField[]): Promise<Finding[]> {
  const queries = new Set(fields.filter((field) => field.type === 'Query').map((field) => field.name));
  const findings: Finding[] = [];
  const places: Place[] = [...world.offices.keys()].filter((place) => place !== 'own');
  for (const from of places) findings.push(...(await home.run({ who: WHO, from, fields: (name) => queries.has(name), operationsOnly: true })));
  return findings;
}

export interface Report {
  readonly findings: readonly Finding[];
  readonly operations: number;
  readonly rootFields: number;
  readonly leaves: number;
  readonly calls: number;
  readonly statements: number;
  readonly uncovered: readonly string[];
  readonly neverSucceeded: readonly string[];
}

/**
 * The whole check, part by part; `say` hears how long each took.
 * @param only operations to ask about, for who works on them: the matrix and the fuzz of these, the rules, the doors of chat and files, and what lies at rest
 */
export async function checkIsolation(stand: Stand, say: (text: string) => void, only?: readonly string[]): Promise<Report> {
  const { probe, world } = stand;
  const asked = (name: string): boolean => only?.includes(name) ?? true;
  const unknown = only?.find((name) => !probe.fields.has(name));
  if (unknown !== undefined) throw new RangeError(`the house serves no ${unknown}`);
  const fields = [...probe.fields.values()].filter(({ name }) => asked(name));
  const findings: Finding[] = [];
  const part = async (name: string, work: () => Promise<Finding[]> | Finding[]): Promise<void> => {
    const [start, calls] = [performance.now(), probe.calls];
    const found = await work();
    findings.push(...found);
    say(`${name}: ${probe.calls - calls} calls, ${found.length} findings, ${((performance.now() - start) / 1000).toFixed(1)} s`);
  };
  const whole = only === undefined;
  const holes = await uncovered(stand);
  await part('guard of every operation × every role', () => guardDoor(world, only));
  await part('the rules of every role', () => ruleDoor());
  if (whole) {
    await part('raw statements through the door', () => stand.raw.run());
    await part('sessions that have ended', () => deadSessions(probe));
    await part('the bot and the hooks', () => botDoor(probe));
    await part('the one call of a tap', () => oneCall(probe));
  }
  await part('the web chat', () => chatDoor(probe));
  await part('uploads and files of evidence', () => fileDoor(probe));
  await part('the pages behind links', () => linkDoor(probe));
  await part('the own office against the reviewed matrix', () => stand.home.run({ ...WHOLE_HOME, fields: asked }));
  await part('every id leaf × sibling, parent, child, cousin, forged, malformed', () => stand.abroad.run({ ...WHOLE_ABROAD, leaves: ({ field }) => asked(field) }));
  await part('reads of the other five offices', () => otherOffices(stand, fields));
  if (whole) await part('idempotency keys shared with another office', () => sharedKeys(probe));
  // An upload stays in the preview as the uploader sent it: so the tables are looked at before.
  await part('rows at rest after every delivery', () => rowsAtRest(probe));
  if (whole) {
    await part('exports, and uploads of foreign exports', () => exportsAndUploads(probe));
    await part('a person with seats in two offices', () => twoSeats(probe));
    await part('names in import remarks', () => importTellsNoUnit(probe));
    await part('subscriptions', () => liveNews(probe));
  }
  return {
    findings,
    operations: fields.filter((field) => field.name in RECIPES).length,
    rootFields: fields.length,
    leaves: fields.reduce((sum, field) => sum + field.leaves.length, 0),
    calls: probe.calls,
    statements: stand.raw.statements,
    uncovered: holes,
    neverSucceeded: fields.map((field) => field.name).filter((name) => !probe.succeeded.has(name)),
  };
}
