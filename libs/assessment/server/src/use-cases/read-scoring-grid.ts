import { Injectable } from '@nestjs/common';
import { mayDoTo, UnitOfWork } from '@wudan/kernel-server';
import { isId, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import type { ScoringGridView } from '../domain/scoring-grid.js';
import type { GridRow } from '../domain/self-assessment.js';
import { PrepareScoringGrid } from './prepare-scoring-grid.js';

/** The scoring grid of a pilot: one call for what changes. */
@Injectable()
export class ReadScoringGrid extends PrepareScoringGrid {
  constructor(private readonly units: UnitOfWork) {
    super();
  }

  /** @throws DomainError NOT_FOUND, SELF_ASSESSMENT_NO_SET */
  async execute(ctx: Ctx, pilotId: Id): Promise<ScoringGridView> {
    const row = isId(pilotId) ? (await this.units.call<GridRow>(ctx, 'scoring_grid', [pilotId]))[0] : undefined;
    if (!row || !mayDoTo(ctx, 'read', 'SelfAssessment', { pilotId, unitId: row.unitId })) throw notFound('自评', 'pilotId');
    return this.view(ctx, await this.prepare(row, (work) => this.units.read(ctx, work)), true);
  }
}
