import {
  getNamedType,
  getVariableValues,
  GraphQLError,
  isInputObjectType,
  OperationTypeNode,
  typeFromAST,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';

/** How often a text must have passed the limits before it is compiled: that takes milliseconds, which nobody with ever new texts shall make us spend. */
export const COMPILE_AFTER = 3;
const MOST_KNOWN = 1_000;
const LONGEST_TEXT = 10_000;

type Variables = Readonly<Record<string, unknown>>;

interface Known {
  passed: number;
  run: Run | undefined;
}

/** Executes one known operation; undefined when its variables do not fit, before anything was done. */
export type Run = (context: unknown, variables: Variables) => Promise<ExecutionResult> | undefined;

/** The compiler makes errors of a class of its own, without what formatters rely on; the rest of the house knows one kind. */
function asGraphqlError({ message, path, locations, originalError }: GraphQLError): GraphQLError {
  return Object.assign(new GraphQLError(message, { path, originalError: originalError ?? new Error(message) }), { locations });
}

/** Does an input hold itself, at whatever depth? The compiler would write out its members for ever. */
function holdsItself(type: unknown, within: readonly unknown[] = []): boolean {
  const named = getNamedType(type as never) as unknown;
  if (!isInputObjectType(named)) return false;
  return within.includes(named) || Object.values(named.getFields()).some((field) => holdsItself(field.type, [...within, named]));
}

/** Variables are judged by graphql-js as well, so that the compiled parser can be stricter but never laxer. */
function runOf(schema: GraphQLSchema, { query }: CompiledQuery, { variableDefinitions = [] }: OperationDefinitionNode): Run {
  return (context, variables) => {
    if (getVariableValues(schema, variableDefinitions, variables, { maxErrors: 1 }).errors) return undefined;
    const made = query(undefined, context, variables) as Promise<ExecutionResult> | ExecutionResult;
    if (!(made instanceof Promise) && made.data === undefined) return undefined;
    return Promise.resolve(made).then((result) => (result.errors ? { ...result, errors: result.errors.map(asGraphqlError) } : result));
  };
}

/**
 * Operations whose text has been parsed, validated and found within the limits before, compiled to code of their own. What is found here needs none of
 * that again: all of it depends on the text alone.
 */
export class KnownOperations {
  readonly #known = new Map<string, Known>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** Told of each operation that passed parsing, validation and limits. */
  passed(text: string, document: DocumentNode, operation: OperationDefinitionNode, operationName: string | undefined): void {
    if (operation.operation === OperationTypeNode.SUBSCRIPTION || text.length > LONGEST_TEXT) return;
    const key = keyOf(text, operationName);
    let known = this.#known.get(key);
    if (!known) {
      if (this.#known.size >= MOST_KNOWN) this.#known.clear();
      this.#known.set(key, (known = { passed: 0, run: undefined }));
    }
    known.passed += 1;
    if (known.passed !== COMPILE_AFTER || operation.variableDefinitions?.some(({ type }) => holdsItself(typeFromAST(this.schema, type as never)))) return;
    const compiled = compileQuery(this.schema, document, operationName ?? '');
    if (isCompiledQuery(compiled)) known.run = runOf(this.schema, compiled, operation);
  }

  find(text: string, operationName: string | undefined): Run | undefined {
    return this.#known.get(keyOf(text, operationName))?.run;
  }
}

const keyOf = (text: string, operationName: string | undefined): string => (operationName === undefined ? text : `${operationName}\n${text}`);
