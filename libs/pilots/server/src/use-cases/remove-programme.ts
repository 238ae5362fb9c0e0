import { Injectable } from '@nestjs/common';
import { explainConstraint, UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { ProgrammePartsRepository } from '../data/programme-parts.repository.js';
import { ProgrammesRepository } from '../data/programmes.repository.js';
import { programmeInUse } from '../domain/programme.errors.js';
import type { ProgrammeView } from '../domain/programme.js';
import { loadFor, reloaded } from './load-programme.js';

for (const constraint of ['pilot_programme', 'work_plan_programme', 'guide_programme', 'training_programme']) explainConstraint(constraint, programmeInUse);

/** Deletes a draft. What was in force once is never deleted. */
@Injectable()
export class RemoveProgramme {
  constructor(private readonly units: UnitOfWork) {}

  /** @returns the programme as it last was. @throws DomainError NOT_FOUND, PROGRAMME_STATE, PROGRAMME_IN_USE */
  execute(ctx: Ctx, id: Id): Promise<ProgrammeView> {
    return this.units.run(ctx, async (tx) => {
      const stored = await loadFor(ctx, tx, id, 'remove');
      const last = await reloaded(tx, id);
      await tx.repo(ProgrammePartsRepository).clear(id);
      await tx.repo(ProgrammesRepository).remove(id);
      tx.audit({
        action: 'programme.removed',
        subjectType: 'Programme',
        subjectId: id,
        summary: `删除评估轮次草稿 ${stored.name}`,
        detail: { startsOn: stored.startsOn, endsOn: stored.endsOn, units: stored.units.map(({ unitId }) => unitId) },
      });
      return last;
    });
  }
}
