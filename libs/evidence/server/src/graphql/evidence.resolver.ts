import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { FileDownloadType } from '@wudan/access-server';
import { Can, CurrentCtx, mapNodes, type Connection } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { ExportEvidenceList } from '../use-cases/export-evidence-list.js';
import { FileEvidence } from '../use-cases/file-evidence.js';
import { MarkNotApplicable } from '../use-cases/mark-not-applicable.js';
import { ReadEvidence } from '../use-cases/read-evidence.js';
import { ReopenCell } from '../use-cases/reopen-cell.js';
import { ReplaceEvidence } from '../use-cases/replace-evidence.js';
import { WithdrawEvidence } from '../use-cases/withdraw-evidence.js';
import { EvidenceFilesArgs, FileEvidenceInput, ReplaceEvidenceInput } from './evidence.input.js';
import { EvidenceDetailType, EvidenceGridType, EvidenceItemConnection, EvidenceStepType, LossLadderType, type EvidenceItemType } from './evidence.type.js';
import { detailType, gridType, itemType } from './evidence-views.type.js';

/** The grid of evidence, and what a unit does with it. */
@Resolver(() => EvidenceGridType)
export class EvidenceResolver {
  constructor(
    private readonly read: ReadEvidence,
    private readonly file: FileEvidence,
    private readonly replace: ReplaceEvidence,
    private readonly withdraw: WithdrawEvidence,
    private readonly inapplicable: MarkNotApplicable,
    private readonly reopen: ReopenCell,
    private readonly list: ExportEvidenceList,
  ) {}

  @Query(() => EvidenceGridType)
  @Can('read', 'Evidence')
  evidenceGrid(@CurrentCtx() ctx: Ctx, @Args('pilotId', { type: () => ID }) pilotId: Id): Promise<EvidenceGridType> {
    return this.#grid(ctx, pilotId);
  }

  @Query(() => EvidenceDetailType)
  @Can('read', 'Evidence')
  async evidenceItem(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id): Promise<EvidenceDetailType> {
    return detailType(await this.read.item(ctx, id));
  }

  @Query(() => EvidenceItemConnection)
  @Can('read', 'Evidence')
  async evidenceFiles(@CurrentCtx() ctx: Ctx, @Args() args: EvidenceFilesArgs): Promise<Connection<EvidenceItemType>> {
    return mapNodes(await this.read.files(ctx, args.unitId, args), itemType);
  }

  @Query(() => FileDownloadType)
  @Can('export', 'Evidence')
  async evidenceListFile(@CurrentCtx() ctx: Ctx, @Args('pilotId', { type: () => ID }) pilotId: Id): Promise<FileDownloadType> {
    const { fileName, content } = await this.list.execute(ctx, pilotId);
    return { name: fileName, base64: content.toString('base64') };
  }

  @Query(() => LossLadderType)
  @Can('read', 'Evidence')
  async lossLadder(@CurrentCtx() ctx: Ctx, @Args('cellId', { type: () => ID }) cellId: Id): Promise<LossLadderType> {
    return { cellId, steps: [...(await this.read.ladder(ctx, cellId))] };
  }

  @Query(() => [EvidenceStepType])
  @Can('read', 'Evidence')
  async evidenceHistory(@CurrentCtx() ctx: Ctx, @Args('cellId', { type: () => ID }) cellId: Id): Promise<EvidenceStepType[]> {
    return [...(await this.read.history(ctx, cellId))];
  }

  @Mutation(() => EvidenceGridType)
  @Can('answer', 'Evidence')
  async fileEvidence(@CurrentCtx() ctx: Ctx, @Args('input') input: FileEvidenceInput): Promise<EvidenceGridType> {
    return this.#grid(ctx, await this.file.execute(ctx, input));
  }

  @Mutation(() => EvidenceDetailType)
  @Can('answer', 'Evidence')
  async replaceEvidence(@CurrentCtx() ctx: Ctx, @Args('input') input: ReplaceEvidenceInput): Promise<EvidenceDetailType> {
    return detailType(await this.read.item(ctx, await this.replace.execute(ctx, input)));
  }

  @Mutation(() => EvidenceGridType)
  @Can('answer', 'Evidence')
  async withdrawEvidence(
    @CurrentCtx() ctx: Ctx,
    @Args('itemId', { type: () => ID }) itemId: Id,
    @Args('cellId', { type: () => ID }) cellId: Id,
    @Args('reason', { type: () => String }) reason: string,
  ): Promise<EvidenceGridType> {
    return this.#grid(ctx, await this.withdraw.execute(ctx, itemId, cellId, reason));
  }

  @Mutation(() => EvidenceGridType)
  @Can('answer', 'Evidence')
  async markNotApplicable(@CurrentCtx() ctx: Ctx, @Args('cellId', { type: () => ID }) cellId: Id, @Args('reason', { type: () => String }) reason: string): Promise<EvidenceGridType> {
    return this.#grid(ctx, await this.inapplicable.execute(ctx, cellId, reason));
  }

  @Mutation(() => EvidenceGridType)
  @Can('reopen', 'Evidence')
  async reopenCell(@CurrentCtx() ctx: Ctx, @Args('cellId', { type: () => ID }) cellId: Id, @Args('reason', { type: () => String }) reason: string): Promise<EvidenceGridType> {
    return this.#grid(ctx, await this.reopen.execute(ctx, cellId, reason));
  }

  async #grid(ctx: Ctx, pilotId: Id): Promise<EvidenceGridType> {
    return gridType(await this.read.grid(ctx, pilotId));
  }
}
