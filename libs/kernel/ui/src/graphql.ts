import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './graphql-env.js';

/**
 * Writes a GraphQL document whose variables and result are typed from `apps/api/schema.graphql`.
 * `graphql-env.d.ts` beside this file is generated from that schema (`npm run generate -w @wudan/kernel-ui`).
 */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { DateTime: string; Date: string };
}>();

export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
export { readFragment } from 'gql.tada';
/** Values of a GraphQL enum, e.g. `EnumOf<'Role'>`. */
export type EnumOf<Name extends keyof introspection['types']> = introspection['types'][Name] extends {
  enumValues: infer Values;
}
  ? Values
  : never;
