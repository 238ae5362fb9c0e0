import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { linesProblem, normalisedLines, type Ctx, type Id } from '@wudan/kernel-core';
import { SelfAssessmentsRepository } from '../data/self-assessments.repository.js';
import { textInvalid } from '../domain/assessment.errors.js';
import type { ScoringGridView } from '../domain/scoring-grid.js';
import { openGrid } from './open-grid.js';
import { ReadScoringGrid } from './read-scoring-grid.js';

/** The head takes the signature back before the submission; the items are open again. */
@Injectable()
export class WithdrawSignature {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadScoringGrid,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, SELF_ASSESSMENT_NOT_SIGNED, SELF_ASSESSMENT_LOCKED, ASSESSMENT_TEXT_INVALID */
  execute(ctx: Ctx, pilotId: Id, reasonText: string): Promise<ScoringGridView> {
    return this.units.run(ctx, async (tx) => {
      const { row, set } = await openGrid(ctx, tx, this.reader, pilotId, 'withdraw');
      const reason = normalisedLines(reasonText);
      const problem = linesProblem('撤回理由', reason, 2, 500);
      if (problem !== null) throw textInvalid(problem, 'reason');
      const state = row.submittedAt === null ? 'open' : 'returned';
      await tx.repo(SelfAssessmentsRepository).setState(pilotId, { state, setId: set.id, late: row.late ?? false, signed: false, submitted: false });
      tx.audit({ action: 'selfAssessment.signature_withdrawn', subjectType: 'SelfAssessment', subjectId: pilotId, summary: `撤回自评签字 ${row.unitName}`, detail: { reason } });
      return this.reader.within(ctx, tx, pilotId);
    });
  }
}
