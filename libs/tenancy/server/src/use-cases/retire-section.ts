import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import type { SectionEntity } from '../data/section.entity.js';
import { SectionsRepository, UnitsRepository } from '../data/units.repository.js';
import { sectionRetired } from '../domain/tenancy.errors.js';
import { sectionRetirementFault } from '../domain/unit.rules.js';

/** Takes a section out of force from a day on. */
@Injectable()
export class RetireSection {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, SECTION_RETIRED, SECTION_RETIRED_TOO_EARLY */
  execute(ctx: Ctx, id: Id, on: LocalDate): Promise<SectionEntity> {
    return this.units.run(ctx, async (tx) => {
      const sections = tx.repo(SectionsRepository);
      const section = await sections.find(id);
      const unit = section ? await tx.repo(UnitsRepository).find(section.unitId) : null;
      if (!section || !unit) throw notFound('内设科室', 'id');
      authorize(ctx, 'update', 'Unit', unit, '内设科室', 'id');
      const fault = sectionRetirementFault(section, on);
      if (fault) throw fault;
      if (!(await sections.retire(id, on))) throw sectionRetired(section.name, on);
      tx.audit({ action: 'section.retired', subjectType: 'Section', subjectId: id, summary: `${unit.name} 撤销内设科室 ${section.name}`, detail: { on } });
      return { ...section, validTo: on };
    });
  }
}
