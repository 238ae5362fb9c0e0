import {
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
  type ASTVisitor,
  type DocumentNode,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type ParseOptions,
  type Source,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { formatGraphqlError } from './error-format.js';

/** Queries and mutations go over HTTP, where each has its read scope, its write unit and its limits. */
export function SubscriptionsOnlyRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (node.operation === 'subscription') return;
      context.reportError(new GraphQLError('此连接只接受订阅；查询和修改请通过 HTTP 提交。', { nodes: node, extensions: { code: 'SUBSCRIPTION_ONLY', kind: 'invalid' } }));
    },
  };
}

interface Limits {
  readonly tokens: number;
  /** Rules besides those of the specification: depth, aliases, cost. */
  readonly rules: readonly ValidationRule[];
  /** Outside production the schema may be asked for and faults carry the validator's own text. */
  readonly reveal: boolean;
}

interface SocketOptions {
  readonly parse: (source: string | Source, options?: ParseOptions) => DocumentNode;
  readonly validate: (schema: GraphQLSchema, document: DocumentNode) => readonly GraphQLError[];
  readonly onError: (context: unknown, id: string, payload: unknown, errors: readonly GraphQLError[]) => readonly GraphQLFormattedError[];
  readonly onNext: (context: unknown, id: string, payload: unknown, args: unknown, result: ExecutionResult) => FormattedExecutionResult;
}

const coded = (error: GraphQLError): GraphQLError =>
  typeof error.extensions['code'] === 'string' ? error : new GraphQLError(error.message, { ...(error.nodes ? { nodes: error.nodes } : {}), extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });

/** The limits and the error texts of HTTP for what comes over the WebSocket, which Apollo's own do not reach. */
export function socketOptions({ tokens, rules, reveal }: Limits): SocketOptions {
  const all = [SubscriptionsOnlyRule, ...specifiedRules, ...rules, ...(reveal ? [] : [NoSchemaIntrospectionCustomRule])];
  const format = (error: GraphQLError): GraphQLFormattedError => formatGraphqlError(error.toJSON(), error, reveal);
  return {
    parse: (source, options) => parse(source, { ...options, maxTokens: tokens }),
    validate: (schema, document) => validate(schema, document, all).map(coded),
    onError: (_context, _id, _payload, errors) => errors.map(format),
    onNext: (_context, _id, _payload, _args, { errors, ...result }) => ({ ...result, ...(errors ? { errors: errors.map(format) } : {}) }),
  };
}
