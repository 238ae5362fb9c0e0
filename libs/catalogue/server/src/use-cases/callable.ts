import type { Tx } from '@wudan/kernel-server';
import type { Id } from '@wudan/kernel-core';
import { shippedDocuments, shippedId } from '../data/shipped.read-model.js';
import { TemplatesRepository } from '../data/templates.repository.js';
import type { TemplateView } from '../domain/template.js';
import { compileDocument } from './compile-document.js';

let shipped: readonly TemplateView[] | undefined;

/**
 * The templates and packs that come with the product, compiled and frozen, templates first. Callable.
 * @throws Error when one of them does not compile: the product was built wrong
 */
export function shippedTemplates(): readonly TemplateView[] {
  shipped ??= shippedDocuments().map((document): TemplateView => {
    const { set, faults } = compileDocument(document);
    if (!set) throw new Error(`The shipped ${document.part} ${document.key} does not compile: ${faults[0]?.message ?? ''}`);
    const { key, name, part, category, appliesTo, packs, version } = document;
    return Object.freeze({
      id: shippedId(part, key, version),
      key,
      name,
      part,
      category,
      appliesTo,
      packs,
      version,
      state: 'shipped' as const,
      origin: 'shipped',
      basedOn: null,
      basedOnId: null,
      commonPoints: set.totals.common,
      individualPoints: set.totals.individual,
      leafCount: set.totals.leaves,
      contentHash: set.hash,
      lock: 0,
      note: null,
      updatedAt: null,
      document,
    });
  });
  return shipped;
}

/** A version the transaction's office may see: shipped, received or its own; null when there is none. Callable. */
export async function findTemplate(tx: Tx, id: Id): Promise<TemplateView | null> {
  return shippedTemplates().find((template) => template.id === id) ?? (await tx.repo(TemplatesRepository).find(id));
}

/** The versions a set may be made from: the office's own published ones, newest first, then the shipped ones. Callable. */
export async function visibleTemplates(tx: Tx): Promise<TemplateView[]> {
  return [...(await tx.repo(TemplatesRepository).published()), ...shippedTemplates()];
}
