import { Injectable } from '@nestjs/common';
import { authorize, UnitOfWork } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { HandedFlowsRepository } from '../data/handed-flows.repository.js';
import { StageFlowsRepository } from '../data/stage-flows.repository.js';
import { flowChanged } from '../domain/pilot.errors.js';
import { checkedFlow, type FlowDraft } from '../domain/stage-flow.rules.js';
import type { OwnFlow } from '../domain/stage-flow.js';
import { addVersion, baseOf, baseText } from './flow-access.js';

/** Writes the office's own flows of stages. */
@Injectable()
export class SaveStageFlow {
  constructor(private readonly units: UnitOfWork) {}

  /**
   * Adds a version of an own flow; pilots under way keep the one they were opened with.
   * @param version the newest known; 0 for a new flow
   * @param basedOnId a received version that it stands on from now on; null for what it stood on before
   * @throws DomainError FLOW_INVALID, FLOW_CHANGED, FLOW_ARTEFACT_KEPT, FLOW_BASE_FIXED, NOT_FOUND
   */
  execute(ctx: Ctx, draft: FlowDraft, version: number, basedOnId: Id | null = null): Promise<OwnFlow> {
    return this.units.run(ctx, async (tx) => {
      authorize(ctx, 'save', 'StageFlow', {}, '流程', 'input.key');
      const checked = checkedFlow(draft);
      const newest = await tx.repo(StageFlowsRepository).find(checked.key);
      if ((newest?.version ?? 0) !== version) throw flowChanged();
      const base = basedOnId === null ? await baseOf(tx, newest) : await tx.repo(HandedFlowsRepository).received(basedOnId);
      if (basedOnId !== null && base === null) throw notFound('下发的流程', 'input.basedOnId');
      const flow = await addVersion(tx, checked, newest, base);
      tx.audit({
        action: 'stage_flow.saved',
        subjectType: 'StageFlow',
        subjectId: null,
        summary: `保存流程 ${flow.name} 第${flow.version}版${base ? `（以${baseText(base)}为基础）` : ''}：${flow.stages.map(({ label }) => label).join('—')}`,
        detail: {
          key: flow.key, version: flow.version, basedOnId: flow.basedOnId, receiptDays: flow.receiptDays, stages: flow.stages.map((stage) => ({ ...stage, next: [...stage.next] })),
          artefacts: flow.artefacts.map((artefact) => ({ ...artefact })),
        },
      });
      return flow;
    });
  }
}
