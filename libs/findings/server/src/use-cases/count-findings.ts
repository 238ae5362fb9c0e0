import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { isId, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { findProgramme } from '@wudan/pilots-server';
import { FindingsRepository } from '../data/findings.repository.js';
import { LowerCountsRepository } from '../data/lower-counts.repository.js';
import type { FindingCountsView } from '../domain/finding-count.js';
import { countsOf } from '../domain/finding-count.rules.js';

/** How many findings of which kind a programme has, with those that its lower offices published. Sealed ones are in neither. */
@Injectable()
export class CountFindings {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND */
  execute(ctx: Ctx, programmeId: Id): Promise<FindingCountsView> {
    return this.units.read(ctx, async (tx) => {
      const programme = isId(programmeId) ? await findProgramme(tx, programmeId) : null;
      if (!programme) throw notFound('评估轮次', 'programmeId');
      authorize(ctx, 'count', 'Finding', {}, '评估轮次', 'programmeId');
      const counties = new Map(programme.counties.map(({ countyOfficeId, countyName }) => [countyOfficeId, countyName]));
      const lower = (await tx.repo(LowerCountsRepository).all()).filter(({ fromOfficeId, startsOn, endsOn }) => counties.has(fromOfficeId) && startsOn <= programme.endsOn && endsOn >= programme.startsOn);
      const own = await tx.repo(FindingsRepository).tallies(programmeId, 'all');
      // Whatever an office below calls the level of its own findings: seen from here they are a county's.
      const theirs = lower.flatMap(({ tallies }) => tallies.map((tally) => ({ ...tally, level: 'county' as const })));
      return countsOf([...own, ...theirs], [...new Set(lower.map(({ fromOfficeId }) => counties.get(fromOfficeId) ?? ''))]);
    });
  }
}
