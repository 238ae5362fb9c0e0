import { Injectable } from '@nestjs/common';
import { seatsInRoles } from '@wudan/access-server';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { ask } from '@wudan/prompts-server';
import { SelfAssessmentsRepository } from '../data/self-assessments.repository.js';
import { instantText } from '../domain/assessment.errors.js';
import { notice } from '../domain/notice.rules.js';

/** Tells the office's assessors that a unit has handed its assessment in. */
@Injectable()
export class AnnounceSubmission {
  constructor(private readonly units: UnitOfWork) {}

  execute(ctx: Ctx, pilotId: Id): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const row = await tx.repo(SelfAssessmentsRepository).grid(pilotId);
      if (row?.submittedAt == null) return;
      const text = `${row.unitName}已于${instantText(row.submittedAt)}提交自评${row.late === true ? '（逾期）' : ''}，请安排审核。`;
      const assessors = await seatsInRoles(tx, ['assessor']);
      await ask(tx, assessors.map((seat) => notice({ seatId: seat.id, unitId: null, pilotId, title: '单位提交自评', text })));
      tx.audit({ action: 'selfAssessment.announced', subjectType: 'SelfAssessment', subjectId: pilotId, summary: `已告知${assessors.length}名评估人员：${text}`.slice(0, 200) });
    });
  }
}
