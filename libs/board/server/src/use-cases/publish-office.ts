import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx } from '@wudan/kernel-core';
import { countSeats } from '@wudan/access-server';
import { countUnits, officeLine } from '@wudan/tenancy-server';
import { UnitBoardRepository } from '../data/unit-board.repository.js';
import { officePublished } from '../events/office-published.js';

/** Sends the office's figures to every office above it. */
@Injectable()
export class PublishOffice {
  constructor(private readonly units: UnitOfWork) {}

  execute(ctx: Ctx): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const { normal, due, overdue, onPlan, lagging, blocked, difficulties, percent } = await tx.repo(UnitBoardRepository).figures();
      const state = { units: await countUnits(tx), seats: await countSeats(tx), normal, due, overdue, onPlan, lagging, blocked, difficulties, percent, asOf: tx.now.toISOString() };
      for (const above of (await officeLine(tx)).slice(1)) tx.send(above, officePublished, state);
    });
  }
}
