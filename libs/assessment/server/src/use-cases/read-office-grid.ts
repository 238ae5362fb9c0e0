import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { OfficeMarksRepository } from '../data/office-marks.repository.js';
import type { OfficeScoreEntry } from '../domain/office-assessment.js';
import type { OfficeGridView } from '../domain/office-grid.js';
import { officeView } from './compose-office-grid.js';
import { loadOffice, officeRow } from './office-access.js';
import { ReadScoringGrid } from './read-scoring-grid.js';

/** The office's assessment of one pilot: every score an item has, and the way to the decision. */
@Injectable()
export class ReadOfficeGrid {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadScoringGrid,
  ) {}

  /** @throws DomainError NOT_FOUND, SELF_ASSESSMENT_NO_SET */
  execute(ctx: Ctx, pilotId: Id): Promise<OfficeGridView> {
    return this.units.read(ctx, async (tx) => officeView(ctx, tx, this.reader, await loadOffice(ctx, tx, this.reader, await officeRow(ctx, tx, pilotId))));
  }

  /** Every mark the office gave an item, oldest first. @throws DomainError NOT_FOUND */
  history(ctx: Ctx, pilotId: Id, code: string): Promise<OfficeScoreEntry[]> {
    return this.units.read(ctx, async (tx) => {
      await officeRow(ctx, tx, pilotId);
      return tx.repo(OfficeMarksRepository).history(pilotId, code);
    });
  }
}
