import { Inject } from '@nestjs/common';
import { Args, Query, Resolver, Subscription } from '@nestjs/graphql';
import { Can, CurrentCtx, CurrentVisitor, live, mapNodes, PageArgs, SESSIONS, Wakes, type Connection, type Sessions, type Visitor } from '@wudan/kernel-server';
import type { Ctx } from '@wudan/kernel-core';
import { BOARD_TOPIC } from '../events/office-published.js';
import { ReadBoard, type BoardRowView } from '../use-cases/read-board.js';
import { BoardConnection, BoardRowType, OfficeSummaryType } from './board.type.js';

const rowType = (row: BoardRowView): BoardRowType => ({ ...row, unitId: row.id });

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
    return mapNodes(await this.read.list(ctx, args), rowType);
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
