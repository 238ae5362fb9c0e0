import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import { normalisedText, textProblem, type Ctx, type Id } from '@wudan/kernel-core';
import { WorkPlansRepository } from '../data/work-plans.repository.js';
import type { PlanSection, WorkPlanView } from '../domain/work-plan.js';
import { isPlanOpenTo, planChanged, planInvalid, planIssued, PLAN_STATE_LABELS } from '../domain/work-plan.rules.js';
import { planFor } from './work-plan-access.js';

export interface SaveWorkPlanInput {
  readonly programmeId: Id;
  readonly version: number;
  readonly sections: readonly PlanSection[];
}

const MAX_SECTIONS = 20;

/** Writes the text of the work plan. One that was reviewed or agreed is a draft again and is decided on anew. */
@Injectable()
export class SaveWorkPlan {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, PLAN_CHANGED, PLAN_ISSUED, PLAN_INVALID */
  execute(ctx: Ctx, { programmeId, version, sections }: SaveWorkPlanInput): Promise<WorkPlanView> {
    return this.units.run(ctx, async (tx) => {
      const { plan, programme } = await planFor(ctx, tx, programmeId, 'edit', 'input.programmeId', true);
      if (!isPlanOpenTo(plan.state, 'edit')) throw planIssued();
      if (plan.version !== version) throw planChanged();
      const checked = checkedSections(sections);
      const plans = tx.repo(WorkPlansRepository);
      if (plan.version === 0) await plans.insert(tx.id(), programmeId, checked);
      else await plans.change(plan.id, checked);
      const again = plan.state === 'draft' ? '' : `（原为“${PLAN_STATE_LABELS[plan.state]}”，修改后须重新审核）`;
      tx.audit({ action: 'work_plan.saved', subjectType: 'Programme', subjectId: programmeId, summary: `${programme.name}：拟定工作方案${again}`, detail: { version: plan.version + 1, headings: checked.map(({ heading }) => heading) } });
      return (await planFor(ctx, tx, programmeId, 'read', 'input.programmeId')).plan;
    });
  }
}

function checkedSections(sections: readonly PlanSection[]): PlanSection[] {
  if (sections.length === 0 || sections.length > MAX_SECTIONS) throw planInvalid(`工作方案须有1至${MAX_SECTIONS}个部分，请增减。`, 'input.sections');
  return sections.map(({ heading, body }, index) => {
    const section = { heading: normalisedText(heading), body: normalisedText(body) };
    const problem = textProblem('标题', section.heading, { min: 2, max: 40 });
    if (problem !== null) throw planInvalid(problem, `input.sections.${index}.heading`);
    const fault = textProblem(section.heading, section.body, { min: 0, max: 10_000, lines: true });
    if (fault !== null) throw planInvalid(fault, `input.sections.${index}.body`);
    return section;
  });
}
