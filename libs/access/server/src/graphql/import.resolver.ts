import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Can, CurrentCtx } from '@wudan/kernel-server';
import type { Ctx } from '@wudan/kernel-core';
import { ImportTable, type ImportKind, type ImportPreviewView } from '../use-cases/import-table.js';
import { CommitImportInput, FileDownloadType, ImportKindEnum, ImportPreviewType, ImportResultType, PreviewImportInput } from './import.type.js';
import { founderView, issuedInvitation } from './issued-invitation.type.js';

function previewType(view: ImportPreviewView): ImportPreviewType {
  const counts = { new: 0, changed: 0, same: 0, conflict: 0, error: 0 };
  for (const row of view.rows) counts[row.state] += 1;
  return {
    id: view.id,
    kind: view.kind,
    expiresAt: view.expiresAt,
    errorFile: view.errorFile,
    counts,
    rows: view.rows.map((row) => ({
      line: row.line,
      state: row.state,
      acceptable: row.conflict === 'version',
      values: row.values.map((value) => ({ ...value, column: view.headings[value.column] ?? value.column })),
      messages: row.messages.map((message) => message.text),
    })),
  };
}

/** Lists pasted or uploaded: template, preview, commit. */
@Resolver()
export class ImportResolver {
  constructor(private readonly imports: ImportTable) {}

  @Query(() => FileDownloadType)
  @Can('read', 'Import')
  importTemplate(@CurrentCtx() ctx: Ctx, @Args('kind', { type: () => ImportKindEnum }) kind: ImportKind): Promise<FileDownloadType> {
    return this.imports.template(ctx, kind);
  }

  @Mutation(() => ImportPreviewType)
  @Can('run', 'Import')
  async previewImport(@CurrentCtx() ctx: Ctx, @Args('input') input: PreviewImportInput): Promise<ImportPreviewType> {
    return previewType(await this.imports.preview(ctx, input));
  }

  @Mutation(() => ImportResultType)
  @Can('run', 'Import')
  async commitImport(@CurrentCtx() ctx: Ctx, @Args('input') input: CommitImportInput): Promise<ImportResultType> {
    const { created, updated, skipped, invited, founded } = await this.imports.commit(ctx, input);
    return { created, updated, skipped, issuedInvitations: [...invited.map((each) => issuedInvitation(ctx, each)), ...founded.map((each) => founderView(ctx, each))] };
  }
}
