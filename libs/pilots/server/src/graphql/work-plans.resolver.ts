import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { FileDownloadType } from '@wudan/access-server';
import { Can, CurrentCtx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import type { WorkPlanView } from '../domain/work-plan.js';
import { AttachGuide } from '../use-cases/attach-guide.js';
import { DecideWorkPlan } from '../use-cases/decide-work-plan.js';
import { ReadGuides } from '../use-cases/read-guides.js';
import { ReadWorkPlan } from '../use-cases/read-work-plan.js';
import { SaveTraining, type TrainingView } from '../use-cases/save-training.js';
import { SaveWorkPlan } from '../use-cases/save-work-plan.js';
import { planActions } from '../use-cases/work-plan-access.js';
import { AttachGuideInput, DecideWorkPlanInput, SaveTrainingInput, SaveWorkPlanInput } from './work-plan.input.js';
import { GuideType, TrainingType, WorkPlanType } from './work-plan.type.js';

const planType = (ctx: Ctx, view: WorkPlanView): WorkPlanType => ({ ...view, sections: view.sections.map((section) => ({ ...section })), decisions: view.decisions.map((decision) => ({ ...decision })), can: planActions(ctx, view) });
const trainingType = (view: TrainingView): TrainingType => ({ ...view, attendance: view.attendance.map((row) => ({ ...row })), can: [...view.can] });

/** What prepares a programme: the work plan and its decisions, the working guide, the training. */
@Resolver(() => WorkPlanType)
export class WorkPlansResolver {
  constructor(
    private readonly read: ReadWorkPlan,
    private readonly save: SaveWorkPlan,
    private readonly decide: DecideWorkPlan,
    private readonly readGuides: ReadGuides,
    private readonly attach: AttachGuide,
    private readonly training: SaveTraining,
  ) {}

  @Query(() => WorkPlanType)
  @Can('read', 'WorkPlan')
  async workPlan(@CurrentCtx() ctx: Ctx, @Args('programmeId', { type: () => ID }) programmeId: Id): Promise<WorkPlanType> {
    return planType(ctx, await this.read.one(ctx, programmeId));
  }

  @Query(() => FileDownloadType)
  @Can('export', 'WorkPlan')
  workPlanFile(@CurrentCtx() ctx: Ctx, @Args('programmeId', { type: () => ID }) programmeId: Id): Promise<FileDownloadType> {
    return this.read.file(ctx, programmeId);
  }

  @Query(() => FileDownloadType)
  @Can('read', 'WorkPlan')
  planScanFile(@CurrentCtx() ctx: Ctx, @Args('decisionId', { type: () => ID }) decisionId: Id): Promise<FileDownloadType> {
    return this.read.scan(ctx, decisionId);
  }

  @Query(() => [GuideType])
  @Can('read', 'Guide')
  guides(@CurrentCtx() ctx: Ctx, @Args('programmeId', { type: () => ID }) programmeId: Id): Promise<GuideType[]> {
    return this.readGuides.list(ctx, programmeId);
  }

  @Query(() => FileDownloadType)
  @Can('read', 'Guide')
  guideFile(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id): Promise<FileDownloadType> {
    return this.readGuides.file(ctx, id);
  }

  @Query(() => [TrainingType])
  @Can('read', 'Training')
  async trainings(@CurrentCtx() ctx: Ctx, @Args('programmeId', { type: () => ID }) programmeId: Id): Promise<TrainingType[]> {
    return (await this.training.list(ctx, programmeId)).map(trainingType);
  }

  @Mutation(() => WorkPlanType)
  @Can('edit', 'WorkPlan')
  async saveWorkPlan(@CurrentCtx() ctx: Ctx, @Args('input') input: SaveWorkPlanInput): Promise<WorkPlanType> {
    return planType(ctx, await this.save.execute(ctx, input));
  }

  @Mutation(() => WorkPlanType)
  @Can('review', 'WorkPlan')
  async decideWorkPlan(@CurrentCtx() ctx: Ctx, @Args('input') input: DecideWorkPlanInput): Promise<WorkPlanType> {
    return planType(ctx, await this.decide.execute(ctx, input));
  }

  @Mutation(() => GuideType)
  @Can('attach', 'Guide')
  attachGuide(@CurrentCtx() ctx: Ctx, @Args('input') input: AttachGuideInput): Promise<GuideType> {
    return this.attach.execute(ctx, input);
  }

  @Mutation(() => TrainingType)
  @Can('edit', 'Training')
  async saveTraining(@CurrentCtx() ctx: Ctx, @Args('input') input: SaveTrainingInput): Promise<TrainingType> {
    return trainingType(await this.training.execute(ctx, input));
  }
}
