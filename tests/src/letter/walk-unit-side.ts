import { getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import { readableText } from '../isolation/canaries.js';
import { rootFieldsOf, type RootField } from '../isolation/schema-operations.js';
import type { TestSeat } from '../house/test-house.js';

/** What the walk fills the places of an operation with. */
export interface Fillings {
  /** Identifiers by the name of the place they fit. */
  readonly known: Readonly<Record<string, string>>;
  /** What is tried wherever any other identifier is asked for, one after the other. */
  readonly tried: readonly string[];
  /** The same for what would change something; nothing is changed when it is empty. */
  readonly triedOn: readonly string[];
}

/** What one call answered, whole: its data, the insides of its files, and its errors. */
export interface Answer {
  readonly operation: string;
  readonly isFile: boolean;
  readonly refused: string | null;
  readonly text: string;
}

const TEXTS: Readonly<Record<string, string>> = { format: 'docx', stance: 'object', state: 'open', kind: 'forum', to: 'rectify' };

function value(type: GraphQLInputType, name: string, ids: Readonly<Record<string, string>>, tried: string, seen: readonly string[]): unknown {
  if (isNonNullType(type)) return value(type.ofType, name, ids, tried, seen);
  if (isListType(type)) return [value(type.ofType, name.replace(/s$/, ''), ids, tried, seen)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => (isNonNullType(field.type) || getNamedType(field.type).name === 'ID') && !seen.includes(getNamedType(field.type).name));
    return Object.fromEntries(fields.map((field) => [field.name, value(field.type, field.name, ids, tried, [...seen, type.name])]));
  }
  if (type.name === 'ID') return ids[name] ?? tried;
  if (type.name === 'Int') return 1;
  if (type.name === 'Float') return 1;
  if (type.name === 'Boolean') return true;
  if (type.name === 'Date') return '2022-05-10';
  if (type.name === 'DateTime') return '2022-05-10T02:00:00Z';
  return TEXTS[name] ?? '核对情况';
}

/** The variables of an operation, once for each identifier that is tried; once when it asks for none. */
function variablesOf(schema: GraphQLSchema, root: RootField, { known, tried, triedOn }: Fillings): Record<string, unknown>[] {
  const type = root.type === 'Query' ? schema.getQueryType() : schema.getMutationType();
  const field = type?.getFields()[root.name.replace(/\(.*\)$/, '')];
  if (!field) throw new Error(`no field ${root.name}`);
  const filled = (id: string): Record<string, unknown> =>
    Object.fromEntries(field.args.filter((argument) => isNonNullType(argument.type) || getNamedType(argument.type).name === 'ID').map((argument) => [argument.name, value(argument.type, argument.name, known, id, [])]));
  const named = root.type === 'Query' ? tried : triedOn;
  const all = (root.leaves.some(({ kind }) => kind === 'id') ? named : named.slice(0, 1)).map(filled);
  return [...new Map(all.map((variables) => [JSON.stringify(variables), variables])).values()];
}

/** What would end the session or the seat itself and tells nothing. */
const LAST = ['signOut', 'endSeat', 'changePassword'];

/**
 * Calls every query of the schema as one seat, and every mutation where something is tried on them, with everything it can name.
 * @param signIn after a call that ended the session
 */
export async function walkAs(schema: GraphQLSchema, seat: TestSeat, fillings: Fillings, signIn: () => Promise<void>): Promise<Answer[]> {
  const roots = rootFieldsOf(schema).filter(({ type }) => type !== 'Subscription');
  const order = [...roots.filter(({ type }) => type === 'Query'), ...roots.filter(({ type, name }) => type === 'Mutation' && !LAST.includes(name)), ...roots.filter(({ name }) => LAST.includes(name))];
  const answers: Answer[] = [];
  for (const root of order) {
    for (const variables of variablesOf(schema, root, fillings)) {
      const { data, errors } = await seat.client.send(root.document, variables);
      const refused = errors[0]?.extensions.code ?? null;
      if (refused === 'UNAUTHENTICATED') await signIn();
      answers.push({ operation: root.name, isFile: root.document.includes('base64'), refused, text: (await readableText({ data, errors })).replaceAll(/<[^>]+>/g, '') });
    }
  }
  await signIn();
  return answers;
}
