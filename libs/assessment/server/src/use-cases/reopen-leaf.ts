import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { linesProblem, normalisedLines, type Ctx, type Id } from '@wudan/kernel-core';
import { OfficeAssessmentsRepository } from '../data/office-assessments.repository.js';
import { OfficeMarksRepository } from '../data/office-marks.repository.js';
import { leafUnknown } from '../domain/assessment.errors.js';
import { alreadyReopened, leafNotApplicable, nothingLocked, textRefused } from '../domain/office-assessment.errors.js';
import type { OfficeGridView } from '../domain/office-grid.js';
import { hundredthsOf } from '../domain/points.rules.js';
import { officeSheet, officeView } from './compose-office-grid.js';
import { loadOffice, officeRow, openOffice } from './office-access.js';
import { ReadScoringGrid } from './read-scoring-grid.js';
import { tellOffice } from './tell-office.js';

/** One item is scored again while the rest stays locked; then the reviews are gone through anew. */
@Injectable()
export class ReopenLeaf {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadScoringGrid,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, OFFICE_NOT_STARTED, OFFICE_APPROVED, OFFICE_NOT_LOCKED, OFFICE_LEAF_REOPENED, OFFICE_LEAF_NOT_APPLICABLE, SCORE_LEAF_UNKNOWN, ASSESSMENT_TEXT_INVALID */
  execute(ctx: Ctx, pilotId: Id, code: string, reasonText: string): Promise<OfficeGridView> {
    return this.units.run(ctx, async (tx) => {
      const open = await openOffice(ctx, tx, this.reader, pilotId, 'reopen_leaf');
      const { row, office } = open;
      const stage = office?.stage ?? 'desk';
      if (row.officeState === 'scoring' && open.reopenings.size === 0) throw nothingLocked('pilotId');
      const line = officeSheet(this.reader, open, null).rows.find((each) => each.code === code);
      if (!line) throw leafUnknown(code, 'code');
      if (open.reopenings.has(code)) throw alreadyReopened(code, 'code');
      if (line.naReason !== null && line.naAccepted === true) throw leafNotApplicable(code, 'code');
      const reason = normalisedLines(reasonText);
      const problem = linesProblem('重开理由', reason, 2, 500);
      if (problem !== null) throw textRefused(problem, 'reason');
      const offices = tx.repo(OfficeAssessmentsRepository);
      await offices.reopen(pilotId, code, reason);
      await tx.repo(OfficeMarksRepository).add(pilotId, { stage, code, score: line.final === null ? null : hundredthsOf(line.final), reason, act: 'reopened' });
      await offices.setState(pilotId, 'scoring', stage);
      await offices.step(pilotId, 'leaf_reopened', `${code}：${reason}`, null);
      tx.audit({ action: 'officeAssessment.leaf_reopened', subjectType: 'OfficeAssessment', subjectId: pilotId, summary: `重开评分指标 ${row.unitName} ${code}`, detail: { code, reason } });
      await tellOffice(tx, 'assessor', pilotId, '评分指标重开', `${row.unitName}的指标${code}已重开：${reason}请重新评分后提交审核。`);
      return officeView(ctx, tx, this.reader, await loadOffice(ctx, tx, this.reader, await officeRow(ctx, tx, pilotId)));
    });
  }
}
