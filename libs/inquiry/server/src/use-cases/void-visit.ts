import { Injectable } from '@nestjs/common';
import { markedSecret } from '@wudan/evidence-server';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { VisitsRepository } from '../data/visits.repository.js';
import { visitSettled } from '../domain/inquiry.errors.js';
import { checkedText } from '../domain/inquiry-text.rules.js';
import { VISIT_KIND_LABELS } from '../domain/visit.js';
import { visitSubject } from './read-visits.js';

/** 作废: a record that is wrong stays, with the reason; nothing counts it any more. */
@Injectable()
export class VoidVisit {
  constructor(private readonly units: UnitOfWork) {}

  /** @returns the pilot. @throws DomainError NOT_FOUND, FORBIDDEN, VISIT_SETTLED, INQUIRY_TEXT_INVALID, INQUIRY_CLASSIFIED */
  execute(ctx: Ctx, id: Id, why: string): Promise<Id> {
    return this.units.run(ctx, async (tx) => {
      const visits = tx.repo(VisitsRepository);
      const visit = await visits.find(id);
      if (!visit) throw notFound('实地记录', 'id');
      authorize(ctx, 'record', 'Visit', visitSubject(ctx, visit), '实地记录', 'id');
      const reason = checkedText(why, { label: '作废理由', least: 2, most: 200, field: 'reason' }, markedSecret);
      if (visit.state === 'voided') throw visitSettled();
      await visits.void(id, reason);
      tx.audit({ action: 'visit.voided', subjectType: 'Visit', subjectId: id, summary: `作废${VISIT_KIND_LABELS[visit.kind]}记录（${visit.onDate}）：${reason}`.slice(0, 200), detail: { from: visit.state } });
      return visit.pilotId;
    });
  }
}
