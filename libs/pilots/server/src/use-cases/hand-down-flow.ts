import { Injectable } from '@nestjs/common';
import { officesBelow } from '@wudan/catalogue-server';
import { authorize, UnitOfWork, type Tx } from '@wudan/kernel-server';
import { normalisedText, notFound, textProblem, type Ctx, type Id } from '@wudan/kernel-core';
import { findOffice } from '@wudan/tenancy-server';
import { HandedFlowsRepository } from '../data/handed-flows.repository.js';
import { StageFlowsRepository } from '../data/stage-flows.repository.js';
import { flowChanged, flowHanded, flowInvalid } from '../domain/pilot.errors.js';
import type { OwnFlow } from '../domain/stage-flow.js';
import { flowHandedDown } from '../events/flow-letters.js';

/** Hands the newest version of an own flow down: every office below receives it and decides for itself. */
@Injectable()
export class HandDownFlow {
  constructor(private readonly units: UnitOfWork) {}

  /** @param version the newest known. @throws DomainError NOT_FOUND, FLOW_CHANGED, FLOW_INVALID, FLOW_HANDED_DOWN */
  execute(ctx: Ctx, key: string, version: number, note: string): Promise<OwnFlow> {
    return this.units.run(ctx, async (tx) => {
      authorize(ctx, 'hand_down', 'StageFlow', {}, '流程', 'key');
      const flow = await tx.repo(StageFlowsRepository).find(key);
      if (!flow) throw notFound('流程', 'key');
      if (flow.version !== version) throw flowChanged('version');
      const why = normalisedText(note);
      const problem = textProblem('下发说明', why, { min: 2, max: 200 });
      if (problem !== null) throw flowInvalid(problem, 'note');
      if (!(await tx.repo(HandedFlowsRepository).hand(flow.id, why))) throw flowHanded(flow.name, flow.version);
      const below = await officesBelow(tx);
      await sendFlow(tx, flow, why, below);
      tx.audit({
        action: 'stage_flow.handed_down',
        subjectType: 'StageFlow',
        subjectId: flow.id,
        summary: `下发流程 ${flow.name} 第${flow.version}版至${below.length}个机构：${why}`,
        detail: { key, version, offices: below.length, kept: flow.artefacts.filter(({ keep }) => keep === 'keep').map(({ label }) => label) },
      });
      return flow;
    });
  }

  /** Sends a new office below the flows in force: of each the newest version that was handed down. An office that is not below gets nothing. */
  async catchUp(ctx: Ctx, asking: Id): Promise<void> {
    await this.units.run(ctx, async (tx) => {
      if (!(await officesBelow(tx)).includes(asking)) return;
      const handed = new Map((await tx.repo(HandedFlowsRepository).listHanded()).map((one) => [one.flowId, one]));
      const newest = new Map((await tx.repo(StageFlowsRepository).list()).filter(({ id }) => handed.has(id)).map((flow) => [flow.key, flow]));
      for (const flow of newest.values()) await sendFlow(tx, flow, handed.get(flow.id)?.note ?? '', [asking]);
    });
  }
}

async function sendFlow(tx: Tx, { key, version, name, receiptDays, stages, artefacts }: OwnFlow, note: string, offices: readonly Id[]): Promise<void> {
  const office = await findOffice(tx, tx.officeId);
  if (!office) throw notFound('机构');
  for (const below of offices) tx.send(below, flowHandedDown, { officeName: office.name, key, version, name, receiptDays, stages, artefacts, note });
}
