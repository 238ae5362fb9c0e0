import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '@wudan/kernel-server';
import { notFound, type Ctx, type Id } from '@wudan/kernel-core';
import { findOffice, officesAround } from '@wudan/tenancy-server';
import { TemplatesRepository, type TemplateContent } from '../data/templates.repository.js';
import { notProved, versionInvalid, versionNotLater } from '../domain/template.errors.js';
import type { TemplateView } from '../domain/template.js';
import { compareVersions, isVersion } from '../domain/version.rules.js';
import { templatePublished } from '../events/template-published.js';
import { compileDocument } from './compile-document.js';
import { contentOf, loadFor, reloaded, requiredText } from './load-template.js';

/** Puts a draft in force and hands it down. From then on it never changes. */
@Injectable()
export class PublishTemplate {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, TEMPLATE_STATE, TEMPLATE_VERSION_*, TEMPLATE_NOT_PROVED, TEMPLATE_TEXT_INVALID */
  execute(ctx: Ctx, id: Id, version: string, note: string): Promise<TemplateView> {
    return this.units.run(ctx, async (tx) => {
      const draft = await loadFor(ctx, tx, id, 'publish');
      if (!isVersion(version)) throw versionInvalid('version');
      const templates = tx.repo(TemplatesRepository);
      const newest = (await templates.publishedVersions(draft.part, draft.key)).sort(compareVersions).at(-1);
      if (newest !== undefined && compareVersions(version, newest) <= 0) throw versionNotLater(version, newest, 'version');
      const why = requiredText('发布说明', note, 'note');
      const content = contentOf({ ...draft.document, version });
      const { faults } = compileDocument(content.document);
      if (faults.length > 0) throw notProved(faults, 'id');
      await templates.put(id, content, 'published', why);
      const offices = await handDown(tx, id, content, draft.basedOn, why);
      tx.audit({
        action: 'template.published',
        subjectType: 'Template',
        subjectId: id,
        summary: `发布指标体系 ${draft.name} ${version}，下发${offices}个机构：${why}`,
        detail: { version, contentHash: content.contentHash, offices, basedOnId: draft.basedOnId },
      });
      return reloaded(tx, id);
    });
  }
}

/** Ids of the offices below the transaction's office. Callable. */
export async function officesBelow(tx: Tx): Promise<Id[]> {
  const around = await officesAround(tx);
  const below = new Set<Id>();
  for (let size = -1; size !== below.size; ) {
    size = below.size;
    for (const { id, parentId, validTo } of around) if (validTo === null && parentId !== null && (parentId === tx.officeId || below.has(parentId))) below.add(id);
  }
  return [...below];
}

/** Sends a version to every office below. @returns how many */
export async function handDown(tx: Tx, versionId: Id, content: TemplateContent, basedOn: string | null, note: string): Promise<number> {
  const offices = await officesBelow(tx);
  await sendTemplate(tx, versionId, content, { basedOn, note }, offices);
  return offices.length;
}

/** Sends a version to some offices. */
export async function sendTemplate(tx: Tx, versionId: Id, content: TemplateContent, words: { readonly basedOn: string | null; readonly note: string }, offices: readonly Id[]): Promise<void> {
  const office = await findOffice(tx, tx.officeId);
  if (!office) throw notFound('机构');
  for (const below of offices) tx.send(below, templatePublished, { versionId, officeName: office.name, document: content.text, contentHash: content.contentHash, ...words });
}
