import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { officeLine } from '@wudan/tenancy-server';
import { TemplatesRepository } from '../data/templates.repository.js';
import type { TemplateView } from '../domain/template.js';
import { compareVersions } from '../domain/version.rules.js';
import { templatesAsked } from '../events/template-published.js';
import { contentOf } from './load-template.js';
import { officesBelow, sendTemplate } from './publish-template.js';

/** Gives an office that was founded later what the offices above had put in force before. It asks; each of them answers for itself. */
@Injectable()
export class CatchUpOffice {
  constructor(private readonly units: UnitOfWork) {}

  /** In the new office: asks every office above. */
  ask(ctx: Ctx): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      for (const above of (await officeLine(tx)).slice(1)) tx.send(above, templatesAsked, {});
    });
  }

  /** In an office above: sends the versions in force, of each template and pack the newest. An office that is not below gets nothing; what it has already, it does not keep twice. */
  answer(ctx: Ctx, asking: Id): Promise<void> {
    return this.units.run(ctx, async (tx) => {
      if (!(await officesBelow(tx)).includes(asking)) return;
      for (const { id, document, basedOn, note } of newestOf(await tx.repo(TemplatesRepository).published())) await sendTemplate(tx, id, contentOf(document), { basedOn, note: note ?? '' }, [asking]);
    });
  }
}

function newestOf(published: readonly TemplateView[]): TemplateView[] {
  const newest = new Map<string, TemplateView>();
  for (const template of published) {
    const known = newest.get(`${template.part} ${template.key}`);
    if (!known || compareVersions(template.version, known.version) > 0) newest.set(`${template.part} ${template.key}`, template);
  }
  return [...newest.values()];
}
