import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { isId, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { SelfAssessmentsRepository } from '../data/self-assessments.repository.js';
import { notSubmitted } from '../domain/assessment.errors.js';
import type { ScoreEntry } from '../domain/self-assessment.js';
import { mayRead } from './may-read.js';

/** Every score an item was given, oldest first. */
@Injectable()
export class ReadScoreHistory {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, SELF_ASSESSMENT_NOT_SUBMITTED for the office before the submission */
  execute(ctx: Ctx, pilotId: Id, code: string): Promise<ScoreEntry[]> {
    return this.units.read(ctx, async (tx) => {
      const assessments = tx.repo(SelfAssessmentsRepository);
      const row = isId(pilotId) ? await assessments.grid(pilotId) : null;
      if (!row) throw notFound('自评', 'pilotId');
      mayRead(ctx, row, '自评');
      if (row.submittedAt === null && ctx.seat.unitId !== row.unitId) throw notSubmitted('pilotId');
      return assessments.history(pilotId, code);
    });
  }
}
