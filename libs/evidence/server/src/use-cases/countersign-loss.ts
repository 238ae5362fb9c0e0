import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { ItemsRepository } from '../data/items.repository.js';
import { reasonOf } from '../domain/document.rules.js';
import { lossSamePerson, lossSettled } from '../domain/evidence.errors.js';
import { ladderStep, NOTHING_INSTEAD } from '../domain/loss-ladder.rules.js';
import { cellFor, stepCells } from './step-cells.js';

/** Somebody else of the office takes a declared loss as true, which sets its ceiling, or refuses it, which opens the cell again. */
@Injectable()
export class CountersignLoss {
  constructor(private readonly units: UnitOfWork) {}

  /** @returns the pilot whose grid changed. @throws DomainError NOT_FOUND, LOSS_SETTLED, LOSS_SAME_PERSON, EVIDENCE_REASON_NEEDED */
  execute(ctx: Ctx, cellId: Id, accept: boolean, note: string): Promise<Id> {
    return this.units.run(ctx, async (tx) => {
      const cell = await cellFor(ctx, tx, cellId, 'countersign');
      if (cell.lossState !== 'declared') throw lossSettled();
      // The person counts, not the seat: one may hold several.
      if (cell.lossByPerson === ctx.seat.personId) throw lossSamePerson();
      const why = reasonOf(note, 'note');
      const step = ladderStep(cell.lossSubstitute ?? NOTHING_INSTEAD);
      if (!accept) await tx.repo(ItemsRepository).unlink([cell.id], `遗失声明未获副署：${why}`.slice(0, 200));
      await stepCells(tx, [cell], accept ? 'countersign' : 'refuse_loss', {
        reason: why,
        content: () => (accept ? { ceilingPct: step?.ceilingPct ?? '0.00' } : { note: why }),
      });
      tx.audit({
        action: accept ? 'evidence.loss_countersigned' : 'evidence.loss_refused',
        subjectType: 'EvidenceCell',
        subjectId: cell.id,
        summary: `${accept ? '副署' : '不予副署'}遗失声明 ${cell.leafCode} ${cell.material} ${cell.year}：${why}`.slice(0, 200),
        detail: { pilotId: cell.pilotId, declaredBy: cell.lossByName, ceilingPct: accept ? (step?.ceilingPct ?? '0.00') : null },
      });
      return cell.pilotId;
    });
  }
}
