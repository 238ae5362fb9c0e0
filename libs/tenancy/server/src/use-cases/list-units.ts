import { Injectable } from '@nestjs/common';
import { authorize, Cursors, rowScope, UnitOfWork, type Connection, type PageArgs } from '@wudan/kernel-server';
import { localDateOf, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import type { UnitEntity } from '../data/unit.entity.js';
import { UnitsRepository } from '../data/units.repository.js';
import type { UnitKind } from '../domain/unit.rules.js';

/** A unit as it is registered. */
export type UnitRow = UnitEntity;

/** The register of units as far as the caller may see it. */
@Injectable()
export class ListUnits {
  constructor(
    private readonly units: UnitOfWork,
    private readonly cursors: Cursors,
  ) {}

  list(ctx: Ctx, args: PageArgs & { search?: string | null; kind?: UnitKind | null; includeRetired: boolean }): Promise<Connection<UnitEntity>> {
    return this.units.read(ctx, async (tx) => {
      const request = this.cursors.request(ctx, 'units', args);
      const page = await tx.repo(UnitsRepository).list(rowScope(ctx, 'read', 'Unit'), { ...args, today: localDateOf(tx.now) }, request);
      return this.cursors.connection(ctx, 'units', page, (row) => row.code, (row) => row);
    });
  }

  /** @throws DomainError NOT_FOUND */
  one(ctx: Ctx, id: Id): Promise<UnitEntity> {
    return this.units.read(ctx, async (tx) => {
      const unit = await tx.repo(UnitsRepository).find(id);
      if (!unit) throw notFound('单位', 'id');
      authorize(ctx, 'read', 'Unit', unit, '单位', 'id');
      return unit;
    });
  }
}
