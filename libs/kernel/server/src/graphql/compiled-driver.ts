import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { fastLane, learn } from './fast-lane.js';
import { KnownOperations } from './known-operations.js';
import { dropPlainResolvers } from './plain-fields.js';

export interface CompiledDriverConfig extends ApolloDriverConfig {
  /** Ends what the context of an operation began; called once its answer is known. */
  readonly finish?: (context: object) => Promise<void>;
}

/** Apollo as Nest starts it, and on its route the fast lane before it. */
@Injectable()
export class CompiledDriver extends ApolloDriver {
  override registerServer(options: CompiledDriverConfig): Promise<void> {
    const { schema, path, finish } = options;
    if (!schema || !finish) throw new Error('The compiled driver needs a schema and the end of a context.');
    dropPlainResolvers(schema);
    const operations = new KnownOperations(schema);
    const preHandler = fastLane({
      operations,
      context: options.context as (request: FastifyRequest, reply: FastifyReply) => Promise<object>,
      formatError: options.formatError as (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError,
      finish,
    });
    const fastify = this.httpAdapterHost.httpAdapter.getInstance<FastifyInstance>();
    fastify.addHook('onRoute', (route) => {
      if (route.url === path) route.preHandler = preHandler;
    });
    return super.registerServer({ ...options, plugins: [...(options.plugins ?? []), learn(operations)] });
  }
}
