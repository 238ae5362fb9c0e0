import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { FileDownloadType } from '@wudan/access-server';
import { Can, CurrentCtx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { DrawSample } from '../use-cases/draw-sample.js';
import { JudgeSample } from '../use-cases/judge-sample.js';
import { AuditSampleType, SampleSizeAdviceType } from './audit-sample.type.js';
import { sampleType } from './verification-views.type.js';
import { DrawSampleInput, SampleResultsInput, WorkPaperInput } from './verification.input.js';

const sample = { type: () => ID };

/** Samples of what units report, drawn by a seed, with their work papers. */
@Resolver(() => AuditSampleType)
export class AuditSamplesResolver {
  constructor(
    private readonly draw: DrawSample,
    private readonly judge: JudgeSample,
  ) {}

  @Query(() => AuditSampleType)
  @Can('read', 'Verification')
  async auditSample(@CurrentCtx() ctx: Ctx, @Args('id', sample) id: Id): Promise<AuditSampleType> {
    return sampleType(ctx, await this.judge.read(ctx, id));
  }

  @Query(() => SampleSizeAdviceType)
  @Can('read', 'Verification')
  async sampleSize(@CurrentCtx() ctx: Ctx, @Args('population', { type: () => Int }) population: number): Promise<SampleSizeAdviceType> {
    return { population, size: await this.draw.advise(ctx, population) };
  }

  @Query(() => FileDownloadType)
  @Can('export', 'Verification')
  workPaperFile(@CurrentCtx() ctx: Ctx, @Args('sampleId', sample) sampleId: Id): Promise<FileDownloadType> {
    return this.judge.paper(ctx, sampleId);
  }

  @Mutation(() => AuditSampleType)
  @Can('draw_sample', 'Verification')
  async drawSample(@CurrentCtx() ctx: Ctx, @Args('input') input: DrawSampleInput): Promise<AuditSampleType> {
    return sampleType(ctx, await this.draw.execute(ctx, input));
  }

  @Mutation(() => AuditSampleType)
  @Can('enter_results', 'Verification')
  async enterSampleResults(@CurrentCtx() ctx: Ctx, @Args('input') input: SampleResultsInput): Promise<AuditSampleType> {
    return sampleType(ctx, await this.judge.enter(ctx, input));
  }

  @Mutation(() => AuditSampleType)
  @Can('enter_results', 'Verification')
  async readWorkPaper(@CurrentCtx() ctx: Ctx, @Args('input') input: WorkPaperInput): Promise<AuditSampleType> {
    return sampleType(ctx, await this.judge.readPaper(ctx, input));
  }

  @Mutation(() => AuditSampleType)
  @Can('enter_results', 'Verification')
  async closeSample(@CurrentCtx() ctx: Ctx, @Args('sampleId', sample) sampleId: Id): Promise<AuditSampleType> {
    return sampleType(ctx, await this.judge.close(ctx, sampleId));
  }

  @Mutation(() => AuditSampleType)
  @Can('draw_sample', 'Verification')
  async withdrawSample(@CurrentCtx() ctx: Ctx, @Args('sampleId', sample) sampleId: Id, @Args('reason', { type: () => String }) reason: string): Promise<AuditSampleType> {
    return sampleType(ctx, await this.judge.withdraw(ctx, sampleId, reason));
  }
}
