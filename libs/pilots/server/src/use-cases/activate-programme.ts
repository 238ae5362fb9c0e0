import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { localDateOf, type Ctx, type Id } from '@wudan/kernel-core';
import { ProgrammesRepository } from '../data/programmes.repository.js';
import { documentOf } from '../domain/programme-document.js';
import { activationFault } from '../domain/programme.rules.js';
import type { ProgrammeView } from '../domain/programme.js';
import { programmeChanged } from '../events/programme-changed.js';
import { loadFor, reloaded } from './load-programme.js';
import { judge, surroundingsOf, writeLists } from './write-programme.js';

/** Puts a draft in force: from today, or its first day, its units are asked. */
@Injectable()
export class ActivateProgramme {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, PROGRAMME_STATE, PROGRAMME_LEAD_SECTION, PROGRAMME_HEAD, PROGRAMME_EMPTY, PROGRAMME_PERIOD_OVER, and what no longer holds of the document */
  execute(ctx: Ctx, id: Id): Promise<ProgrammeView> {
    return this.units.run(ctx, async (tx) => {
      const stored = await loadFor(ctx, tx, id, 'activate');
      const document = documentOf(stored, localDateOf(tx.now));
      const around = await surroundingsOf(tx, document);
      judge(document, around);
      const fault = activationFault(document, around.today);
      if (fault) throw fault;
      await tx.repo(ProgrammesRepository).setState(id, 'active');
      // The first day of a membership is decided only now: nobody belonged to a draft.
      await writeLists(tx, id, document, around, { ...stored, units: [] }, 'active');
      tx.audit({
        action: 'programme.activated',
        subjectType: 'Programme',
        subjectId: id,
        summary: `启用评估轮次 ${stored.name}（${stored.startsOn}至${stored.endsOn}）`,
        detail: { units: document.units.length, counties: document.counties.length },
      });
      tx.emit(programmeChanged, { programmeId: id });
      return reloaded(tx, id);
    });
  }
}
