import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type ExecutionResult, type GraphQLFormattedError } from 'graphql';
import type { KnownOperations, Run } from './known-operations.js';

const JSON_TYPE = 'application/json; charset=utf-8';
const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8';

interface Asked {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface Parts {
  readonly operations: KnownOperations;
  readonly context: (request: FastifyRequest, reply: FastifyReply) => Promise<object>;
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
  /** Ends what the operation's context began. */
  readonly finish: (context: object) => Promise<void>;
}

/** The type of the answer when the client's preference is plain; null for what only a negotiation can decide. */
function answerType(accept: string | undefined): string | null {
  if (accept === undefined || accept === '*/*') return JSON_TYPE;
  const [first] = accept.split(',');
  if (first === 'application/json') return JSON_TYPE;
  return first === 'application/graphql-response+json' ? GRAPHQL_TYPE : null;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A single operation in a JSON body and nothing besides; JSON also keeps a foreign page from sending it unasked. */
function askedBy(request: FastifyRequest): Asked | null {
  const { body } = request;
  if (!request.headers['content-type']?.startsWith('application/json') || !isObject(body)) return null;
  const { query, operationName, variables, ...more } = body;
  if (typeof query !== 'string' || !(operationName === undefined || operationName === null || typeof operationName === 'string')) return null;
  if (!(variables === undefined || variables === null || isObject(variables)) || Object.keys(more).length > 0) return null;
  return { query, operationName: operationName ?? undefined, variables: variables ?? {} };
}

/** What even the compiled code did not expect is a fault of ours, told like any other. */
async function executed(run: Run, context: object, variables: Asked['variables']): Promise<ExecutionResult | undefined> {
  try {
    return await run(context, variables);
  } catch (error) {
    return { data: null, errors: [new GraphQLError('', { originalError: error as Error })] };
  }
}

/** The error as Apollo hands it to the formatter. */
function formatted(error: GraphQLError, format: Parts['formatError']): GraphQLFormattedError {
  const plain = error.toJSON();
  return format({ ...plain, extensions: { ...plain.extensions, code: error.extensions['code'] ?? 'INTERNAL_SERVER_ERROR' } }, error);
}

/** Tells the operations what has passed Apollo's checks. */
export function learn(operations: KnownOperations): ApolloServerPlugin {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ source, document, operation, request }) => {
          if (operation) operations.passed(source, document, operation, request.operationName ?? undefined);
          return Promise.resolve();
        },
      }),
  };
}

/**
 * Answers what is known before Apollo sees it, with the same context, the same permissions and the same error texts. Everything out of the ordinary
 * goes on to Apollo: a first question, a batch, a faulty variable, a caller whose context cannot be made.
 */
export function fastLane({ operations, context, formatError, finish }: Parts): (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | undefined> {
  return async (request, reply) => {
    const type = request.method === 'POST' ? answerType(request.headers.accept) : null;
    const asked = type === null ? null : askedBy(request);
    const run = asked === null ? undefined : operations.find(asked.query, asked.operationName);
    if (type === null || asked === null || !run) return undefined;
    const made = await context(request, reply).catch(() => null);
    if (made === null) return undefined;
    const result = await executed(run, made, asked.variables).finally(() => finish(made));
    if (!result) return undefined;
    const answer = result.errors ? { errors: result.errors.map((error) => formatted(error, formatError)), data: result.data } : result;
    return reply.header('content-type', type).send(JSON.stringify(answer));
  };
}
