import { Injectable } from '@nestjs/common';
import { factsOf } from '@wudan/facts-server';
import { authorize, mayDo, UnitOfWork, type Tx } from '@wudan/kernel-server';
import { forbidden, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { findProgramme, pilotsOfProgramme } from '@wudan/pilots-server';
import { findUnit } from '@wudan/tenancy-server';
import { KIND_CHOICES } from '../data/provider-templates.read-model.js';
import { COUNTS, reconcile, type ReconciliationResult } from '../domain/reconcile.rules.js';

export type UnitReconciliation = ReconciliationResult & { readonly unitId: Id; readonly unitName: string };

const LABELS = new Map(KIND_CHOICES.map(({ value, label }) => [value, label]));
const FACTS = Object.values(COUNTS).map(({ fact }) => fact);

/** Posts = staff = paid, of a unit or of the units of a programme. */
@Injectable()
export class ReconcileUnits {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN */
  ofUnit(ctx: Ctx, unitId: Id): Promise<UnitReconciliation> {
    if (!mayDo(ctx, 'read', 'ExternalData')) throw forbidden();
    return this.units.read(ctx, async (tx) => {
      const unit = await findUnit(tx, unitId);
      if (!unit) throw notFound('单位', 'unitId');
      authorize(ctx, 'read', 'ExternalData', { unitId: unit.id }, '单位', 'unitId');
      return one(tx, unit.id, unit.name);
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN */
  ofProgramme(ctx: Ctx, programmeId: Id): Promise<UnitReconciliation[]> {
    if (!mayDo(ctx, 'read', 'ExternalData')) throw forbidden();
    return this.units.read(ctx, async (tx) => {
      if (!(await findProgramme(tx, programmeId))) throw notFound('评估项目', 'programmeId');
      const names = new Map((await pilotsOfProgramme(tx, programmeId)).map(({ unitId, unitName }) => [unitId, unitName]));
      const all: UnitReconciliation[] = [];
      for (const [unitId, name] of names) all.push(await one(tx, unitId, name));
      return all;
    });
  }
}

async function one(tx: Tx, unitId: Id, unitName: string): Promise<UnitReconciliation> {
  return { unitId, unitName, ...reconcile(await factsOf(tx, unitId, FACTS), LABELS) };
}
