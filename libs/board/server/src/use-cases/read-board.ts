import { Injectable } from '@nestjs/common';
import { Cursors, mayDoTo, rowScope, UnitOfWork, type Connection, type PageArgs, type PageRequest } from '@wudan/kernel-server';
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
    const request = this.cursors.request(ctx, 'board', args);
    const scope = rowScope(ctx, 'read', 'BoardRow');
    if (request.after === null && scope?.some((condition) => Object.keys(condition).length === 0)) return this.#whole(ctx, request);
    return this.units.read(ctx, async (tx) => {
      const page = await tx.repo(UnitBoardRepository).list(scope, request);
      return this.cursors.connection(ctx, 'board', page, (row) => row.id, (row) => row);
    });
  }

  /** The hot path: the whole board of an office in one prepared call, when it fits one page. Same rows as the list. */
  async #whole(ctx: Ctx, request: PageRequest): Promise<Connection<BoardRow>> {
    const rows = await this.units.call<BoardRow>(ctx, 'board_rows', [request.first + 1]);
    if (rows.length > request.first) {
      const page = await this.units.read(ctx, (tx) => tx.repo(UnitBoardRepository).list([{}], request));
      return this.cursors.connection(ctx, 'board', page, (row) => row.id, (row) => row);
    }
    return this.cursors.connection(ctx, 'board', { rows, hasNext: false, total: rows.length }, (row) => row.id, (row) => row);
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
