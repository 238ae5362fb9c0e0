import { Injectable } from '@nestjs/common';
import { authorize, explainConstraint, UnitOfWork, type Tx } from '@wudan/kernel-server';
import { localDateOf, notFound, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import type { SectionEntity } from '../data/section.entity.js';
import type { UnitEntity } from '../data/unit.entity.js';
import { SectionsRepository, UnitsRepository } from '../data/units.repository.js';
import { normalisedName } from '../domain/name.rules.js';
import { sectionNameTaken } from '../domain/tenancy.errors.js';
import { newSectionFault } from '../domain/unit.rules.js';

explainConstraint('section_name_once', () => sectionNameTaken('所填名称', '该单位'));

/** Adds a section (内设科室) to a unit in force. */
@Injectable()
export class CreateSection {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, UNIT_RETIRED, SECTION_NAME_INVALID, SECTION_NAME_TAKEN, TOO_MANY_SECTIONS */
  execute(ctx: Ctx, input: { unitId: Id; name: string; validFrom?: LocalDate | null }): Promise<SectionEntity> {
    return this.units.run(ctx, async (tx) => {
      const unit = await tx.repo(UnitsRepository).find(input.unitId);
      if (!unit) throw notFound('单位', 'input.unitId');
      authorize(ctx, 'update', 'Unit', unit, '单位', 'input.unitId');
      const current = (await tx.repo(SectionsRepository).ofUnits([unit.id])).filter((section) => section.validTo === null).map((section) => section.name);
      return this.write(tx, unit, normalisedName(input.name), current, input.validFrom ?? null);
    });
  }

  /** Writes one section with its trail; the caller has authorised it. */
  async write(tx: Tx, unit: Pick<UnitEntity, 'id' | 'name' | 'validFrom' | 'validTo'>, name: string, current: readonly string[], validFrom: LocalDate | null): Promise<SectionEntity> {
    const fault = newSectionFault(unit, name, current);
    if (fault) throw fault;
    const section = await tx
      .repo(SectionsRepository)
      .insert({ id: tx.id(), unitId: unit.id, name, validFrom: validFrom ?? localDateOf(tx.now), validTo: null, createdAt: tx.now });
    tx.audit({ action: 'section.registered', subjectType: 'Section', subjectId: section.id, summary: `${unit.name} 增设内设科室 ${name}` });
    return section;
  }
}
