import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { localDateOf, normalisedText, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { copyOf } from '../domain/copy-programme.rules.js';
import { documentOf } from '../domain/programme-document.js';
import { nameFault, periodFault } from '../domain/programme.rules.js';
import type { ProgrammeView } from '../domain/programme.js';
import { loadFor, reloaded } from './load-programme.js';
import { createDraft } from './save-programme.js';
import { surroundingsOf } from './write-programme.js';

export interface CopyProgrammeInput {
  readonly id: Id;
  readonly name: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
}

/** Makes a draft out of another programme, most often last year's. */
@Injectable()
export class CopyProgramme {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, PROGRAMME_TEXT_INVALID, PROGRAMME_PERIOD_REVERSED, PROGRAMME_PERIOD_TOO_LONG */
  execute(ctx: Ctx, { id, ...order }: CopyProgrammeInput): Promise<ProgrammeView> {
    return this.units.run(ctx, async (tx) => {
      const stored = await loadFor(ctx, tx, id, 'copy');
      const name = normalisedText(order.name);
      const fault = nameFault(name, 'name') ?? periodFault(order, 'endsOn');
      if (fault) throw fault;
      const today = localDateOf(tx.now);
      // Of a programme that is over, the units that were in it to the end are the ones to start from.
      const source = documentOf(stored, stored.state === 'closed' && stored.endsOn < today ? stored.endsOn : today);
      const copy = await createDraft(tx, copyOf(source, { ...order, name }, await surroundingsOf(tx, source)), stored);
      return reloaded(tx, copy);
    });
  }
}
