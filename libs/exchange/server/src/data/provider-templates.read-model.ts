import { readFileSync } from 'node:fs';
import { ESTABLISHMENT_KINDS } from '@wudan/establishment-server';
import { NON_ESTABLISHMENT } from '../domain/kind-counts.rules.js';
import type { ExchangeTemplate, TemplateChoice, TemplateColumn } from '../domain/exchange-template.js';

/** A column as the data file says it: `choices` may name a list of the program. */
type StoredColumn = Omit<TemplateColumn, 'choices' | 'required' | 'aliases'> & { readonly choices?: readonly TemplateChoice[] | 'establishment'; readonly required?: boolean; readonly aliases?: readonly string[] };
type StoredTemplate = Omit<ExchangeTemplate, 'columns'> & { readonly columns: readonly StoredColumn[] };

/** What a table of persons may say they are; an empty cell is the whole. */
export const KIND_CHOICES: readonly TemplateChoice[] = [
  ...ESTABLISHMENT_KINDS.map(({ code, label, aliases }) => ({ value: code, label, aliases })),
  { value: NON_ESTABLISHMENT, label: '编外人员', aliases: ['编外', '临聘人员', '劳务派遣'] },
];

let templates: readonly ExchangeTemplate[] | undefined;

/** The shipped tables of all providers. Read once. */
export function shippedExchangeTemplates(): readonly ExchangeTemplate[] {
  templates ??= (JSON.parse(readFileSync(new URL('../../data/provider-templates.json', import.meta.url), 'utf8')) as StoredTemplate[]).map((template) => ({
    ...template,
    columns: template.columns.map(({ choices, required, aliases, ...column }) => ({
      ...column,
      required: required ?? false,
      aliases: aliases ?? [],
      ...(choices === undefined ? {} : { choices: choices === 'establishment' ? KIND_CHOICES : choices }),
    })),
  }));
  return templates;
}
