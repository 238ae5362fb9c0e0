import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Can, CurrentCtx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { AskFigure } from '../use-cases/ask-figure.js';
import { CountersignLoss } from '../use-cases/countersign-loss.js';
import { DeclareLoss } from '../use-cases/declare-loss.js';
import { ReadEvidence } from '../use-cases/read-evidence.js';
import { RequestEvidence } from '../use-cases/request-evidence.js';
import { ReviewEvidence } from '../use-cases/review-evidence.js';
import { SightEvidence } from '../use-cases/sight-evidence.js';
import { AskFigureInput, DeclareLossInput, RequestEvidenceInput, ReviewEvidenceInput, SightEvidenceInput } from './evidence.input.js';
import { EvidenceFigureType, EvidenceGridType } from './evidence.type.js';
import { gridType } from './evidence-views.type.js';

/** Losses and their countersignature, and what assessors do with evidence. */
@Resolver(() => EvidenceGridType)
export class EvidenceReviewResolver {
  constructor(
    private readonly read: ReadEvidence,
    private readonly sight: SightEvidence,
    private readonly declare: DeclareLoss,
    private readonly countersign: CountersignLoss,
    private readonly review: ReviewEvidence,
    private readonly request: RequestEvidence,
    private readonly figure: AskFigure,
  ) {}

  @Query(() => [EvidenceFigureType])
  @Can('read', 'Evidence')
  async evidenceFigures(@CurrentCtx() ctx: Ctx, @Args('pilotId', { type: () => ID }) pilotId: Id): Promise<EvidenceFigureType[]> {
    return [...(await this.read.figures(ctx, pilotId))];
  }

  @Mutation(() => [EvidenceFigureType])
  @Can('request', 'Evidence')
  async askFigure(@CurrentCtx() ctx: Ctx, @Args('input') input: AskFigureInput): Promise<EvidenceFigureType[]> {
    return [...(await this.figure.execute(ctx, input))];
  }

  @Mutation(() => EvidenceGridType)
  @Can('sight', 'Evidence')
  async sightEvidence(@CurrentCtx() ctx: Ctx, @Args('input') input: SightEvidenceInput): Promise<EvidenceGridType> {
    return this.#grid(ctx, await this.sight.execute(ctx, input));
  }

  @Mutation(() => EvidenceGridType)
  @Can('answer', 'Evidence')
  async declareLoss(@CurrentCtx() ctx: Ctx, @Args('input') input: DeclareLossInput): Promise<EvidenceGridType> {
    return this.#grid(ctx, await this.declare.execute(ctx, input));
  }

  @Mutation(() => EvidenceGridType)
  @Can('countersign', 'Evidence')
  async countersignLoss(
    @CurrentCtx() ctx: Ctx,
    @Args('cellId', { type: () => ID }) cellId: Id,
    @Args('accept', { type: () => Boolean }) accept: boolean,
    @Args('note', { type: () => String }) note: string,
  ): Promise<EvidenceGridType> {
    return this.#grid(ctx, await this.countersign.execute(ctx, cellId, accept, note));
  }

  @Mutation(() => EvidenceGridType)
  @Can('review', 'Evidence')
  async reviewEvidence(@CurrentCtx() ctx: Ctx, @Args('input') input: ReviewEvidenceInput): Promise<EvidenceGridType> {
    return this.#grid(ctx, await this.review.execute(ctx, input));
  }

  @Mutation(() => EvidenceGridType)
  @Can('request', 'Evidence')
  async requestEvidence(@CurrentCtx() ctx: Ctx, @Args('input') input: RequestEvidenceInput): Promise<EvidenceGridType> {
    return this.#grid(ctx, await this.request.execute(ctx, input));
  }

  async #grid(ctx: Ctx, pilotId: Id): Promise<EvidenceGridType> {
    return gridType(await this.read.grid(ctx, pilotId));
  }
}
