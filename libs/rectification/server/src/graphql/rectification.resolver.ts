import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { FileDownloadType } from '@wudan/access-server';
import { Can, CurrentCtx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { DecideCloseOut } from '../use-cases/decide-close-out.js';
import { DecideExtension } from '../use-cases/decide-extension.js';
import { ExportLedger } from '../use-cases/export-ledger.js';
import { PlanItem } from '../use-cases/plan-item.js';
import { ReadRectification } from '../use-cases/read-rectification.js';
import { RecheckItem } from '../use-cases/recheck-item.js';
import { RecordReading } from '../use-cases/record-reading.js';
import { ReportRectProgress } from '../use-cases/report-rect-progress.js';
import { RequestCloseOut } from '../use-cases/request-close-out.js';
import { RequestExtension } from '../use-cases/request-extension.js';
import { ReviewPlan } from '../use-cases/review-plan.js';
import { SubmitPlan } from '../use-cases/submit-plan.js';
import { itemType, planType } from './rect-views.type.js';
import { CloseOutInput, DecideCloseOutInput, DecideExtensionInput, PlanRectItemInput, ReadingInput, RecheckInput, RectExtensionInput, RectProgressInput, ReviewRectPlanInput } from './rectification.input.js';
import { RectItemType, RectPlanType } from './rectification.type.js';

/** Plans and problems: from what a unit promises to its re-check. */
@Resolver(() => RectItemType)
export class RectificationResolver {
  constructor(
    private readonly read: ReadRectification,
    private readonly files: ExportLedger,
    private readonly planning: PlanItem,
    private readonly submission: SubmitPlan,
    private readonly review: ReviewPlan,
    private readonly progress: ReportRectProgress,
    private readonly extension: RequestExtension,
    private readonly decision: DecideExtension,
    private readonly closing: RequestCloseOut,
    private readonly closed: DecideCloseOut,
    private readonly reading: RecordReading,
    private readonly recheck: RecheckItem,
  ) {}

  @Query(() => RectItemType)
  @Can('read', 'Rectification')
  async rectItem(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id): Promise<RectItemType> {
    return itemType(ctx, await this.read.item(ctx, id));
  }

  @Query(() => RectPlanType)
  @Can('read', 'Rectification')
  async rectPlan(@CurrentCtx() ctx: Ctx, @Args('pilotId', { type: () => ID }) pilotId: Id): Promise<RectPlanType> {
    return planType(ctx, await this.read.plan(ctx, pilotId));
  }

  @Query(() => [RectItemType], { description: 'of the caller’s own unit' })
  @Can('read', 'Rectification')
  async myRectItems(@CurrentCtx() ctx: Ctx): Promise<RectItemType[]> {
    return (await this.read.mine(ctx)).map((item) => itemType(ctx, item));
  }

  @Query(() => FileDownloadType, { description: '整改方案, DOCX' })
  @Can('print', 'Rectification')
  rectPlanFile(@CurrentCtx() ctx: Ctx, @Args('pilotId', { type: () => ID }) pilotId: Id): Promise<FileDownloadType> {
    return this.files.plan(ctx, pilotId);
  }

  @Mutation(() => RectItemType)
  @Can('plan', 'Rectification')
  async planRectItem(@CurrentCtx() ctx: Ctx, @Args('input') input: PlanRectItemInput): Promise<RectItemType> {
    return itemType(ctx, await this.planning.execute(ctx, input));
  }

  @Mutation(() => RectPlanType)
  @Can('submit', 'Rectification')
  async submitRectPlan(@CurrentCtx() ctx: Ctx, @Args('pilotId', { type: () => ID }) pilotId: Id): Promise<RectPlanType> {
    await this.submission.execute(ctx, pilotId);
    return planType(ctx, await this.read.plan(ctx, pilotId));
  }

  @Mutation(() => RectPlanType)
  @Can('review_plan', 'Rectification')
  async reviewRectPlan(@CurrentCtx() ctx: Ctx, @Args('input') input: ReviewRectPlanInput): Promise<RectPlanType> {
    await this.review.execute(ctx, input);
    return planType(ctx, await this.read.plan(ctx, input.pilotId));
  }

  @Mutation(() => RectItemType)
  @Can('report', 'Rectification')
  async reportRectProgress(@CurrentCtx() ctx: Ctx, @Args('input') input: RectProgressInput): Promise<RectItemType> {
    return itemType(ctx, await this.progress.execute(ctx, input));
  }

  @Mutation(() => RectItemType)
  @Can('request_extension', 'Rectification')
  async requestRectExtension(@CurrentCtx() ctx: Ctx, @Args('input') input: RectExtensionInput): Promise<RectItemType> {
    return itemType(ctx, await this.extension.execute(ctx, input));
  }

  @Mutation(() => RectItemType)
  @Can('decide_extension', 'Rectification')
  async decideRectExtension(@CurrentCtx() ctx: Ctx, @Args('input') input: DecideExtensionInput): Promise<RectItemType> {
    return itemType(ctx, await this.decision.execute(ctx, input));
  }

  @Mutation(() => RectItemType)
  @Can('request_close', 'Rectification')
  async requestCloseOut(@CurrentCtx() ctx: Ctx, @Args('input') input: CloseOutInput): Promise<RectItemType> {
    return itemType(ctx, await this.closing.execute(ctx, input));
  }

  @Mutation(() => RectItemType)
  @Can('close', 'Rectification')
  async decideCloseOut(@CurrentCtx() ctx: Ctx, @Args('input') input: DecideCloseOutInput): Promise<RectItemType> {
    return itemType(ctx, await this.closed.execute(ctx, input));
  }

  @Mutation(() => RectItemType)
  @Can('record_reading', 'Rectification')
  async recordReading(@CurrentCtx() ctx: Ctx, @Args('input') input: ReadingInput): Promise<RectItemType> {
    return itemType(ctx, await this.reading.execute(ctx, input));
  }

  @Mutation(() => RectItemType)
  @Can('recheck', 'Rectification')
  async recheckRectItem(@CurrentCtx() ctx: Ctx, @Args('input') input: RecheckInput): Promise<RectItemType> {
    return itemType(ctx, await this.recheck.execute(ctx, input));
  }
}
