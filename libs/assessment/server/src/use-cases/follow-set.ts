import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { SelfAssessmentsRepository } from '../data/self-assessments.repository.js';
import { followSet } from './open-grid.js';
import { ReadScoringGrid } from './read-scoring-grid.js';

/** Opens the self-assessment of a pilot whose set was issued, or takes it to the new version of the set. */
@Injectable()
export class FollowSet {
  constructor(
    private readonly units: UnitOfWork,
    private readonly reader: ReadScoringGrid,
  ) {}

  execute(ctx: Ctx, pilotId: Id): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const assessments = tx.repo(SelfAssessmentsRepository);
      await assessments.lock(pilotId, 'UPDATE');
      const row = await assessments.grid(pilotId);
      if (row) await followSet(tx, this.reader, row);
    });
  }
}
