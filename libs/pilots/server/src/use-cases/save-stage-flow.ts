import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import type { Ctx } from '@wudan/kernel-core';
import { StageFlowsRepository } from '../data/stage-flows.repository.js';
import { flowChanged } from '../domain/pilot.errors.js';
import { checkedFlow, type FlowDraft } from '../domain/stage-flow.rules.js';
import { SHIPPED_FLOWS, type StageFlow } from '../domain/stage-flow.js';

/** The flows of stages an office works by: what ships and its own. */
@Injectable()
export class SaveStageFlow {
  constructor(private readonly units: UnitOfWork) {}

  /**
   * Adds a version of an own flow; pilots under way keep the one they were opened with.
   * @param version the newest known; 0 for a new flow
   * @throws DomainError FLOW_INVALID, FLOW_CHANGED
   */
  execute(ctx: Ctx, draft: FlowDraft, version: number): Promise<StageFlow> {
    return this.units.run(ctx, async (tx) => {
      authorize(ctx, 'save', 'StageFlow', {}, '流程', 'input.key');
      const checked = checkedFlow(draft);
      const flows = tx.repo(StageFlowsRepository);
      const newest = await flows.find(checked.key);
      if ((newest?.version ?? 0) !== version) throw flowChanged();
      const flow: StageFlow = { ...checked, shipped: false, version: version + 1 };
      if (!(await flows.add(flow))) throw flowChanged();
      tx.audit({
        action: 'stage_flow.saved',
        subjectType: 'StageFlow',
        subjectId: null,
        summary: `保存流程 ${flow.name} 第${flow.version}版：${flow.stages.map(({ label }) => label).join('—')}`,
        detail: { key: flow.key, version: flow.version, receiptDays: flow.receiptDays, stages: flow.stages.map((stage) => ({ ...stage, next: [...stage.next] })), artefacts: flow.artefacts.map((artefact) => ({ ...artefact })) },
      });
      return flow;
    });
  }

  /** What ships, then the newest version of each own flow. */
  list(ctx: Ctx): Promise<StageFlow[]> {
    return this.units.read(ctx, async (tx) => {
      authorize(ctx, 'read', 'StageFlow', {}, '流程');
      const own = new Map((await tx.repo(StageFlowsRepository).list()).map((flow) => [flow.key, flow]));
      return [...SHIPPED_FLOWS, ...own.values()];
    });
  }
}
