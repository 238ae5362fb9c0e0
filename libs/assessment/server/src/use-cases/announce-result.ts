import { Injectable } from '@nestjs/common';
import { seatsInRoles } from '@wudan/access-server';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { ask } from '@wudan/prompts-server';
import { OfficeAssessmentsRepository } from '../data/office-assessments.repository.js';
import { SelfAssessmentsRepository } from '../data/self-assessments.repository.js';
import { notice } from '../domain/notice.rules.js';

/** Tells the office's assessors that a result was approved, or that it is open again. */
@Injectable()
export class AnnounceResult {
  constructor(private readonly units: UnitOfWork) {}

  /** @param was what happened; when it has been undone meanwhile nobody is told */
  execute(ctx: Ctx, pilotId: Id, was: 'approved' | 'unlocked'): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      const row = await tx.repo(SelfAssessmentsRepository).grid(pilotId);
      if (!row || (row.officeState === 'approved') !== (was === 'approved')) return;
      const decision = await tx.repo(OfficeAssessmentsRepository).decision(pilotId);
      const text = was === 'approved' ? `${row.unitName}的评估结果已经审定（${decision?.docNumber ?? ''}），可以拟写评估报告。` : `${row.unitName}的评估结果已解锁，请核对后重新评分、提交审核。`;
      const assessors = await seatsInRoles(tx, ['assessor']);
      await ask(tx, assessors.map((seat) => notice({ seatId: seat.id, unitId: null, pilotId, title: was === 'approved' ? '评估结果审定' : '评估结果解锁', text })));
      tx.audit({ action: 'officeAssessment.announced', subjectType: 'OfficeAssessment', subjectId: pilotId, summary: `已告知${assessors.length}名评估人员：${text}`.slice(0, 200) });
    });
  }
}
