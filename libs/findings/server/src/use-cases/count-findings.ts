import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { isId, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { findProgramme } from '@wudan/pilots-server';
import type { FindingCountsView } from '../domain/finding-count.js';
import { findingCountsOf } from './programme-callable.js';

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
      return findingCountsOf(tx, programme, 'all');
    });
  }
}
