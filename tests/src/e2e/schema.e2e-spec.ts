import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { TestHouse } from '../house/test-house.js';

const FILE = new URL('../../../apps/api/schema.graphql', import.meta.url);
const HEAD = '# Generated from the code. Renew with: UPDATE_SCHEMA=1 npm test -- schema\n\n';

let house: TestHouse;
beforeAll(async () => {
  house = await TestHouse.open('schema');
});
afterAll(() => house.close());

it('is the schema that is committed', async () => {
  const printed = `${HEAD}${printSchema(lexicographicSortSchema(house.app.get(GraphQLSchemaHost).schema))}\n`;
  if (process.env['UPDATE_SCHEMA'] === '1') await writeFile(FILE, printed);
  expect(await readFile(FILE, 'utf8')).toBe(printed);
});
