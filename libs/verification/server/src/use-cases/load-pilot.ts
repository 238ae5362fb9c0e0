import { authorize, type Tx } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { findPilot, type PilotFacts } from '@wudan/pilots-server';
import { AuditSamplesRepository } from '../data/audit-samples.repository.js';
import type { SampleView } from '../domain/sample.js';

export type VerificationAction = 'read' | 'run' | 'draw_sample' | 'enter_results' | 'edit_power_items' | 'edit_settings' | 'export';

/** What the rules are asked about. */
export const subjectOf = ({ id, unitId }: Pick<PilotFacts, 'id' | 'unitId'>): { pilotId: Id; unitId: Id } => ({ pilotId: id, unitId });

/** The pilot, once the caller may do this about it. @throws DomainError NOT_FOUND, FORBIDDEN */
export async function pilotTo(ctx: Ctx, tx: Tx, action: VerificationAction, pilotId: Id, field: string): Promise<PilotFacts> {
  const pilot = await findPilot(tx, pilotId);
  if (!pilot) throw notFound('评估对象', field);
  authorize(ctx, action, 'Verification', subjectOf(pilot), '评估对象', field);
  return pilot;
}

/** The sample, once the caller may do this to it. @throws DomainError NOT_FOUND, FORBIDDEN */
export async function sampleTo(ctx: Ctx, tx: Tx, action: VerificationAction, id: Id, field: string, locked = true): Promise<SampleView> {
  const samples = tx.repo(AuditSamplesRepository);
  const sample = await (locked ? samples.lock(id) : samples.find(id));
  if (!sample) throw notFound('样本', field);
  authorize(ctx, action, 'Verification', { pilotId: sample.pilotId, unitId: sample.unitId }, '样本', field);
  return sample;
}
