import { Injectable } from '@nestjs/common';
import { compileDocument } from '@wudan/catalogue-server';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { IndicatorSetsRepository } from '../data/indicator-sets.repository.js';
import { PilotsRepository } from '../data/pilots.repository.js';
import { setFaulty } from '../domain/pilot.errors.js';
import { setStateFault } from '../domain/set.transitions.js';
import { lockSet } from './pilot-access.js';
import { ReadPilots, type SetView } from './read-pilots.js';

/** Sends a set without faults to somebody else for review. */
@Injectable()
export class SubmitSet {
  constructor(
    private readonly units: UnitOfWork,
    private readonly read: ReadPilots,
  ) {}

  /** @throws DomainError NOT_FOUND, SET_STATE, SET_FAULTY */
  execute(ctx: Ctx, id: Id): Promise<SetView> {
    return this.units.run(ctx, async (tx) => {
      const { set, pilot } = await lockSet(ctx, tx, id, 'submit_set');
      const fault = setStateFault(set.state, 'submit');
      if (fault) throw fault;
      const { faults } = compileDocument(set.document);
      if (faults.length > 0) throw setFaulty(faults.length, faults[0]?.message ?? '');
      await tx.repo(IndicatorSetsRepository).submit(id);
      await tx.repo(PilotsRepository).touch(pilot.id);
      tx.audit({ action: 'indicator_set.submitted', subjectType: 'IndicatorSet', subjectId: id, summary: `指标单送审 ${pilot.objectName} 第${set.version}版`, detail: { contentHash: set.contentHash } });
      return this.read.setView(ctx, tx, id);
    });
  }
}
