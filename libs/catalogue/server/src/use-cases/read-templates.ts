import { Injectable } from '@nestjs/common';
import { allowedActions, authorize, UnitOfWork } from '@wudan/kernel-server';
import type { Ctx, Id } from '@wudan/kernel-core';
import { TemplatesRepository } from '../data/templates.repository.js';
import { templateSheet } from '../documents/template.sheet.js';
import { compared, type TemplateChangeView } from '../domain/compare.rules.js';
import type { CompileFault } from '../domain/compiled-set.js';
import { isOpenTo, TEMPLATE_ACTIONS } from '../domain/template.transitions.js';
import type { TemplateSummaryView, TemplateView } from '../domain/template.js';
import { shippedTemplates } from './callable.js';
import { compileDocument } from './compile-document.js';
import { loadVisible } from './load-template.js';

/** What the caller may do to a version as it stands. */
export const templateActions = (ctx: Ctx, template: TemplateSummaryView): string[] =>
  allowedActions(ctx, 'Template', template, TEMPLATE_ACTIONS.filter((action) => isOpenTo(template.state, action)));

/** What keeps a version from being proved. */
export const templateFaults = (template: TemplateView): readonly CompileFault[] => (template.state === 'draft' ? compileDocument(template.document).faults : []);

/** The library of an office: its own versions, those received, those shipped. */
@Injectable()
export class ReadTemplates {
  constructor(private readonly units: UnitOfWork) {}

  /** Own and received ones by newest change, then the shipped ones. @param part null for templates and packs */
  list(ctx: Ctx, part: string | null): Promise<TemplateSummaryView[]> {
    return this.units.read(ctx, async (tx) => {
      authorize(ctx, 'read', 'Template', {}, '指标体系');
      const shipped = shippedTemplates().filter((template) => part === null || template.part === part);
      return [...(await tx.repo(TemplatesRepository).list(part)), ...shipped];
    });
  }

  /** A version with the others of its template. @throws DomainError NOT_FOUND */
  one(ctx: Ctx, id: Id): Promise<{ template: TemplateView; versions: TemplateSummaryView[] }> {
    return this.units.read(ctx, async (tx) => {
      const template = await loadVisible(ctx, tx, id, 'id');
      const all: readonly TemplateSummaryView[] = [...(await tx.repo(TemplatesRepository).list(template.part)), ...shippedTemplates()];
      return { template, versions: all.filter(({ key, part }) => key === template.key && part === template.part) };
    });
  }

  /** @throws DomainError NOT_FOUND */
  compare(ctx: Ctx, fromId: Id, toId: Id): Promise<TemplateChangeView[]> {
    return this.units.read(ctx, async (tx) => compared((await loadVisible(ctx, tx, fromId, 'fromId')).document, (await loadVisible(ctx, tx, toId, 'toId')).document));
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN */
  file(ctx: Ctx, id: Id): Promise<{ name: string; base64: string }> {
    return this.units.read(ctx, async (tx) => {
      const template = await loadVisible(ctx, tx, id, 'id');
      authorize(ctx, 'export', 'Template', template, '指标体系版本', 'id');
      return { name: `${template.name}_${template.version}.xlsx`, base64: (await templateSheet(template.document)).toString('base64') };
    });
  }
}
