import { createHmac, timingSafeEqual } from 'node:crypto';
import { Field, Int, ObjectType, ArgsType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { DomainError, isId, type Ctx, type Id } from '@wudan/kernel-core';
import type { Page, PageRequest } from '../db/tenant-repository.js';

/** No list gives more rows at once. */
export const MAX_PAGE = 200;

@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

/** `first` and `after`, as every list takes them. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 50 })
  first!: number;

  @Field(() => String, { nullable: true })
  after?: string | null;
}

export interface Edge<N> {
  cursor: string;
  node: N;
}

export interface Connection<N> {
  edges: Edge<N>[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** An edge whose cursor is signed when somebody asks for it: most lists are read without. */
class LazyEdge<N, R> implements Edge<N> {
  readonly #row: R;
  readonly #sign: (row: R) => string;

  constructor(
    readonly node: N,
    row: R,
    sign: (row: R) => string,
  ) {
    this.#row = row;
    this.#sign = sign;
  }

  get cursor(): string {
    return this.#sign(this.#row);
  }
}

/** The same connection with other nodes; cursors stay unsigned until they are asked for. */
export function mapNodes<N, M>(connection: Connection<N>, map: (node: N) => M): Connection<M> {
  const signed = (edge: Edge<N>): string => edge.cursor;
  return { ...connection, edges: connection.edges.map((edge) => new LazyEdge(map(edge.node), edge, signed)) };
}

/** Makes the GraphQL types `<Name>Edge` and `<Name>Connection`. */
export function connectionType<N>(node: Type<N>, name: string): Type<Connection<N>> {
  @ObjectType(`${name}Edge`)
  class EdgeType {
    @Field(() => String)
    cursor!: string;

    @Field(() => node)
    node!: N;
  }

  @ObjectType(`${name}Connection`)
  class ConnectionType {
    @Field(() => [EdgeType])
    edges!: EdgeType[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;

    @Field(() => Int)
    totalCount!: number;
  }
  return ConnectionType;
}

const invalidCursor = (): DomainError =>
  new DomainError({ code: 'CURSOR_INVALID', kind: 'invalid', field: 'after', message: '翻页位置（after）无效或不属于本列表，请从第一页重新打开。' });

/** Signs list positions, so that a forged one, or one of another office or list, is refused. */
export class Cursors {
  constructor(private readonly secret: string) {}

  /** @throws DomainError PAGE_SIZE_INVALID, CURSOR_INVALID */
  request(ctx: Ctx, list: string, args: PageArgs): PageRequest {
    if (!Number.isInteger(args.first) || args.first < 1 || args.first > MAX_PAGE) {
      throw new DomainError({ code: 'PAGE_SIZE_INVALID', kind: 'invalid', field: 'first', message: `每页条数（first）须在 1 到 ${MAX_PAGE} 之间，请调整后重试。` });
    }
    return { first: args.first, after: args.after === null || args.after === undefined ? null : this.#decode(ctx, list, args.after) };
  }

  connection<E extends { readonly id: Id }, N>(ctx: Ctx, list: string, page: Page<E>, sortOf: (row: E) => string, map: (row: E) => N): Connection<N> {
    const sign = (row: E): string => this.#encode(ctx, list, sortOf(row), row.id);
    const edges = page.rows.map((row) => new LazyEdge(map(row), row, sign));
    return {
      edges,
      pageInfo: {
        hasNextPage: page.hasNext,
        get endCursor() {
          return edges.at(-1)?.cursor ?? null;
        },
      },
      totalCount: page.total,
    };
  }

  #encode(ctx: Ctx, list: string, sort: string, id: Id): string {
    const body = Buffer.from(JSON.stringify([sort, id]));
    return Buffer.concat([this.#sign(ctx, list, body), body]).toString('base64url');
  }

  #decode(ctx: Ctx, list: string, cursor: string): { sort: string; id: Id } {
    const bytes = Buffer.from(cursor, 'base64url');
    const body = bytes.subarray(12);
    if (bytes.length < 14 || !timingSafeEqual(bytes.subarray(0, 12), this.#sign(ctx, list, body))) throw invalidCursor();
    const [sort, id] = JSON.parse(body.toString('utf8')) as [string, Id];
    if (!isId(id)) throw invalidCursor();
    return { sort, id };
  }

  #sign(ctx: Ctx, list: string, body: Buffer): Buffer {
    return createHmac('sha256', this.secret).update(`cursor:${ctx.officeId}:${list}:`).update(body).digest().subarray(0, 12);
  }
}
