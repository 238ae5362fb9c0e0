import { describe, expect, it } from '@jest/globals';
import { buildSchema, execute, getOperationAST, GraphQLError, parse, validate, type ExecutionResult, type GraphQLObjectType, type GraphQLScalarType } from 'graphql';
import { notFound } from '@wudan/kernel-core';
import { COMPILE_AFTER, KnownOperations } from './known-operations.js';
import { dropPlainResolvers } from './plain-fields.js';
import { LocalDateScalar } from './scalars.js';

const schema = buildSchema(`
  scalar Date
  enum Light { normal due }
  input Wanted { name: String! lights: [Light!] = [due] since: Date more: Detail }
  input Detail { name: String light: Light }
  input Chain { next: [Chain!] }
  interface Named { name: String! }
  type Unit implements Named { name: String! light: Light lights: [Light!]! since: Date head: Unit strict: Unit! broken: String brokenHard: String! absent: String! items: [Unit!]! holes: [String!] can: [String!]! }
  type Query { units(first: Int! = 2, wanted: Wanted, since: Date, ids: [ID!]): [Unit!]! unit(id: ID): Unit named: Named! echo(wanted: Wanted!): String! chain(chain: Chain): String late: String! refused: String lost: String! }
  type Mutation { add(step: Int!): Int! fail(step: Int!): Int }
`);

interface Made {
  readonly name: string;
}
const dates = new LocalDateScalar();
Object.assign(schema.getType('Date') as GraphQLScalarType, {
  parseValue: (value: unknown) => dates.parseValue(value),
  parseLiteral: (node: Parameters<typeof dates.parseLiteral>[0]) => dates.parseLiteral(node),
  serialize: (value: unknown) => dates.serialize(value),
});
const unit = (name: string, depth = 0): Made & Record<string, unknown> => ({
  __typename: 'Unit', name, light: 'due', lights: ['normal', 'due'], since: '2022-06-30', head: depth > 2 ? null : unit(`${name}h`, depth + 1), strict: null, items: depth > 1 ? [] : [unit(`${name}1`, depth + 1), unit(`${name}2`, depth + 1)],
  holes: ['a', null], can: ['read'], absent: null,
});
const steps: number[] = [];
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function resolve(type: string, field: string, resolver: (parent: unknown, args: Record<string, unknown>) => unknown): void {
  const found = (schema.getType(type) as GraphQLObjectType).getFields()[field];
  if (found) found.resolve = (...given: unknown[]) => resolver(given[0], given[1] as Record<string, unknown>);
}
resolve('Query', 'units', async (_, args) => {
  await pause();
  return Array.from({ length: Number(args['first']) }, (_each, index) => unit(`${index}${JSON.stringify(args)}`));
});
resolve('Query', 'unit', (_, { id }) => unit(String(id)));
resolve('Query', 'named', () => unit('n'));
resolve('Query', 'echo', (_, args) => JSON.stringify(args));
resolve('Query', 'late', async () => {
  await pause();
  throw notFound('单位', 'id');
});
resolve('Query', 'refused', () => {
  throw new GraphQLError('no', { extensions: { code: 'X' } });
});
resolve('Query', 'lost', () => null);
resolve('Unit', 'broken', () => Promise.reject(new Error('broken')));
resolve('Unit', 'brokenHard', () => {
  throw new Error('hard');
});
resolve('Mutation', 'add', async (_, { step }) => {
  if (step === 1) await pause();
  return steps.push(Number(step));
});
resolve('Mutation', 'fail', async (_, { step }) => {
  await pause();
  steps.push(Number(step));
  throw new Error('failed');
});
// As Nest makes them.
for (const name of ['name', 'light', 'since']) Object.assign((schema.getType('Unit') as GraphQLObjectType).getFields()[name] ?? {}, { resolve: (root: Record<string, unknown>) => root[name] });
dropPlainResolvers(schema);

const told = ({ data, errors }: ExecutionResult): unknown => JSON.parse(JSON.stringify({ data, errors: errors?.map((error) => ({ ...error.toJSON(), cause: (error.originalError as Error | undefined)?.message })) }));

function known(text: string, operationName?: string) {
  const operations = new KnownOperations(schema);
  const document = parse(text);
  expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error('no operation');
  for (let time = 0; time < COMPILE_AFTER; time += 1) {
    expect(operations.find(text, operationName)).toBeUndefined();
    operations.passed(text, document, operation, operationName);
  }
  const run = operations.find(text, operationName);
  if (!run) throw new Error('not compiled');
  return { run, document };
}

describe('a known operation', () => {
  it.each<[string, string, Record<string, unknown>?, string?]>([
    ['lists in lists', '{ units { name light lights items { name head { name since } can } } }'],
    ['aliases and arguments', '{ a: units(first: 1) { n: name } b: units(first: 0) { name } c: unit(id: 7) { name } }'],
    ['defaults', 'query ($first: Int = 1) { units(first: $first, wanted: {name: "x"}) { name } }'],
    ['absent variables', 'query ($first: Int = 3, $since: Date) { units(first: $first, since: $since) { name } }'],
    ['null for what may be null', 'query ($wanted: Wanted, $since: Date) { units(wanted: $wanted, since: $since) { name } }', { wanted: null, since: null }],
    ['inputs in inputs', 'query ($w: Wanted!) { echo(wanted: $w) }', { w: { name: 'a', lights: ['normal'], since: '2022-06-30', more: { name: 'b' } } }],
    ['a value for a list', 'query ($w: Wanted!, $ids: [ID!]) { echo(wanted: $w) units(first: 1, ids: $ids) { name } }', { w: { name: 'a', lights: 'normal' }, ids: 5 }],
    ['a variable inside an input', 'query ($n: String!, $d: Date) { echo(wanted: {name: $n, since: $d, more: {name: "z", light: due}}) }', { n: 'x', d: '2022-01-01' }],
    ['fragments and conditions', 'query ($yes: Boolean!, $no: Boolean!) { units { ...F @include(if: $yes) light @skip(if: $yes) head @include(if: $no) { name } ... @skip(if: $no) { since } } } fragment F on Unit { name head { light } }', { yes: true, no: false }],
    ['an interface', '{ named { __typename name ... on Unit { light } } __typename }'],
    ['one of two operations', 'query A { unit(id: 1) { name } } query B { unit(id: 2) { name } }', {}, 'B'],
    ['a field that fails and may be null', '{ units { name broken } }'],
    ['a field that fails and may not', '{ units { name head { brokenHard } } }'],
    ['a field that fails at the top of what may not be null', '{ units { brokenHard } }'],
    ['a null where none may be', '{ units { name absent } }'],
    ['a null where no object may be', '{ unit(id: 1) { name head { strict { name } } } }'],
    ['a hole in a list', '{ unit(id: 1) { holes } }'],
    ['a refusal of ours', '{ late }'],
    ['a refusal beside an answer', '{ refused unit(id: 1) { name } }'],
    ['nothing at all', '{ lost }'],
  ])('gives what graphql-js gives: %s', async (_, text, variables = {}, operationName = undefined) => {
    const { run, document } = known(text, operationName);
    const plain = await execute({ schema, document, operationName, variableValues: variables });
    const compiled = await run({}, variables);
    expect(compiled && told(compiled)).toEqual(told(plain));
  });

  it.each<[string, string, Record<string, unknown>]>([
    ['a missing one', 'query ($id: ID!) { unit(id: $id) { name } }', {}],
    ['null', 'query ($first: Int!) { units(first: $first) { name } }', { first: null }],
    ['text for a number', 'query ($first: Int!) { units(first: $first) { name } }', { first: '5' }],
    ['a fraction', 'query ($first: Int!) { units(first: $first) { name } }', { first: 1.5 }],
    ['a number out of range', 'query ($first: Int!) { units(first: $first) { name } }', { first: 2 ** 40 }],
    ['a number for text', 'query ($w: Wanted!) { echo(wanted: $w) }', { w: { name: 5 } }],
    ['an unknown member', 'query ($w: Wanted!) { echo(wanted: $w) }', { w: { name: 'a', nam: 'b' } }],
    ['a missing member', 'query ($w: Wanted!) { echo(wanted: $w) }', { w: {} }],
    ['an unknown name of an enumeration', 'query ($w: Wanted!) { echo(wanted: $w) }', { w: { name: 'a', lights: ['off'] } }],
    ['a day that is none', 'query ($w: Wanted!) { echo(wanted: $w) }', { w: { name: 'a', since: '2022-02-30' } }],
    ['an array for an object', 'query ($w: Wanted!) { echo(wanted: $w) }', { w: [{ name: 'a' }] }],
  ])('does nothing with faulty variables: %s', (_, text, variables) => {
    expect(known(text).run({}, variables)).toBeUndefined();
  });

  it('leaves to graphql-js what the compiler reads otherwise', () => {
    expect(known('query ($first: Int! = 3) { units(first: $first) { name } }').run({}, {})).toBeUndefined();
  });

  it('takes mutations one after the other, past a failure', async () => {
    const { run } = known('mutation { a: add(step: 1) b: fail(step: 2) c: add(step: 3) }');
    const result = await run({}, {});
    expect(steps).toEqual([1, 2, 3]);
    expect(result).toMatchObject({ data: { a: 1, b: null, c: 3 }, errors: [{ message: 'failed', path: ['b'] }] });
  });

  it('is none that is too long, a subscription or given an input that holds itself, and does not outlive a flood of others', () => {
    const operations = new KnownOperations(schema);
    const tell = (text: string): void => {
      const document = parse(text);
      const operation = getOperationAST(document);
      if (operation) for (let time = 0; time < COMPILE_AFTER; time += 1) operations.passed(text, document, operation, undefined);
    };
    const long = `{ units { name } }${' '.repeat(10_000)}`;
    tell(long);
    tell('subscription { x }');
    tell('query ($c: Chain) { chain(chain: $c) }');
    tell('{ lost }');
    const found = (text: string): boolean => operations.find(text, undefined) !== undefined;
    expect([long, 'subscription { x }', 'query ($c: Chain) { chain(chain: $c) }', '{ lost }'].map(found)).toEqual([false, false, false, true]);
    for (let number = 0; number < 1_000; number += 1) operations.passed(`{ a${number}: lost }`, parse('{ lost }'), getOperationAST(parse('{ lost }')) as never, undefined);
    expect(found('{ lost }')).toBe(false);
  });
});
