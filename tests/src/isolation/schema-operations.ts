import {
  astFromValue,
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isCompositeType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  print,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type IntrospectionQuery,
} from 'graphql';
import type { GraphqlClient } from '@wudan/kernel-testing';

/** Names of text arguments that carry something another office could have been given; `name` is what a client made up itself. */
const CARRIERS: Readonly<Record<string, 'cursor' | 'token' | 'name'>> = { after: 'cursor', token: 'token', eventId: 'name', key: 'name', sectionKey: 'name' };
const MAX_DEPTH = 7;

/** One place of an operation that names something: an id, a cursor, a token or a client's own name, however deep in its inputs. */
export interface Leaf {
  readonly field: string;
  /** Path inside the variables, with `0` for a list, e.g. `input.unitId`, `ids.0`. */
  readonly path: string;
  readonly kind: 'id' | 'cursor' | 'token' | 'name';
}

/** One root field with the document that asks for everything it can answer. */
export interface RootField {
  readonly type: 'Query' | 'Mutation' | 'Subscription';
  /** As the matrix calls it: a mutation that is called as a query is, is `name(mutation)`. */
  readonly name: string;
  readonly document: string;
  readonly leaves: readonly Leaf[];
}

function selection(type: GraphQLOutputType, depth: number, seen: readonly string[]): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return '';
  if (!isObjectType(named)) throw new Error(`${named.name} is no object type`);
  const fields = Object.values(named.getFields())
    .filter((field) => field.args.every((argument) => !isNonNullType(argument.type) || argument.defaultValue !== undefined))
    .flatMap((field) => {
      const inner = getNamedType(field.type);
      if (!isCompositeType(inner)) return [field.name];
      if (depth <= 1 || seen.includes(inner.name)) return [];
      return [`${field.name} ${selection(field.type, depth - 1, [...seen, named.name])}`];
    });
  return `{ ${fields.join(' ')} }`;
}

function leavesOf(field: string, type: GraphQLInputType, path: string, name: string, seen: readonly string[]): Leaf[] {
  if (isNonNullType(type)) return leavesOf(field, type.ofType, path, name, seen);
  if (isListType(type)) return leavesOf(field, type.ofType, `${path}.0`, name, seen);
  if (isInputObjectType(type)) {
    if (seen.includes(type.name)) return [];
    return Object.values(type.getFields()).flatMap((each) => leavesOf(field, each.type, `${path}.${each.name}`, each.name, [...seen, type.name]));
  }
  if (type.name === 'ID') return [{ field, path, kind: 'id' }];
  const carried = type.name === 'String' ? CARRIERS[name] : undefined;
  return carried ? [{ field, path, kind: carried }] : [];
}

/** What the matrix calls a root field whose plain name may be taken by a query. */
export const operationName = (name: string, type: string, taken: boolean): string => (taken ? `${name}(${type.toLowerCase()})` : name);

function rootField(type: RootField['type'], field: GraphQLField<unknown, unknown>, name: string): RootField {
  const variables = field.args.map((argument) => {
    const start = astFromValue(argument.defaultValue, argument.type);
    return `$${argument.name}: ${String(argument.type)}${argument.defaultValue === undefined || !start ? '' : ` = ${print(start)}`}`;
  });
  const passed = field.args.map((argument) => `${argument.name}: $${argument.name}`);
  const head = `${type.toLowerCase()} probe${variables.length > 0 ? `(${variables.join(', ')})` : ''}`;
  const call = `${field.name}${passed.length > 0 ? `(${passed.join(', ')})` : ''}`;
  return {
    type,
    name,
    document: `${head} { ${call} ${selection(field.type, MAX_DEPTH, [])} }`,
    leaves: field.args.flatMap((argument) => leavesOf(name, argument.type, argument.name, argument.name, [])),
  };
}

/** Every root field of a schema, in the order in which it is printed. */
export function rootFieldsOf(schema: GraphQLSchema): RootField[] {
  const roots: [RootField['type'], GraphQLObjectType | null | undefined][] = [
    ['Query', schema.getQueryType()],
    ['Mutation', schema.getMutationType()],
    ['Subscription', schema.getSubscriptionType()],
  ];
  const queries = schema.getQueryType()?.getFields() ?? {};
  return roots.flatMap(([type, root]) => Object.values(root?.getFields() ?? {}).map((field) => rootField(type, field, operationName(field.name, type, type !== 'Query' && field.name in queries))));
}

/** The schema as the running house tells it. */
export async function askSchema(client: GraphqlClient): Promise<GraphQLSchema> {
  return buildClientSchema(await client.ask<IntrospectionQuery & Record<string, unknown>>(getIntrospectionQuery()));
}

/** A copy of variables with another value at a path; `undefined` leaves the place out. */
export function withValue(variables: Readonly<Record<string, unknown>>, path: string, value: unknown): Record<string, unknown> {
  const copy = structuredClone(variables) as Record<string, unknown>;
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  let place = copy;
  for (const [index, step] of steps.entries()) {
    place[step] ??= (steps[index + 1] ?? last) === '0' ? [] : {};
    place = place[step] as Record<string, unknown>;
  }
  if (value === undefined) delete place[last];
  else place[last] = value;
  return copy;
}
