import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { linesProblem, normalisedLines, type Ctx, type Id } from '@wudan/kernel-core';
import { OfficeAssessmentsRepository } from '../data/office-assessments.repository.js';
import { letterSent, textRefused } from '../domain/office-assessment.errors.js';
import type { OfficeGridView } from '../domain/office-grid.js';
import { assessmentUnlocked } from '../events/assessment-events.js';
import { officeView } from './compose-office-grid.js';
import { loadOffice, officeRow, openOffice } from './office-access.js';
import { ReadScoringGrid } from './read-scoring-grid.js';

/** Opens an approved result again, with a reason, until the feedback letter is out. The decision stays on record; the whole way is gone anew. */
@Injectable()
export class UnlockOfficeAssessment {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadScoringGrid,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, OFFICE_STATE, OFFICE_LETTER_ISSUED, ASSESSMENT_TEXT_INVALID */
  execute(ctx: Ctx, pilotId: Id, reasonText: string): Promise<OfficeGridView> {
    return this.units.run(ctx, async (tx) => {
      const { row, office } = await openOffice(ctx, tx, this.reader, pilotId, 'unlock');
      const reason = normalisedLines(reasonText);
      const problem = linesProblem('解锁理由', reason, 2, 500);
      if (problem !== null) throw textRefused(problem, 'reason');
      if (office?.letterAt != null) throw letterSent('pilotId');
      const offices = tx.repo(OfficeAssessmentsRepository);
      await offices.setState(pilotId, 'scoring', office?.stage ?? 'desk');
      await offices.step(pilotId, 'unlocked', reason, null);
      tx.audit({ action: 'officeAssessment.unlocked', subjectType: 'OfficeAssessment', subjectId: pilotId, summary: `解锁评估结果 ${row.unitName}`, detail: { reason } });
      tx.emit(assessmentUnlocked, { pilotId });
      return officeView(ctx, tx, this.reader, await loadOffice(ctx, tx, this.reader, await officeRow(ctx, tx, pilotId)));
    });
  }
}
