import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork, type Tx } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { HandedFlowsRepository } from '../data/handed-flows.repository.js';
import { StageFlowsRepository } from '../data/stage-flows.repository.js';
import { flowChanges } from '../domain/handed-flow.rules.js';
import { flowAdopted, flowKeyTaken, flowOutdated } from '../domain/pilot.errors.js';
import type { OwnFlow, ReceivedFlow } from '../domain/stage-flow.js';
import { checkedFlow } from '../domain/stage-flow.rules.js';
import { addVersion, baseOf, baseText, newestFlows, sameFlow } from './flow-access.js';

/** Makes a received flow the office's own as it stands: a new flow, or the next version of the one that stood on an earlier version of it. */
@Injectable()
export class AdoptFlow {
  constructor(private readonly units: UnitOfWork) {}

  /**
   * @param key of the own flow; null for the one that stands on this flow already, else the key it came with
   * @throws DomainError NOT_FOUND, FLOW_OUTDATED, FLOW_ADOPTED, FLOW_KEY_TAKEN, FLOW_INVALID, FLOW_CHANGED
   */
  execute(ctx: Ctx, id: Id, key: string | null): Promise<OwnFlow> {
    return this.units.run(ctx, async (tx) => {
      authorize(ctx, 'adopt', 'StageFlow', {}, '下发的流程', 'id');
      const received = await tx.repo(HandedFlowsRepository).received(id);
      if (!received) throw notFound('下发的流程', 'id');
      const latest = (await tx.repo(HandedFlowsRepository).listReceived()).find((each) => sameFlow(each, received));
      if (latest && latest.version > received.version) throw flowOutdated(received.name, latest.version);
      const checked = checkedFlow({ ...received, key: key ?? (await standingOn(tx, received))?.key ?? received.key });
      const own = await tx.repo(StageFlowsRepository).find(checked.key);
      const base = await baseOf(tx, own);
      if (own && (!base || !sameFlow(base, received))) throw flowKeyTaken(own.key, 'key');
      const changes = own ? flowChanges(own, checked) : [];
      if (own && own.basedOnId === received.id && changes.length === 0) throw flowAdopted(received.name, received.version);
      const flow = await addVersion(tx, checked, own, received);
      tx.audit({
        action: 'stage_flow.adopted',
        subjectType: 'StageFlow',
        subjectId: flow.id,
        summary: `采用${baseText(received)}，作为本办流程 ${flow.name} 第${flow.version}版${own ? `，改动${changes.length}处` : ''}`,
        detail: { key: flow.key, version: flow.version, receivedId: received.id, changes: changes.slice(0, 20).map(({ text }) => text) },
      });
      return flow;
    });
  }
}

/** The own flow that stands on some version of this one; null when there is none. */
export async function standingOn(tx: Tx, received: Pick<ReceivedFlow, 'fromOffice' | 'key'>): Promise<OwnFlow | null> {
  for (const flow of await newestFlows(tx)) {
    const base = await baseOf(tx, flow);
    if (base && sameFlow(base, received)) return flow;
  }
  return null;
}
