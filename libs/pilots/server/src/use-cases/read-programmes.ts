import { Injectable } from '@nestjs/common';
import { allowedActions, authorize, UnitOfWork } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { ProgrammesRepository } from '../data/programmes.repository.js';
import { isOpenTo, PROGRAMME_ACTIONS } from '../domain/programme.transitions.js';
import type { ProgrammeView } from '../domain/programme.js';
import { findProgramme, named } from './callable.js';

/** What the caller may do to a programme as it stands. */
export function programmeActions(ctx: Ctx, programme: Pick<ProgrammeView, 'id' | 'state'>): string[] {
  return allowedActions(ctx, 'Programme', programme, PROGRAMME_ACTIONS.filter((action) => isOpenTo(programme.state, action)));
}

/** The programmes of the office. */
@Injectable()
export class ReadProgrammes {
  constructor(private readonly units: UnitOfWork) {}

  /** All of them, newest period first: an office has a handful in a year. */
  list(ctx: Ctx): Promise<ProgrammeView[]> {
    return this.units.read(ctx, async (tx) => {
      authorize(ctx, 'read', 'Programme', {}, '评估轮次');
      return named(tx, await tx.repo(ProgrammesRepository).list(null));
    });
  }

  /** @throws DomainError NOT_FOUND */
  one(ctx: Ctx, id: Id): Promise<ProgrammeView> {
    return this.units.read(ctx, async (tx) => {
      const programme = await findProgramme(tx, id);
      if (!programme) throw notFound('评估轮次', 'id');
      authorize(ctx, 'read', 'Programme', programme, '评估轮次', 'id');
      return programme;
    });
  }
}
