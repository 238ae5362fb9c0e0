import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { allowedActions, Can, CurrentCtx, DateScalarType } from '@wudan/kernel-server';
import type { Ctx, Id, LocalDate } from '@wudan/kernel-core';
import { ComposeSet } from '../use-cases/compose-set.js';
import { IssueSet } from '../use-cases/issue-set.js';
import { ReadPilots } from '../use-cases/read-pilots.js';
import { ReviewSet } from '../use-cases/review-set.js';
import { ReviseSet } from '../use-cases/revise-set.js';
import { SaveStageFlow } from '../use-cases/save-stage-flow.js';
import { SubmitSet } from '../use-cases/submit-set.js';
import { ComposeSetInput, ReviewSetArgs, SaveStageFlowInput } from './pilot.input.js';
import { flowType, setType } from './pilot-views.type.js';
import { IndicatorSetType, StageFlowType } from './pilot.type.js';

const RECEIPT_DAYS = 3;

/** 一部门一套单: composed, reviewed, issued, revised; and the flows that say what follows. */
@Resolver(() => IndicatorSetType)
export class IndicatorSetsResolver {
  constructor(
    private readonly read: ReadPilots,
    private readonly compose: ComposeSet,
    private readonly submit: SubmitSet,
    private readonly review: ReviewSet,
    private readonly issue: IssueSet,
    private readonly revise: ReviseSet,
    private readonly flows: SaveStageFlow,
  ) {}

  @Query(() => IndicatorSetType)
  @Can('read', 'Pilot')
  async indicatorSet(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id): Promise<IndicatorSetType> {
    return setType(await this.read.set(ctx, id));
  }

  @Query(() => [StageFlowType])
  @Can('read', 'StageFlow')
  async stageFlows(@CurrentCtx() ctx: Ctx): Promise<StageFlowType[]> {
    return (await this.flows.list(ctx)).map((flow) => flowType(flow, flowActions(ctx)));
  }

  @Mutation(() => IndicatorSetType)
  @Can('compose', 'Pilot')
  async composeSet(@CurrentCtx() ctx: Ctx, @Args('input') input: ComposeSetInput): Promise<IndicatorSetType> {
    const overrides = input.overrides.map(({ code, field, value, reason }) => ({ code, field, value: value ?? null, reason }));
    return setType(await this.compose.execute(ctx, { ...input, overrides }));
  }

  @Mutation(() => IndicatorSetType)
  @Can('submit_set', 'Pilot')
  async submitSet(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id): Promise<IndicatorSetType> {
    return setType(await this.submit.execute(ctx, id));
  }

  @Mutation(() => IndicatorSetType)
  @Can('review_set', 'Pilot')
  async reviewSet(@CurrentCtx() ctx: Ctx, @Args() { id, accept, note }: ReviewSetArgs): Promise<IndicatorSetType> {
    return setType(await this.review.execute(ctx, id, accept, note));
  }

  @Mutation(() => IndicatorSetType)
  @Can('issue_set', 'Pilot')
  async issueSet(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id, @Args('selfDueOn', { type: () => DateScalarType }) selfDueOn: LocalDate): Promise<IndicatorSetType> {
    return setType(await this.issue.execute(ctx, id, selfDueOn));
  }

  @Mutation(() => IndicatorSetType)
  @Can('revise_set', 'Pilot')
  async reviseSet(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id, @Args('reason', { type: () => String }) reason: string): Promise<IndicatorSetType> {
    return setType(await this.revise.execute(ctx, id, reason));
  }

  @Mutation(() => StageFlowType)
  @Can('save', 'StageFlow')
  async saveStageFlow(@CurrentCtx() ctx: Ctx, @Args('input') input: SaveStageFlowInput): Promise<StageFlowType> {
    const stages = input.stages.map((stage) => ({ ...stage, plannedDays: stage.plannedDays ?? null }));
    return flowType(await this.flows.execute(ctx, { ...input, receiptDays: input.receiptDays ?? RECEIPT_DAYS, stages }, input.version ?? 0), flowActions(ctx));
  }
}

const flowActions = (ctx: Ctx): string[] => allowedActions(ctx, 'StageFlow', {}, ['save']);
