import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { normalisedText, textProblem, type Ctx, type Id } from '@wudan/kernel-core';
import { IndicatorSetsRepository } from '../data/indicator-sets.repository.js';
import { PilotsRepository } from '../data/pilots.repository.js';
import { pilotInvalid, setState } from '../domain/pilot.errors.js';
import { SET_STATE_LABELS, setStateFault } from '../domain/set.transitions.js';
import { lockSet } from './pilot-access.js';
import { ReadPilots, type SetView } from './read-pilots.js';

/** Begins a new version of an issued set; the issued one stays in force until the new one is issued. */
@Injectable()
export class ReviseSet {
  constructor(
    private readonly units: UnitOfWork,
    private readonly read: ReadPilots,
  ) {}

  /** @throws DomainError NOT_FOUND, SET_STATE (not issued, or a newer version is under way), PILOT_INVALID */
  execute(ctx: Ctx, id: Id, reason: string): Promise<SetView> {
    return this.units.run(ctx, async (tx) => {
      const { set, pilot } = await lockSet(ctx, tx, id, 'revise_set');
      const fault = setStateFault(set.state, 'revise');
      if (fault) throw fault;
      const why = normalisedText(reason);
      const problem = textProblem('修订理由', why, { min: 2, max: 200 });
      if (problem !== null) throw pilotInvalid(problem, 'reason');
      const sets = tx.repo(IndicatorSetsRepository);
      const latest = await sets.latestOf(pilot.id);
      if (latest && latest.id !== set.id) throw setState('再次修订', SET_STATE_LABELS[set.state], `第${latest.version}版正在编制（${SET_STATE_LABELS[latest.state]}），请在该版本上继续`);
      const next = tx.id();
      await sets.insert(next, pilot.id, set.version + 1, set, why);
      await sets.replaceOverrides(next, await sets.overridesOf(set.id));
      await tx.repo(PilotsRepository).touch(pilot.id);
      tx.audit({ action: 'indicator_set.revised', subjectType: 'IndicatorSet', subjectId: next, summary: `修订指标单 ${pilot.objectName}：第${set.version + 1}版，${why}`, detail: { from: set.id, reason: why } });
      return this.read.setView(ctx, tx, next);
    });
  }
}
