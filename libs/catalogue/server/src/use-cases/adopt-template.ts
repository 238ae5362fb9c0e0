import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { TemplatesRepository } from '../data/templates.repository.js';
import { alreadyAdopted } from '../domain/template.errors.js';
import type { TemplateView } from '../domain/template.js';
import { basedOnText } from './copy-template.js';
import { contentOf, loadFor, reloaded } from './load-template.js';
import { handDown } from './publish-template.js';

/** Makes a received version the office's own as it is; it is handed on to the offices below. To adapt it, it is copied. */
@Injectable()
export class AdoptTemplate {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, TEMPLATE_STATE, TEMPLATE_ADOPTED */
  execute(ctx: Ctx, id: Id): Promise<TemplateView> {
    return this.units.run(ctx, async (tx) => {
      const received = await loadFor(ctx, tx, id, 'adopt');
      const templates = tx.repo(TemplatesRepository);
      if ((await templates.publishedVersions(received.part, received.key)).includes(received.version)) throw alreadyAdopted(received.name, received.version);
      const ownId = tx.id();
      const content = contentOf(received.document);
      const [basedOn, note] = [basedOnText(received), `采用${received.origin}下发的版本`];
      await templates.insert({ ...content, id: ownId, state: 'published', from: null, basedOnId: received.id, basedOn, note });
      const offices = await handDown(tx, ownId, content, basedOn, note);
      tx.audit({
        action: 'template.adopted',
        subjectType: 'Template',
        subjectId: ownId,
        summary: `采用 ${basedOn}，下发${offices}个机构`,
        detail: { receivedId: received.id, contentHash: content.contentHash, offices },
      });
      return reloaded(tx, ownId);
    });
  }
}
