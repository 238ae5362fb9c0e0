import { Injectable } from '@nestjs/common';
import { authorize, explainConstraint, UnitOfWork, type Tx } from '@wudan/kernel-server';
import { localDateOf, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import type { UnitEntity } from '../data/unit.entity.js';
import { UnitsRepository } from '../data/units.repository.js';
import { normalisedName } from '../domain/name.rules.js';
import { normalisedSocialCreditCode, socialCreditCodeFault } from '../domain/social-credit-code.rules.js';
import { unitCodeTaken } from '../domain/tenancy.errors.js';
import { normalisedUnitCode, unitCodeFault, unitNamesFault, type UnitKind } from '../domain/unit.rules.js';
import { unitsChanged } from '../events/units-changed.js';
import { assertAttachable, attachable } from './attach-unit.js';

explainConstraint('unit_code_once', () => unitCodeTaken('所填代码', '另一单位'));

export interface CreateUnitInput {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: UnitKind;
  readonly field?: string | null;
  readonly attachedToId?: Id | null;
  readonly socialCreditCode?: string | null;
  readonly validFrom?: LocalDate | null;
}

/** Text as stored, or null when it is empty. */
export const orNull = (text: string | null | undefined): string | null => {
  const cleaned = normalisedName(text ?? '');
  return cleaned === '' ? null : cleaned;
};

/** Enters a unit in the register. */
@Injectable()
export class CreateUnit {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError UNIT_CODE_INVALID, UNIT_CODE_TAKEN, UNIT_NAME_INVALID, SOCIAL_CREDIT_CODE_INVALID, NOT_FOUND, UNIT_ATTACHMENT_* */
  execute(ctx: Ctx, input: CreateUnitInput): Promise<UnitEntity> {
    return this.units.run(ctx, async (tx) => {
      authorize(ctx, 'create', 'Unit', {}, '单位');
      const unit = await this.write(tx, input);
      tx.emit(unitsChanged, { unitIds: [unit.id] });
      return unit;
    });
  }

  /** Writes one unit with its trail; the caller has authorised it and announces it. */
  async write(tx: Tx, input: CreateUnitInput): Promise<UnitEntity> {
    const draft = newUnit(tx, input);
    const holder = await tx.repo(UnitsRepository).byCode(draft.code);
    if (holder) throw unitCodeTaken(draft.code, holder.name);
    if (draft.attachedToId !== null) await assertAttachable(tx, attachable({ ...draft, attachedToId: null }), draft.attachedToId, false);
    const unit = await tx.repo(UnitsRepository).insert(draft);
    noteRegistered(tx, unit);
    return unit;
  }
}

/** A unit as it will be stored. @throws DomainError UNIT_CODE_INVALID, UNIT_NAME_INVALID, SOCIAL_CREDIT_CODE_INVALID */
export function newUnit(tx: Tx, input: CreateUnitInput): Omit<UnitEntity, 'officeId'> {
  const code = normalisedUnitCode(input.code);
  const names = { name: normalisedName(input.name), shortName: normalisedName(input.shortName), field: orNull(input.field) };
  const credit = normalisedSocialCreditCode(input.socialCreditCode ?? '');
  const fault = unitCodeFault(code) ?? unitNamesFault(names) ?? socialCreditCodeFault(credit);
  if (fault) throw fault;
  return {
    id: tx.id(),
    code,
    ...names,
    kind: input.kind,
    attachedToId: input.attachedToId || null,
    socialCreditCode: credit === '' ? null : credit,
    validFrom: input.validFrom ?? localDateOf(tx.now),
    validTo: null,
    version: 1,
    createdAt: tx.now,
    updatedAt: tx.now,
  };
}

export function noteRegistered(tx: Tx, unit: Pick<UnitEntity, 'id' | 'name' | 'code'>): void {
  tx.audit({ action: 'unit.registered', subjectType: 'Unit', subjectId: unit.id, summary: `登记单位 ${unit.name}（${unit.code}）` });
}
