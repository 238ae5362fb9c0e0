import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { normalisedText, type Ctx, type Id } from '@wudan/kernel-core';
import { ProgrammesRepository } from '../data/programmes.repository.js';
import { reasonFault } from '../domain/programme.rules.js';
import type { ProgrammeView } from '../domain/programme.js';
import { programmeChanged } from '../events/programme-changed.js';
import { loadFor, reloaded } from './load-programme.js';

/** Ends a programme for good; nobody is asked any more. */
@Injectable()
export class CloseProgramme {
  constructor(private readonly units: UnitOfWork) {}

  /** @param reason kept in the audit trail. @throws DomainError NOT_FOUND, PROGRAMME_STATE, PROGRAMME_TEXT_INVALID */
  execute(ctx: Ctx, id: Id, reason: string): Promise<ProgrammeView> {
    return this.units.run(ctx, async (tx) => {
      const stored = await loadFor(ctx, tx, id, 'close');
      const cleaned = normalisedText(reason);
      const fault = reasonFault('结束原因', cleaned, 'reason');
      if (fault) throw fault;
      await tx.repo(ProgrammesRepository).setState(id, 'closed');
      tx.audit({ action: 'programme.closed', subjectType: 'Programme', subjectId: id, summary: `结束评估轮次 ${stored.name}：${cleaned}`, detail: { reason: cleaned } });
      tx.emit(programmeChanged, { programmeId: id });
      return reloaded(tx, id);
    });
  }
}
