import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { localDateOf, normalisedText, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { findUnit } from '@wudan/tenancy-server';
import { ProgrammesRepository } from '../data/programmes.repository.js';
import type { CadenceMode, ProgrammeView } from '../domain/programme.js';
import { cadenceFault } from '../domain/set-cadence.rules.js';
import { programmeChanged } from '../events/programme-changed.js';
import { loadFor, reloaded } from './load-programme.js';

export interface SetCadenceInput {
  readonly programmeId: Id;
  /** Absent: the whole programme. */
  readonly unitId?: Id | null;
  readonly mode: string;
  /** Both ends included. */
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate;
  readonly reason: string;
}

const MODE_LABELS: Readonly<Record<CadenceMode, string>> = { daily: '每日调度', weekly: '每周调度', off: '暂停调度' };

/** Changes the rhythm of a programme or of one unit for some days, from today on. The log is only added to. */
@Injectable()
export class SetCadence {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, PROGRAMME_STATE, CADENCE_PAST, CADENCE_PERIOD, CADENCE_UNIT, PROGRAMME_CHOICE_UNKNOWN, PROGRAMME_TEXT_INVALID */
  execute(ctx: Ctx, { programmeId, ...input }: SetCadenceInput): Promise<ProgrammeView> {
    return this.units.run(ctx, async (tx) => {
      const stored = await loadFor(ctx, tx, programmeId, 'set_cadence', 'input.programmeId');
      const order = { ...input, unitId: input.unitId || null, reason: normalisedText(input.reason) };
      const fault = cadenceFault(stored, order, localDateOf(tx.now));
      if (fault) throw fault;
      const mode = order.mode as CadenceMode;
      const unit = order.unitId === null ? null : await findUnit(tx, order.unitId);
      await tx.repo(ProgrammesRepository).logCadence({ ...order, id: tx.id(), programmeId, mode });
      tx.audit({
        action: 'programme.cadence_set',
        subjectType: 'Programme',
        subjectId: programmeId,
        summary: `调整频次 ${stored.name}${unit ? `·${unit.name}` : ''}：${order.fromOn}至${order.toOn}${MODE_LABELS[mode]}`,
        detail: { ...order },
      });
      tx.emit(programmeChanged, { programmeId });
      return reloaded(tx, programmeId, 'input.programmeId');
    });
  }
}
