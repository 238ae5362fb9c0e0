import type { Tx } from '@wudan/kernel-server';
import { notFound, type Id } from '@wudan/kernel-core';
import type { UnitEntity } from '../data/unit.entity.js';
import { UnitsRepository } from '../data/units.repository.js';
import { attachmentFault, type AttachableUnit } from '../domain/unit.rules.js';

/** A unit as the rules of attachment see it. */
export const attachable = (unit: Pick<UnitEntity, 'id' | 'name' | 'kind' | 'attachedToId' | 'validTo'>): AttachableUnit => ({
  key: unit.id,
  name: unit.name,
  kind: unit.kind,
  attachedTo: unit.attachedToId,
  retired: unit.validTo !== null,
});

/**
 * Checks that a unit may be attached to another one of the same office; a unit of another office does not exist here.
 * @throws DomainError NOT_FOUND, UNIT_ATTACHED_TO_ITSELF, UNIT_ATTACHMENT_*
 */
export async function assertAttachable(tx: Tx, unit: AttachableUnit, hostId: Id, hasAttached: boolean): Promise<void> {
  const host = await tx.repo(UnitsRepository).find(hostId);
  if (!host) throw notFound('挂靠单位', 'input.attachedToId');
  const fault = attachmentFault(unit, attachable(host), hasAttached);
  if (fault) throw fault;
}
