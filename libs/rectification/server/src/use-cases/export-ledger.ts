import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { localDateOf, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { findProgramme } from '@wudan/pilots-server';
import { findUnit } from '@wudan/tenancy-server';
import { RectItemsRepository } from '../data/rect-items.repository.js';
import { ledgerSheet } from '../documents/ledger.sheet.js';
import { rectPlanDocument } from '../documents/rect-plan.document.js';
import { PLAN_LABELS } from '../domain/rect-plan.rules.js';
import { planFor } from './rect-access.js';
import { viewsOf } from './rect-views.js';

export interface FileView {
  readonly name: string;
  readonly base64: string;
}

/** The ledger and the plan as files. */
@Injectable()
export class ExportLedger {
  constructor(private readonly units: UnitOfWork) {}

  /** 问题整改台账 of a programme as XLSX, to be edited and read back. @throws DomainError NOT_FOUND */
  ledger(ctx: Ctx, programmeId: Id): Promise<FileView> {
    return this.units.read(ctx, async (tx) => {
      const programme = await findProgramme(tx, programmeId);
      if (!programme) throw notFound('评估轮次', 'programmeId');
      authorize(ctx, 'export', 'RectLedger', {}, '整改台账', 'programmeId');
      const bytes = await ledgerSheet(await viewsOf(tx, await tx.repo(RectItemsRepository).of({ programmeId })));
      return { name: `${programme.name}问题整改台账${localDateOf(tx.now)}.xlsx`, base64: bytes.toString('base64') };
    });
  }

  /** 整改方案 of a unit as DOCX. @throws DomainError NOT_FOUND */
  plan(ctx: Ctx, pilotId: Id): Promise<FileView> {
    return this.units.read(ctx, async (tx) => {
      const plan = await planFor(ctx, tx, pilotId, 'print', 'pilotId', false);
      const [unit, items] = [await findUnit(tx, plan.unitId), await viewsOf(tx, await tx.repo(RectItemsRepository).of({ pilotId }))];
      const unitName = unit?.name ?? '';
      const bytes = await rectPlanDocument({ unitName, docNumber: plan.docNumber, letterOn: plan.letterOn, state: PLAN_LABELS[plan.state], submittedOn: plan.submittedAt === null ? null : localDateOf(plan.submittedAt), items, createdAt: tx.now });
      return { name: `${unitName}整改方案.docx`, base64: bytes.toString('base64') };
    });
  }
}
