import { FollowsSeal, type SealFollower } from '@wudan/findings-server';
import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { RectItemsRepository } from '../data/rect-items.repository.js';
import { endItemCards } from './rect-cards.js';

/** A finding is handed to discipline: it leaves the ledger, its counts and every card in the same transaction. */
@FollowsSeal()
export class TransferItem implements SealFollower {
  async letGo(tx: Tx, findingId: Id): Promise<void> {
    const id = await tx.repo(RectItemsRepository).transfer(findingId);
    if (id === null) return;
    await endItemCards(tx, id, '该提示已由编办撤回，无需作答。');
    tx.audit({ action: 'rectification.transferred', subjectType: 'RectItem', subjectId: id, summary: '问题线索已移送，退出整改台账' });
  }
}
