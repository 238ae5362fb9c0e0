import { Injectable } from '@nestjs/common';
import { allowedActions, authorize, UnitOfWork, type Tx } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { HandedFlowsRepository } from '../data/handed-flows.repository.js';
import { flowChanges, type FlowChange } from '../domain/handed-flow.rules.js';
import { SHIPPED_FLOWS, type OwnFlow, type ReceivedFlow, type StageFlow } from '../domain/stage-flow.js';
import { baseText, newestFlows, sameFlow } from './flow-access.js';

/** A flow that the office may work by. */
export interface FlowView extends StageFlow {
  readonly basedOn: string | null;
  readonly basedOnId: Id | null;
  /** A later version of what it is based on that came from above. */
  readonly newerId: Id | null;
  /** How it departs from what it is based on. */
  readonly departures: readonly FlowChange[];
  /** Whether this version was handed down. */
  readonly handedDown: boolean;
  readonly can: readonly string[];
}

/** A flow that came from above, beside what the office has of it. */
export interface ReceivedFlowView extends ReceivedFlow {
  /** Key and version of the own flow that stands on some version of it. */
  readonly ownKey: string | null;
  readonly ownVersion: number | null;
  /** What `changes` compares it with, in words; null when there is nothing to compare. */
  readonly comparedWith: string | null;
  readonly changes: readonly FlowChange[];
  readonly can: readonly string[];
}

/** The flows of stages an office works by, and those handed down to it. */
@Injectable()
export class ReadFlows {
  constructor(private readonly units: UnitOfWork) {}

  /** What ships, then the newest version of each own flow. */
  list(ctx: Ctx): Promise<FlowView[]> {
    return this.units.read(ctx, async (tx) => {
      authorize(ctx, 'read', 'StageFlow', {}, '流程');
      const shipped = SHIPPED_FLOWS.map((flow): FlowView => ({ ...flow, basedOn: null, basedOnId: null, newerId: null, departures: [], handedDown: false, can: [] }));
      return [...shipped, ...(await ownViews(ctx, tx))];
    });
  }

  /** @throws DomainError NOT_FOUND */
  one(ctx: Ctx, key: string): Promise<FlowView> {
    return this.units.read(ctx, async (tx) => {
      const flow = (await ownViews(ctx, tx)).find((each) => each.key === key);
      if (!flow) throw notFound('流程', 'key');
      return flow;
    });
  }

  /** The newest version of each flow that came from above, with its difference from the own one, else from the version before it. */
  received(ctx: Ctx): Promise<ReceivedFlowView[]> {
    return this.units.read(ctx, async (tx) => {
      authorize(ctx, 'read', 'StageFlow', {}, '流程');
      const all = await tx.repo(HandedFlowsRepository).listReceived();
      const own = await newestFlows(tx);
      const can = allowedActions(ctx, 'StageFlow', {}, ['adopt', 'save']);
      const newest = all.filter((flow, index) => all.findIndex((each) => sameFlow(each, flow)) === index);
      return newest.map((flow): ReceivedFlowView => {
        const line = all.filter((each) => sameFlow(each, flow));
        const standing = own.find(({ basedOnId }) => line.some(({ id }) => id === basedOnId)) ?? null;
        const before = standing ?? line[1] ?? null;
        const changes = before === null ? [] : flowChanges(before, flow);
        const taken = standing?.basedOnId === flow.id && changes.length === 0;
        return {
          ...flow,
          ownKey: standing?.key ?? null,
          ownVersion: standing?.version ?? null,
          comparedWith: standing ? `本办·${standing.name} 第${standing.version}版` : before ? `${flow.fromName}·${before.name} 第${before.version}版` : null,
          changes,
          can: can.filter((action) => action !== 'adopt' || !taken),
        };
      });
    });
  }
}

async function ownViews(ctx: Ctx, tx: Tx): Promise<FlowView[]> {
  const handed = tx.repo(HandedFlowsRepository);
  const received = await handed.listReceived();
  const down = new Set((await handed.listHanded()).map(({ flowId }) => flowId));
  return (await newestFlows(tx)).map((flow): FlowView => {
    const base = received.find(({ id }) => id === flow.basedOnId) ?? null;
    const latest = base ? received.find((each) => sameFlow(each, base)) : undefined;
    return {
      ...flow,
      basedOn: base && baseText(base),
      newerId: base && latest && latest.version > base.version ? latest.id : null,
      departures: base ? flowChanges(base, flow) : [],
      handedDown: down.has(flow.id),
      can: allowedActions(ctx, 'StageFlow', {}, actionsOn(flow, down)),
    };
  });
}

/** A version goes down once. */
const actionsOn = ({ id }: OwnFlow, down: ReadonlySet<Id>): string[] => ['save', ...(down.has(id) ? [] : ['hand_down'])];
