import { Entity } from 'typeorm';

/** The one schema of the product's tables. */
export const SCHEMA = 'wudan';

const entities = new Set<abstract new () => object>();

/**
 * Declares a table of the product. Entities register themselves when their context is imported, so that no context
 * has to export one and the data source still knows them all.
 */
export function Table(name: string): ClassDecorator {
  return (target) => {
    Entity({ name, schema: SCHEMA })(target);
    entities.add(target as unknown as abstract new () => object);
  };
}

/** Every entity declared so far. */
export function registeredEntities(): (abstract new () => object)[] {
  return [...entities];
}
