import { AuthDoor, TenantRepository, UnitOfWork, type SqlResult, type Tx } from '@wudan/kernel-server';
import { leafKind, type AbroadScope } from './abroad.js';
import type { Fault } from './fault.js';
import type { LeafKind } from './foreign-values.js';
import type { Stand } from './isolation-run.js';
import type { Who } from './matrix.js';
import type { Finding, Oracle } from './probe.js';
import type { Place } from './world.js';

/** Takes a fault out again. */
export type Mend = () => Promise<void>;
export type AnyMethod = (this: never, ...args: never[]) => unknown;

/** Replaces a method of a class for a while. */
export function patched(prototype: object, name: string, make: (before: AnyMethod) => AnyMethod): Mend {
  const live = prototype as Record<string, AnyMethod>;
  const before = live[name];
  if (!before) throw new Error(`there is no ${name} to replace`);
  live[name] = make(before);
  return () => {
    live[name] = before;
    return Promise.resolve();
  };
}

/** Takes out several, the last one first. */
export const all =
  (mends: readonly Mend[]): Mend =>
  async () => {
    for (const mend of [...mends].reverse()) await mend();
  };

interface QueryBuilderLike {
  where(sql: string, parameters?: object): QueryBuilderLike;
  andWhere(sql: string, parameters?: object): QueryBuilderLike;
  execute(): Promise<{ affected?: number }>;
}
interface RepositoryLike {
  readonly entity: unknown;
  readonly tx: { wrote(): void; readonly manager: { createQueryBuilder(entity?: unknown, alias?: string): QueryBuilderLike & { update(entity: unknown): { set(patch: object): QueryBuilderLike } } } };
}

/** Repositories that forget to name the office, in what they read and what they change. */
export function withoutOffice(): Mend {
  const rows = patched(TenantRepository.prototype, 'rows', () =>
    function (this: RepositoryLike) {
      return this.tx.manager.createQueryBuilder(this.entity, 't').where('TRUE');
    } as unknown as AnyMethod);
  const update = patched(TenantRepository.prototype, 'update', () =>
    async function (this: RepositoryLike, id: string, patch: object, condition?: { sql: string; parameters: object }) {
      this.tx.wrote();
      const statement = this.tx.manager.createQueryBuilder().update(this.entity).set(patch).where('id = :id', { id });
      if (condition) statement.andWhere(condition.sql, condition.parameters);
      return ((await statement.execute()).affected ?? 0) > 0;
    } as unknown as AnyMethod);
  return all([rows, update]);
}

export type SqlChange = (sql: string) => string;

/** What faults are planted with, in one stand. */
export interface Planter {
  readonly transaction: object;
  readonly wallsDown: (tables: readonly string[]) => Promise<Mend>;
  readonly statements: (change: SqlChange) => Mend;
  readonly nameless: SqlChange;
  readonly atTheDoor: (change: SqlChange) => Mend;
  /** The sibling's values at places of these kinds. */
  readonly leaves: (who: readonly Who[], kinds: readonly LeafKind[], fields?: readonly string[]) => AbroadScope;
  readonly fault: (name: string, seenBy: readonly Oracle[], plant: () => Promise<Mend>, check: Fault['check']) => Fault;
  readonly lists: (who: readonly Who[], ...fields: string[]) => Fault['check'];
  /** Lists of an office that has few rows itself: what others have newly made stands on the first page. */
  readonly quietLists: (who: readonly Who[], ...fields: string[]) => Fault['check'];
  readonly bothLocks: (tables: readonly string[]) => () => Promise<Mend>;
  readonly bothLocksInSql: (...tables: readonly string[]) => () => Promise<Mend>;
}

export async function planterOf({ world, home }: Stand): Promise<Planter> {
  const transaction = (await world.house.app.get(UnitOfWork).read(world.system(world.office('own').id), (tx) => Promise.resolve(Object.getPrototypeOf(tx) as object)));
  const wallsDown = async (tables: readonly string[]): Promise<Mend> => {
    for (const table of tables) await world.admin.query(`ALTER TABLE wudan.${table} DISABLE ROW LEVEL SECURITY`);
    return async () => {
      for (const table of tables) await world.admin.query(`ALTER TABLE wudan.${table} ENABLE ROW LEVEL SECURITY`);
    };
  };
  const statements = (change: SqlChange): Mend =>
    patched(transaction, 'query', (before) => function (this: never, sql: string, parameters?: readonly unknown[]): Promise<SqlResult<unknown>> {
      return (before as (this: Tx, sql: string, parameters?: readonly unknown[]) => Promise<SqlResult<unknown>>).call(this, change(sql), parameters);
    } as unknown as AnyMethod);
  const nameless: SqlChange = (sql) => sql.replace(/\b(?:\w+\.)?office_id = \$1\b/g, '($1::uuid IS NOT NULL)');
  const atTheDoor = (change: SqlChange): Mend =>
    patched(AuthDoor.prototype, 'query', (before) => function (this: never, sql: string, parameters: readonly unknown[]) {
      return (before as (this: AuthDoor, sql: string, parameters: readonly unknown[]) => unknown).call(this, change(sql), parameters);
    } as unknown as AnyMethod);
  const leaves = (who: readonly Who[], kinds: readonly LeafKind[], fields?: readonly string[]): AbroadScope => ({
    relations: ['sibling'],
    who,
    from: 'own',
    leaves: (leaf) => kinds.includes(leafKind(leaf) ?? 'office') && (!fields || fields.includes(leaf.field)),
  });
  const fault = (name: string, seenBy: readonly Oracle[], plant: () => Promise<Mend>, check: Fault['check']): Fault => ({ name, seenBy: seenBy.map((oracle) => [oracle]), plant, check });
  const listsFrom = (from: Place, who: readonly Who[], fields: readonly string[]) => (): Promise<Finding[]> => home.run({ who, from, operationsOnly: true, fields: (field) => fields.includes(field) });
  const lists = (who: readonly Who[], ...fields: string[]): Fault['check'] => listsFrom('own', who, fields);
  const quietLists = (who: readonly Who[], ...fields: string[]): Fault['check'] => listsFrom('cousin', who, fields);
  const bothLocks = (tables: readonly string[]) => async (): Promise<Mend> => all([withoutOffice(), await wallsDown(tables)]);
  const bothLocksInSql = (...tables: readonly string[]) => async (): Promise<Mend> => all([statements(nameless), await wallsDown(tables)]);
  return { transaction, wallsDown, statements, nameless, atTheDoor, leaves, fault, lists, quietLists, bothLocks, bothLocksInSql };
}
