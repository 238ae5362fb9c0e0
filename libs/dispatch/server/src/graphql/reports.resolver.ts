import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Can, CurrentCtx, OneCall } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { OFFICE_CHANNEL } from '@wudan/prompts-server';
import { ConfirmUpwardReport } from '../use-cases/confirm-upward-report.js';
import { DecideCorrection } from '../use-cases/decide-correction.js';
import { ReadRounds } from '../use-cases/read-rounds.js';
import { ReportForUnit } from '../use-cases/report-for-unit.js';
import { ReportProgress } from '../use-cases/report-progress.js';
import { RequestCorrection } from '../use-cases/request-correction.js';
import { progressOf, ReportForUnitInput, ReportProgressInput, RequestCorrectionInput } from './dispatch.input.js';
import { CorrectionType, ProgressReceiptType, RoundRowType, UpwardReportType } from './dispatch.type.js';
import { summaryOf } from '../domain/progress.rules.js';

const CHANNEL = 'console';

/** Reports of units and of the office itself. */
@Resolver()
export class ReportsResolver {
  constructor(
    private readonly read: ReadRounds,
    private readonly report: ReportProgress,
    private readonly proxy: ReportForUnit,
    private readonly corrections: RequestCorrection,
    private readonly decisions: DecideCorrection,
    private readonly upward: ConfirmUpwardReport,
  ) {}

  @Mutation(() => ProgressReceiptType)
  @Can('report', 'ProgressReport')
  @OneCall()
  reportProgress(@CurrentCtx() ctx: Ctx, @Args('input') input: ReportProgressInput): Promise<ProgressReceiptType> {
    const { promptId, version, eventId } = input;
    return this.report.execute(ctx, { promptId, version, eventId, channel: CHANNEL, tappedAt: null, value: progressOf(input) }, 'input.');
  }

  @Mutation(() => RoundRowType)
  @Can('report_for', 'Round')
  async reportForUnit(@CurrentCtx() ctx: Ctx, @Args('input') input: ReportForUnitInput): Promise<RoundRowType> {
    const { roundId, unitId, source, sourceName } = input;
    await this.proxy.execute(ctx, { roundId, unitId, source, sourceName, value: progressOf(input) });
    return this.read.line(ctx, roundId, unitId);
  }

  @Mutation(() => CorrectionType)
  @Can('correct', 'ProgressReport')
  async requestCorrection(@CurrentCtx() ctx: Ctx, @Args('input') input: RequestCorrectionInput): Promise<CorrectionType> {
    const row = await this.corrections.execute(ctx, { promptId: input.promptId, reason: input.reason, value: progressOf(input) });
    return { ...row, summary: summaryOf(row.value) };
  }

  @Mutation(() => RoundRowType)
  @Can('decide', 'Round')
  async decideCorrection(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: Id,
    @Args('accept', { type: () => Boolean }) accept: boolean,
    @Args('decision', { type: () => String }) decision: string,
  ): Promise<RoundRowType> {
    const { roundId, unitId } = await this.decisions.execute(ctx, id, accept, decision);
    return this.read.line(ctx, roundId, unitId);
  }

  @Query(() => [UpwardReportType])
  @Can('read', 'UpwardReport')
  upwardReports(@CurrentCtx() ctx: Ctx): Promise<UpwardReportType[]> {
    return this.read.upward(ctx);
  }

  @Mutation(() => UpwardReportType)
  @Can('confirm', 'UpwardReport')
  async confirmUpwardReport(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id, @Args('note', { type: () => String, nullable: true }) note: string | null): Promise<UpwardReportType> {
    await this.upward.execute(ctx, id, note ?? null, { channel: OFFICE_CHANNEL, eventId: id, tappedAt: null });
    return this.read.upwardOne(ctx, id);
  }
}
