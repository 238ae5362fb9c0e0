import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { reasonOf } from '../domain/document.rules.js';
import { evidenceReturned } from '../events/evidence-events.js';
import { cellFor, stepCells } from './step-cells.js';

export interface ReviewEvidenceInput {
  readonly cellId: Id;
  readonly accept: boolean;
  /** Needed to send something back. */
  readonly reason?: string | null;
}

/** Takes what stands in one cell as proof, or sends that one cell back; everything else stays as it is. */
@Injectable()
export class ReviewEvidence {
  constructor(private readonly units: UnitOfWork) {}

  /** @returns the pilot whose grid changed. @throws DomainError NOT_FOUND, NOTHING_TO_REVIEW, LOSS_UNSIGNED, CELL_NOT_RETURNABLE, EVIDENCE_REASON_NEEDED */
  execute(ctx: Ctx, input: ReviewEvidenceInput): Promise<Id> {
    return this.units.run(ctx, async (tx) => {
      const cell = await cellFor(ctx, tx, input.cellId, 'review', 'input.cellId');
      const reason = input.accept ? '采信' : reasonOf(input.reason ?? '', 'input.reason');
      await stepCells(tx, [cell], input.accept ? 'accept' : 'return', { reason, content: () => (input.accept ? {} : { returnReason: reason }) });
      tx.audit({
        action: input.accept ? 'evidence.accepted' : 'evidence.returned',
        subjectType: 'EvidenceCell',
        subjectId: cell.id,
        summary: `${input.accept ? '采信' : '退回'} ${cell.leafCode} ${cell.material} ${cell.year}${input.accept ? '' : `：${reason}`}`.slice(0, 200),
        detail: { pilotId: cell.pilotId },
      });
      if (!input.accept) tx.emit(evidenceReturned, { pilotId: cell.pilotId, unitId: cell.unitId, cellId: cell.id, leafCode: cell.leafCode, reason });
      return cell.pilotId;
    });
  }
}
