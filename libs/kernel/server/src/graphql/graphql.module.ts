import type { IncomingMessage } from 'node:http';
import type { DynamicModule } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Clock } from '@wudan/kernel-core';
import { CLOCK, ENV, SESSIONS } from '../boot/tokens.js';
import type { Env } from '../config/env.js';
import { UnitOfWork } from '../db/unit-of-work.js';
import { CompiledDriver, type CompiledDriverConfig } from './compiled-driver.js';
import { composeHttpContext, composeSocketContext } from './compose-visitor.js';
import { formatGraphqlError } from './error-format.js';
import type { Sessions } from './sessions.js';
import { socketOptions } from './socket-options.js';
import { interceptMutations, UnitPerMutationInterceptor } from './unit-per-mutation.interceptor.js';
import type { GraphqlContext } from './visitor.js';

/** What one request may ask for at most. The token limit is the parser's own: it answers 400, not 500. */
export const LIMITS = { depth: 10, aliases: 20, directives: 20, cost: 10_000, tokens: 4_000 } as const;

interface Options {
  /** Where the printed schema goes; without it the schema stays in memory. */
  readonly schemaFile?: string;
}

/** GraphQL over HTTP and WebSocket with the house's context, limits and error texts. Needs the `SESSIONS` port from a global module. */
export function graphqlModule(options: Options): DynamicModule {
  return GraphQLModule.forRootAsync<CompiledDriverConfig>({
    driver: CompiledDriver,
    inject: [ENV, CLOCK, UnitOfWork, SESSIONS, DiscoveryService, UnitPerMutationInterceptor],
    useFactory: (env: Env, clock: Clock, units: UnitOfWork, sessions: Sessions, discovery: DiscoveryService, unitPerMutation: UnitPerMutationInterceptor): CompiledDriverConfig => {
      interceptMutations(discovery, new MetadataScanner(), unitPerMutation);
      const reveal = env.NODE_ENV !== 'production';
      const armor = new ApolloArmor({
        maxTokens: { enabled: false },
        maxDepth: { n: LIMITS.depth, ignoreIntrospection: true },
        maxAliases: { n: LIMITS.aliases },
        maxDirectives: { n: LIMITS.directives },
        costLimit: { maxCost: LIMITS.cost, depthCostFactor: 1.5, ignoreIntrospection: true },
        blockFieldSuggestion: { enabled: !reveal },
      }).protect();
      const finish = async (context: Partial<GraphqlContext>): Promise<void> => {
        if (context.visitor?.ctx) await units.finish(context.visitor.ctx);
      };
      const parts = { sessions, clock, units, secure: env.PUBLIC_URL.startsWith('https:') };
      return {
        autoSchemaFile: options.schemaFile ?? true,
        sortSchema: true,
        path: '/graphql',
        graphiql: false,
        introspection: reveal,
        csrfPrevention: true,
        parseOptions: { maxTokens: LIMITS.tokens },
        validationRules: armor.validationRules as never,
        plugins: [
          ApolloServerPluginCacheControlDisabled(),
          ...(armor.plugins as never[]),
          { requestDidStart: () => Promise.resolve({ willSendResponse: ({ contextValue }: { contextValue: object }) => finish(contextValue) }) },
        ],
        finish,
        formatError: (formatted, error) => formatGraphqlError(formatted, error, reveal),
        context: (first: unknown, second: unknown) => {
          const socket = (first as { extra?: { request?: IncomingMessage } }).extra?.request;
          return socket
            ? composeSocketContext(parts, socket.headers.cookie, socket.socket.remoteAddress ?? '')
            : composeHttpContext(parts, first as FastifyRequest, second as FastifyReply);
        },
        subscriptions: { 'graphql-ws': { path: '/graphql', ...socketOptions({ tokens: LIMITS.tokens, rules: armor.validationRules, reveal }) } },
      };
    },
  });
}
