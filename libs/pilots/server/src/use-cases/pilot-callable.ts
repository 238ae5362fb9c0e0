import { project } from '@wudan/board-server';
import type { CompiledSet } from '@wudan/catalogue-server';
import type { Tx } from '@wudan/kernel-server';
import { notFound, type Id } from '@wudan/kernel-core';
import { findUnit, findUnits } from '@wudan/tenancy-server';
import { IndicatorSetsRepository } from '../data/indicator-sets.repository.js';
import { PilotsRepository, type PilotRow } from '../data/pilots.repository.js';
import { StageFlowsRepository } from '../data/stage-flows.repository.js';
import { flowUnknown, stageWithoutSet } from '../domain/pilot.errors.js';
import type { PilotFacts, Stage } from '../domain/pilot.js';
import { moveFault, stageLabel } from '../domain/stage-flow.rules.js';
import { shippedFlow, type StageFlow } from '../domain/stage-flow.js';

/** The indicator set in force for a pilot, as it was frozen when it was issued. */
export interface IssuedSet {
  readonly id: Id;
  readonly version: number;
  readonly set: CompiledSet;
}

/** A pilot of the office, or null. Callable by upper contexts inside their unit of work. */
export async function findPilot(tx: Tx, id: Id): Promise<PilotFacts | null> {
  const row = await tx.repo(PilotsRepository).find(id);
  return row ? ((await facts(tx, [row]))[0] ?? null) : null;
}

/** The pilots of a programme in the order in which they were opened. Callable. */
export async function pilotsOfProgramme(tx: Tx, programmeId: Id): Promise<PilotFacts[]> {
  return facts(tx, await tx.repo(PilotsRepository).list({ programmeId }));
}

/** The pilots that a unit answers for, those of earlier programmes too, newest first. Callable. */
export async function pilotsOfUnit(tx: Tx, unitId: Id): Promise<PilotFacts[]> {
  return facts(tx, await tx.repo(PilotsRepository).list({ unitId }));
}

const FROZEN_KEPT = 200;
/** Issued sets never change, so what was read once is not read again. */
const frozen = new Map<string, CompiledSet>();

/** The set in force, as it was frozen; null before the first was issued. Callable. */
export async function issuedSetOf(tx: Tx, pilotId: Id): Promise<IssuedSet | null> {
  const sets = tx.repo(IndicatorSetsRepository);
  const issued = await sets.issuedOf(pilotId);
  if (!issued) return null;
  const key = `${tx.officeId}:${issued.id}`;
  const known = frozen.get(key);
  if (known) return { ...issued, set: known };
  const set = (await sets.find(issued.id))?.compiled;
  if (!set) return null;
  if (frozen.size >= FROZEN_KEPT) frozen.clear();
  frozen.set(key, set);
  return { ...issued, set };
}

/**
 * Takes a pilot to another stage of its flow, with its trail; a pilot that is there already stays. The board's row of the unit
 * follows in the same transaction. Callable: the caller has decided who may.
 * @param reason said in the trail, a short Chinese text
 * @param field the input that named the stage, for errors
 * @throws DomainError NOT_FOUND, STAGE_UNKNOWN, STAGE_NOT_NEXT, STAGE_WITHOUT_SET
 */
export async function movePilot(tx: Tx, pilotId: Id, stage: Stage, reason: string, field = 'to'): Promise<void> {
  const pilots = tx.repo(PilotsRepository);
  const pilot = await pilots.lock(pilotId);
  if (!pilot) throw notFound('评估对象', field);
  if (pilot.stage === stage) return;
  const flow = await flowOf(tx, pilot);
  const fault = moveFault(flow, pilot.stage, stage, field);
  if (fault) throw fault;
  if (pilot.setId === null) throw stageWithoutSet(field);
  await pilots.enterStage(pilot.id, stage, reason);
  await projectStage(tx, pilot.unitId);
  tx.audit({
    action: 'pilot.moved',
    subjectType: 'Pilot',
    subjectId: pilot.id,
    summary: `${pilot.objectName}：${stageLabel(flow, pilot.stage)}转入${stageLabel(flow, stage)}`,
    detail: { from: pilot.stage, to: stage, reason },
  });
}

/** The board shows of a unit the stage of what is furthest behind among its open pilots. */
export async function projectStage(tx: Tx, unitId: Id): Promise<void> {
  const unit = await findUnit(tx, unitId);
  const stage = await tx.repo(PilotsRepository).boardStage(unitId);
  if (unit && stage !== null) await project(tx, unit, { stage });
}

/** The version of the flow that the pilot was opened with. @throws DomainError FLOW_UNKNOWN */
export async function flowOf(tx: Tx, pilot: Pick<PilotRow, 'flow' | 'flowVersion'>): Promise<StageFlow> {
  const flow = shippedFlow(pilot.flow) ?? (await tx.repo(StageFlowsRepository).find(pilot.flow, pilot.flowVersion));
  if (!flow) throw flowUnknown(pilot.flow, 'flow');
  return flow;
}

async function facts(tx: Tx, rows: readonly PilotRow[]): Promise<PilotFacts[]> {
  const units = rows.length === 0 ? [] : await findUnits(tx, [...new Set(rows.map(({ unitId }) => unitId))]);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return rows.map(({ id, programmeId, unitId, objectKind, objectName, category, flow, stage, cutoffOn, evidenceFrom, selfDueOn, setId }) => ({
    id, programmeId, unitId, unitName: names.get(unitId) ?? '', objectKind, objectName, category, flow, stage, cutoffOn, evidenceFrom, selfDueOn, setId,
  }));
}
