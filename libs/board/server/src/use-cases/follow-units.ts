import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { localDateOf, type Ctx, type Id } from '@wudan/kernel-core';
import { findUnits, type UnitView } from '@wudan/tenancy-server';
import { UnitBoardRepository } from '../data/unit-board.repository.js';
import { BOARD_TOPIC } from '../events/office-published.js';
import { PublishOffice } from './publish-office.js';

/** Keeps the board's rows in step with the register: a new unit appears, a renamed one is renamed, a retired one goes. */
@Injectable()
export class FollowUnits {
  constructor(
    private readonly units: UnitOfWork,
    private readonly publish: PublishOffice,
  ) {}

  execute(ctx: Ctx, unitIds: readonly Id[]): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const today = localDateOf(tx.now);
      const board = tx.repo(UnitBoardRepository);
      const known = await findUnits(tx, unitIds);
      const retired = (unit: UnitView): boolean => unit.validTo !== null && unit.validTo <= today;
      await board.follow(known.filter((unit) => !retired(unit)));
      for (const unit of known.filter(retired)) await board.remove(unit.id);
      for (const unit of known) tx.wake(`${BOARD_TOPIC}.${tx.officeId}`, { unitId: unit.id });
      await this.publish.execute(ctx);
    });
  }
}
