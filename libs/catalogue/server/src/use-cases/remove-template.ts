import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { TemplatesRepository } from '../data/templates.repository.js';
import { loadFor } from './load-template.js';

/** Deletes a draft. What was published once is never deleted. */
@Injectable()
export class RemoveTemplate {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, TEMPLATE_STATE */
  execute(ctx: Ctx, id: Id): Promise<boolean> {
    return this.units.run(ctx, async (tx) => {
      const draft = await loadFor(ctx, tx, id, 'remove');
      await tx.repo(TemplatesRepository).remove(id);
      tx.audit({ action: 'template.removed', subjectType: 'Template', subjectId: id, summary: `删除指标体系草稿 ${draft.name}`, detail: { contentHash: draft.contentHash } });
      return true;
    });
  }
}
