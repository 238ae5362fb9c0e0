import { allowedActions, authorize, type Tx } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { ProgrammesRepository } from '../data/programmes.repository.js';
import { WorkPlansRepository } from '../data/work-plans.repository.js';
import type { ProgrammeView } from '../domain/programme.js';
import type { WorkPlanView } from '../domain/work-plan.js';
import { isPlanOpenTo, prefilledPlan } from '../domain/work-plan.rules.js';
import { findProgramme } from './callable.js';

export type PlanAction = 'read' | 'edit' | 'review' | 'agree' | 'issue' | 'export';

/**
 * The plan of a programme as it stands, prefilled while nobody has saved it.
 * @param lock keeps others from changing it until the transaction ends
 * @throws DomainError NOT_FOUND, FORBIDDEN
 */
export async function planFor(ctx: Ctx, tx: Tx, programmeId: Id, action: PlanAction, field: string, lock = false): Promise<{ plan: WorkPlanView; programme: ProgrammeView }> {
  if (lock) await tx.repo(ProgrammesRepository).lock(programmeId);
  const programme = await findProgramme(tx, programmeId);
  if (!programme) throw notFound('工作方案', field);
  authorize(ctx, action, 'WorkPlan', { programmeId }, '工作方案', field);
  const stored = await tx.repo(WorkPlansRepository).find(programmeId);
  return { programme, plan: stored ?? { id: programmeId, programmeId, state: 'draft', version: 0, sections: prefilledPlan(programme), docNumber: null, issuedOn: null, decisions: [] } };
}

/** What the caller may do to a plan as it stands. A plan that nobody saved cannot be decided on. */
export function planActions(ctx: Ctx, plan: WorkPlanView): string[] {
  const open = (['edit', 'review', 'agree', 'issue'] as const).filter((action) => isPlanOpenTo(plan.state, action) && (action === 'edit' || plan.version > 0));
  return allowedActions(ctx, 'WorkPlan', { programmeId: plan.programmeId }, [...open, 'export']);
}
