import { explainConstraint, type Tx } from '@wudan/kernel-server';
import { localDateOf, notFound, type Id } from '@wudan/kernel-core';
import { DEFAULT_SETTINGS, OfficeSettingsRepository } from '../data/office-settings.repository.js';
import { OfficesRepository } from '../data/offices.repository.js';
import { normalisedName } from '../domain/name.rules.js';
import { assertNewOffice, assertOfficeNames, levelOf, OFFICE_LEVELS, officeTree } from '../domain/office-tree.rules.js';
import { assertRegionCode } from '../domain/region-code.rules.js';
import { officeNameTaken, regionNotInForce } from '../domain/tenancy.errors.js';
import { officeFounded } from '../events/office-events.js';
import { codesNotInForce, type OfficeView } from './callable.js';

explainConstraint('office_name_once', () => officeNameTaken('所填名称'));

export interface FoundOfficeInput {
  readonly parentId: Id;
  readonly name: string;
  readonly shortName: string;
  readonly level: string;
  readonly regionCode: string;
}

async function regionInForce(tx: Tx, code: string): Promise<void> {
  assertRegionCode(code);
  if ((await codesNotInForce(tx, [code])).length > 0) throw regionNotInForce(code);
}

/**
 * A new office below the transaction's office or one of its descendants. Its settings travel by letter: the founder
 * does not write inside the new office's wall. Callable.
 * @throws DomainError OFFICE_NAME_INVALID, OFFICE_NAME_TAKEN, OFFICE_LEVEL_*, OFFICE_REGION_OUTSIDE, OFFICE_TOO_DEEP, REGION_*, NOT_FOUND
 */
export async function foundOffice(tx: Tx, input: FoundOfficeInput): Promise<OfficeView> {
  const offices = tx.repo(OfficesRepository);
  const [name, shortName] = [normalisedName(input.name), normalisedName(input.shortName)];
  assertOfficeNames(name, shortName);
  await offices.lockTree();
  const line = await offices.lineOf(input.parentId);
  if (!line.includes(tx.officeId)) throw notFound('上级机构', 'input.parentId');
  const tree = officeTree(await offices.around(input.parentId));
  await regionInForce(tx, input.regionCode);
  assertNewOffice(tree, OFFICE_LEVELS, input.parentId, input);
  if (await offices.findByName(name)) throw officeNameTaken(name);
  const id = tx.id();
  await offices.add({ id, parentId: input.parentId, name, shortName, level: input.level, regionCode: input.regionCode, validFrom: localDateOf(tx.now) });
  tx.audit({ action: 'office.founded', subjectType: 'Office', subjectId: id, summary: `设立下级机构 ${name}`, detail: { parentId: input.parentId } });
  tx.send(id, officeFounded, { passwordProfile: DEFAULT_SETTINGS.passwordProfile });
  const founded = await offices.find(id);
  if (!founded) throw notFound('机构');
  return founded;
}

/** The first office of an installation, in its own transaction. Callable by the set-up only. */
export async function foundRootOffice(
  tx: Tx,
  input: { id: Id; name: string; shortName: string; level: string; regionCode: string },
): Promise<OfficeView> {
  const offices = tx.repo(OfficesRepository);
  const [name, shortName] = [normalisedName(input.name), normalisedName(input.shortName)];
  assertOfficeNames(name, shortName);
  levelOf(OFFICE_LEVELS, input.level);
  await regionInForce(tx, input.regionCode);
  await offices.add({ ...input, name, shortName, parentId: null, validFrom: localDateOf(tx.now) });
  await tx.repo(OfficeSettingsRepository).put(DEFAULT_SETTINGS);
  tx.audit({ action: 'office.set_up', subjectType: 'Office', subjectId: input.id, summary: `系统初始化，设立 ${name}` });
  const founded = await offices.find(input.id);
  if (!founded) throw notFound('机构');
  return founded;
}
