import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork, type Tx } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { HandedFlowsRepository } from '../data/handed-flows.repository.js';
import { flowChanges, freeKey } from '../domain/handed-flow.rules.js';
import { flowAdopted, flowOutdated } from '../domain/pilot.errors.js';
import type { OwnFlow, ReceivedFlow } from '../domain/stage-flow.js';
import { checkedFlow } from '../domain/stage-flow.rules.js';
import { addVersion, baseOf, baseText, newestFlows, sameFlow } from './flow-access.js';

/** Makes a received flow the office's own as it stands: a new flow, or the next version of the one that stood on an earlier version of it. */
@Injectable()
export class AdoptFlow {
  constructor(private readonly units: UnitOfWork) {}

  /** The own flow keeps its key; a new one gets the key it came with, or the next free one. @throws DomainError NOT_FOUND, FLOW_OUTDATED, FLOW_ADOPTED, FLOW_CHANGED */
  execute(ctx: Ctx, id: Id): Promise<OwnFlow> {
    return this.units.run(ctx, async (tx) => {
      authorize(ctx, 'adopt', 'StageFlow', {}, '下发的流程', 'id');
      const received = await tx.repo(HandedFlowsRepository).received(id);
      if (!received) throw notFound('下发的流程', 'id');
      const latest = (await tx.repo(HandedFlowsRepository).listReceived()).find((each) => sameFlow(each, received));
      if (latest && latest.version > received.version) throw flowOutdated(received.name, latest.version);
      const flows = await newestFlows(tx);
      const own = await standingOn(tx, flows, received);
      const checked = checkedFlow({ ...received, key: own?.key ?? freeKey(received.key, flows.map(({ key }) => key)) });
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
async function standingOn(tx: Tx, flows: readonly OwnFlow[], received: ReceivedFlow): Promise<OwnFlow | null> {
  for (const flow of flows) {
    const base = await baseOf(tx, flow);
    if (base && sameFlow(base, received)) return flow;
  }
  return null;
}
