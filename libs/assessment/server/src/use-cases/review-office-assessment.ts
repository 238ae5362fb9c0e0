import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { linesProblem, normalisedLines, type Ctx, type Id } from '@wudan/kernel-core';
import { OfficeAssessmentsRepository } from '../data/office-assessments.repository.js';
import { textRefused } from '../domain/office-assessment.errors.js';
import type { OfficeGridView } from '../domain/office-grid.js';
import { officeView } from './compose-office-grid.js';
import { loadOffice, officeRow, openOffice, takePart } from './office-access.js';
import { ReadScoringGrid } from './read-scoring-grid.js';
import { tellOffice } from './tell-office.js';

export interface ReviewOfficeInput {
  readonly pilotId: Id;
  readonly accept: boolean;
  readonly note: string;
}

const LABELS = { section: '科室审核', leader: '分管领导审核' } as const;

/** The section's review, then the leader's: two people, and neither of them scored. Who returns it says why; then everything is open again. */
@Injectable()
export class ReviewOfficeAssessment {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadScoringGrid,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, OFFICE_STATE, OFFICE_APPROVED, OFFICE_SAME_PERSON, ASSESSMENT_TEXT_INVALID */
  execute(ctx: Ctx, { pilotId, accept, note: noteText }: ReviewOfficeInput): Promise<OfficeGridView> {
    return this.units.run(ctx, async (tx) => {
      const { row, office } = await openOffice(ctx, tx, this.reader, pilotId, 'review', 'input.pilotId');
      const part = row.officeState === 'section_review' ? 'section' : 'leader';
      await takePart(ctx, tx, pilotId, part, null, 'input.pilotId');
      const note = normalisedLines(noteText);
      const problem = linesProblem(accept ? '审核意见' : '退回理由', note, accept ? 0 : 2, 500);
      if (problem !== null) throw textRefused(problem, 'input.note');
      const offices = tx.repo(OfficeAssessmentsRepository);
      await offices.setState(pilotId, !accept ? 'scoring' : part === 'section' ? 'leader_review' : 'decision', office?.stage ?? 'desk');
      await offices.step(pilotId, `${part}_${accept ? 'passed' : 'returned'}`, note, part);
      const verdict = `${LABELS[part]}${accept ? '通过' : '退回'}`;
      tx.audit({ action: `officeAssessment.${part}_${accept ? 'passed' : 'returned'}`, subjectType: 'OfficeAssessment', subjectId: pilotId, summary: `编办评分${verdict} ${row.unitName}`, detail: { note } });
      if (!accept) await tellOffice(tx, 'assessor', pilotId, '编办评分退回', `${row.unitName}的编办评分已由${LABELS[part]}退回：${note}`);
      else if (part === 'section') await tellOffice(tx, 'leader', pilotId, '编办评分待审核', `${row.unitName}的编办评分已通过科室审核，请分管领导审核。`);
      else await tellOffice(tx, 'supervisor', pilotId, '待登记编委决定', `${row.unitName}的编办评分已通过分管领导审核，请报编委决定后登记。`);
      return officeView(ctx, tx, this.reader, await loadOffice(ctx, tx, this.reader, await officeRow(ctx, tx, pilotId, 'input.pilotId')));
    });
  }
}
