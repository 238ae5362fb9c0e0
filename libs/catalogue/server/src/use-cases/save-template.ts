import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { TemplatesRepository } from '../data/templates.repository.js';
import { compared } from '../domain/compare.rules.js';
import type { IndicatorDocument } from '../domain/indicator-document.js';
import { templateChanged } from '../domain/template.errors.js';
import type { TemplateView } from '../domain/template.js';
import { contentOf, loadFor, reloaded } from './load-template.js';
import { readDocument } from './read-document.js';

export interface SaveTemplateInput {
  readonly id: Id;
  /** The `lock` the change was made on. */
  readonly version: number;
  /** JSON of the document. */
  readonly document: string;
}

/** Replaces the content of a draft. Faults do not keep a draft from being saved, they keep it from being published. */
@Injectable()
export class SaveTemplate {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, TEMPLATE_STATE, TEMPLATE_CHANGED, TEMPLATE_DOCUMENT_INVALID */
  execute(ctx: Ctx, input: SaveTemplateInput): Promise<TemplateView> {
    return this.units.run(ctx, async (tx) => {
      const stored = await loadFor(ctx, tx, input.id, 'edit', 'input.id');
      if (stored.lock !== input.version) throw templateChanged();
      const read = readDocument(input.document, 'input.document');
      if ('fault' in read) throw read.fault;
      return writeDraft(tx, stored, read.document, 'template.saved', '修改指标体系草稿');
    });
  }
}

/** Writes a draft's new content; what says which template it is stays. */
export async function writeDraft(tx: Tx, stored: TemplateView, given: IndicatorDocument, action: string, verb: string): Promise<TemplateView> {
  const content = contentOf({ ...given, key: stored.key, part: stored.part });
  const changes = compared(stored.document, content.document);
  await tx.repo(TemplatesRepository).put(stored.id, content, 'draft', stored.note);
  tx.audit({
    action,
    subjectType: 'Template',
    subjectId: stored.id,
    summary: `${verb} ${content.document.name}，改动${changes.length}处`,
    detail: { before: stored.contentHash, after: content.contentHash, changes: changes.slice(0, 20).map(({ text }) => text) },
  });
  return reloaded(tx, stored.id);
}
