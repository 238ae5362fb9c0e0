import { Injectable } from '@nestjs/common';
import { coverageOf } from '@wudan/evidence-server';
import { factsOf } from '@wudan/facts-server';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import { isId, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { findPilot } from '@wudan/pilots-server';
import { SelfAssessmentsRepository } from '../data/self-assessments.repository.js';
import { SelfReportsRepository } from '../data/self-reports.repository.js';
import { notSubmitted } from '../domain/assessment.errors.js';
import type { ScoringGridView } from '../domain/scoring-grid.js';
import type { SelfReportView } from '../domain/self-report.js';
import { reportSections } from '../domain/self-report.rules.js';
import { mayRead } from './may-read.js';
import { ReadScoringGrid } from './read-scoring-grid.js';

/** A report with the grid it speaks of. */
export interface ReportWithGrid {
  readonly report: SelfReportView;
  readonly grid: ScoringGridView;
}

/** The report of a unit's self-assessment: drafted from data, edited by people. */
@Injectable()
export class ReadSelfReport {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadScoringGrid,
  ) {}

  /** @throws DomainError NOT_FOUND, SELF_ASSESSMENT_NO_SET, SELF_ASSESSMENT_NOT_SUBMITTED for the office before the submission */
  execute(ctx: Ctx, pilotId: Id): Promise<ReportWithGrid> {
    return this.units.read(ctx, async (tx) => {
      const row = isId(pilotId) ? await tx.repo(SelfAssessmentsRepository).grid(pilotId) : null;
      if (!row) throw notFound('自评报告', 'pilotId');
      mayRead(ctx, row, '自评报告');
      return this.within(ctx, tx, pilotId);
    });
  }

  /** The same inside a unit of work. The caller has authorised it. */
  async within(ctx: Ctx, tx: Tx, pilotId: Id): Promise<ReportWithGrid> {
    const pilot = await findPilot(tx, pilotId);
    if (!pilot) throw notFound('自评报告', 'pilotId');
    const grid = await this.reader.within(ctx, tx, pilotId);
    if (grid.hidden) throw notSubmitted('pilotId');
    const stored = await tx.repo(SelfReportsRepository).find(pilotId);
    const data = { pilot, grid, coverage: await coverageOf(tx, pilotId), facts: await factsOf(tx, pilot.unitId) };
    const sections = reportSections(data, stored?.sections ?? []);
    return { grid, report: { pilotId, version: stored?.version ?? 0, sections, updatedAt: stored?.updatedAt ?? null, updatedBy: stored?.updatedBy ?? null } };
  }
}
