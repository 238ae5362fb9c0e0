import type { Id } from '@wudan/kernel-core';
import type { IndicatorDocument } from './indicator-document.js';

/** `shipped` comes with the product, `received` from an office above; the others are the office's own. */
export const TEMPLATE_STATES = ['shipped', 'received', 'draft', 'published', 'withdrawn'] as const;
export type TemplateState = (typeof TEMPLATE_STATES)[number];

/** One version of a template or pack without its document. */
export interface TemplateSummaryView {
  readonly id: Id;
  readonly key: string;
  readonly name: string;
  readonly part: 'template' | 'pack';
  readonly category: string | null;
  readonly appliesTo: readonly string[];
  readonly version: string;
  readonly state: TemplateState;
  /** `shipped`, `own` or the name of the office that sent it. */
  readonly origin: string;
  /** Name and version of what it was made from. */
  readonly basedOn: string | null;
  readonly basedOnId: Id | null;
  readonly commonPoints: string;
  readonly individualPoints: string;
  readonly leafCount: number;
  readonly contentHash: string;
  /** Counts the changes of a draft: a save names the one it was made on. */
  readonly lock: number;
  /** Why it was published or withdrawn. */
  readonly note: string | null;
  readonly updatedAt: Date | null;
}

/** One version of a template or pack as other contexts see it. Only drafts change. */
export interface TemplateView extends TemplateSummaryView {
  /** Of a template: keys of the packs that fit, the default first. */
  readonly packs: readonly string[];
  readonly document: IndicatorDocument;
}
