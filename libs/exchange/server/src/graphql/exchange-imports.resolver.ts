import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { FileDownloadType } from '@wudan/access-server';
import { allowedActions, Can, CurrentCtx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { targetText } from '../domain/exchange-table.rules.js';
import { providerLabel } from '../domain/exchange-template.js';
import { sampleOf } from '../domain/preview-sample.js';
import { CommitExchange } from '../use-cases/commit-exchange.js';
import type { TemplateInUse } from '../use-cases/exchange-templates.js';
import { ListExchangeTemplates } from '../use-cases/list-exchange-templates.js';
import { MakeExchangeTemplate } from '../use-cases/make-exchange-template.js';
import { PreviewExchange, type ExchangePreviewView } from '../use-cases/preview-exchange.js';
import { ReadExchangeImports } from '../use-cases/read-exchange-imports.js';
import { SaveExchangeMapping } from '../use-cases/save-exchange-mapping.js';
import { ExchangeImportType, ExchangePreviewType, ExchangeTemplateType } from './exchange-import.type.js';
import { ExchangeImportInput, ExchangeMappingInput } from './exchange.input.js';

function templateType(ctx: Ctx, { template, mapping, newest }: TemplateInUse): ExchangeTemplateType {
  const { code, provider, name, sort, leaves, columns } = template;
  return {
    code,
    provider,
    providerName: providerLabel(provider),
    name,
    sort,
    columns: columns.map((column) => ({ key: column.key, heading: column.heading, required: column.required, aliases: [...column.aliases], goesTo: targetText(column) })),
    leaves: [...leaves],
    version: newest,
    validFrom: mapping?.validFrom ?? null,
    savedBy: mapping?.savedBy ?? null,
    can: allowedActions(ctx, 'ExternalData', {}, ['import', 'map']),
  };
}

function previewType({ token, template, provenance, unitName, counts, rows, errorFile, expiresAt, committedAt }: ExchangePreviewView): ExchangePreviewType {
  const sample = sampleOf(template, rows);
  return {
    token,
    templateCode: template.code,
    templateName: template.name,
    providerName: providerLabel(template.provider),
    unitName,
    asOf: provenance.asOf,
    fileName: provenance.fileName,
    fileHash: provenance.fileHash,
    rows: counts.rows,
    added: counts.added,
    changed: counts.changed,
    unchanged: counts.unchanged,
    faultCount: counts.faults,
    faults: sample.faults.map((fault) => ({ ...fault })),
    notes: [...counts.notes, ...sample.warnings],
    columns: [...sample.columns],
    sample: sample.rows.map((row) => ({ ...row, cells: [...row.cells] })),
    errorFile,
    expiresAt,
    committedAt,
  };
}

/** Tables of other authorities: what they look like, preview, commit, and what was delivered. */
@Resolver()
export class ExchangeImportsResolver {
  constructor(
    private readonly templates: ListExchangeTemplates,
    private readonly template: MakeExchangeTemplate,
    private readonly imports: ReadExchangeImports,
    private readonly preview: PreviewExchange,
    private readonly commit: CommitExchange,
    private readonly mapping: SaveExchangeMapping,
  ) {}

  @Query(() => [ExchangeTemplateType])
  @Can('read', 'ExternalData')
  async exchangeTemplates(@CurrentCtx() ctx: Ctx): Promise<ExchangeTemplateType[]> {
    return (await this.templates.execute(ctx)).map((each) => templateType(ctx, each));
  }

  @Query(() => FileDownloadType)
  @Can('import', 'ExternalData')
  exchangeTemplateFile(@CurrentCtx() ctx: Ctx, @Args('code', { type: () => String }) code: string): Promise<FileDownloadType> {
    return this.template.execute(ctx, code);
  }

  @Query(() => [ExchangeImportType])
  @Can('read', 'ExternalData')
  async exchangeImports(
    @CurrentCtx() ctx: Ctx,
    @Args('provider', { type: () => String, nullable: true }) provider: string | null,
    @Args('unitId', { type: () => ID, nullable: true }) unitId: Id | null,
  ): Promise<ExchangeImportType[]> {
    const rows = await this.imports.execute(ctx, { provider: provider ?? null, unitId: unitId ?? null });
    return rows.map(({ summary, committedAt, committedBy, ...row }) => ({
      ...row,
      providerName: providerLabel(row.provider),
      rows: summary.rows,
      added: summary.added,
      changed: summary.changed,
      unchanged: summary.unchanged,
      importedBy: committedBy,
      importedAt: committedAt,
    }));
  }

  @Mutation(() => ExchangePreviewType)
  @Can('import', 'ExternalData')
  async previewExchange(@CurrentCtx() ctx: Ctx, @Args('input') input: ExchangeImportInput): Promise<ExchangePreviewType> {
    return previewType(await this.preview.execute(ctx, input));
  }

  @Mutation(() => ExchangePreviewType)
  @Can('import', 'ExternalData')
  async commitExchange(@CurrentCtx() ctx: Ctx, @Args('token', { type: () => ID }) token: Id): Promise<ExchangePreviewType> {
    return previewType(await this.commit.execute(ctx, token));
  }

  @Mutation(() => [ExchangeTemplateType])
  @Can('map', 'ExternalData')
  async saveExchangeMapping(@CurrentCtx() ctx: Ctx, @Args('input') input: ExchangeMappingInput): Promise<ExchangeTemplateType[]> {
    return (await this.mapping.execute(ctx, input)).map((each) => templateType(ctx, each));
  }
}
