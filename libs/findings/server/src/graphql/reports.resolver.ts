import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { FileDownloadType } from '@wudan/access-server';
import { Can, CurrentCtx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import type { ReportLineView, ReportView } from '../domain/report-view.js';
import { DraftReport } from '../use-cases/draft-report.js';
import { ExportReport } from '../use-cases/export-report.js';
import { IssueLetter } from '../use-cases/issue-letter.js';
import { ReadReports } from '../use-cases/read-reports.js';
import { ReviewReport } from '../use-cases/review-report.js';
import { SaveReport } from '../use-cases/save-report.js';
import { SendForComment } from '../use-cases/send-for-comment.js';
import { SettleReport } from '../use-cases/settle-report.js';
import { SubmitReport } from '../use-cases/submit-report.js';
import { IssueLetterInput, ReviewReportInput, SaveReportInput, SendForCommentInput } from './report.input.js';
import { AssessmentReportType, ReportLineType } from './report.type.js';

const pilot = { type: () => ID };
const text = { type: () => String };

/** Assessment reports and their feedback letters. */
@Resolver(() => AssessmentReportType)
export class ReportsResolver {
  constructor(
    private readonly read: ReadReports,
    private readonly exports: ExportReport,
    private readonly draft: DraftReport,
    private readonly save: SaveReport,
    private readonly comment: SendForComment,
    private readonly settle: SettleReport,
    private readonly submit: SubmitReport,
    private readonly review: ReviewReport,
    private readonly issue: IssueLetter,
  ) {}

  @Query(() => AssessmentReportType)
  @Can('read', 'AssessmentReport')
  async assessmentReport(@CurrentCtx() ctx: Ctx, @Args('pilotId', pilot) pilotId: Id): Promise<ReportView> {
    return (await this.read.one(ctx, pilotId)).view;
  }

  @Query(() => [ReportLineType])
  @Can('list', 'AssessmentReport')
  assessmentReports(@CurrentCtx() ctx: Ctx, @Args('programmeId', pilot) programmeId: Id): Promise<ReportLineView[]> {
    return this.read.list(ctx, programmeId);
  }

  @Query(() => FileDownloadType)
  @Can('export', 'AssessmentReport')
  assessmentReportFile(@CurrentCtx() ctx: Ctx, @Args('pilotId', pilot) pilotId: Id, @Args('format', text) format: string): Promise<FileDownloadType> {
    return this.exports.report(ctx, pilotId, format);
  }

  @Query(() => FileDownloadType)
  @Can('export', 'AssessmentReport')
  feedbackLetterFile(@CurrentCtx() ctx: Ctx, @Args('pilotId', pilot) pilotId: Id, @Args('format', text) format: string): Promise<FileDownloadType> {
    return this.exports.letter(ctx, pilotId, format);
  }

  @Query(() => FileDownloadType)
  @Can('export', 'Finding')
  problemListFile(@CurrentCtx() ctx: Ctx, @Args('programmeId', pilot) programmeId: Id, @Args('unitId', { type: () => ID, nullable: true }) unitId?: Id | null): Promise<FileDownloadType> {
    return this.exports.problemList(ctx, programmeId, unitId ?? null);
  }

  @Mutation(() => AssessmentReportType)
  @Can('draft', 'AssessmentReport')
  draftReport(@CurrentCtx() ctx: Ctx, @Args('pilotId', pilot) pilotId: Id): Promise<ReportView> {
    return this.draft.execute(ctx, pilotId);
  }

  @Mutation(() => AssessmentReportType)
  @Can('edit', 'AssessmentReport')
  saveReport(@CurrentCtx() ctx: Ctx, @Args('input') input: SaveReportInput): Promise<ReportView> {
    return this.save.execute(ctx, input);
  }

  @Mutation(() => AssessmentReportType)
  @Can('send_for_comment', 'AssessmentReport')
  sendForComment(@CurrentCtx() ctx: Ctx, @Args('input') input: SendForCommentInput): Promise<ReportView> {
    return this.comment.execute(ctx, input.pilotId, input.commentDueOn ?? null);
  }

  @Mutation(() => AssessmentReportType)
  @Can('settle', 'AssessmentReport')
  settleReport(@CurrentCtx() ctx: Ctx, @Args('pilotId', pilot) pilotId: Id): Promise<ReportView> {
    return this.settle.execute(ctx, pilotId);
  }

  @Mutation(() => AssessmentReportType)
  @Can('submit', 'AssessmentReport')
  submitReport(@CurrentCtx() ctx: Ctx, @Args('pilotId', pilot) pilotId: Id): Promise<ReportView> {
    return this.submit.execute(ctx, pilotId);
  }

  @Mutation(() => AssessmentReportType)
  @Can('review', 'AssessmentReport')
  reviewReport(@CurrentCtx() ctx: Ctx, @Args('input') input: ReviewReportInput): Promise<ReportView> {
    return this.review.execute(ctx, input);
  }

  @Mutation(() => AssessmentReportType)
  @Can('issue', 'AssessmentReport')
  issueLetter(@CurrentCtx() ctx: Ctx, @Args('input') input: IssueLetterInput): Promise<ReportView> {
    return this.issue.execute(ctx, input);
  }
}
