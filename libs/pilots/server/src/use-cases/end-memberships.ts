import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { findUnits } from '@wudan/tenancy-server';
import { ProgrammePartsRepository } from '../data/programme-parts.repository.js';
import { ProgrammesRepository } from '../data/programmes.repository.js';
import { programmeChanged } from '../events/programme-changed.js';

/** Lets units whose registration ends leave the programmes under way on the same day: nobody answers for them any more. */
@Injectable()
export class EndMemberships {
  constructor(private readonly units: UnitOfWork) {}

  execute(ctx: Ctx, unitIds: readonly Id[]): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const ends = new Map((await findUnits(tx, unitIds)).flatMap(({ id, validTo }) => (validTo === null ? [] : [[id, validTo]])));
      if (ends.size === 0) return;
      for (const { id, name, units } of await tx.repo(ProgrammesRepository).list('active')) {
        const leaving = units.flatMap(({ unitId, joinedOn, leftOn }) => {
          const end = ends.get(unitId);
          if (end === undefined || (leftOn !== null && leftOn <= end)) return [];
          return [{ unitId, leftOn: end < joinedOn ? joinedOn : end }];
        });
        if (leaving.length === 0) continue;
        await tx.repo(ProgrammePartsRepository).endUnits(id, leaving);
        tx.audit({ action: 'programme.units_left', subjectType: 'Programme', subjectId: id, summary: `单位停用，退出评估轮次 ${name}`, detail: { leaving } });
        tx.emit(programmeChanged, { programmeId: id });
      }
    });
  }
}
