import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { ItemsRepository } from '../data/items.repository.js';
import { reasonOf } from '../domain/document.rules.js';
import { cellAccepted } from '../domain/evidence.errors.js';
import { cellFor, stepCells } from './step-cells.js';

/** Lets a settled cell be changed again: accepted material may be replaced, everything that stands in for material is open. A unit may only undo what was not accepted. */
@Injectable()
export class ReopenCell {
  constructor(private readonly units: UnitOfWork) {}

  /** @returns the pilot whose grid changed. @throws DomainError NOT_FOUND, NOTHING_TO_REOPEN, CELL_ACCEPTED, EVIDENCE_REASON_NEEDED */
  execute(ctx: Ctx, cellId: Id, reason: string): Promise<Id> {
    return this.units.run(ctx, async (tx) => {
      const cell = await cellFor(ctx, tx, cellId, 'reopen');
      if (ctx.seat.unitId !== null && cell.review === 'accepted') throw cellAccepted();
      const why = reasonOf(reason);
      await stepCells(tx, [cell], 'reopen', { reason: why });
      if (cell.state !== 'held') await tx.repo(ItemsRepository).unlink([cell.id], `重新开放：${why}`.slice(0, 200));
      tx.audit({
        action: 'evidence.reopened',
        subjectType: 'EvidenceCell',
        subjectId: cell.id,
        summary: `重新开放 ${cell.leafCode} ${cell.material} ${cell.year}：${why}`.slice(0, 200),
        detail: { pilotId: cell.pilotId, before: cell.state },
      });
      return cell.pilotId;
    });
  }
}
