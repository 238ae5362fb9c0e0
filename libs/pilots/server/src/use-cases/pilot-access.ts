import { allowedActions, authorize, mayDoTo, type Tx } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { IndicatorSetsRepository, type SetRow, type SetSummaryRow } from '../data/indicator-sets.repository.js';
import { PilotsRepository, type PilotRow } from '../data/pilots.repository.js';
import type { ReceiptRow } from '../data/set-receipts.repository.js';
import { isSetOpenTo } from '../domain/set.transitions.js';
import type { StageFlow } from '../domain/stage-flow.js';
import { stageOf } from '../domain/stage-flow.rules.js';

export type PilotAction = 'read' | 'compose' | 'submit_set' | 'review_set' | 'issue_set' | 'revise_set' | 'sign_receipt' | 'name_people' | 'advance';

const LABEL = '评估对象';

/** What the rules are asked about: a unit's seats only meet what was issued to them. */
export const pilotSubject = (pilot: Pick<PilotRow, 'id' | 'unitId' | 'setId'>): { id: Id; unitId: Id; issued: boolean } => ({ id: pilot.id, unitId: pilot.unitId, issued: pilot.setId !== null });

/** The pilot, locked, once the caller may do this to it. @throws DomainError NOT_FOUND, FORBIDDEN */
export async function lockPilot(ctx: Ctx, tx: Tx, id: Id, action: PilotAction, field: string): Promise<PilotRow> {
  const pilot = await tx.repo(PilotsRepository).lock(id);
  if (!pilot) throw notFound(LABEL, field);
  authorize(ctx, action, 'Pilot', pilotSubject(pilot), LABEL, field);
  return pilot;
}

/** The set and its pilot, locked, once the caller may do this to them. @throws DomainError NOT_FOUND, FORBIDDEN */
export async function lockSet(ctx: Ctx, tx: Tx, id: Id, action: PilotAction): Promise<{ set: SetRow; pilot: PilotRow }> {
  const sets = tx.repo(IndicatorSetsRepository);
  const found = await sets.find(id);
  const pilot = found ? await tx.repo(PilotsRepository).lock(found.pilotId) : null;
  const set = pilot ? await sets.find(id) : null;
  if (!pilot || !set) throw notFound('指标单', 'id');
  authorize(ctx, action, 'Pilot', pilotSubject(pilot), '指标单', 'id');
  return { set, pilot };
}

/** The set, once the caller may read it: a unit reads what was issued to it. @throws DomainError NOT_FOUND */
export async function readableSet(ctx: Ctx, tx: Tx, id: Id): Promise<{ set: SetRow; pilot: PilotRow }> {
  const set = await tx.repo(IndicatorSetsRepository).find(id);
  const pilot = set ? await tx.repo(PilotsRepository).find(set.pilotId) : null;
  if (!pilot || !set) throw notFound('指标单', 'id');
  authorize(ctx, 'read', 'Pilot', pilotSubject(pilot), '指标单', 'id');
  if (set.issuedAt === null && !ofOffice(ctx)) throw notFound('指标单', 'id');
  return { set, pilot };
}

/** Whether the seat sees drafts: those who see every pilot do. */
export const ofOffice = (ctx: Ctx): boolean => mayDoTo(ctx, 'read', 'Pilot', {});

/** What the caller may do to a pilot and its newest set as they stand. */
export function pilotActions(ctx: Ctx, pilot: PilotRow, set: SetSummaryRow | null, receipt: ReceiptRow | null, flow: StageFlow): string[] {
  return allowedActions(ctx, 'Pilot', pilotSubject(pilot), [
    ...(set === null ? (['compose'] as const) : setSteps(ctx, set)),
    ...(receipt !== null && (receipt.state === 'waiting' || receipt.state === 'escalated') ? ['sign_receipt'] : []),
    ...(pilot.setId !== null ? ['name_people'] : []),
    ...(pilot.setId !== null && (stageOf(flow, pilot.stage)?.next.length ?? 0) > 0 ? ['advance'] : []),
  ]);
}

/** What the caller may do to a set as it stands. */
export const setActions = (ctx: Ctx, pilot: PilotRow, set: SetSummaryRow): string[] => allowedActions(ctx, 'Pilot', pilotSubject(pilot), setSteps(ctx, set));

function setSteps(ctx: Ctx, set: Pick<SetSummaryRow, 'state' | 'submittedBy'>): string[] {
  return [
    ...(isSetOpenTo(set.state, 'compose') ? ['compose'] : []),
    ...(isSetOpenTo(set.state, 'submit') ? ['submit_set'] : []),
    ...(isSetOpenTo(set.state, 'review') && set.submittedBy !== ctx.seat.personId ? ['review_set'] : []),
    ...(isSetOpenTo(set.state, 'issue') ? ['issue_set'] : []),
    ...(isSetOpenTo(set.state, 'revise') ? ['revise_set'] : []),
  ];
}
