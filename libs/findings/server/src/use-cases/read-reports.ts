import { Injectable } from '@nestjs/common';
import { allowedActions, authorize, mayDoTo, UnitOfWork, type Tx } from '@wudan/kernel-server';
import { isId, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { findPilot, findProgramme, pilotsOfProgramme, type PilotFacts } from '@wudan/pilots-server';
import { FindingsRepository } from '../data/findings.repository.js';
import { ReportsRepository } from '../data/reports.repository.js';
import { isInReport, isUndecided } from '../domain/agreement.rules.js';
import type { AssessmentReport, ReportState, ReportStep } from '../domain/assessment-report.js';
import { reportSections, sectionsForUnit } from '../domain/report-draft.rules.js';
import type { ReportMaterial } from '../domain/report-material.js';
import type { ReportLineView, ReportView } from '../domain/report-view.js';
import { isUnitSeat } from './finding-access.js';
import { gatherMaterial } from './gather-material.js';
import { reportSubject } from './report-access.js';

/** A report with what it was made of. */
export interface ReportWithMaterial {
  readonly view: ReportView;
  readonly material: ReportMaterial;
  readonly pilot: PilotFacts;
  readonly report: AssessmentReport | null;
}

const ACTIONS: Readonly<Record<ReportState, readonly string[]>> = {
  draft: ['draft', 'edit', 'send_for_comment', 'export'],
  comment: ['edit', 'send_for_comment', 'settle', 'export'],
  settled: ['edit', 'send_for_comment', 'submit', 'export'],
  review: ['review', 'export'],
  approved: ['issue', 'export'],
  issued: ['export'],
};

/** Steps that are nobody's business but the office's. */
const INSIDE: readonly ReportStep['act'][] = ['redrafted', 'returned', 'reopened', 'edited', 'drafted'];

/** Reads reports. A unit's seat reads its own once it is out for comment, and scores only where the programme shows them. */
@Injectable()
export class ReadReports {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND */
  one(ctx: Ctx, pilotId: Id): Promise<ReportWithMaterial> {
    return this.units.read(ctx, (tx) => this.within(ctx, tx, pilotId));
  }

  /** The same inside a unit of work. @throws DomainError NOT_FOUND */
  async within(ctx: Ctx, tx: Tx, pilotId: Id): Promise<ReportWithMaterial> {
    const pilot = isId(pilotId) ? await findPilot(tx, pilotId) : null;
    if (!pilot) throw notFound('评估报告', 'pilotId');
    const reports = tx.repo(ReportsRepository);
    const report = await reports.find(pilotId);
    const row = reportSubject(pilot.unitId, report);
    if (!mayDoTo(ctx, 'read', 'AssessmentReport', row)) throw notFound('评估报告', 'pilotId');
    const material = await gatherMaterial(tx, pilot);
    const inside = !isUnitSeat(ctx);
    const state = report?.state ?? 'draft';
    const issued = state === 'issued';
    const told = inside || material.policy.showScores;
    const sections = reportSections(material, report?.sections ?? []);
    const items = material.findings.filter(isInReport);
    const steps = report ? await reports.steps(pilotId) : [];
    const letter = await reports.letter(pilotId);
    const mine = report?.submittedPersonId === ctx.seat.personId;
    return {
      pilot,
      report,
      material,
      view: {
        pilotId,
        unitId: pilot.unitId,
        unitName: pilot.unitName,
        programmeId: pilot.programmeId,
        state,
        version: report?.version ?? 0,
        sections: inside ? sections : sectionsForUnit(material, sections, issued),
        commentDueOn: report?.commentDueOn ?? null,
        objectionDueOn: letter?.objectionDueOn ?? null,
        grade: inside || issued ? (report?.grade ?? (inside ? (material.result?.grade ?? null) : null)) : null,
        total: told && material.policy.sumAspects && (inside || issued) ? (report?.total ?? (inside ? (material.result?.total ?? null) : null)) : null,
        undecided: items.filter(isUndecided).length,
        agreed: items.filter(({ agreement }) => agreement === 'agreed').length,
        differs: items.filter(({ agreement }) => agreement === 'differs').length,
        steps: inside ? steps : steps.filter(({ act }) => !INSIDE.includes(act)).map((step) => ({ ...step, by: '编办', note: '' })),
        letter: letter && !inside ? { ...letter, issuedBy: '编办' } : letter,
        showScores: material.policy.showScores,
        can: report === null ? allowedActions(ctx, 'AssessmentReport', row, ['draft']) : allowedActions(ctx, 'AssessmentReport', row, ACTIONS[state].filter((action) => action !== 'review' || !mine)),
      },
    };
  }

  /** @throws DomainError NOT_FOUND */
  list(ctx: Ctx, programmeId: Id): Promise<ReportLineView[]> {
    return this.units.read(ctx, async (tx) => {
      if (!isId(programmeId) || !(await findProgramme(tx, programmeId))) throw notFound('评估轮次', 'programmeId');
      authorize(ctx, 'list', 'AssessmentReport', {}, '评估轮次', 'programmeId');
      const pilots = await pilotsOfProgramme(tx, programmeId);
      const reports = new Map((await tx.repo(ReportsRepository).ofProgramme(programmeId)).map((report) => [report.pilotId, report]));
      const letters = await tx.repo(ReportsRepository).letters(pilots.map(({ id }) => id));
      const findings = (await tx.repo(FindingsRepository).list({ programmeId })).filter(isInReport);
      return pilots.map(({ id, unitId, unitName, objectKind, objectName }) => {
        const report = reports.get(id);
        const own = findings.filter(({ pilotId }) => pilotId === id);
        return {
          pilotId: id,
          unitId,
          unitName: objectKind === 'unit' ? unitName : `${unitName}（${objectName}）`,
          state: report?.state ?? 'draft',
          findings: own.length,
          undecided: own.filter(isUndecided).length,
          differs: own.filter(({ agreement }) => agreement === 'differs').length,
          grade: report?.grade ?? null,
          docNumber: letters.get(id)?.docNumber ?? null,
          commentDueOn: report?.commentDueOn ?? null,
        };
      });
    });
  }
}
