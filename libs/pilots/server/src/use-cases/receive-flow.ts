import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { officeLine } from '@wudan/tenancy-server';
import { HandedFlowsRepository } from '../data/handed-flows.repository.js';
import { checkedFlow } from '../domain/stage-flow.rules.js';
import { flowsAsked, type HandedDownFlow } from '../events/flow-letters.js';

/** Keeps the flows that an office above hands down. What the office works by does not change. */
@Injectable()
export class ReceiveFlow {
  constructor(private readonly units: UnitOfWork) {}

  /** Once per version. @throws Error when the sender is not above; DomainError FLOW_INVALID when the flow is malformed */
  execute(ctx: Ctx, fromOffice: Id, letter: HandedDownFlow): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      if (!(await officeLine(tx)).slice(1).includes(fromOffice)) throw new Error(`A flow arrived from ${fromOffice}, which is not above ${tx.officeId}.`);
      const { officeName, version, note } = letter;
      const checked = checkedFlow(letter);
      const keepers = new Map(letter.artefacts.map(({ key, keptBy }) => [key, keptBy]));
      const artefacts = checked.artefacts.map((artefact) => ({ ...artefact, keptBy: artefact.keep === 'free' ? null : (keepers.get(artefact.key) ?? officeName) }));
      const id = tx.id();
      if (!(await tx.repo(HandedFlowsRepository).receive({ ...checked, artefacts, id, version, fromOffice, fromName: officeName, note, receivedAt: tx.now }))) return;
      tx.audit({
        action: 'stage_flow.received',
        subjectType: 'StageFlow',
        subjectId: id,
        summary: `收到${officeName}下发的流程 ${checked.name} 第${version}版`,
        detail: { key: checked.key, version, kept: artefacts.filter(({ keep }) => keep === 'keep').map(({ label }) => label) },
      });
    });
  }

  /** In a new office: asks every office above for the flows that are in force. */
  askAbove(ctx: Ctx): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      for (const above of (await officeLine(tx)).slice(1)) tx.send(above, flowsAsked, {});
    });
  }
}
