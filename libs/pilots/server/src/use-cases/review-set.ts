import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { normalisedText, textProblem, type Ctx, type Id } from '@wudan/kernel-core';
import { IndicatorSetsRepository } from '../data/indicator-sets.repository.js';
import { PilotsRepository } from '../data/pilots.repository.js';
import { pilotInvalid, reviewedByOneself } from '../domain/pilot.errors.js';
import { setStateFault } from '../domain/set.transitions.js';
import { lockSet } from './pilot-access.js';
import { ReadPilots, type SetView } from './read-pilots.js';

/** Four eyes: somebody else than who submitted the set accepts it or sends it back. */
@Injectable()
export class ReviewSet {
  constructor(
    private readonly units: UnitOfWork,
    private readonly read: ReadPilots,
  ) {}

  /** @param note needed when the set is sent back. @throws DomainError NOT_FOUND, SET_STATE, SET_REVIEWED_BY_ONESELF, PILOT_INVALID */
  execute(ctx: Ctx, id: Id, accept: boolean, note: string): Promise<SetView> {
    return this.units.run(ctx, async (tx) => {
      const { set, pilot } = await lockSet(ctx, tx, id, 'review_set');
      const fault = setStateFault(set.state, 'review');
      if (fault) throw fault;
      if (set.submittedBy === ctx.seat.personId) throw reviewedByOneself();
      const said = normalisedText(note);
      const problem = textProblem('审核意见', said, { min: accept ? 0 : 2, max: 300, lines: true });
      if (problem !== null) throw pilotInvalid(problem, 'note');
      await tx.repo(IndicatorSetsRepository).review(id, accept, said);
      await tx.repo(PilotsRepository).touch(pilot.id);
      tx.audit({
        action: accept ? 'indicator_set.reviewed' : 'indicator_set.returned',
        subjectType: 'IndicatorSet',
        subjectId: id,
        summary: `指标单${accept ? '审核通过' : '退回'} ${pilot.objectName} 第${set.version}版`,
        detail: { note: said, contentHash: set.contentHash },
      });
      return this.read.setView(ctx, tx, id);
    });
  }
}
