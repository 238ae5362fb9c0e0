import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { FileDownloadType } from '@wudan/access-server';
import { Can, CurrentCtx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import type { OfficeScoreEntry } from '../domain/office-assessment.js';
import { AdvanceScoring } from '../use-cases/advance-scoring.js';
import { DeclareInterest } from '../use-cases/declare-interest.js';
import { ExportOfficeSheet } from '../use-cases/export-office-sheet.js';
import { ReadOfficeGrid } from '../use-cases/read-office-grid.js';
import { ReadOfficeProgress, type OfficeProgressView } from '../use-cases/read-office-progress.js';
import { ScoreAsOffice, type OfficePatchView } from '../use-cases/score-as-office.js';
import { SubmitOfficeAssessment } from '../use-cases/submit-office-assessment.js';
import { DeclareInterestInput, ScoreAsOfficeInput } from './office.input.js';
import { OfficeGridType, OfficePatchType, OfficeProgressType, OfficeScoreEntryType } from './office-grid.type.js';
import { officeType } from './office-views.type.js';

const pilot = { type: () => ID };

/** The office's side of scoring: marks beside the unit's own, declarations of interest, and what is printed. */
@Resolver(() => OfficeGridType)
export class OfficeAssessmentsResolver {
  constructor(
    private readonly read: ReadOfficeGrid,
    private readonly progress: ReadOfficeProgress,
    private readonly exports: ExportOfficeSheet,
    private readonly score: ScoreAsOffice,
    private readonly declare: DeclareInterest,
    private readonly advance: AdvanceScoring,
    private readonly submit: SubmitOfficeAssessment,
  ) {}

  @Query(() => OfficeGridType)
  @Can('read', 'OfficeAssessment')
  async officeGrid(@CurrentCtx() ctx: Ctx, @Args('pilotId', pilot) pilotId: Id): Promise<OfficeGridType> {
    return officeType(ctx, await this.read.execute(ctx, pilotId));
  }

  @Query(() => [OfficeProgressType])
  @Can('read', 'OfficeAssessment')
  officeProgress(@CurrentCtx() ctx: Ctx, @Args('programmeId', { type: () => ID }) programmeId: Id): Promise<OfficeProgressView[]> {
    return this.progress.execute(ctx, programmeId);
  }

  @Query(() => [OfficeScoreEntryType])
  @Can('read', 'OfficeAssessment')
  officeScoreHistory(@CurrentCtx() ctx: Ctx, @Args('pilotId', pilot) pilotId: Id, @Args('code', { type: () => String }) code: string): Promise<OfficeScoreEntry[]> {
    return this.read.history(ctx, pilotId, code);
  }

  @Query(() => FileDownloadType)
  @Can('export', 'OfficeAssessment')
  officeScoreSheetFile(@CurrentCtx() ctx: Ctx, @Args('pilotId', pilot) pilotId: Id): Promise<FileDownloadType> {
    return this.exports.sheet(ctx, pilotId);
  }

  @Query(() => FileDownloadType)
  @Can('export', 'OfficeAssessment')
  officeDecisionScanFile(@CurrentCtx() ctx: Ctx, @Args('pilotId', pilot) pilotId: Id): Promise<FileDownloadType> {
    return this.exports.scan(ctx, pilotId);
  }

  @Mutation(() => OfficePatchType)
  @Can('score', 'OfficeAssessment')
  scoreAsOffice(@CurrentCtx() ctx: Ctx, @Args('input') input: ScoreAsOfficeInput): Promise<OfficePatchView> {
    return this.score.execute(ctx, input);
  }

  @Mutation(() => OfficeGridType)
  @Can('declare', 'OfficeAssessment')
  async declareInterest(@CurrentCtx() ctx: Ctx, @Args('input') input: DeclareInterestInput): Promise<OfficeGridType> {
    return officeType(ctx, await this.declare.execute(ctx, input));
  }

  @Mutation(() => OfficeGridType)
  @Can('advance_stage', 'OfficeAssessment')
  async advanceScoring(@CurrentCtx() ctx: Ctx, @Args('pilotId', pilot) pilotId: Id): Promise<OfficeGridType> {
    return officeType(ctx, await this.advance.execute(ctx, pilotId));
  }

  @Mutation(() => OfficeGridType)
  @Can('submit', 'OfficeAssessment')
  async submitOfficeAssessment(@CurrentCtx() ctx: Ctx, @Args('pilotId', pilot) pilotId: Id): Promise<OfficeGridType> {
    return officeType(ctx, await this.submit.execute(ctx, pilotId));
  }
}
