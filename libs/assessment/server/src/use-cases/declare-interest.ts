import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { linesProblem, normalisedLines, type Ctx, type Id } from '@wudan/kernel-core';
import { OfficeAssessmentsRepository } from '../data/office-assessments.repository.js';
import { interestInvalid, interestStands, textRefused } from '../domain/office-assessment.errors.js';
import { INTERESTS } from '../domain/office-assessment.js';
import type { OfficeGridView } from '../domain/office-grid.js';
import { officeView } from './compose-office-grid.js';
import { loadOffice, openOffice } from './office-access.js';
import { ReadScoringGrid } from './read-scoring-grid.js';

export interface DeclareInterestInput {
  readonly pilotId: Id;
  readonly interest: string;
  readonly note: string;
}

/** An assessor says before the first mark whether an interest stands against scoring this unit. Who has one reads and does not score; it is not taken back. */
@Injectable()
export class DeclareInterest {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadScoringGrid,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, OFFICE_APPROVED, OFFICE_INTEREST_INVALID, OFFICE_INTEREST_STANDS, ASSESSMENT_TEXT_INVALID */
  execute(ctx: Ctx, input: DeclareInterestInput): Promise<OfficeGridView> {
    return this.units.run(ctx, async (tx) => {
      const { pilotId } = input;
      const open = await openOffice(ctx, tx, this.reader, pilotId, 'declare', 'input.pilotId');
      const interest = INTERESTS.find((each) => each === input.interest);
      if (!interest) throw interestInvalid('input.interest');
      const note = normalisedLines(input.note);
      const problem = linesProblem('情况说明', note, interest === 'none' ? 0 : 2, 500);
      if (problem !== null) throw textRefused(problem, 'input.note');
      if (interest === 'none' && open.barred.has(ctx.seat.personId)) throw interestStands('input.interest');
      await tx.repo(OfficeAssessmentsRepository).declare(pilotId, interest, note);
      tx.audit({
        action: 'officeAssessment.interest_declared',
        subjectType: 'OfficeAssessment',
        subjectId: pilotId,
        summary: `申报利害关系 ${open.row.unitName}：${interest === 'none' ? '无' : '有，回避评分'}`,
        detail: { interest, note },
      });
      return officeView(ctx, tx, this.reader, await loadOffice(ctx, tx, this.reader, open.row));
    });
  }
}
