import type { DeepPartial, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { isId, type Id } from '@wudan/kernel-core';
import type { RowCondition } from '../authz/policy.js';
import { scopeToSql } from '../authz/abilities.js';
import { MANY, type Tx } from './tx.js';

/** Columns every tenant row has. */
export interface TenantRow {
  readonly officeId: Id;
  readonly id: Id;
}

/** Where a page starts and how long it is; keys are those of the ordering. */
export interface PageRequest {
  readonly first: number;
  readonly after: { readonly sort: string; readonly id: Id } | null;
}

export interface Page<E> {
  readonly rows: E[];
  readonly hasNext: boolean;
  readonly total: number;
}

/**
 * Base of repositories over a tenant table. Every statement names the office besides the policy: a second lock and
 * the route to one shard. Subclasses add the questions their context asks.
 */
export abstract class TenantRepository<E extends TenantRow & ObjectLiteral> {
  protected abstract readonly entity: new () => E;

  constructor(protected readonly tx: Tx) {}

  /** A query over this office's rows, aliased `t`. Add conditions with `andWhere` only: a second `where` would drop the office. */
  protected rows(): SelectQueryBuilder<E> {
    return this.tx.manager.createQueryBuilder(this.entity, 't').where('t.office_id = :officeId', { officeId: this.tx.officeId });
  }

  /** The row, or null when this office has none of that id; text that is no id at all has no row either. */
  async find(id: Id): Promise<E | null> {
    return isId(id) ? this.rows().andWhere('t.id = :id', { id }).getOne() : null;
  }

  /** The rows of these ids, in no order. */
  async findMany(ids: readonly Id[]): Promise<E[]> {
    const known = ids.filter(isId);
    return known.length === 0 ? [] : this.rows().andWhere('t.id IN (:...ids)', { ids: known }).getMany();
  }

  async insert(row: Omit<E, 'officeId'>): Promise<E> {
    this.tx.wrote();
    const full = this.tx.manager.create(this.entity, { ...row, officeId: this.tx.officeId } as unknown as DeepPartial<E>);
    await this.tx.manager.createQueryBuilder().insert().into(this.entity).values(full as never).updateEntity(false).execute();
    return full;
  }

  /** Inserts many rows in few statements. */
  async insertAll(rows: readonly Omit<E, 'officeId'>[]): Promise<void> {
    if (rows.length === 0) return;
    this.tx.wrote();
    if (rows.length > MANY) await this.tx.expectMany();
    for (let start = 0; start < rows.length; start += MANY) {
      const chunk = rows.slice(start, start + MANY).map((row) => ({ ...row, officeId: this.tx.officeId }));
      await this.tx.manager.createQueryBuilder().insert().into(this.entity).values(chunk as never).updateEntity(false).execute();
    }
  }

  /** Changes the named columns. Returns false when this office has no such row (or the extra condition no longer holds). */
  async update(id: Id, patch: Partial<Omit<E, 'officeId' | 'id'>>, condition?: { sql: string; parameters: ObjectLiteral }): Promise<boolean> {
    this.tx.wrote();
    const statement = this.tx.manager
      .createQueryBuilder()
      .update(this.entity)
      .set(patch as never)
      .where('office_id = :officeId AND id = :id', { officeId: this.tx.officeId, id });
    if (condition) statement.andWhere(condition.sql, condition.parameters);
    return ((await statement.execute()).affected ?? 0) === 1;
  }

  /** Narrows a list to what the seat may see; fields map to columns by a whitelist. */
  protected within(query: SelectQueryBuilder<E>, scope: readonly RowCondition[] | null, columns: Readonly<Record<string, string>>): SelectQueryBuilder<E> {
    const { sql, parameters } = scopeToSql(scope, columns);
    return query.andWhere(sql, parameters);
  }

  /** One page in the order of a text column, then id. `sort` is a column written by us, never a client's text. */
  protected async page(query: SelectQueryBuilder<E>, request: PageRequest, sort: string, direction: 'ASC' | 'DESC' = 'ASC'): Promise<Page<E>> {
    const total = await query.clone().getCount();
    if (request.after) {
      query.andWhere(`(${sort}, t.id) ${direction === 'ASC' ? '>' : '<'} (:afterSort, :afterId)`, { afterSort: request.after.sort, afterId: request.after.id });
    }
    const alias = sort.startsWith('t.') ? sort.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()) : sort;
    const rows = await query
      .orderBy(alias, direction)
      .addOrderBy('t.id', direction)
      .take(request.first + 1)
      .getMany();
    return { rows: rows.slice(0, request.first), hasNext: rows.length > request.first, total };
  }
}
