import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { VisitsRepository } from '../data/visits.repository.js';
import { stale, visitSamePerson, visitSettled } from '../domain/inquiry.errors.js';
import { VISIT_KIND_LABELS } from '../domain/visit.js';
import { visitSubject } from './read-visits.js';

/** Confirms a record of a visit: another person than those who wrote it. From then on it is as it is. */
@Injectable()
export class ConfirmVisit {
  constructor(private readonly units: UnitOfWork) {}

  /** @returns the pilot. @throws DomainError NOT_FOUND, FORBIDDEN, VISIT_SETTLED, VISIT_SAME_PERSON, INQUIRY_STALE */
  execute(ctx: Ctx, id: Id, version: number): Promise<Id> {
    return this.units.run(ctx, async (tx) => {
      const visits = tx.repo(VisitsRepository);
      const visit = await visits.find(id);
      if (!visit) throw notFound('实地记录', 'id');
      authorize(ctx, 'confirm', 'Visit', visitSubject(ctx, visit), '实地记录', 'id');
      if (visit.state !== 'recorded') throw visitSettled();
      if (visit.version !== version) throw stale('version');
      if (visit.writers.includes(ctx.seat.personId)) throw visitSamePerson();
      await visits.confirm(id);
      tx.audit({ action: 'visit.confirmed', subjectType: 'Visit', subjectId: id, summary: `确认${VISIT_KIND_LABELS[visit.kind]}记录（${visit.onDate}）`, detail: { version: visit.version + 1 } });
      return visit.pilotId;
    });
  }
}
