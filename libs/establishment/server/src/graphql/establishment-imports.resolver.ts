import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { FileDownloadType } from '@wudan/access-server';
import { Can, CurrentCtx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { sampleOf } from '../domain/import-sample.js';
import { CommitEstablishmentImport } from '../use-cases/commit-establishment-import.js';
import { MakeEstablishmentTemplate } from '../use-cases/make-establishment-template.js';
import { PreviewEstablishmentImport, type ImportPreviewView } from '../use-cases/preview-establishment-import.js';
import { EstablishmentImportPreviewType } from './establishment-import.type.js';
import { EstablishmentImportInput } from './unit-profile.input.js';

function previewType({ token, kind, onDate, counts, rows, errorFile, expiresAt, committedAt }: ImportPreviewView): EstablishmentImportPreviewType {
  const sample = sampleOf(kind, rows);
  return {
    token,
    kind,
    onDate,
    rows: counts.rows,
    added: counts.added,
    changed: counts.changed,
    unchanged: counts.unchanged,
    faultCount: counts.faults,
    faults: [...sample.faults],
    notes: [...counts.notes, ...sample.warnings],
    columns: [...sample.columns],
    sample: sample.rows.map((row) => ({ ...row, cells: [...row.cells] })),
    errorFile,
    expiresAt,
    committedAt,
  };
}

/** Tables of the establishment: template, preview, commit. */
@Resolver()
export class EstablishmentImportsResolver {
  constructor(
    private readonly template: MakeEstablishmentTemplate,
    private readonly preview: PreviewEstablishmentImport,
    private readonly commit: CommitEstablishmentImport,
  ) {}

  @Query(() => FileDownloadType)
  @Can('import', 'UnitProfile')
  establishmentTemplate(@CurrentCtx() ctx: Ctx, @Args('kind', { type: () => String }) kind: string): Promise<FileDownloadType> {
    return this.template.execute(ctx, kind);
  }

  @Mutation(() => EstablishmentImportPreviewType)
  @Can('import', 'UnitProfile')
  async previewEstablishmentImport(@CurrentCtx() ctx: Ctx, @Args('input') input: EstablishmentImportInput): Promise<EstablishmentImportPreviewType> {
    return previewType(await this.preview.execute(ctx, input));
  }

  @Mutation(() => EstablishmentImportPreviewType)
  @Can('import', 'UnitProfile')
  async commitEstablishmentImport(@CurrentCtx() ctx: Ctx, @Args('token', { type: () => ID }) token: Id): Promise<EstablishmentImportPreviewType> {
    return previewType(await this.commit.execute(ctx, token));
  }
}
