import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { TemplatesRepository } from '../data/templates.repository.js';
import { TEXT_LIMITS } from '../domain/document-text.rules.js';
import type { TemplateView } from '../domain/template.js';
import { nextVersion } from '../domain/version.rules.js';
import { contentOf, loadFor, reloaded, requiredText } from './load-template.js';

/** Makes an own draft of any version the office sees. Under the same name it becomes the next version of an own one. */
@Injectable()
export class CopyTemplate {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, TEMPLATE_TEXT_INVALID */
  execute(ctx: Ctx, id: Id, name: string): Promise<TemplateView> {
    return this.units.run(ctx, async (tx) => {
      const source = await loadFor(ctx, tx, id, 'copy');
      const cleaned = requiredText('名称', name, 'name', TEXT_LIMITS.name);
      const copyId = tx.id();
      const continues = source.origin === 'own' && cleaned === source.name;
      const key = continues ? source.key : ownKey(source.key, copyId);
      const content = contentOf({ ...source.document, key, name: cleaned, version: continues ? nextVersion(source.version) : '1.0.0' });
      await tx.repo(TemplatesRepository).insert({ ...content, id: copyId, state: 'draft', from: null, basedOnId: source.id, basedOn: basedOnText(source), note: null });
      tx.audit({
        action: 'template.copied',
        subjectType: 'Template',
        subjectId: copyId,
        summary: `由 ${basedOnText(source)} 复制指标体系草稿 ${cleaned}`,
        detail: { sourceId: source.id, key, contentHash: content.contentHash },
      });
      return reloaded(tx, copyId);
    });
  }
}

/** Name, version and origin of what something was made from. */
export const basedOnText = ({ name, version, origin }: Pick<TemplateView, 'name' | 'version' | 'origin'>): string =>
  `${origin === 'shipped' ? '系统自带' : origin === 'own' ? '本办' : origin}·${name} ${version}`;

/** A key of the office's own: that of the source with the tail of the new identifier. */
const ownKey = (key: string, id: Id): string => `${key.split('__')[0]?.slice(0, 40) ?? 'own'}__${id.slice(-8)}`;
