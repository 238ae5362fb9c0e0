import { describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLInputType } from 'graphql';
import { checkArgument } from './argument-check.guard.js';

const ID = '019a0000-0000-7000-8000-0000000000aa';
const schema = buildSchema(`
  enum Kind { A B }
  input Part { id: ID name: String! }
  input Whole { id: ID! hostId: ID ids: [ID!] parts: [Part!] kind: Kind note: String count: Int }
  type Query { ask(input: Whole!, id: ID!, ids: [ID!]!, search: String): Boolean }
`);
const typeOf = (name: string): GraphQLInputType => {
  const argument = schema.getQueryType()?.getFields()['ask']?.args.find((each) => each.name === name);
  if (!argument) throw new Error(`no argument ${name}`);
  return argument.type;
};

const faultOf = (run: () => unknown): unknown => {
  try {
    return run();
  } catch (error) {
    return error;
  }
};

describe('checkArgument', () => {
  it.each<[string, unknown]>([
    ['id', ID],
    ['ids', [ID, ID]],
    ['ids', []],
    ['search', '“任何” <文字> \' OR 1=1 -- 😀\n\t'],
    ['search', null],
    ['input', { id: ID }],
    ['input', { id: ID, hostId: null, ids: null, parts: [{ id: ID, name: '' }], kind: 'a', note: '', count: 0 }],
    ['input', { id: ID, hostId: '' }],
  ])('lets %s pass: %j', (name, value) => {
    expect(() => checkArgument(typeOf(name), value, name)).not.toThrow();
  });

  it.each<[string, unknown, string, string]>([
    ['id', 'not-a-uuid', 'ID_INVALID', 'id'],
    ['id', '', 'ID_INVALID', 'id'],
    ['id', ID.toUpperCase(), 'ID_INVALID', 'id'],
    ['id', `${ID} `, 'ID_INVALID', 'id'],
    ['id', '00000000-0000-0000-0000-000000000000', 'ID_INVALID', 'id'],
    ['ids', [ID, 'x'], 'ID_INVALID', 'ids.1'],
    ['ids', 'x', 'ID_INVALID', 'ids.0'],
    ['search', 'a\u0000b', 'TEXT_INVALID', 'search'],
    ['search', 'half \ud83d', 'TEXT_INVALID', 'search'],
    ['input', { id: ID, hostId: 'x' }, 'ID_INVALID', 'input.hostId'],
    ['input', { id: ID, ids: [''] }, 'ID_INVALID', 'input.ids.0'],
    ['input', { id: ID, parts: [{ name: 'a' }, { id: '7', name: 'b' }] }, 'ID_INVALID', 'input.parts.1.id'],
    ['input', { id: ID, parts: [{ name: '\u0000' }] }, 'TEXT_INVALID', 'input.parts.0.name'],
  ])('refuses %s: %j', (name, value, code, field) => {
    expect(faultOf(() => checkArgument(typeOf(name), value, name))).toMatchObject({ code, field, kind: 'invalid', message: expect.stringContaining(`“${field}”`) as unknown });
  });
});
