import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork, type Tx } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { findProgramme, pilotsOfProgramme, type PilotFacts } from '@wudan/pilots-server';
import { OfficeAssessmentsRepository } from '../data/office-assessments.repository.js';
import { SelfAssessmentsRepository } from '../data/self-assessments.repository.js';
import { officeSheet } from './compose-office-grid.js';
import { loadOffice, stateOf } from './office-access.js';
import { ReadScoringGrid } from './read-scoring-grid.js';

/** Where the office's scoring of one pilot stands. */
export interface OfficeProgressView {
  readonly pilotId: Id;
  readonly unitId: Id;
  readonly unitName: string;
  readonly state: string;
  readonly stage: string;
  readonly scored: number;
  readonly leaves: number;
  /** null before the first mark. */
  readonly total: string | null;
  /** null before the unit has handed in. */
  readonly selfTotal: string | null;
  /** null until every item is marked. */
  readonly grade: string | null;
  readonly gaps: number;
  readonly declaredBy: number;
  readonly approvedOn: LocalDate | null;
}

/** Where the office's scoring stands for every pilot of a programme. */
@Injectable()
export class ReadOfficeProgress {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadScoringGrid,
  ) {}

  /** @throws DomainError NOT_FOUND */
  execute(ctx: Ctx, programmeId: Id): Promise<OfficeProgressView[]> {
    return this.units.read(ctx, async (tx) => {
      if (!(await findProgramme(tx, programmeId))) throw notFound('评估轮次', 'programmeId');
      authorize(ctx, 'read', 'OfficeAssessment', {}, '评估轮次', 'programmeId');
      const lines: OfficeProgressView[] = [];
      for (const pilot of await pilotsOfProgramme(tx, programmeId)) lines.push(await this.#line(ctx, tx, pilot));
      return lines;
    });
  }

  async #line(ctx: Ctx, tx: Tx, { id: pilotId, unitId, unitName }: PilotFacts): Promise<OfficeProgressView> {
    const row = await tx.repo(SelfAssessmentsRepository).grid(pilotId);
    const nothing = { pilotId, unitId, unitName, state: 'waiting', stage: 'desk', scored: 0, leaves: 0, total: null, selfTotal: null, grade: null, gaps: 0, declaredBy: 0, approvedOn: null };
    if (row?.setId == null) return nothing;
    const open = await loadOffice(ctx, tx, this.reader, row);
    const decision = open.office?.state === 'approved' ? await tx.repo(OfficeAssessmentsRepository).decision(pilotId) : null;
    const { totals, selfTotals, rows } = officeSheet(this.reader, open, decision);
    return {
      ...nothing,
      state: stateOf(open),
      stage: open.office?.stage ?? 'desk',
      scored: totals.scored,
      leaves: totals.leaves,
      total: totals.scored === 0 ? null : totals.total,
      selfTotal: row.submittedAt === null ? null : selfTotals.total,
      grade: totals.scored === totals.leaves ? totals.grade : null,
      gaps: rows.filter(({ gap }) => gap !== null && gap !== '0.00').length,
      declaredBy: open.declarations.length,
      approvedOn: decision?.decidedOn ?? null,
    };
  }
}
