import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { FileDownloadType } from '@wudan/access-server';
import { Can, CurrentCtx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { ExportSelfAssessment } from '../use-cases/export-self-assessment.js';
import { ReadSelfReport } from '../use-cases/read-self-report.js';
import { SaveSelfReport } from '../use-cases/save-self-report.js';
import { SaveSelfReportInput } from './scoring.input.js';
import { reportType } from './scoring-views.type.js';
import { SelfReportType } from './self-report.type.js';

const pilot = { type: () => ID };

/** The report of a unit's self-assessment and what is printed of it. */
@Resolver(() => SelfReportType)
export class SelfReportsResolver {
  constructor(
    private readonly read: ReadSelfReport,
    private readonly save: SaveSelfReport,
    private readonly exports: ExportSelfAssessment,
  ) {}

  @Query(() => SelfReportType)
  @Can('read', 'SelfAssessment')
  async selfReport(@CurrentCtx() ctx: Ctx, @Args('pilotId', pilot) pilotId: Id): Promise<SelfReportType> {
    return reportType(ctx, await this.read.execute(ctx, pilotId));
  }

  @Query(() => FileDownloadType)
  @Can('export', 'SelfAssessment')
  selfReportFile(@CurrentCtx() ctx: Ctx, @Args('pilotId', pilot) pilotId: Id): Promise<FileDownloadType> {
    return this.exports.report(ctx, pilotId);
  }

  @Query(() => FileDownloadType)
  @Can('export', 'SelfAssessment')
  scoreSheetFile(@CurrentCtx() ctx: Ctx, @Args('pilotId', pilot) pilotId: Id): Promise<FileDownloadType> {
    return this.exports.scoreSheet(ctx, pilotId);
  }

  @Mutation(() => SelfReportType)
  @Can('edit_report', 'SelfAssessment')
  async saveSelfReport(@CurrentCtx() ctx: Ctx, @Args('input') input: SaveSelfReportInput): Promise<SelfReportType> {
    return reportType(ctx, await this.save.execute(ctx, input));
  }
}
