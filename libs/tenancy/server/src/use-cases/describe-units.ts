import { Injectable } from '@nestjs/common';
import { loaderOf, mayDoTo, UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import type { SectionEntity } from '../data/section.entity.js';
import { SectionsRepository, UnitsRepository } from '../data/units.repository.js';

/** A section as it is registered. */
export type SectionRow = SectionEntity;

export interface UnitRef {
  readonly id: Id;
  readonly name: string;
}

/** What hangs on units, loaded in one question per list: names, sections, attached institutions. */
@Injectable()
export class DescribeUnits {
  constructor(private readonly units: UnitOfWork) {}

  /** Name of a unit of the own office; null when there is none or the caller may not see units. */
  async ref(ctx: Ctx, unitId: Id | null): Promise<UnitRef | null> {
    if (unitId === null || !mayDoTo(ctx, 'read', 'Unit', { id: unitId })) return null;
    return loaderOf(ctx, 'unit-ref', async (ids: readonly Id[]) => {
      const found = await this.units.read(ctx, (tx) => tx.repo(UnitsRepository).findMany(ids));
      const byId = new Map(found.map((unit) => [unit.id, { id: unit.id, name: unit.name }]));
      return ids.map((id) => byId.get(id) ?? null);
    }).load(unitId);
  }

  sections(ctx: Ctx, unitId: Id): Promise<SectionEntity[]> {
    return loaderOf(ctx, 'unit-sections', async (ids: readonly Id[]) => {
      const found = await this.units.read(ctx, (tx) => tx.repo(SectionsRepository).ofUnits(ids));
      return ids.map((id) => found.filter((section) => section.unitId === id));
    }).load(unitId);
  }

  /** Names of what is attached to a unit, as far as the caller may see units: a unit's own seats see themselves alone. */
  attached(ctx: Ctx, unitId: Id): Promise<UnitRef[]> {
    return loaderOf(ctx, 'unit-attached', async (ids: readonly Id[]) => {
      const found = await this.units.read(ctx, (tx) => tx.repo(UnitsRepository).attachedTo(ids));
      return ids.map((id) => found.filter((unit) => unit.attachedToId === id && mayDoTo(ctx, 'read', 'Unit', unit)).map((unit) => ({ id: unit.id, name: unit.name })));
    }).load(unitId);
  }
}
