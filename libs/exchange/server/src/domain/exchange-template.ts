import type { LocalDate } from '@wudan/kernel-core';

/** The authorities that hand data over, with the word people read. Own list after the neighbours of an establishment office. */
export const PROVIDERS = [
  { code: 'discipline', label: '纪检监察机关' },
  { code: 'government_office', label: '政府办公室' },
  { code: 'organization', label: '组织部门' },
  { code: 'petitions', label: '信访部门' },
  { code: 'audit', label: '审计机关' },
  { code: 'human_resources', label: '人社部门' },
  { code: 'finance', label: '财政部门' },
  { code: 'service_centre', label: '政务服务中心' },
] as const;
export type Provider = (typeof PROVIDERS)[number]['code'];

/** What a table becomes: results of checks and appraisals, or figures of grade B. */
export type TemplateSort = 'results' | 'figures';

/** What a column becomes. A figure is written `fact:` and its name. */
export type ColumnTarget = 'unit' | 'result.kind' | 'result.title' | 'result.docNumber' | 'result.onDate' | 'result.text' | 'leaves' | 'period' | 'dimension' | 'dimension.leaf' | `fact:${string}`;

export interface TemplateChoice {
  readonly value: string;
  readonly label: string;
  readonly aliases?: readonly string[];
}

/** A column of a provider's table; shaped as the table reader of the kernel takes it, with what it becomes. */
export interface TemplateColumn {
  readonly key: string;
  readonly heading: string;
  readonly required: boolean;
  readonly kind: 'text' | 'integer' | 'date' | 'choice';
  readonly to: ColumnTarget;
  readonly choices?: readonly TemplateChoice[];
  readonly maxLength?: number;
  readonly example?: string;
  /** Headings that the provider's own tables use for it. */
  readonly aliases: readonly string[];
}

/** A provider's table as data: its columns, what they become and the leaves it speaks to. */
export interface ExchangeTemplate {
  readonly code: string;
  readonly provider: Provider;
  readonly name: string;
  readonly sort: TemplateSort;
  readonly leaves: readonly string[];
  readonly columns: readonly TemplateColumn[];
}

/** An office's own headings and leaves for a template, in force from a day. */
export interface ExchangeMapping {
  readonly templateCode: string;
  readonly version: number;
  readonly validFrom: LocalDate;
  /** Headings by column key; what it holds replaces the shipped ones. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  readonly leaves: readonly string[];
  readonly savedBy: string;
}

export const providerLabel = (code: string): string => PROVIDERS.find((provider) => provider.code === code)?.label ?? code;

/** The word of a kind of result. */
export function resultKindLabel(templates: readonly ExchangeTemplate[], provider: string, kind: string): string {
  for (const { columns, provider: owner } of templates) {
    if (owner !== provider) continue;
    const label = columns.find(({ to }) => to === 'result.kind')?.choices?.find(({ value }) => value === kind)?.label;
    if (label !== undefined) return label;
  }
  return kind;
}
