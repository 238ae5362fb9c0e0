import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { FileDownloadType } from '@wudan/access-server';
import { Can, CurrentCtx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import type { TemplateSummaryView, TemplateView } from '../domain/template.js';
import { AdoptTemplate } from '../use-cases/adopt-template.js';
import { CopyTemplate } from '../use-cases/copy-template.js';
import { ImportTemplate } from '../use-cases/import-template.js';
import { PublishTemplate } from '../use-cases/publish-template.js';
import { ReadTemplates, templateActions, templateFaults } from '../use-cases/read-templates.js';
import { RemoveTemplate } from '../use-cases/remove-template.js';
import { SaveTemplate } from '../use-cases/save-template.js';
import { StressWeights } from '../use-cases/stress-weights.js';
import { WithdrawTemplate } from '../use-cases/withdraw-template.js';
import { describeDocument } from './indicator-views.type.js';
import { ImportTemplateInput, SaveTemplateInput, StressInput } from './template.input.js';
import { StressReportType, TemplateChangeType, TemplateSummaryType, TemplateType } from './template.type.js';

const summaryType = (ctx: Ctx, view: TemplateSummaryView): TemplateSummaryType => ({
  id: view.id,
  key: view.key,
  name: view.name,
  part: view.part,
  category: view.category,
  appliesTo: [...view.appliesTo],
  version: view.version,
  state: view.state,
  origin: view.origin,
  basedOn: view.basedOn,
  basedOnId: view.basedOnId,
  commonPoints: view.commonPoints,
  individualPoints: view.individualPoints,
  leafCount: view.leafCount,
  lock: view.lock,
  note: view.note,
  updatedAt: view.updatedAt,
  contentHash: view.contentHash,
  can: templateActions(ctx, view),
});

const templateType = (ctx: Ctx, template: TemplateView, versions: readonly TemplateSummaryView[]): TemplateType => ({
  ...describeDocument(template.document),
  summary: summaryType(ctx, template),
  document: JSON.stringify(template.document),
  formulas: template.document.formulas.map(({ id, name, expression, variables, unit, note }) => ({ id, name, expression, variables: variables.map((variable) => ({ ...variable })), unit, note })),
  gradeBands: template.document.gradeBands.map((band) => ({ ...band })),
  faults: templateFaults(template).map((fault) => ({ ...fault })),
  versions: versions.map((view) => summaryType(ctx, view)),
});

/** The library of indicator templates and packs. */
@Resolver(() => TemplateType)
export class TemplatesResolver {
  constructor(
    private readonly read: ReadTemplates,
    private readonly copying: CopyTemplate,
    private readonly saving: SaveTemplate,
    private readonly importing: ImportTemplate,
    private readonly publishing: PublishTemplate,
    private readonly withdrawing: WithdrawTemplate,
    private readonly adopting: AdoptTemplate,
    private readonly removing: RemoveTemplate,
    private readonly stress: StressWeights,
  ) {}

  @Query(() => [TemplateSummaryType])
  @Can('read', 'Template')
  async templates(@CurrentCtx() ctx: Ctx, @Args('part', { type: () => String, nullable: true }) part: string | null): Promise<TemplateSummaryType[]> {
    return (await this.read.list(ctx, part ?? null)).map((view) => summaryType(ctx, view));
  }

  @Query(() => TemplateType)
  @Can('read', 'Template')
  template(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id): Promise<TemplateType> {
    return this.#shown(ctx, id);
  }

  @Query(() => [TemplateChangeType])
  @Can('read', 'Template')
  async compareTemplates(@CurrentCtx() ctx: Ctx, @Args('fromId', { type: () => ID }) fromId: Id, @Args('toId', { type: () => ID }) toId: Id): Promise<TemplateChangeType[]> {
    return (await this.read.compare(ctx, fromId, toId)).map((change) => ({ ...change }));
  }

  @Query(() => FileDownloadType)
  @Can('export', 'Template')
  templateFile(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id): Promise<FileDownloadType> {
    return this.read.file(ctx, id);
  }

  @Mutation(() => TemplateType)
  @Can('copy', 'Template')
  async copyTemplate(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id, @Args('name', { type: () => String }) name: string): Promise<TemplateType> {
    return this.#shown(ctx, (await this.copying.execute(ctx, id, name)).id);
  }

  @Mutation(() => TemplateType)
  @Can('edit', 'Template')
  async saveTemplate(@CurrentCtx() ctx: Ctx, @Args('input') input: SaveTemplateInput): Promise<TemplateType> {
    return this.#shown(ctx, (await this.saving.execute(ctx, input)).id);
  }

  @Mutation(() => TemplateType)
  @Can('edit', 'Template')
  async importTemplate(@CurrentCtx() ctx: Ctx, @Args('input') input: ImportTemplateInput): Promise<TemplateType> {
    return this.#shown(ctx, (await this.importing.execute(ctx, input)).id);
  }

  @Mutation(() => TemplateType)
  @Can('publish', 'Template')
  async publishTemplate(
    @CurrentCtx() ctx: Ctx,
    @Args('id', { type: () => ID }) id: Id,
    @Args('version', { type: () => String }) version: string,
    @Args('note', { type: () => String }) note: string,
  ): Promise<TemplateType> {
    return this.#shown(ctx, (await this.publishing.execute(ctx, id, version, note)).id);
  }

  @Mutation(() => TemplateType)
  @Can('withdraw', 'Template')
  async withdrawTemplate(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id, @Args('reason', { type: () => String }) reason: string): Promise<TemplateType> {
    return this.#shown(ctx, (await this.withdrawing.execute(ctx, id, reason)).id);
  }

  @Mutation(() => TemplateType)
  @Can('adopt', 'Template')
  async adoptTemplate(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id): Promise<TemplateType> {
    return this.#shown(ctx, (await this.adopting.execute(ctx, id)).id);
  }

  @Mutation(() => Boolean)
  @Can('remove', 'Template')
  removeTemplate(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: Id): Promise<boolean> {
    return this.removing.execute(ctx, id);
  }

  @Mutation(() => StressReportType)
  @Can('stress', 'Template')
  async stressWeights(@CurrentCtx() ctx: Ctx, @Args('input') input: StressInput): Promise<StressReportType> {
    const report = await this.stress.execute(ctx, input);
    return { ...report, rows: report.rows.map((row) => ({ ...row })) };
  }

  async #shown(ctx: Ctx, id: Id): Promise<TemplateType> {
    const { template, versions } = await this.read.one(ctx, id);
    return templateType(ctx, template, versions);
  }
}
