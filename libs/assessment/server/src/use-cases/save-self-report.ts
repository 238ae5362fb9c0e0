import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { SelfReportsRepository } from '../data/self-reports.repository.js';
import { reportChanged } from '../domain/assessment.errors.js';
import type { EditedSection } from '../domain/self-report.js';
import { readSections } from '../domain/self-report.rules.js';
import { openGrid } from './open-grid.js';
import { ReadScoringGrid } from './read-scoring-grid.js';
import { ReadSelfReport, type ReportWithGrid } from './read-self-report.js';

export interface SaveSelfReportInput {
  readonly pilotId: Id;
  /** The version the change was made on; 0: nobody has edited it yet. */
  readonly version: number;
  /** Parts that are not named stay as they are. */
  readonly sections: readonly EditedSection[];
}

/** Keeps what people wrote into the report until the assessment is handed in. */
@Injectable()
export class SaveSelfReport {
  constructor(
    private readonly units: UnitOfWork,
    private readonly grids: ReadScoringGrid,
    private readonly reports: ReadSelfReport,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, SELF_ASSESSMENT_LOCKED, SELF_REPORT_CHANGED, SELF_REPORT_SECTION, ASSESSMENT_TEXT_INVALID */
  execute(ctx: Ctx, { pilotId, version, sections }: SaveSelfReportInput): Promise<ReportWithGrid> {
    return this.units.run(ctx, async (tx) => {
      const { row } = await openGrid(ctx, tx, this.grids, pilotId, 'edit_report', 'input.pilotId');
      const read = readSections(sections);
      if (read instanceof Error) throw read;
      const reports = tx.repo(SelfReportsRepository);
      const stored = await reports.find(pilotId);
      const changed = (mark: typeof stored): Error => reportChanged({ by: mark?.updatedBy ?? '', at: mark?.updatedAt ?? null });
      if (version !== (stored?.version ?? 0)) throw changed(stored);
      const named = new Set(read.map(({ key }) => key));
      const whole = [...(stored?.sections ?? []).filter(({ key }) => !named.has(key)), ...read];
      if (!(await reports.put(pilotId, version, whole))) throw changed(await reports.find(pilotId));
      tx.audit({
        action: 'selfReport.saved',
        subjectType: 'SelfAssessment',
        subjectId: pilotId,
        summary: `修改自评报告 ${row.unitName}`,
        detail: { version: version + 1, sections: [...named] },
      });
      return this.reports.within(ctx, tx, pilotId);
    });
  }
}
