import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { AbsencesRepository, type AbsenceRow } from '../data/absences.repository.js';
import { absenceEnded } from '../domain/prompt.errors.js';
import { moveToContact } from './move-prompts.js';

/** 我回来了: the covering person is asked no longer, waiting prompts come back. */
@Injectable()
export class EndAbsence {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, ABSENCE_ENDED */
  execute(ctx: Ctx, id: Id): Promise<AbsenceRow> {
    return this.units.run(ctx, async (tx) => {
      const absences = tx.repo(AbsencesRepository);
      const absence = await absences.find(id);
      if (!absence) throw notFound('请假或委托', 'id');
      authorize(ctx, 'end', 'Absence', absence, '请假或委托', 'id');
      if (!(await absences.end(id))) throw absenceEnded();
      tx.audit({ action: 'absence.ended', subjectType: 'Absence', subjectId: id, summary: `${absence.personName} 恢复联络` });
      if (absence.unitId !== null) await moveToContact(tx, absence.unitId);
      return { ...absence, endedAt: tx.now };
    });
  }
}
