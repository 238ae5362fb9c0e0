import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { reasonOf } from '../domain/document.rules.js';
import { cellFor, stepCells } from './step-cells.js';

/** Says that there never was such material for the year, and why. An assessor accepts that or sends it back. */
@Injectable()
export class MarkNotApplicable {
  constructor(private readonly units: UnitOfWork) {}

  /** @returns the pilot whose grid changed. @throws DomainError NOT_FOUND, CELL_ACCEPTED, CELL_STANDS, EVIDENCE_REASON_NEEDED */
  execute(ctx: Ctx, cellId: Id, reason: string): Promise<Id> {
    return this.units.run(ctx, async (tx) => {
      const cell = await cellFor(ctx, tx, cellId, 'answer');
      const note = reasonOf(reason);
      await stepCells(tx, [cell], 'not_applicable', { reason: note, content: () => ({ note }) });
      tx.audit({
        action: 'evidence.not_applicable',
        subjectType: 'EvidenceCell',
        subjectId: cell.id,
        summary: `标记不适用 ${cell.leafCode} ${cell.material} ${cell.year}：${note}`.slice(0, 200),
        detail: { pilotId: cell.pilotId },
      });
      return cell.pilotId;
    });
  }
}
