import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { ItemsRepository } from '../data/items.repository.js';
import { reasonOf } from '../domain/document.rules.js';
import { cellStands, notLinked } from '../domain/evidence.errors.js';
import { bestGrade } from '../domain/grade.rules.js';
import { cellFor, stepCells } from './step-cells.js';

/** Takes a piece out of one cell. Cited nowhere any more, it is withdrawn; it is never deleted. */
@Injectable()
export class WithdrawEvidence {
  constructor(private readonly units: UnitOfWork) {}

  /** @returns the pilot whose grid changed. @throws DomainError NOT_FOUND, EVIDENCE_NOT_LINKED, CELL_ACCEPTED, CELL_STANDS (a sighting), EVIDENCE_REASON_NEEDED */
  execute(ctx: Ctx, itemId: Id, cellId: Id, reason: string): Promise<Id> {
    return this.units.run(ctx, async (tx) => {
      const cell = await cellFor(ctx, tx, cellId, 'answer');
      const why = reasonOf(reason);
      const items = tx.repo(ItemsRepository);
      const item = await items.find(itemId, true);
      const citing = item ? await items.citing(item.id) : [];
      if (!item || !citing.some((each) => each.cellId === cell.id)) throw notLinked();
      if (cell.state === 'sighted') throw cellStands(cell.state);
      const others = cell.state === 'held' ? (await items.unlink([cell.id], why, { itemId }), await items.gradesOf(cell.id, 'original')) : (await items.unlink([cell.id], why, { itemId }), []);
      const left = bestGrade(others);
      await stepCells(tx, [cell], 'withdraw', { reason: why, itemId, content: () => (left === null ? {} : { state: 'held', grade: left }) });
      if (citing.length === 1) await items.end(item.id, 'withdrawn', why);
      tx.audit({
        action: 'evidence.withdrawn',
        subjectType: 'EvidenceItem',
        subjectId: item.id,
        summary: `撤回佐证材料《${item.title}》（${cell.leafCode} ${cell.material} ${cell.year}）：${why}`.slice(0, 200),
        detail: { cellId: cell.id, pilotId: cell.pilotId, stillCited: citing.length - 1 },
      });
      return cell.pilotId;
    });
  }
}
