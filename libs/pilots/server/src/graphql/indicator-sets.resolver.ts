import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Can, CurrentCtx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { ComposeSet } from '../use-cases/compose-set.js';
import { IssueSet } from '../use-cases/issue-set.js';
import { ReadPilots } from '../use-cases/read-pilots.js';
import { ReviewSet } from '../use-cases/review-set.js';
import { ReviseSet } from '../use-cases/revise-set.js';
import { SubmitSet } from '../use-cases/submit-set.js';
import { ComposeSetInput, IssueSetArgs, ReviewSetArgs } from './pilot.input.js';
import { setType } from './pilot-views.type.js';
import { IndicatorSetType } from './pilot.type.js';

/** 一部门一套单: composed, reviewed, issued, revised. */
@Resolver(() => IndicatorSetType)
export class IndicatorSetsResolver {
  constructor(
    private readonly read: ReadPilots,
    private readonly compose: ComposeSet,
    private readonly submit: SubmitSet,
    private readonly review: ReviewSet,
    private readonly issue: IssueSet,
    private readonly revise: ReviseSet,
  ) {}

  @Query(() => IndicatorSetType)
  @Can('read', 'Pilot')
  async indicatorSet(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id): Promise<IndicatorSetType> {
    return setType(await this.read.set(ctx, id));
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
  async issueSet(@CurrentCtx() ctx: Ctx, @Args() { id, selfDueOn, reason }: IssueSetArgs): Promise<IndicatorSetType> {
    return setType(await this.issue.execute(ctx, id, selfDueOn, reason ?? null));
  }

  @Mutation(() => IndicatorSetType)
  @Can('revise_set', 'Pilot')
  async reviseSet(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id, @Args('reason', { type: () => String }) reason: string): Promise<IndicatorSetType> {
    return setType(await this.revise.execute(ctx, id, reason));
  }
}
