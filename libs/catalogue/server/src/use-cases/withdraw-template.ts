import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { TemplatesRepository } from '../data/templates.repository.js';
import type { TemplateView } from '../domain/template.js';
import { templateWithdrawn } from '../events/template-published.js';
import { loadFor, reloaded, requiredText } from './load-template.js';
import { officesBelow } from './publish-template.js';

/** Takes a published version out of use for new sets; sets made from it stand. */
@Injectable()
export class WithdrawTemplate {
  constructor(private readonly units: UnitOfWork) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, TEMPLATE_STATE, TEMPLATE_TEXT_INVALID */
  execute(ctx: Ctx, id: Id, reason: string): Promise<TemplateView> {
    return this.units.run(ctx, async (tx) => {
      const published = await loadFor(ctx, tx, id, 'withdraw');
      const why = requiredText('撤回原因', reason, 'reason');
      await tx.repo(TemplatesRepository).withdraw(id, why);
      for (const below of await officesBelow(tx)) tx.send(below, templateWithdrawn, { versionId: id, reason: why });
      tx.audit({ action: 'template.withdrawn', subjectType: 'Template', subjectId: id, summary: `撤回指标体系 ${published.name} ${published.version}：${why}`, detail: { reason: why } });
      return reloaded(tx, id);
    });
  }
}
