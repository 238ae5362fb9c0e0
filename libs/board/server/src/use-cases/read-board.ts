import { Injectable } from '@nestjs/common';
import { Cursors, mayDoTo, rowScope, UnitOfWork, type Connection, type PageArgs } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { PublishedOfficesRepository, type PublishedOfficeRow } from '../data/published-offices.repository.js';
import { UnitBoardRepository, type BoardRow } from '../data/unit-board.repository.js';

export type BoardRowView = BoardRow;

/** The board of the own office and the overview of the offices below. */
@Injectable()
export class ReadBoard {
  constructor(
    private readonly units: UnitOfWork,
    private readonly cursors: Cursors,
  ) {}

  list(ctx: Ctx, args: PageArgs): Promise<Connection<BoardRow>> {
    return this.units.read(ctx, async (tx) => {
      const page = await tx.repo(UnitBoardRepository).list(rowScope(ctx, 'read', 'BoardRow'), this.cursors.request(ctx, 'board', args));
      return this.cursors.connection(ctx, 'board', page, (row) => row.id, (row) => row);
    });
  }

  /** The row of a unit when the seat may see it. */
  async row(ctx: Ctx, unitId: Id): Promise<BoardRow | null> {
    if (!mayDoTo(ctx, 'read', 'BoardRow', { unitId })) return null;
    return this.units.read(ctx, (tx) => tx.repo(UnitBoardRepository).find(unitId));
  }

  overview(ctx: Ctx): Promise<PublishedOfficeRow[]> {
    return this.units.read(ctx, (tx) => tx.repo(PublishedOfficesRepository).list());
  }
}
