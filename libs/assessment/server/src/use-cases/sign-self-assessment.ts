import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { SelfAssessmentsRepository } from '../data/self-assessments.repository.js';
import { incomplete } from '../domain/assessment.errors.js';
import type { ScoringGridView } from '../domain/scoring-grid.js';
import { openGrid } from './open-grid.js';
import { ReadScoringGrid } from './read-scoring-grid.js';

/** The head of the unit signs for its assessment; nothing may be missing, and nothing changes until the signature is withdrawn. */
@Injectable()
export class SignSelfAssessment {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadScoringGrid,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, SELF_ASSESSMENT_INCOMPLETE, SELF_ASSESSMENT_SIGNED, SELF_ASSESSMENT_LOCKED */
  execute(ctx: Ctx, pilotId: Id): Promise<ScoringGridView> {
    return this.units.run(ctx, async (tx) => {
      const grid = await openGrid(ctx, tx, this.reader, pilotId, 'sign');
      const { missing, totals, setId, unitName, late } = this.reader.view(ctx, grid);
      if (missing.length > 0) throw incomplete(missing, 'pilotId');
      await tx.repo(SelfAssessmentsRepository).setState(pilotId, { state: 'signed', setId, late, signed: true, submitted: false });
      tx.audit({
        action: 'selfAssessment.signed',
        subjectType: 'SelfAssessment',
        subjectId: pilotId,
        summary: `自评签字确认 ${unitName}：${totals.total}分`,
        detail: { total: totals.total, common: totals.common, individual: totals.individual, setId },
      });
      return this.reader.within(ctx, tx, pilotId);
    });
  }
}
