import { authorize, type Tx } from '@wudan/kernel-server';
import { type Ctx, hundredthsText, type Id, notFound } from '@wudan/kernel-core';
import { TemplatesRepository, type TemplateContent } from '../data/templates.repository.js';
import { canonicalDocument, canonicalText } from '../domain/canonical.rules.js';
import { TEXT_LIMITS, normalisedText, textProblem } from '../domain/document-text.rules.js';
import type { IndicatorDocument } from '../domain/indicator-document.js';
import { sumsOf } from '../domain/points.rules.js';
import { templateTextInvalid } from '../domain/template.errors.js';
import { stateFault, type TemplateAction } from '../domain/template.transitions.js';
import type { TemplateView } from '../domain/template.js';
import { findTemplate } from './callable.js';
import { documentHash } from './compile-document.js';

/**
 * A version, locked when it is the office's own, once the caller may do this to it and its state allows it.
 * @param field the input that named it
 * @throws DomainError NOT_FOUND, FORBIDDEN, TEMPLATE_STATE
 */
export async function loadFor(ctx: Ctx, tx: Tx, id: Id, action: TemplateAction, field = 'id'): Promise<TemplateView> {
  const template = (tx.readOnly ? null : await tx.repo(TemplatesRepository).lock(id)) ?? (await findTemplate(tx, id));
  if (!template) throw notFound('指标体系版本', field);
  authorize(ctx, action, 'Template', template, '指标体系版本', field);
  const fault = stateFault(template.state, action, field);
  if (fault) throw fault;
  return template;
}

/** The version as it stands after a change of this transaction. */
export async function reloaded(tx: Tx, id: Id): Promise<TemplateView> {
  const template = await findTemplate(tx, id);
  if (!template) throw notFound('指标体系版本', 'id');
  return template;
}

/** What is stored about a document. */
export function contentOf(given: IndicatorDocument): TemplateContent {
  const document = canonicalDocument(given);
  const { common, individual, leaves } = sumsOf(document.nodes);
  return { document, text: canonicalText(document), contentHash: documentHash(document), commonPoints: hundredthsText(common), individualPoints: hundredthsText(individual), leafCount: leaves };
}

/** A sentence somebody must give, in its stored form. @throws DomainError TEMPLATE_TEXT_INVALID */
export function requiredText(label: string, text: string, field: string, max: number = TEXT_LIMITS.sentence): string {
  const cleaned = normalisedText(text);
  const problem = textProblem(`“${label}”`, cleaned, max);
  if (problem) throw templateTextInvalid(problem, field);
  return cleaned;
}

/** A version the caller may read. @throws DomainError NOT_FOUND */
export async function loadVisible(ctx: Ctx, tx: Tx, id: Id, field: string): Promise<TemplateView> {
  const template = await findTemplate(tx, id);
  if (!template) throw notFound('指标体系版本', field);
  authorize(ctx, 'read', 'Template', template, '指标体系版本', field);
  return template;
}
