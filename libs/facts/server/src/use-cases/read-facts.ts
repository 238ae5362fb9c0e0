import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { notFound, UNIT_ROLES, type Ctx, type Id } from '@wudan/kernel-core';
import { findUnit } from '@wudan/tenancy-server';
import { shippedFactNames } from '../data/fact-names.read-model.js';
import { FactsRepository } from '../data/facts.repository.js';
import { OFFICE_ONLY_NAMES, type FactNameView } from '../domain/fact-name.js';
import type { FactView } from '../domain/fact.js';

/** The figures of a unit that stand; to its own seats without what the office's checks found. */
@Injectable()
export class ReadFacts {
  constructor(private readonly units: UnitOfWork) {}

  /** @param name null for all. @throws DomainError NOT_FOUND */
  list(ctx: Ctx, unitId: Id, name: string | null): Promise<readonly FactView[]> {
    return this.units.read(ctx, async (tx) => {
      if (!(await findUnit(tx, unitId))) throw notFound('单位', 'unitId');
      authorize(ctx, 'read', 'Fact', { unitId }, '单位', 'unitId');
      const ofUnit = (UNIT_ROLES as readonly string[]).includes(ctx.seat.role);
      return tx.repo(FactsRepository).standing(unitId, name === null ? null : [name], ofUnit ? OFFICE_ONLY_NAMES : []);
    });
  }

  names(): readonly FactNameView[] {
    return shippedFactNames();
  }
}

/** What a figure is called and counted in; one nobody knows is called by its name. */
export function nameOf(name: string): FactNameView {
  return shippedFactNames().find((known) => known.name === name) ?? { name, label: name, unit: 'number' };
}
