import { Injectable } from '@nestjs/common';
import { ReadEvidence } from '@wudan/evidence-server';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { localDateOf, type Ctx, type Id } from '@wudan/kernel-core';
import { findOffice } from '@wudan/tenancy-server';
import { scoreSheet } from '../documents/score-sheet.sheet.js';
import { selfReportDocument } from '../documents/self-report.document.js';
import { notSubmitted } from '../domain/assessment.errors.js';
import { evidenceLines } from '../domain/evidence-lines.rules.js';
import type { ScoringGridView } from '../domain/scoring-grid.js';
import { ReadScoringGrid } from './read-scoring-grid.js';
import { ReadSelfReport } from './read-self-report.js';

export interface ExportedFile {
  readonly name: string;
  readonly base64: string;
}

/** What a unit prints of its self-assessment: the report in official layout and the score sheet. */
@Injectable()
export class ExportSelfAssessment {
  constructor(
    private readonly units: UnitOfWork,
    private readonly grids: ReadScoringGrid,
    private readonly reports: ReadSelfReport,
    private readonly evidence: ReadEvidence,
  ) {}

  /** @throws DomainError NOT_FOUND, SELF_ASSESSMENT_NO_SET, SELF_ASSESSMENT_NOT_SUBMITTED */
  async report(ctx: Ctx, pilotId: Id): Promise<ExportedFile> {
    const { report, grid } = await this.reports.execute(ctx, pilotId);
    authorizeExport(ctx, grid);
    const officeName = await this.units.read(ctx, async (tx) => (await findOffice(tx, tx.officeId))?.name ?? '');
    const { total, common, individual, execution, benefit, grade } = grid.totals;
    const content = await selfReportDocument({
      unitName: grid.unitName,
      officeName,
      sections: report.sections,
      rows: grid.rows,
      totals: { total, common, individual, execution, benefit, grade },
      evidence: evidenceLines(await this.evidence.grid(ctx, pilotId)),
      date: grid.signedAt === null ? null : localDateOf(grid.signedAt),
      createdAt: ctx.clock.now(),
    });
    return { name: `自评报告-${grid.unitName}.docx`, base64: content.toString('base64') };
  }

  /** @throws DomainError NOT_FOUND, SELF_ASSESSMENT_NO_SET, SELF_ASSESSMENT_NOT_SUBMITTED */
  async scoreSheet(ctx: Ctx, pilotId: Id): Promise<ExportedFile> {
    const grid = await this.grids.execute(ctx, pilotId);
    authorizeExport(ctx, grid);
    if (grid.hidden) throw notSubmitted('pilotId');
    const content = await scoreSheet({ unitName: grid.unitName, setVersion: grid.setVersion, rows: grid.rows, totals: grid.totals });
    return { name: `评分表-${grid.unitName}.xlsx`, base64: content.toString('base64') };
  }
}

const authorizeExport = (ctx: Ctx, { pilotId, unitId }: ScoringGridView): void => authorize(ctx, 'export', 'SelfAssessment', { pilotId, unitId }, '自评', 'pilotId');
