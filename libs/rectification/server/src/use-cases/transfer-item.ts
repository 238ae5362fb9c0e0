import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { RectItemsRepository } from '../data/rect-items.repository.js';
import { endItemCards } from './rect-cards.js';

/** A finding was handed to discipline: it leaves the ledger, its counts and every card. */
@Injectable()
export class TransferItem {
  constructor(private readonly units: UnitOfWork) {}

  execute(ctx: Ctx, findingId: Id): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const id = await tx.repo(RectItemsRepository).transfer(findingId);
      if (id === null) return;
      await endItemCards(tx, id, '该提示已由编办撤回，无需作答。');
      tx.audit({ action: 'rectification.transferred', subjectType: 'RectItem', subjectId: id, summary: '问题线索已移送，退出整改台账' });
    });
  }
}
