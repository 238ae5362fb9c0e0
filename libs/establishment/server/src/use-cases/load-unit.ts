import { authorize, type Tx } from '@wudan/kernel-server';
import { localDateOf, notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { findUnit, type UnitView } from '@wudan/tenancy-server';
import { unitRetired } from '../domain/establishment.errors.js';

/**
 * The unit whose profile is to be changed, once the caller may do so.
 * @throws DomainError NOT_FOUND, FORBIDDEN, ESTABLISHMENT_UNIT_RETIRED
 */
export async function unitToEdit(ctx: Ctx, tx: Tx, unitId: Id): Promise<UnitView> {
  const unit = await findUnit(tx, unitId);
  if (!unit) throw notFound('单位', 'input.unitId');
  authorize(ctx, 'edit', 'UnitProfile', { unitId: unit.id }, '单位', 'input.unitId');
  if (unit.validTo !== null && unit.validTo <= localDateOf(tx.now)) throw unitRetired(unit.name, 'input.unitId');
  return unit;
}
