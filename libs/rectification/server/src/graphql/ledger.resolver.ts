import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { FileDownloadType } from '@wudan/access-server';
import { Can, CurrentCtx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { AskAlike } from '../use-cases/ask-alike.js';
import { CommitLedger } from '../use-cases/commit-ledger.js';
import { ExportLedger } from '../use-cases/export-ledger.js';
import { PreviewLedger } from '../use-cases/preview-ledger.js';
import { ReadRectification } from '../use-cases/read-rectification.js';
import { SaveLedgerView } from '../use-cases/save-ledger-view.js';
import { SaveRectPolicy } from '../use-cases/save-rect-policy.js';
import { AlikeCheckType, LedgerPreviewType, RectLedgerType, RectPolicyType } from './ledger.type.js';
import { alikeType, ledgerType, policyType } from './rect-views.type.js';
import { AskAlikeInput, LedgerImportInput, LedgerViewInput, RectFilter, RectPolicyInput } from './rectification.input.js';

/** The office's ledger: rows and counts, views, files, clocks, and the question to like units. */
@Resolver(() => RectLedgerType)
export class LedgerResolver {
  constructor(
    private readonly read: ReadRectification,
    private readonly files: ExportLedger,
    private readonly preview: PreviewLedger,
    private readonly commit: CommitLedger,
    private readonly views: SaveLedgerView,
    private readonly policy: SaveRectPolicy,
    private readonly alike: AskAlike,
  ) {}

  @Query(() => RectLedgerType)
  @Can('read', 'RectLedger')
  async rectLedger(@CurrentCtx() ctx: Ctx, @Args('programmeId', { type: () => ID }) programmeId: Id, @Args('filter', { type: () => RectFilter, nullable: true }) filter: RectFilter | null): Promise<RectLedgerType> {
    return ledgerType(ctx, await this.read.ledger(ctx, programmeId, filter));
  }

  @Query(() => FileDownloadType, { description: '问题整改台账, XLSX: to be edited and read back' })
  @Can('export', 'RectLedger')
  rectLedgerFile(@CurrentCtx() ctx: Ctx, @Args('programmeId', { type: () => ID }) programmeId: Id): Promise<FileDownloadType> {
    return this.files.ledger(ctx, programmeId);
  }

  @Query(() => [AlikeCheckType])
  @Can('read', 'RectLedger')
  async alikeChecks(@CurrentCtx() ctx: Ctx, @Args('itemId', { type: () => ID }) itemId: Id): Promise<AlikeCheckType[]> {
    return (await this.read.alike(ctx, itemId)).map(alikeType);
  }

  @Query(() => [RectPolicyType])
  @Can('read', 'RectLedger')
  async rectPolicies(@CurrentCtx() ctx: Ctx): Promise<RectPolicyType[]> {
    return (await this.read.policies(ctx)).map(policyType);
  }

  @Mutation(() => [AlikeCheckType])
  @Can('ask_alike', 'Rectification')
  async askAlike(@CurrentCtx() ctx: Ctx, @Args('input') input: AskAlikeInput): Promise<AlikeCheckType[]> {
    await this.alike.execute(ctx, input);
    return (await this.read.alike(ctx, input.itemId, 'input.itemId')).map(alikeType);
  }

  @Mutation(() => LedgerPreviewType)
  @Can('import', 'RectLedger')
  async previewLedger(@CurrentCtx() ctx: Ctx, @Args('input') input: LedgerImportInput): Promise<LedgerPreviewType> {
    const preview = await this.preview.execute(ctx, input);
    return { ...preview, rows: [...preview.rows] };
  }

  @Mutation(() => RectLedgerType)
  @Can('import', 'RectLedger')
  async commitLedger(@CurrentCtx() ctx: Ctx, @Args('importId', { type: () => ID }) importId: Id): Promise<RectLedgerType> {
    return ledgerType(ctx, await this.read.ledger(ctx, await this.commit.execute(ctx, importId), null));
  }

  @Mutation(() => RectLedgerType)
  @Can('save_view', 'RectLedger')
  async saveLedgerView(@CurrentCtx() ctx: Ctx, @Args('input') input: LedgerViewInput): Promise<RectLedgerType> {
    return ledgerType(ctx, await this.read.ledger(ctx, await this.views.execute(ctx, input), null));
  }

  @Mutation(() => RectLedgerType)
  @Can('save_view', 'RectLedger')
  async removeLedgerView(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id): Promise<RectLedgerType> {
    return ledgerType(ctx, await this.read.ledger(ctx, await this.views.remove(ctx, id), null));
  }

  @Mutation(() => [RectPolicyType])
  @Can('set_policy', 'RectLedger')
  async saveRectPolicy(@CurrentCtx() ctx: Ctx, @Args('input') input: RectPolicyInput): Promise<RectPolicyType[]> {
    return (await this.policy.execute(ctx, input)).map(policyType);
  }
}
