import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork, type Tx } from '@wudan/kernel-server';
import { DomainError, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import type { UnitEntity } from '../data/unit.entity.js';
import { UnitsRepository } from '../data/units.repository.js';
import { normalisedName } from '../domain/name.rules.js';
import { normalisedSocialCreditCode, socialCreditCodeFault } from '../domain/social-credit-code.rules.js';
import { kindChangeFault, unitEditFault, unitNamesFault, type UnitKind } from '../domain/unit.rules.js';
import { unitsChanged } from '../events/units-changed.js';
import { assertAttachable, attachable } from './attach-unit.js';
import { orNull } from './create-unit.js';

/** Absent keeps what is stored; null clears it where that makes sense. */
export interface UpdateUnitInput {
  readonly id: Id;
  readonly name?: string | null;
  readonly shortName?: string | null;
  readonly kind?: UnitKind | null;
  readonly field?: string | null;
  readonly attachedToId?: Id | null;
  readonly socialCreditCode?: string | null;
}

const changedMeanwhile = (): DomainError =>
  new DomainError({ code: 'UNIT_CHANGED_MEANWHILE', kind: 'conflict', field: 'input.id', message: '该单位刚被他人修改，请刷新后核对再提交。' });

/** Changes a unit in force. */
@Injectable()
export class UpdateUnit {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, UNIT_RETIRED, UNIT_NAME_INVALID, SOCIAL_CREDIT_CODE_INVALID, UNIT_KIND_HAS_ATTACHED, UNIT_ATTACHMENT_*, UNIT_CHANGED_MEANWHILE */
  execute(ctx: Ctx, input: UpdateUnitInput): Promise<UnitEntity> {
    return this.units.run(ctx, async (tx) => {
      const unit = await tx.repo(UnitsRepository).find(input.id);
      if (!unit) throw notFound('单位', 'input.id');
      authorize(ctx, 'update', 'Unit', unit, '单位', 'input.id');
      const changed = await this.write(tx, unit, input);
      tx.emit(unitsChanged, { unitIds: [unit.id] });
      return changed;
    });
  }

  /** Writes the change with its trail; the caller has authorised it and announces it. */
  async write(tx: Tx, unit: UnitEntity, input: UpdateUnitInput): Promise<UnitEntity> {
    const units = tx.repo(UnitsRepository);
    const names = {
      name: input.name === undefined || input.name === null ? unit.name : normalisedName(input.name),
      shortName: input.shortName === undefined || input.shortName === null ? unit.shortName : normalisedName(input.shortName),
      field: input.field === undefined ? unit.field : orNull(input.field),
    };
    const kind = input.kind ?? unit.kind;
    const attachedToId = input.attachedToId === undefined ? unit.attachedToId : input.attachedToId;
    const attached = await units.attachedTo([unit.id]);
    const place = { ...attachable(unit), attachedTo: attachedToId };
    const credit = input.socialCreditCode === undefined ? unit.socialCreditCode : normalisedSocialCreditCode(input.socialCreditCode ?? '') || null;
    const fault = unitEditFault(unit) ?? unitNamesFault(names) ?? socialCreditCodeFault(credit ?? '') ?? kindChangeFault(place, kind, attached.length > 0);
    if (fault) throw fault;
    if (attachedToId !== null && attachedToId !== unit.attachedToId) await assertAttachable(tx, { ...place, kind, attachedTo: null }, attachedToId, attached.length > 0);
    const patch = { ...names, kind, attachedToId, socialCreditCode: credit };
    if (!(await units.change(unit.id, unit.version, patch))) throw changedMeanwhile();
    tx.audit({ action: 'unit.updated', subjectType: 'Unit', subjectId: unit.id, summary: `修改单位 ${names.name}（${unit.code}）`, detail: { before: { name: unit.name, kind: unit.kind, attachedToId: unit.attachedToId }, after: patch } });
    return { ...unit, ...patch, version: unit.version + 1 };
  }
}
