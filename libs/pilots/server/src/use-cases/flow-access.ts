import type { Tx } from '@wudan/kernel-server';
import { HandedFlowsRepository } from '../data/handed-flows.repository.js';
import { StageFlowsRepository } from '../data/stage-flows.repository.js';
import { flowBaseFixed, flowChanged } from '../domain/pilot.errors.js';
import { keptFault, withKeepers } from '../domain/handed-flow.rules.js';
import type { OwnFlow, ReceivedFlow } from '../domain/stage-flow.js';
import type { CheckedFlow } from '../domain/stage-flow.rules.js';

/** Name, version and origin of what a flow was made from. */
export const baseText = ({ fromName, name, version }: Pick<ReceivedFlow, 'fromName' | 'name' | 'version'>): string => `${fromName}·${name} 第${version}版`;

/** Whether two received versions are of one flow of one office. */
export const sameFlow = (one: Pick<ReceivedFlow, 'fromOffice' | 'key'>, other: Pick<ReceivedFlow, 'fromOffice' | 'key'>): boolean => one.fromOffice === other.fromOffice && one.key === other.key;

/** The newest version of each own flow. */
export async function newestFlows(tx: Tx): Promise<OwnFlow[]> {
  return [...new Map((await tx.repo(StageFlowsRepository).list()).map((flow) => [flow.key, flow])).values()];
}

/** What the newest version of an own flow is based on; null when on nothing from above. */
export async function baseOf(tx: Tx, flow: OwnFlow | null): Promise<ReceivedFlow | null> {
  return flow === null || flow.basedOnId === null ? null : tx.repo(HandedFlowsRepository).received(flow.basedOnId);
}

/**
 * Adds a version of an own flow on what it is based on.
 * @throws DomainError FLOW_BASE_FIXED when it would leave its base, FLOW_ARTEFACT_KEPT, FLOW_CHANGED
 */
export async function addVersion(tx: Tx, checked: CheckedFlow, newest: OwnFlow | null, base: ReceivedFlow | null): Promise<OwnFlow> {
  const earlier = await baseOf(tx, newest);
  if (earlier && (!base || !sameFlow(earlier, base) || base.version < earlier.version)) throw flowBaseFixed(baseText(earlier));
  const fault = base && keptFault(base, checked);
  if (fault) throw fault;
  const flow = { ...checked, artefacts: withKeepers(base, checked.artefacts), shipped: false, version: (newest?.version ?? 0) + 1 };
  const basedOnId = base?.id ?? null;
  const id = await tx.repo(StageFlowsRepository).add(flow, basedOnId);
  if (id === null) throw flowChanged();
  return { ...flow, id, basedOnId };
}
