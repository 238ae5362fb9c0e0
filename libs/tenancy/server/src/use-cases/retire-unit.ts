import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import type { UnitEntity } from '../data/unit.entity.js';
import { UnitsRepository } from '../data/units.repository.js';
import { unitRetired } from '../domain/tenancy.errors.js';
import { unitRetirementFault } from '../domain/unit.rules.js';
import { unitsChanged } from '../events/units-changed.js';

/** Takes a unit out of force from a day on. Nothing is deleted. */
@Injectable()
export class RetireUnit {
  constructor(private readonly units: UnitOfWork) {}

  /** @param on first day on which it is no longer in force. @throws DomainError NOT_FOUND, UNIT_RETIRED, UNIT_RETIRED_TOO_EARLY, UNIT_HAS_ATTACHED */
  execute(ctx: Ctx, id: Id, on: LocalDate): Promise<UnitEntity> {
    return this.units.run(ctx, async (tx) => {
      const units = tx.repo(UnitsRepository);
      const unit = await units.find(id);
      if (!unit) throw notFound('单位', 'id');
      authorize(ctx, 'retire', 'Unit', unit, '单位', 'id');
      const attached = (await units.attachedTo([id])).filter((other) => other.validTo === null).map((other) => other.name);
      const fault = unitRetirementFault(unit, on, attached);
      if (fault) throw fault;
      if (!(await units.change(id, unit.version, { validTo: on }))) throw unitRetired(unit.name, on);
      tx.audit({ action: 'unit.retired', subjectType: 'Unit', subjectId: id, summary: `停用单位 ${unit.name}（${unit.code}）`, detail: { on } });
      tx.emit(unitsChanged, { unitIds: [id] });
      return { ...unit, validTo: on, version: unit.version + 1 };
    });
  }
}
