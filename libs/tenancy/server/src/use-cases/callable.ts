import { allowedActions, type Tx } from '@wudan/kernel-server';
import { localDateOf, type Ctx, type Id, type LocalDate } from '@wudan/kernel-core';
import { OfficeSettingsRepository, type OfficeSettingsRow } from '../data/office-settings.repository.js';
import { OfficesRepository, type OfficeRow } from '../data/offices.repository.js';
import { RegionsRepository } from '../data/regions.repository.js';
import { UnitsRepository } from '../data/units.repository.js';
import type { UnitEntity } from '../data/unit.entity.js';
import { NATIONAL_CODE } from '../domain/region-code.rules.js';

/** An office as other contexts see it. */
export type OfficeView = OfficeRow;

/** Settings of an office. */
export type OfficeSettingsView = OfficeSettingsRow;

/** A unit as other contexts see it. */
export interface UnitView {
  readonly id: Id;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: UnitEntity['kind'];
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

const viewOf = ({ id, code, name, shortName, kind, validFrom, validTo }: UnitEntity): UnitView => ({ id, code, name, shortName, kind, validFrom, validTo });

/** The unit of the transaction's office, or null. Callable by upper contexts inside their unit of work. */
export async function findUnit(tx: Tx, id: Id): Promise<UnitView | null> {
  const unit = await tx.repo(UnitsRepository).find(id);
  return unit ? viewOf(unit) : null;
}

/** The units of these ids that exist in the transaction's office. */
export async function findUnits(tx: Tx, ids: readonly Id[]): Promise<UnitView[]> {
  return (await tx.repo(UnitsRepository).findMany(ids)).map(viewOf);
}

/** All units of the transaction's office, retired ones too. */
export async function allUnits(tx: Tx): Promise<UnitView[]> {
  return (await tx.repo(UnitsRepository).all()).map(viewOf);
}

/** How many units are in force. */
export const countUnits = (tx: Tx): Promise<number> => tx.repo(UnitsRepository).countInForce(localDateOf(tx.now));

/** Any office of the tree, or null. */
export const findOffice = (tx: Tx, id: Id): Promise<OfficeView | null> => tx.repo(OfficesRepository).find(id);

/** From the transaction's office up to the root, itself first. */
export const officeLine = (tx: Tx): Promise<Id[]> => tx.repo(OfficesRepository).lineOf(tx.officeId);

/** The office and everything above and below it. */
export const officesAround = (tx: Tx): Promise<OfficeView[]> => tx.repo(OfficesRepository).around(tx.officeId);

/** Settings of the transaction's office. */
export const officeSettings = (tx: Tx): Promise<OfficeSettingsRow> => tx.repo(OfficeSettingsRepository).get();

/** Those of the codes that are no region in force on the transaction's day. */
export async function codesNotInForce(tx: Tx, codes: readonly string[]): Promise<string[]> {
  const inForce = new Set(await tx.repo(RegionsRepository).codesInForce(codes, localDateOf(tx.now)));
  return codes.filter((code) => code !== NATIONAL_CODE && !inForce.has(code));
}

const OFFICE_ACTIONS = ['create', 'rename', 'move', 'configure'];

/** What the caller may do to an office: rename and configure its own, create in and move what hangs below. */
export function officeActions(ctx: Ctx, office: Pick<OfficeRow, 'id'>): string[] {
  const own = office.id === ctx.officeId;
  return allowedActions(ctx, 'Office', office, OFFICE_ACTIONS).filter((action) => (action === 'move' ? !own : own || action === 'create'));
}
