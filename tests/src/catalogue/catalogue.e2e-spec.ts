import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { cloneDatabase, type TestDatabase } from '../house/test-database.js';
import type { CatalogueFault } from './catalogue-fault.js';
import { readEntities, type EntityShape } from './check-entities.js';
import { REFERENCE_TABLES, SYSTEM_TABLES } from './closed-lists.js';
import { inspectCatalogue } from './inspect-catalogue.js';
import { MUTANTS } from './mutants.js';

describe('the catalogue of a migrated database', () => {
  let database: TestDatabase;
  let client: pg.Client;
  let entities: EntityShape[];

  beforeAll(async () => {
    database = await cloneDatabase('catalogue');
    entities = await readEntities(database.databaseUrl);
    client = new pg.Client({ connectionString: database.adminUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  const faultsWith = async (plant?: string): Promise<readonly CatalogueFault[]> =>
    (await inspectCatalogue(client, entities, plant === undefined ? {} : { mutant: MUTANTS.get(plant) })).faults;

  it('has every table in one class, behind the wall of its class', async () => {
    const { faults, tables, tenant, reference, system, uncovered } = await inspectCatalogue(client, entities);
    expect(faults).toEqual([]);
    expect({ reference, system, uncovered }).toEqual({ reference: REFERENCE_TABLES.length, system: Object.keys(SYSTEM_TABLES).length, uncovered: 0 });
    expect(tables).toBe(tenant + reference + system);
  });

  it('is called unsound when a restrictive policy alone holds the wall, and sound again afterwards', async () => {
    const kinds = (await faultsWith('restrictive-wall')).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['policy-restrictive', 'policy-guard', 'isolation-leak']));
    expect(await faultsWith()).toEqual([]);
  });

  it('follows the closed list as it was decided', async () => {
    const folder = new URL('../../../docs/adr/', import.meta.url);
    const file = (await readdir(folder)).find((name) => name.startsWith('0002-')) ?? '';
    const decision = await readFile(new URL(file, folder), 'utf8');
    const system = [...decision.matchAll(/^\| `(\w+)` \|.*\| ([^|]*) \|$/gm)].map(([, table = '', roles = '']) => [table, [...roles.matchAll(/`(\w+)`/g)].map(([, role = '']) => role)] as const);
    const listed = Object.entries(SYSTEM_TABLES).map(([table, grants]) => [table, grants.map(({ role }) => role)]);
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(system));
    const reference = /^- \*\*reference\*\*: (.*?)\./m.exec(decision)?.[1] ?? '';
    expect([...REFERENCE_TABLES].sort()).toEqual([...reference.matchAll(/`(\w+)`/g)].map(([, table]) => table).sort());
  });
});
