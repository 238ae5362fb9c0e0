import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { OfficeAssessmentsRepository } from '../data/office-assessments.repository.js';
import { alreadyOnSite, officeIncomplete } from '../domain/office-assessment.errors.js';
import type { OfficeGridView } from '../domain/office-grid.js';
import type { OfficeNeed } from '../domain/office-row.rules.js';
import { officeSheet, officeView } from './compose-office-grid.js';
import { loadOffice, openOffice, scorerPart } from './office-access.js';
import { ReadScoringGrid } from './read-scoring-grid.js';

/** What a visit does not wait for: it may be made to find out. */
const LATER: readonly OfficeNeed[] = [null, 'evidence', 'na', 'self'];

/** From the desk to the unit: marks given from now on are those on site; the desk marks stay. */
@Injectable()
export class AdvanceScoring {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadScoringGrid,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, OFFICE_STATE, OFFICE_STAGE, OFFICE_INCOMPLETE, OFFICE_INTEREST_UNDECLARED, OFFICE_INTEREST_BARRED, OFFICE_SAME_PERSON */
  execute(ctx: Ctx, pilotId: Id): Promise<OfficeGridView> {
    return this.units.run(ctx, async (tx) => {
      const open = await openOffice(ctx, tx, this.reader, pilotId, 'advance_stage');
      if (open.office?.stage === 'on_site') throw alreadyOnSite('pilotId');
      const missing = officeSheet(this.reader, open, null).rows.filter(({ needs }) => !LATER.includes(needs));
      if (missing.length > 0) throw officeIncomplete(missing.map(({ code }) => code), '转入实地核定', 'pilotId');
      const offices = tx.repo(OfficeAssessmentsRepository);
      const part = await scorerPart(ctx, tx, open, 'pilotId');
      await offices.setState(pilotId, 'scoring', 'on_site');
      await offices.step(pilotId, 'stage_advanced', '', part);
      tx.audit({ action: 'officeAssessment.stage_advanced', subjectType: 'OfficeAssessment', subjectId: pilotId, summary: `初核完成，转入实地核定 ${open.row.unitName}` });
      return officeView(ctx, tx, this.reader, await loadOffice(ctx, tx, this.reader, open.row));
    });
  }
}
