import { isObjectType, type GraphQLField, type GraphQLSchema } from 'graphql';

/** Does it look at the parent alone and give its property of the field's name, nothing in place of an absent one? */
function isPlain({ name, resolve }: GraphQLField<unknown, unknown>): boolean {
  if (!resolve || resolve.length !== 1) return false;
  const value = {};
  const given = resolve as (parent: unknown) => unknown;
  return given({ [name]: value }) === value && given({}) === undefined;
}

/**
 * Takes away the resolvers that Nest puts on every field of every type and that do what happens without one. A field without a resolver is read in
 * place; one with a resolver costs a call, a place to wait for it and an `info`, some hundred times in a list. So a plain field never holds a promise.
 */
export function dropPlainResolvers(schema: GraphQLSchema): void {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || roots.includes(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) if (isPlain(field)) field.resolve = undefined;
  }
}
