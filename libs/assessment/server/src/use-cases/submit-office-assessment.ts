import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { OfficeAssessmentsRepository } from '../data/office-assessments.repository.js';
import { officeIncomplete, selfNotSubmitted } from '../domain/office-assessment.errors.js';
import type { OfficeGridView } from '../domain/office-grid.js';
import { officeSheet, officeView } from './compose-office-grid.js';
import { loadOffice, openOffice, officeRow, scorerPart } from './office-access.js';
import { ReadScoringGrid } from './read-scoring-grid.js';
import { tellOffice } from './tell-office.js';

/** Hands the scoring to the section: every item is marked and explained, and all of them are locked. Without a visit the desk marks stand. */
@Injectable()
export class SubmitOfficeAssessment {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadScoringGrid,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, OFFICE_STATE, OFFICE_SELF_RETURNED, OFFICE_INCOMPLETE, OFFICE_INTEREST_UNDECLARED, OFFICE_INTEREST_BARRED, OFFICE_SAME_PERSON */
  execute(ctx: Ctx, pilotId: Id): Promise<OfficeGridView> {
    return this.units.run(ctx, async (tx) => {
      const open = await openOffice(ctx, tx, this.reader, pilotId, 'submit');
      const { row, office } = open;
      if (row.state !== 'submitted') throw selfNotSubmitted('pilotId');
      const { missing, totals } = officeSheet(this.reader, open, null);
      if (missing.length > 0) throw officeIncomplete(missing, '提交审核', 'pilotId');
      const offices = tx.repo(OfficeAssessmentsRepository);
      const part = await scorerPart(ctx, tx, open, 'pilotId');
      await offices.closeReopenings(pilotId);
      await offices.setState(pilotId, 'section_review', office?.stage ?? 'desk');
      await offices.step(pilotId, 'submitted', '', part);
      tx.audit({ action: 'officeAssessment.submitted', subjectType: 'OfficeAssessment', subjectId: pilotId, summary: `编办评分提交审核 ${row.unitName}：${totals.total}分`, detail: { total: totals.total, grade: totals.grade } });
      await tellOffice(tx, 'supervisor', pilotId, '编办评分待审核', `${row.unitName}的编办评分已提交（${totals.total}分），请科室审核。`);
      return officeView(ctx, tx, this.reader, await loadOffice(ctx, tx, this.reader, await officeRow(ctx, tx, pilotId)));
    });
  }
}
