import { Inject, Injectable } from '@nestjs/common';
import { authorize, FILE_STORE, UnitOfWork, type FileStore } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { findOffice } from '@wudan/tenancy-server';
import { WorkPlansRepository } from '../data/work-plans.repository.js';
import { workPlanDocument } from '../documents/work-plan.document.js';
import { PLAN_ATTACHMENTS, type WorkPlanView } from '../domain/work-plan.js';
import { attachedSets } from './attached-sets.js';
import { downloadOf, type Download } from './download.js';
import { planFor } from './work-plan-access.js';

/** The work plan of a programme: as it is edited, as it is printed, and the scans of its decisions. */
@Injectable()
export class ReadWorkPlan {
  constructor(
    private readonly units: UnitOfWork,
    @Inject(FILE_STORE) private readonly files: FileStore,
  ) {}

  /** @throws DomainError NOT_FOUND */
  one(ctx: Ctx, programmeId: Id): Promise<WorkPlanView> {
    return this.units.read(ctx, async (tx) => (await planFor(ctx, tx, programmeId, 'read', 'programmeId')).plan);
  }

  /** The plan as DOCX in official layout. @throws DomainError NOT_FOUND */
  file(ctx: Ctx, programmeId: Id): Promise<Download> {
    return this.units.read(ctx, async (tx) => {
      const { plan, programme } = await planFor(ctx, tx, programmeId, 'export', 'programmeId');
      const office = await findOffice(tx, tx.officeId);
      const content = await workPlanDocument(
        {
          officeName: office?.name ?? '',
          programmeName: programme.name,
          state: plan.state,
          sections: plan.sections,
          docNumber: plan.docNumber,
          issuedOn: plan.issuedOn,
          attachments: PLAN_ATTACHMENTS,
        },
        { createdAt: tx.now, programme, ...(await attachedSets(tx, programmeId)) },
      );
      return { name: `${programme.name}工作方案.docx`, base64: content.toString('base64') };
    });
  }

  /** @throws DomainError NOT_FOUND */
  scan(ctx: Ctx, decisionId: Id): Promise<Download> {
    return this.units.read(ctx, async (tx) => {
      authorize(ctx, 'read', 'WorkPlan', {}, '扫描件', 'decisionId');
      const scan = await tx.repo(WorkPlansRepository).scanOf(decisionId);
      if (!scan) throw notFound('扫描件', 'decisionId');
      return downloadOf(this.files, tx.officeId, scan);
    });
  }
}
