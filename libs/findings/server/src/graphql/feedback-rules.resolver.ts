import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Can, CurrentCtx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { SaveFindingCategory } from '../use-cases/save-finding-category.js';
import { SetFeedbackPolicy } from '../use-cases/set-feedback-policy.js';
import { FindingCategoryInput } from './finding.input.js';
import { categoryType, policyType } from './finding-views.type.js';
import { FindingCategoryType } from './finding.type.js';
import { FeedbackPolicyInput } from './report.input.js';
import { FeedbackPolicyType } from './report.type.js';

/** The kinds of finding, and how programmes give their results back. */
@Resolver()
export class FeedbackRulesResolver {
  constructor(
    private readonly categories: SaveFindingCategory,
    private readonly policies: SetFeedbackPolicy,
  ) {}

  @Query(() => [FindingCategoryType])
  @Can('read', 'FeedbackPolicy')
  async findingCategories(@CurrentCtx() ctx: Ctx): Promise<FindingCategoryType[]> {
    return (await this.categories.list(ctx)).map(categoryType);
  }

  @Query(() => FeedbackPolicyType)
  @Can('read', 'FeedbackPolicy')
  async feedbackPolicy(@CurrentCtx() ctx: Ctx, @Args('programmeId', { type: () => ID }) programmeId: Id): Promise<FeedbackPolicyType> {
    return policyType(ctx, await this.policies.read(ctx, programmeId));
  }

  @Mutation(() => [FindingCategoryType])
  @Can('set_category', 'FeedbackPolicy')
  async saveFindingCategory(@CurrentCtx() ctx: Ctx, @Args('input') input: FindingCategoryInput): Promise<FindingCategoryType[]> {
    return (await this.categories.execute(ctx, input)).map(categoryType);
  }

  @Mutation(() => FeedbackPolicyType)
  @Can('set', 'FeedbackPolicy')
  async setFeedbackPolicy(@CurrentCtx() ctx: Ctx, @Args('input') input: FeedbackPolicyInput): Promise<FeedbackPolicyType> {
    return policyType(ctx, await this.policies.execute(ctx, { ...input }));
  }
}
