import { Inject } from '@nestjs/common';
import { Args, Query, Resolver, Subscription } from '@nestjs/graphql';
import { Can, CurrentCtx, CurrentVisitor, live, PageArgs, SESSIONS, Wakes, type Connection, type Sessions, type Visitor } from '@wudan/kernel-server';
import type { Ctx } from '@wudan/kernel-core';
import { BOARD_TOPIC } from '../events/office-published.js';
import { ReadBoard, type BoardRowView } from '../use-cases/read-board.js';
import { BoardConnection, BoardRowType, OfficeSummaryType } from './board.type.js';

const rowType = ({ id, ...row }: BoardRowView): BoardRowType => ({ unitId: id, ...row });

/** The board of the own office, live, and the overview of the offices below. */
@Resolver()
export class BoardResolver {
  constructor(
    private readonly read: ReadBoard,
    private readonly wakes: Wakes,
    @Inject(SESSIONS) private readonly sessions: Sessions,
  ) {}

  @Query(() => BoardConnection)
  @Can('read', 'BoardRow')
  async board(@CurrentCtx() ctx: Ctx, @Args() args: PageArgs): Promise<Connection<BoardRowType>> {
    const page = await this.read.list(ctx, args);
    return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: rowType(node) })) };
  }

  @Query(() => [OfficeSummaryType])
  @Can('read', 'Overview')
  overview(@CurrentCtx() ctx: Ctx): Promise<OfficeSummaryType[]> {
    return this.read.overview(ctx);
  }

  @Subscription(() => BoardRowType, { resolve: (row: BoardRowType) => row })
  @Can('read', 'BoardRow')
  boardChanged(@CurrentVisitor() visitor: Visitor): AsyncIterableIterator<BoardRowType> {
    return live({ wakes: this.wakes, sessions: this.sessions }, visitor, BOARD_TOPIC, async (ctx, ref) => {
      const row = await this.read.row(ctx, ref['unitId'] ?? '');
      return row ? rowType(row) : null;
    });
  }
}
