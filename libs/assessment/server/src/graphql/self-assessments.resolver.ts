import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Can, CurrentCtx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import type { ScoreEntry } from '../domain/self-assessment.js';
import { DecideNotApplicable } from '../use-cases/decide-not-applicable.js';
import { ReadScoreHistory } from '../use-cases/read-score-history.js';
import { ReadScoringGrid } from '../use-cases/read-scoring-grid.js';
import { ReturnSelfAssessmentItem } from '../use-cases/return-self-assessment-item.js';
import { ScoreLeaf } from '../use-cases/score-leaf.js';
import { SignSelfAssessment } from '../use-cases/sign-self-assessment.js';
import { SubmitSelfAssessment } from '../use-cases/submit-self-assessment.js';
import { WithdrawSignature } from '../use-cases/withdraw-signature.js';
import { LeafReasonArgs, NotApplicableArgs, ScoreLeafInput } from './scoring.input.js';
import { ScoreEntryType, ScoringGridType, ScoringPatchType } from './scoring-grid.type.js';
import { gridType, patchType } from './scoring-views.type.js';

const pilot = { type: () => ID };

/** A unit's assessment of itself: the scoring grid and its way to the office. */
@Resolver(() => ScoringGridType)
export class SelfAssessmentsResolver {
  constructor(
    private readonly read: ReadScoringGrid,
    private readonly history: ReadScoreHistory,
    private readonly score: ScoreLeaf,
    private readonly sign: SignSelfAssessment,
    private readonly submit: SubmitSelfAssessment,
    private readonly withdraw: WithdrawSignature,
    private readonly giveBack: ReturnSelfAssessmentItem,
    private readonly decide: DecideNotApplicable,
  ) {}

  @Query(() => ScoringGridType)
  @Can('read', 'SelfAssessment')
  async scoringGrid(@CurrentCtx() ctx: Ctx, @Args('pilotId', pilot) pilotId: Id): Promise<ScoringGridType> {
    return gridType(ctx, await this.read.execute(ctx, pilotId));
  }

  @Query(() => [ScoreEntryType])
  @Can('read', 'SelfAssessment')
  scoreHistory(@CurrentCtx() ctx: Ctx, @Args('pilotId', pilot) pilotId: Id, @Args('code', { type: () => String }) code: string): Promise<ScoreEntry[]> {
    return this.history.execute(ctx, pilotId, code);
  }

  @Mutation(() => ScoringPatchType)
  @Can('score', 'SelfAssessment')
  async scoreLeaf(@CurrentCtx() ctx: Ctx, @Args('input') input: ScoreLeafInput): Promise<ScoringPatchType> {
    return patchType(await this.score.execute(ctx, input), input.code);
  }

  @Mutation(() => ScoringGridType)
  @Can('sign', 'SelfAssessment')
  async signSelfAssessment(@CurrentCtx() ctx: Ctx, @Args('pilotId', pilot) pilotId: Id): Promise<ScoringGridType> {
    return gridType(ctx, await this.sign.execute(ctx, pilotId));
  }

  @Mutation(() => ScoringGridType)
  @Can('submit', 'SelfAssessment')
  async submitSelfAssessment(@CurrentCtx() ctx: Ctx, @Args('pilotId', pilot) pilotId: Id): Promise<ScoringGridType> {
    return gridType(ctx, await this.submit.execute(ctx, pilotId));
  }

  @Mutation(() => ScoringGridType)
  @Can('withdraw', 'SelfAssessment')
  async withdrawSignature(@CurrentCtx() ctx: Ctx, @Args('pilotId', pilot) pilotId: Id, @Args('reason', { type: () => String }) reason: string): Promise<ScoringGridType> {
    return gridType(ctx, await this.withdraw.execute(ctx, pilotId, reason));
  }

  @Mutation(() => ScoringGridType)
  @Can('return_item', 'SelfAssessment')
  async returnSelfAssessmentItem(@CurrentCtx() ctx: Ctx, @Args() { pilotId, code, reason }: LeafReasonArgs): Promise<ScoringGridType> {
    return gridType(ctx, await this.giveBack.execute(ctx, pilotId, code, reason));
  }

  @Mutation(() => ScoringGridType)
  @Can('decide_na', 'SelfAssessment')
  async decideNotApplicable(@CurrentCtx() ctx: Ctx, @Args() { pilotId, code, accept, note }: NotApplicableArgs): Promise<ScoringGridType> {
    return gridType(ctx, await this.decide.execute(ctx, pilotId, code, accept, note));
  }
}
