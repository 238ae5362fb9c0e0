import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Can, CurrentCtx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { ReadScoringPolicies } from '../use-cases/read-scoring-policies.js';
import { RecordDecision } from '../use-cases/record-decision.js';
import { ReopenLeaf } from '../use-cases/reopen-leaf.js';
import { ReviewOfficeAssessment } from '../use-cases/review-office-assessment.js';
import { SaveScoringPolicy } from '../use-cases/save-scoring-policy.js';
import { UnlockOfficeAssessment } from '../use-cases/unlock-office-assessment.js';
import { RecordDecisionInput, ReviewOfficeInput, ScoringPolicyInput } from './office.input.js';
import { OfficeGridType, ScoringPolicyType } from './office-grid.type.js';
import { officeType, policyType } from './office-views.type.js';

const pilot = { type: () => ID };
const text = { type: () => String };

/** From the section's review to the recorded decision, the ways back from it, and the policy by which the office scores. */
@Resolver(() => OfficeGridType)
export class OfficeDecisionsResolver {
  constructor(
    private readonly review: ReviewOfficeAssessment,
    private readonly record: RecordDecision,
    private readonly unlock: UnlockOfficeAssessment,
    private readonly reopen: ReopenLeaf,
    private readonly policies: ReadScoringPolicies,
    private readonly savePolicy: SaveScoringPolicy,
  ) {}

  @Mutation(() => OfficeGridType)
  @Can('review', 'OfficeAssessment')
  async reviewOfficeAssessment(@CurrentCtx() ctx: Ctx, @Args('input') input: ReviewOfficeInput): Promise<OfficeGridType> {
    return officeType(ctx, await this.review.execute(ctx, input));
  }

  @Mutation(() => OfficeGridType)
  @Can('record_decision', 'OfficeAssessment')
  async recordDecision(@CurrentCtx() ctx: Ctx, @Args('input') input: RecordDecisionInput): Promise<OfficeGridType> {
    return officeType(ctx, await this.record.execute(ctx, input));
  }

  @Mutation(() => OfficeGridType)
  @Can('unlock', 'OfficeAssessment')
  async unlockOfficeAssessment(@CurrentCtx() ctx: Ctx, @Args('pilotId', pilot) pilotId: Id, @Args('reason', text) reason: string): Promise<OfficeGridType> {
    return officeType(ctx, await this.unlock.execute(ctx, pilotId, reason));
  }

  @Mutation(() => OfficeGridType)
  @Can('reopen_leaf', 'OfficeAssessment')
  async reopenLeaf(@CurrentCtx() ctx: Ctx, @Args('pilotId', pilot) pilotId: Id, @Args('code', text) code: string, @Args('reason', text) reason: string): Promise<OfficeGridType> {
    return officeType(ctx, await this.reopen.execute(ctx, pilotId, code, reason));
  }

  @Query(() => [ScoringPolicyType])
  @Can('read', 'ScoringPolicy')
  async scoringPolicies(@CurrentCtx() ctx: Ctx): Promise<ScoringPolicyType[]> {
    return (await this.policies.execute(ctx)).map(policyType);
  }

  @Mutation(() => [ScoringPolicyType])
  @Can('save', 'ScoringPolicy')
  async saveScoringPolicy(@CurrentCtx() ctx: Ctx, @Args('input') input: ScoringPolicyInput): Promise<ScoringPolicyType[]> {
    return (await this.savePolicy.execute(ctx, input)).map(policyType);
  }
}
